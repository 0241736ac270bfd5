"""The regime of an attempt: what is allowed and shown. One object, given to the Session and pinned in the header."""

from __future__ import annotations

from msgspec import Struct


class Regime(Struct, frozen=True):
    """Rules of play of one attempt."""

    nom: str = "entrainement"
    aides: bool = True
    """The help of fields and the words of the guided tour are shown."""
    bilan: bool = True
    """The learner sees the bilan at the end; in an exam only the jury does."""
    clauses: bool = True
    """The clause library is open."""
    fiches: bool = True
    """The sheets of law are open."""
    reprise: bool = True
    """The learner may start again from any moment of a finished attempt, which makes another attempt."""
    acceleration: int = 0
    """Simulated seconds per real second; 0 when time moves with gestures only."""
    max_ecoule: int = 300
    """Simulated seconds that may elapse between two commands; what is beyond counts as a pause."""


ENTRAINEMENT = Regime()
TEMPS_REEL = Regime(nom="temps-reel", acceleration=6)
EXAMEN = Regime(nom="examen", aides=False, bilan=False, reprise=False)
REGIMES: dict[str, Regime] = {regime.nom: regime for regime in (ENTRAINEMENT, TEMPS_REEL, EXAMEN)}
