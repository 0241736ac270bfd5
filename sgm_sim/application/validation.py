"""Checking scenario folders with every layer: reading, cross references, and the tests that mentions carry."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Probleme
from sgm_sim.evaluation.mentions import eprouver
from sgm_sim.scenario.charger import Scenario, valider_dossier
from sgm_sim.scenario.corrige import Corrige, CritereMention
from sgm_sim.scenario.dossier import CORRIGE, lire_dossier

CODE_MENTION = "S080"
"""A sentence shipped with a mention does not behave as the corrigé says."""


def valider_chemin(chemin: Path) -> tuple[Probleme, ...]:
    """Return every problem of a scenario folder, ordered by file and line."""
    dossier = lire_dossier(chemin)

    def eprouver_mentions(scenario: Scenario, corrige: Corrige) -> Iterator[Probleme]:
        fichier = dossier.lieu(CORRIGE)
        for tache, cle in corrige.taches.items():
            for rang, critere in enumerate(cle.criteres):
                if isinstance(critere, CritereMention):
                    ou = f"taches.{tache}.criteres[{rang}].mention"
                    for phrase in eprouver(critere.mention):
                        yield Probleme(CODE_MENTION, phrase, fichier=fichier, cle=ou)

    return valider_dossier(dossier, controles=(eprouver_mentions,), noms_reels=noms_reels())


@cache
def noms_reels() -> frozenset[str]:
    """Return the names of all real communes, folded: a scenario never bears one."""
    lignes = (CONTENT / "noms" / "communes-reelles.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(ligne for ligne in lignes if ligne and not ligne.startswith("#"))
