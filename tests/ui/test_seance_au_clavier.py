"""A meeting of the council by keys: the same events as its plan, at two sizes; the keyboard is where one goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from clavier import Clavier, jouer_au_clavier
from ecran import pret, texte

from sgm_sim.application.atelier import Atelier
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.champ import Champ

EXEMPLE = Path(__file__).parents[2] / "docs" / "exemples" / "etape-16-seance"


@pytest.mark.parametrize("taille", [(80, 24), (120, 40)])
async def test_a_meeting_played_by_keys_gives_the_events_of_its_plan(atelier: Atelier, taille: tuple[int, int]) -> None:
    await jouer_au_clavier(atelier, EXEMPLE, "expert", taille)


async def test_each_moment_begins_at_its_first_note_and_says_what_happened(atelier: Atelier) -> None:
    tentative = atelier.commencer(str(EXEMPLE), "Test", graine=0)
    app = SgmApp(atelier, reprendre=tentative.id)
    async with app.run_test(size=(120, 40)) as pilot:
        await pret(pilot)
        clavier = Clavier(pilot)
        assert "M. Petit" in texte(app)
        await clavier._remplir("ouverture-pouvoirs", ["p-moreau"])
        await clavier._remplir("ouverture-presents", 4)
        await clavier._remplir("ouverture-quorum", "oui")
        await pilot.press("1")
        await pilot.pause()
        lu = texte(app)
        assert "LES TRAVAUX DE LA RUE DU LAVOIR" in lu
        assert isinstance(app.screen, Travail)
        assert isinstance(app.screen.focused, Champ)
        assert app.screen.focused.bloc.id == "voirie-presents"
        assert "présents : 4" in lu, "the notebook is in sight"
        await clavier._remplir("voirie-presents", 4)
        await pilot.press("1")
        await pilot.pause()
        lu = texte(app)
        assert "18 h 35  Mme Lemoine arrive" in lu
        assert app.screen.focused is not None
