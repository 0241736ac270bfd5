"""Saying that a file must be mended before it can be used, by its first error."""

from __future__ import annotations

from collections.abc import Sequence

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.problemes import Gravite, Probleme


def a_reparer(quoi: str, problemes: Sequence[Probleme]) -> SgmError:
    """Return the refusal of « Ce scénario », « Ce corrigé »… with its first error, and how many others there are."""
    erreurs = [probleme for probleme in problemes if probleme.gravite is Gravite.ERREUR]
    reste = f" (et {len(erreurs) - 1} de plus)" if len(erreurs) > 1 else ""
    detail = erreurs[0].en_ligne() if erreurs else ""
    return SgmError(f"{quoi} est à réparer : {detail}{reste}", "« sgm-sim valider » dit tout.")
