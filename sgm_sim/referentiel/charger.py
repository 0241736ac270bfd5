"""Read a certification file. Every problem is collected with its place; nothing is raised for what people write."""

from __future__ import annotations

from sgm_sim.core.problemes import Probleme
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.referentiel.coherence import incoherences
from sgm_sim.referentiel.modele import Referentiel

CODE_INCOHERENCE = "S090"
"""Diagnostic of a certification file whose parts contradict each other."""


def charger_referentiel(octets: bytes, fichier: str) -> tuple[Referentiel | None, tuple[Probleme, ...]]:
    """Return the certification read from `octets`, or None, and the problems found in it.

    Args:
        octets: content of the file, UTF-8 YAML.
        fichier: its path as the person gave it, for the problems.
    """
    source = lire_yaml(octets, fichier)
    referentiel, refused = valider(Referentiel, source)
    problemes = source.problemes + refused
    if referentiel is None or problemes:
        return None, problemes
    faults = tuple(
        source.probleme(CODE_INCOHERENCE, found.chemin, found.message, attendu=found.attendu)
        for found in incoherences(referentiel)
    )
    return (None if faults else referentiel), faults
