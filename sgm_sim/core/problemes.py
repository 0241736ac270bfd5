"""Problems found in what people write: collected, ordered and shown, never raised.

A `Probleme` says what is wrong, where, what was expected and what to do. No file format and no screen is known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Gravite(StrEnum):
    """How bad it is: an `ERREUR` makes the file unusable, an `AVERTISSEMENT` does not."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


@dataclass(frozen=True, slots=True)
class Probleme:
    """One thing to put right."""

    code: str
    """Diagnostic code, `S0NN` for files (`content/diagnostics/`), `T0NN` for what a learner types."""
    message: str
    """What is wrong, in French, without a final full stop when it is short."""
    attendu: str = ""
    """What was expected; may be empty."""
    conseil: str = ""
    """What to do; may be empty."""
    fichier: str = ""
    """Path as the person gave it; empty when the text was typed."""
    ligne: int = 0
    """1-based; 0 when the whole file is meant."""
    colonne: int = 0
    """1-based, in characters; 0 when the whole line is meant."""
    cle: str = ""
    """Path of the key: `taches[2].champs[0].type`."""
    gravite: Gravite = Gravite.ERREUR

    @property
    def lieu(self) -> str:
        """`file:line:column`, without the parts that are unknown."""
        numbers = [str(n) for n in (self.ligne, self.colonne) if n]
        return ":".join([self.fichier, *numbers]) if self.fichier else ""

    def en_ligne(self) -> str:
        """One line: place · key · what is wrong · what was expected · what to do [code]."""
        attendu = f"attendu : {self.attendu}" if self.attendu else ""
        parts = [self.lieu, self.cle, self.message, attendu, self.conseil]
        return " · ".join(part for part in parts if part) + f" [{self.code}]"
