"""A whole play in memory, and its scoring: how long a trainee's attempt takes the machine. For information."""

from __future__ import annotations

import pytest
from bancs import alterner

from sgm_sim.application.content import parametres
from sgm_sim.application.plans import jouer_plan
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.plan import Plan

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 20


def test_bench_whole_play_and_scoring(premiers_pas: tuple[Scenario, Corrige, Plan]) -> None:
    scenario, corrige, plan = premiers_pas
    expert = next(apprenant for apprenant in plan.apprenants if apprenant.id == "expert")
    monde, evenements = jouer_plan(expert, scenario, corrige)
    tours = alterner(
        {
            "partie": lambda: jouer_plan(expert, scenario, corrige),
            "notation": lambda: evaluer(monde, scenario, corrige, parametres()),
        },
        TOURS,
    )
    tours.dire_duree(f"partie de l’expert, en mémoire ({len(evenements)} événements)", "partie")
    tours.dire_duree("nouvelle notation de cette partie", "notation")
