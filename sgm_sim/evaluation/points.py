"""How many points a value gets, and what issue that makes. Pure arithmetic on what a criterion accepts."""

from __future__ import annotations

from sgm_sim.evaluation.notation import Issue
from sgm_sim.scenario.corrige import CritereAttendu
from sgm_sim.taches.valeurs import Valeur


def issue_de(obtenus: int, possible: int) -> Issue:
    """Return the issue that so many points make."""
    if obtenus >= possible:
        return "reussi"
    return "partiel" if obtenus else "manque"


def points_attendus(critere: CritereAttendu, valeur: Valeur) -> int:
    """Return the points that a value gets."""
    if not isinstance(valeur, list):
        return critere.points if valeur in critere.parmi else 0
    return max((_points_de_liste(critere, valeur, a) for a in critere.parmi if isinstance(a, list)), default=0)


def _points_de_liste(critere: CritereAttendu, valeur: list[str], attendu: list[str]) -> int:
    """Points of a list: all or nothing, or one share per right item less one per wrong item."""
    if valeur == attendu if critere.ordonne else sorted(valeur) == sorted(attendu):
        return critere.points
    if not critere.partiel:
        return 0
    justes = len(set(valeur) & set(attendu))
    part = critere.points * (justes - (len(valeur) - justes)) // max(1, len(attendu))
    return max(0, min(part, critere.points - 1))
