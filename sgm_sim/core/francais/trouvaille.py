"""What reading a text gives: a value and the exact place where it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouvaille:
    """A value written in a text, at `texte[debut:fin]`."""

    debut: int
    fin: int
    valeur: str | int
    """date: `2026-02-11`, or `--02-11` when no year is written; heure: `20:30`; montant: cents; nombre: the int."""
