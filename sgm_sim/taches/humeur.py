"""Mood: how waiting wears it, and how it is shown. One scale, 0 to 100, one sign and one word for each part of it."""

from __future__ import annotations

from typing import NamedTuple

USURE = 60
"""Points of mood that waiting to the end of one's patience takes away."""


class Visage(NamedTuple):
    """How a mood is shown: never by colour alone."""

    signe: str
    mot: str


CALME = Visage("◕", "calme")
ATTEND = Visage("◑", "attend")
IMPATIENT = Visage("◔", "s’impatiente")
PARTI = Visage("○", "est parti")


def apres_attente(humeur: int, secondes: int, patience: int) -> int:
    """Return the mood of someone who came in `humeur` and has waited `secondes`, `patience` being all they can wait."""
    return max(0, humeur - USURE * min(secondes, patience) // max(1, patience))


def visage(humeur: int) -> Visage:
    """Return the sign and the word of a mood."""
    if humeur >= 60:
        return CALME
    return ATTEND if humeur >= 35 else IMPATIENT
