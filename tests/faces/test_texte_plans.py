"""Every scripted learner, typed line by line in text mode, gives the very events of its commands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lignes import lignes_de

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.texte.console import Console
from sgm_sim.texte.jeu import Jeu

DOSSIERS = sorted(path.parent for path in SCENARIOS.glob("*/plan.yaml"))
PLANS = [(dossier.name, a.id) for dossier in DOSSIERS for a in charger_tout(lire_dossier(dossier))[2].apprenants]


@pytest.mark.parametrize(("nom", "apprenant"), PLANS)
def test_plan_typed_in_text_mode_gives_the_same_events(atelier: Atelier, nom: str, apprenant: str) -> None:
    scenario, corrige, plan = charger_tout(lire_dossier(SCENARIOS / nom))
    joueur = next(a for a in plan.apprenants if a.id == apprenant)
    _, attendus = jouer_plan(joueur, scenario, corrige)
    tentative = atelier.commencer(nom, joueur.titre, graine=0)
    sorties: list[str] = []
    lignes: Iterator[str] = lignes_de(commandes_de(joueur, scenario, corrige), scenario)
    Jeu(Console(lignes, sorties.append), tentative).jouer()
    obtenus = atelier.depot.evenements(tentative.id)
    assert obtenus[1:] == attendus[1:]
    texte = "".join(sorties)
    assert "Bilan" in texte
    assert "\x1b" not in texte
