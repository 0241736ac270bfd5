"""Writes the reference journals of the present version; run it once for each release, and never again for that one.

python tests/journaux/fabriquer.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sgm_sim.application.content import parametres
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.journal import encoder
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.version import __version__

ICI = Path(__file__).parent


def journal(nom: str, apprenant: str) -> dict[str, Any]:
    """Return one attempt as stored, with the pinned sources, the key it was judged with, and what it got."""
    dossier = lire_dossier(SCENARIOS / nom)
    scenario, corrige, plan = charger_tout(dossier)
    joueur = next(a for a in plan.apprenants if a.id == apprenant)
    monde, evenements = jouer_plan(joueur, scenario, corrige)
    constats = evaluer(monde, scenario, corrige, parametres())
    return {
        "lignes": [
            [ligne.type, ligne.version, ligne.structure.decode(), ligne.prive.decode() if ligne.prive else None]
            for ligne in map(encoder, evenements)
        ],
        "sources": {chemin: octets.decode() for chemin, octets in scenario.sources.items()},
        "corrige": dossier.fichiers["corrige.yaml"].decode(),
        "constats": {constat.critere: [constat.issue, constat.points] for constat in constats},
    }


GARDES = (
    ("premiers-pas", "expert"),
    ("premiers-pas", "vendredi-du-maire"),
    ("premiers-pas", "colle-la-bibliotheque"),
    ("permanence-du-mardi", "expert"),
    ("permanence-du-mardi", "laisse-attendre"),
)
"""Scenario and scripted learner of each reference journal."""

if __name__ == "__main__":
    for scenario, apprenant in GARDES:
        cible = ICI / f"{__version__}-{scenario}-{apprenant}.json"
        if not cible.exists():
            contenu = json.dumps(journal(scenario, apprenant), ensure_ascii=False, indent=1)
            cible.write_text(contenu + "\n", encoding="utf-8")
