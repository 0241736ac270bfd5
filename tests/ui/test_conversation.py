"""A conversation, a table and the sheets of law, by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from deux_matins import au_bureau, commencer
from ecran import texte
from textual.widgets import Input

from sgm_sim.application.atelier import Atelier
from sgm_sim.taches.fiche import Action, BlocChamp, Fiche
from sgm_sim.taches.lettres import RESERVEES, lettres_de
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.loi import Loi
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.tableau import Tableau


@pytest.fixture
def app(tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]) -> SgmApp:
    return commencer(tmp_path, ouvrir_atelier)


@pytest.mark.parametrize("taille", [(60, 20), (120, 40)])
async def test_a_conversation_by_keys_to_its_end(app: SgmApp, taille: tuple[int, int]) -> None:
    async with app.run_test(size=taille) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x", "g", "down", "enter")
        await pilot.pause()
        lu = texte(app)
        assert bureau.tache == "copie"
        assert "notre livret [le mien]." in lu
        assert "Mme Anne Keller  ◕ calme" in lu
        assert "Pour qui est-ce [exactement] ?" in lu
        await pilot.press("1")
        await pilot.pause()
        lu = texte(app)
        assert "Vous" in lu
        assert "Merci bien." in lu
        assert "Prendre congé" in lu
        await pilot.press("1")
        await pilot.pause()
        assert bureau.tache == "ecrire", "one is given back the work one was on"
        assert next(t.statut for t in tentative.view.taches if t.id == "copie") == "close"


@pytest.mark.parametrize("taille", [(60, 20), (80, 24), (200, 40)])
async def test_a_table_is_filled_by_keys_and_its_place_stays_in_sight(app: SgmApp, taille: tuple[int, int]) -> None:
    async with app.run_test(size=taille) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("t", "down", "down", "enter", "enter")
        await pilot.pause()
        assert "1 D [conseil]" in texte(app)
        await pilot.press("a")
        await pilot.pause()
        tableau = bureau.query_one(Tableau)
        assert tableau.adresse == "B1"
        assert tableau.bloc.lignes[0].affiches == ("1 D [conseil]", "")
        await pilot.press("enter", "down", "enter", *["down"] * 8)
        await pilot.pause()
        lu = texte(app)
        assert tableau.adresse == "A10"
        assert "10  Papier [10]" in lu
        assert "▸ à remplir" in lu
        await pilot.press("down")
        await pilot.pause()
        assert tableau.adresse == "A11"
        assert "Papier [12]" in texte(app)
        await pilot.press("pageup", "delete")
        await pilot.pause()
        assert tentative.fiche("classer").id == bureau.tache
        assert bureau.focused is tableau


async def test_sheets_of_law_are_searched_read_and_left_to_the_very_line(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("t", "down", "enter", "a", *"Salle", "left", "ctrl+l")
        await pilot.pause()
        assert isinstance(app.screen, Loi)
        await pilot.press(*"copies")
        await pilot.pause()
        lu = texte(app)
        assert "Copies et extraits" in lu
        assert "1 min" in lu
        assert "lue" not in lu
        await pilot.press("enter")
        await pilot.pause()
        lu = texte(app)
        assert lu.index("vérifié") < lu.index("COPIES ET EXTRAITS")
        assert tentative.view.fiches_lues == ("copies-actes",)
        await pilot.press("escape")
        await pilot.pause()
        saisie = app.screen.focused
        assert isinstance(app.screen, Travail)
        assert isinstance(saisie, Input)
        assert (saisie.value, saisie.cursor_position) == ("Salle", 4)
        assert bureau.tache == "noter"


def test_signs_of_a_sheet_never_collide() -> None:
    blocs = tuple(BlocChamp(id=f"c{n}", libelle="", nature="texte") for n in range(20))
    actions = (
        Action("dire", "", "repondre", definitif=False),
        Action("taire", "", "repondre", definitif=False),
        Action("clore", "", "valider"),
        Action("autre", "", "refuser"),
    )
    lettres = lettres_de(Fiche(id="t", titre="", blocs=blocs, actions=actions))
    assert lettres["clore"] == "v"
    assert [lettres["dire"], lettres["taire"]] == ["1", "2"]
    assert len(set(lettres.values())) == len(lettres) == 24
    assert not set(lettres.values()) & (set(RESERVEES) - {"v"})
