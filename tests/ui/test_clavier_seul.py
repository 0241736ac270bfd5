"""The keyboard is enough: Tab visits every control, Escape always goes back, F1 and the palette know every command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ecran import lignes, pret, texte
from textual.binding import Binding
from textual.content import Content

from sgm_sim.application.atelier import Atelier
from sgm_sim.taches.lettres import LETTRES, RESERVEES
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.commandes import GENERALES
from sgm_sim.tui.screens.accueil import Accueil
from sgm_sim.tui.screens.aide import Aide
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.screens.briefing import Briefing
from sgm_sim.tui.screens.fin import Fin
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.action import LigneAction
from sgm_sim.tui.widgets.champ import Champ

PLACES: list[type[Place]] = [Accueil, Briefing, Travail, EcranBilan, Fin, Aide]


async def au_bureau(atelier: Atelier, pilot: Any) -> Travail:
    await pret(pilot)
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, Travail)
    return pilot.app.screen


@pytest.mark.parametrize("taille", [(60, 20), (80, 24), (120, 40)])
async def test_tab_visits_every_field_and_the_action(atelier: Atelier, taille: tuple[int, int]) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=taille) as pilot:
        bureau = await au_bureau(atelier, pilot)
        a_visiter = {*bureau.query(Champ), *bureau.query(LigneAction)}
        vus = set()
        for _ in range(len(a_visiter) + 8):
            vus.add(bureau.focused)
            await pilot.press("tab")
        assert a_visiter <= vus


@pytest.mark.parametrize(
    "touches", [("a",), ("e",), ("h",), ("d",), ("d", "enter"), ("D",), ("t",), ("v",), ("f",), ("f1",), ("ctrl+p",)]
)
async def test_escape_always_goes_back_to_the_door(atelier: Atelier, touches: tuple[str, ...]) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=(80, 24)) as pilot:
        await au_bureau(atelier, pilot)
        await pilot.press(*touches)
        await pilot.pause()
        for _ in range(4):
            if isinstance(app.screen, Accueil):
                break
            await pilot.press("escape")
            await pilot.pause()
        assert isinstance(app.screen, Accueil)


@pytest.mark.parametrize("place", PLACES)
def test_every_binding_of_a_place_comes_from_its_commands(place: type[Place]) -> None:
    actions = {commande.action for commande in place.COMMANDES}
    liees = {b.action for b in place.BINDINGS if isinstance(b, Binding)}
    assert actions <= liees
    for commande in place.COMMANDES:
        nom = commande.action.split("(")[0].removeprefix("app.")
        assert hasattr(place, f"action_{nom}") or hasattr(SgmApp, f"action_{nom}")
        assert commande.aide.endswith(".")


def test_no_key_is_hard_on_a_french_keyboard_and_no_field_takes_a_command() -> None:
    touches = [c.touche for place in PLACES for c in (*place.COMMANDES, *GENERALES)]
    faciles = {"enter", "escape", "down", "up", "ctrl+p", "ctrl+q", *(f"f{n}" for n in range(1, 11))}
    assert [t for t in touches if t not in faciles and not (len(t) == 1 and t.isalpha())] == []
    du_bureau = {c.touche for c in Travail.COMMANDES if len(c.touche) == 1}
    assert du_bureau <= set(RESERVEES)
    assert not set(LETTRES) & set(RESERVEES)
    assert len(LETTRES) >= 36


async def test_help_says_the_keys_of_the_place_first(atelier: Atelier) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne")
    async with app.run_test(size=(80, 40)) as pilot:
        await pret(pilot)
        await pilot.press("f1")
        await pilot.pause()
        lu = " ".join(texte(app).split())
        assert lu.index("ICI : ACCUEIL") < lu.index("PARTOUT") < lu.index("LES SIGNES")
        assert all(commande.aide.replace("\u00a0", " ") in lu for commande in Accueil.COMMANDES)


async def test_the_palette_finds_a_theme_without_accents_nor_capitals(atelier: Atelier) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne")
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        await pilot.press("ctrl+p", *"papier")
        await pilot.pause()
        assert "Papier" in texte(app)
        assert "Encre" not in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "papier"
        assert app.theme_variables["discret"] == "#635f55"


async def test_the_place_where_one_is_never_depends_on_colour(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=(80, 24)) as pilot:
        await au_bureau(atelier, pilot)
        await pilot.press("e", "escape")
        await pilot.pause()
        assert [ligne for ligne in lignes(app) if "▸ e " in ligne]
        await pilot.press("v")
        await pilot.pause()
        assert "✗ Il reste 7 champs à remplir." in texte(app)


async def test_a_broken_scenario_and_an_empty_catalogue_say_what_to_do(
    ouvrir_atelier: Callable[..., Atelier], tmp_path: Any
) -> None:
    (tmp_path / "casse").mkdir()
    vide = tmp_path / "vide"
    vide.mkdir()
    app = SgmApp(ouvrir_atelier(vide), stagiaire="KELLER Anne")
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        assert "Aucun scénario ici." in texte(app)
    (tmp_path / "casse" / "sujet.yaml").write_text("titre: [", encoding="utf-8")
    app = SgmApp(ouvrir_atelier(tmp_path), stagiaire="KELLER Anne")
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        assert "✗ à réparer" in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "CE N’EST PAS POSSIBLE" in texte(app)


async def test_the_frame_is_made_of_few_widgets(atelier: Atelier) -> None:
    app = SgmApp(atelier)
    async with app.run_test(size=(80, 24)):
        assert (
            len(
                [
                    w
                    for w in app.screen.walk_children()
                    if w.display and not w.name and "-textual-system" not in w.classes
                ]
            )
            <= 6
        )


def test_a_title_is_in_capitals_with_their_accents() -> None:
    from sgm_sim.tui.textes import titre

    assert titre("À retenir : l’été").plain == "À RETENIR : L’ÉTÉ"
    assert isinstance(titre("x"), Content)


async def test_documents_read_while_writing_give_the_pen_back(atelier: Atelier) -> None:
    """What is typed next goes on in the same line: it is no command."""
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=(80, 24)) as pilot:
        await au_bureau(atelier, pilot)
        await pilot.press("e", *"8h", "f3")
        await pilot.pause()
        await pilot.press("enter", "escape", "escape")
        await pilot.pause()
        await pilot.press(*"15", "enter")
        await pilot.pause()
        assert "8 h 15" in texte(app)
