"""Town planning."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle
from sgm_sim.droit.urbanisme import (
    certificat,
    competence,
    decision,
    depot,
    formalites,
    instruction,
    preemption,
    recours,
    secteurs,
    suites,
)

REGLES: tuple[Regle, ...] = (
    *competence.REGLES,
    *formalites.REGLES,
    *secteurs.REGLES,
    *depot.REGLES,
    *instruction.REGLES,
    *decision.REGLES,
    *recours.REGLES,
    *suites.REGLES,
    *certificat.REGLES,
    *preemption.REGLES,
)
