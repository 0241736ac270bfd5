"""The formats of exported scores, by name. A format is loaded when it is first used, never before.

To add one: a module with `ecrire(notations, referentiel, options) -> bytes`, a line in `FORMATS`, a golden file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sgm_sim.evaluation.notation import Notation
    from sgm_sim.referentiel.modele import Referentiel


@dataclass(frozen=True, slots=True)
class OptionsExport:
    """What the person asked for."""

    tableur_francais: bool = False
    """CSV that a French spreadsheet opens with a double click: `;`, decimal comma, byte order mark."""


class Ecrire(Protocol):
    """Writes scoring records in one format. Pure: the same records give the same bytes."""

    def __call__(self, notations: Sequence[Notation], referentiel: Referentiel, options: OptionsExport) -> bytes:
        """Return the whole file, one or several attempts in the order given.

        Raises:
            SgmError: when a record belongs to another certification than `referentiel`.
        """
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format of exported scores."""

    libelle: str
    """What it is for, in French."""
    extension: str
    """`.csv`."""
    module: str
    """Module that holds its `ecrire`."""

    def ecrire(self, notations: Sequence[Notation], referentiel: Referentiel, options: OptionsExport) -> bytes:
        """Write `notations` in this format; see `Ecrire`."""
        write: Ecrire = import_module(self.module).ecrire
        return write(notations, referentiel, options)


FORMATS: Mapping[str, Format] = {
    "csv": Format("une ligne par compétence, pour un tableur", ".csv", "sgm_sim.export.csv_scores"),
    "json": Format("scores et constats, pour un programme", ".json", "sgm_sim.export.json_scores"),
}
