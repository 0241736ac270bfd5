"""The theme is changed from the palette wherever one is, and the places left behind follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from ecran import pret
from faux import fausse_tentative, faux_atelier
from textual.color import Color

from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.accueil import Accueil
from sgm_sim.tui.screens.aide import Aide
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.screens.briefing import Briefing
from sgm_sim.tui.screens.fin import Fin
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.themes import THEMES

PLACES: dict[str, tuple[Callable[[], Place] | None, tuple[str, ...]]] = {
    "accueil": (None, ()),
    "consignes": (lambda: Briefing(fausse_tentative("mot")), ()),
    "bureau": (lambda: Travail(fausse_tentative("mot")), ()),
    "un champ": (lambda: Travail(fausse_tentative("mot")), ("a",)),
    "une feuille": (lambda: Travail(fausse_tentative("mot")), ("i",)),
    "un document": (lambda: Travail(fausse_tentative("mot")), ("d", "enter")),
    "bilan": (lambda: EcranBilan(fausse_tentative("mot")), ()),
    "fin": (lambda: Fin(fausse_tentative("mot")), ()),
    "aide": (lambda: Aide(Accueil()), ()),
}


def fonds(app: SgmApp) -> set[Color]:
    """Return the colours behind the text of the screen, as they are painted."""
    segments = [segment for strip in app.screen._compositor.render_strips() for segment in strip]
    couleurs = [s.style.bgcolor.triplet for s in segments if s.style and s.style.bgcolor and s.style.bgcolor.triplet]
    return {Color(*triplet) for triplet in couleurs}


@pytest.mark.parametrize("nom", PLACES)
async def test_the_theme_is_changed_from_the_palette_everywhere(nom: str) -> None:
    place, touches = PLACES[nom]
    app = SgmApp(faux_atelier("mot"), stagiaire="KELLER Anne")
    async with app.run_test(size=(100, 40)) as pilot:
        await pret(pilot)
        if place is not None:
            await app.push_screen(place())
        await pilot.press(*touches)
        ecran, main = app.screen, app.focused
        for theme in reversed(THEMES):
            await pilot.press("ctrl+p", *theme.name, "enter")
            await pilot.pause()
            assert app.theme == theme.name
            assert app.screen is ecran
            assert app.focused is main
            assert Color.parse(str(theme.background)) in fonds(app)
        await pilot.press("ctrl+p", *"papier", "enter")
        while not isinstance(app.screen, Accueil):
            await pilot.press("escape")
            await pilot.pause()
        assert Color.parse("#f6f2e9") in fonds(app)
