"""Nothing that a trainer or a learner wrote is markup, on any screen."""

from __future__ import annotations

import pytest
from ecran import texte
from faux import fausse_tentative, faux_atelier
from msgspec.structs import replace
from tournee import tournee

from sgm_sim.taches.fiche import BlocRepliques, BlocTableau
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.mise_en_page import Element, composer
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.textes import brut, nettoyer
from sgm_sim.tui.widgets.nuit import page_de_nuit
from sgm_sim.tui.widgets.page_de_tableau import PageDeTableau
from sgm_sim.tui.widgets.repliques import lignes_du_fil

OURS = {"aide", "palette"}
"""Screens that show only our own words."""


@pytest.mark.parametrize("mot", ["voir [/]", "Prénom [NOM]", "[@click=app.quit]x[/]"])
async def test_brackets_are_shown_as_written_on_every_screen(mot: str) -> None:
    vus = await tournee(mot)
    sans = [nom for nom, ecran in vus.items() if mot.lower() not in ecran.lower() and nom not in OURS]
    assert sans == []


async def test_a_link_written_by_a_trainer_is_no_action() -> None:
    app = SgmApp(faux_atelier("[@click=app.quit]x[/]"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(Travail(fausse_tentative("[@click=app.quit]x[/]")))
        await pilot.pause()
        for y in range(24):
            for strip in app.screen._compositor.render_strips()[y : y + 1]:
                actions = {
                    str(segment.style.meta.get("@click")) for segment in strip if segment.style and segment.style.meta
                }
                assert not any("quit" in action and "quitter" not in action for action in actions)


@pytest.mark.parametrize("mot", ["voir [/]", "Prénom [NOM]", "[@click=app.quit]x[/]"])
def test_brackets_are_shown_as_written_in_a_table_a_conversation_and_at_night(mot: str) -> None:
    tentative = fausse_tentative(mot, vivante=True)
    blocs = tentative.fiche("t1").blocs
    tableau = next(bloc for bloc in blocs if isinstance(bloc, BlocTableau))
    fil = next(bloc for bloc in blocs if isinstance(bloc, BlocRepliques))
    vue = replace(tentative.view, ferme=True)

    def vu(elements: list[Element], largeur: int) -> int:
        return "\n".join(ligne.plain for ligne in composer(elements, largeur)).lower().count(mot.lower())

    grille, liste = PageDeTableau(tableau, (0, 0), 150), PageDeTableau(tableau, (0, 0), 60)
    assert vu(grille.elements, 150) == 7, "two heads, two labels, two cells, the detail of the current line"
    assert vu(liste.elements, 60) == 7
    assert vu(lignes_du_fil(fil, tout=False), 75) == 5, "a name and three lines said, then who listens"
    assert vu(page_de_nuit(vue), 75) == 3, "one task done, one to do, one to call back"


async def test_an_error_of_the_store_is_a_calm_panel() -> None:
    app = SgmApp(faux_atelier("x"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(Travail(fausse_tentative("Le disque est plein.", panne=True)))
        await pilot.press("d", "enter")
        await pilot.pause()
        assert "CE N’EST PAS POSSIBLE" in texte(app)
        assert "Le disque est plein." in texte(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Travail)


def test_nettoyer_leaves_nothing_that_a_terminal_obeys() -> None:
    sale = "a\x1b[31mb\x07c\ud800d\u202ee\r\nf\tg\x9bh"
    assert nettoyer(sale) == "a\ufffd[31mb\ufffdc\ufffdd\ufffde\nf    g\ufffdh"
    assert brut(sale).plain == nettoyer(sale)
