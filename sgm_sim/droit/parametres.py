"""Dated values of law: the row in force on a day, and what kind of value it holds.

Rows are only added: a change of law has a later `depuis`, a correction repeats the `depuis` of the row above it.
Nothing here knows what a value is used for, nor reads a file: that is `parametres_lus`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from msgspec import Struct

from sgm_sim.droit.verdict import Statut

T = TypeVar("T")

Nombre = int | Decimal
"""Never a float: 11.77 % is exactly what the text says."""


class Valeur(Struct, frozen=True):
    """What the law says from one date on, where it is written, and how far it was checked."""

    depuis: dt.date
    """First day on which it applies."""
    valeur: Any
    """A number, a list of ids, a table (key -> number), lists (key -> ids), or days of the year (day -> name)."""
    unite: str
    references: tuple[str, ...]
    """Articles and decisions: « CGCT, art. L2121-11, al. 1 »."""
    statut: Statut
    source: str
    """What was read, and its date."""
    verifie_le: dt.date
    """Date up to which the law was read, not the day of the reading."""
    corrige_le: dt.date | None = None
    """Day on which this row replaced the one above it, which was wrong."""
    motif: str | None = None
    """Why it was corrected."""

    @property
    def nombre(self) -> int:
        """The value, when it is a whole number."""
        return _de_type(self.valeur, int)

    @property
    def decimal(self) -> Decimal:
        """The value, when it is a number, with or without decimals."""
        return self.valeur if isinstance(self.valeur, Decimal) else Decimal(self.nombre)

    @property
    def elements(self) -> tuple[str, ...]:
        """The value, when it is a list of identifiers."""
        return _de_type(self.valeur, tuple)

    @property
    def table(self) -> Mapping[str, Nombre]:
        """The value, when it is a table: key -> number."""
        return _de_type(self.valeur, dict)

    @property
    def listes(self) -> Mapping[str, tuple[str, ...]]:
        """The value, when it is several lists of identifiers: key -> list."""
        return _de_type(self.valeur, dict)

    @property
    def jours(self) -> Mapping[str, str]:
        """The value, when it is a list of days of the year: day -> name."""
        return _de_type(self.valeur, dict)

    def tranche(self, n: Nombre) -> Nombre:
        """Return the number of the bracket of `n` in a table whose keys are the first number of each bracket.

        Raises:
            LookupError: `n` is below the first bracket.
        """
        atteints = [int(cle) for cle in self.table if int(cle) <= n]
        if not atteints:
            raise LookupError(n)
        return self.table[str(max(atteints))]


def _de_type(valeur: object, genre: type[T]) -> T:
    if not isinstance(valeur, genre):
        raise TypeError(f"{genre.__name__} expected, {valeur!r} found")
    return valeur


class DroitInconnu(LookupError):
    """The law of that day is not among the rows; arguments: name of the parameter, day, first known day."""

    def __init__(self, nom: str, le: dt.date, depuis: dt.date) -> None:
        super().__init__(nom, le, depuis)
        self.nom, self.le, self.depuis = nom, le, depuis


@dataclass(frozen=True)
class Parametres:
    """All the rows of law, by name."""

    par_nom: Mapping[str, Sequence[Valeur]]
    empreinte: str
    """sha256 of the files, pinned in the scoring record."""
    libelles: Mapping[str, str] = field(default_factory=dict)
    """What each one is, in French."""

    def au(self, nom: str, le: dt.date) -> Valeur:
        """Return the row in force on `le`, corrections included.

        Raises:
            KeyError: no such parameter; a programming error.
            DroitInconnu: its first row is later than `le`.
        """
        lignes = self.par_nom[nom]
        en_vigueur = [ligne for ligne in lignes if ligne.depuis <= le]
        if not en_vigueur:
            raise DroitInconnu(nom, le, lignes[0].depuis)
        return en_vigueur[-1]
