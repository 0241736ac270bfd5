"""Exports of scores: the records of some attempts, in one of the formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sgm_sim.application.content import referentiel
from sgm_sim.core.erreurs import SgmError
from sgm_sim.export import FORMATS, OptionsExport

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


def exporter(
    atelier: Atelier, tentatives: Sequence[str], format_: str, *, tableur_francais: bool = False
) -> tuple[bytes, tuple[str, ...]]:
    """Return the export of the last record of each attempt, and why some attempts are not in it.

    Args:
        atelier: where the attempts are.
        tentatives: ids.
        format_: a key of `export.FORMATS`.
        tableur_francais: semicolons, decimal commas and a BOM.

    Raises:
        SgmError: when the format does not exist, the attempts belong to two certifications, or none can be scored.
    """
    if format_ not in FORMATS:
        raise SgmError(f"Le format « {format_} » n’existe pas.", f"Formats connus : {', '.join(FORMATS)}.")
    notations, ecartees = atelier.notations(tentatives)
    if not notations:
        raise SgmError("Rien à exporter.", " ".join(ecartees))
    certifications = sorted({notation.referentiel for notation in notations})
    if len(certifications) > 1:
        raise SgmError(
            f"Ces tentatives relèvent de plusieurs certifications : {', '.join(certifications)}.",
            "Exportez-les séparément.",
        )
    options = OptionsExport(tableur_francais=tableur_francais)
    return FORMATS[format_].ecrire(notations, referentiel(certifications[0]), options), ecartees
