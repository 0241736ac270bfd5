"""Every scripted learner, played by real keys in the full-screen face, gives the very events of its commands."""

from __future__ import annotations

from itertools import groupby

import pytest
from clavier import jouer_au_clavier
from test_texte_plans import PLANS

from sgm_sim.application.atelier import Atelier
from sgm_sim.core.livraison import SCENARIOS

PAR_SCENARIO = 1
"""Learners of each scenario played by keys every time, the expert first; `make faces` plays the others."""

AU_CLAVIER = [
    pytest.param(nom, apprenant, marks=[pytest.mark.campagne] if rang >= PAR_SCENARIO else [], id=f"{nom}-{apprenant}")
    for nom, groupe in groupby(PLANS, key=lambda plan: plan[0])
    for rang, (_, apprenant) in enumerate(groupe)
]


@pytest.fixture(autouse=True)
def _petits_sommes(monkeypatch: pytest.MonkeyPatch) -> None:
    """After each key the pilot naps twice for 20 ms at least, and a play is hundreds of keys."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 100)


@pytest.mark.parametrize(("nom", "apprenant"), AU_CLAVIER)
async def test_plan_played_by_keys_gives_the_same_events(atelier: Atelier, nom: str, apprenant: str) -> None:
    await jouer_au_clavier(atelier, SCENARIOS / nom, apprenant, (120, 40))
