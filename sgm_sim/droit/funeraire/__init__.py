"""Burials, cemeteries, concessions."""

from __future__ import annotations

from sgm_sim.droit.funeraire import (
    abandon,
    autorisations,
    cimetiere,
    concessions,
    constat,
    conversion,
    exhumation,
    renouvellement,
    reprise,
    sepulture,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *sepulture.REGLES,
    *autorisations.REGLES,
    *concessions.REGLES,
    *conversion.REGLES,
    *renouvellement.REGLES,
    *reprise.REGLES,
    *constat.REGLES,
    *abandon.REGLES,
    *exhumation.REGLES,
    *cimetiere.REGLES,
)
