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


ENTRAINEMENT = Regime()
EXAMEN = Regime(nom="examen", aides=False, bilan=False)
REGIMES: dict[str, Regime] = {regime.nom: regime for regime in (ENTRAINEMENT, EXAMEN)}
