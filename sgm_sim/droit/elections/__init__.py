"""The electoral list, the bureau, the count: every election."""

from __future__ import annotations

from sgm_sim.droit.elections import (
    bulletins,
    bureau,
    commission,
    depouillement,
    inscription,
    materiel,
    procuration,
    publicite,
    radiation,
    recours,
    resultats,
    vote,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *inscription.REGLES,
    *radiation.REGLES,
    *commission.REGLES,
    *publicite.REGLES,
    *procuration.REGLES,
    *bureau.REGLES,
    *materiel.REGLES,
    *vote.REGLES,
    *depouillement.REGLES,
    *bulletins.REGLES,
    *resultats.REGLES,
    *recours.REGLES,
)
