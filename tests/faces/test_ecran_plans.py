"""Every scripted learner, played by real keys in the full-screen face, gives the very events of its commands."""

from __future__ import annotations

from itertools import groupby

import pytest
from clavier import Clavier
from ecran import pret
from test_texte_plans import PLANS

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.tui.app import SgmApp

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
    scenario, corrige, plan = charger_tout(lire_dossier(SCENARIOS / nom))
    joueur = next(a for a in plan.apprenants if a.id == apprenant)
    _, attendus = jouer_plan(joueur, scenario, corrige)
    tentative = atelier.commencer(nom, joueur.titre, graine=0)
    app = SgmApp(atelier, reprendre=tentative.id)
    async with app.run_test(size=(120, 40)) as pilot:
        await pret(pilot)
        await Clavier(pilot).jouer(commandes_de(joueur, scenario, corrige))
        await pilot.pause()
    obtenus = atelier.depot.evenements(tentative.id)
    assert obtenus[1:] == attendus[1:]
