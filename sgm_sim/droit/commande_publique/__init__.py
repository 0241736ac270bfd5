"""Public procurement: thresholds, need, consultation, offers, award, performance, amendments, reception."""

from __future__ import annotations

from sgm_sim.droit.commande_publique import (
    attribution,
    besoin,
    consultation,
    execution,
    modifications,
    offres,
    publicite,
    reception,
    seuils,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *seuils.REGLES,
    *besoin.REGLES,
    *publicite.REGLES,
    *consultation.REGLES,
    *offres.REGLES,
    *attribution.REGLES,
    *execution.REGLES,
    *modifications.REGLES,
    *reception.REGLES,
)
