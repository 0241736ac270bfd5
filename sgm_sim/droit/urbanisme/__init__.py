"""Town planning."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle
from sgm_sim.droit.urbanisme import (
    achevement,
    architecte,
    avis,
    certificat,
    competence,
    decision,
    depot,
    execution,
    formalites,
    gracieux,
    infractions,
    instruction,
    ouvrages,
    pieces,
    preemption,
    recours,
    secteurs,
    silence,
    sursis,
    validite,
)

REGLES: tuple[Regle, ...] = (
    *competence.REGLES,
    *avis.REGLES,
    *formalites.REGLES,
    *ouvrages.REGLES,
    *architecte.REGLES,
    *secteurs.REGLES,
    *depot.REGLES,
    *instruction.REGLES,
    *pieces.REGLES,
    *silence.REGLES,
    *decision.REGLES,
    *execution.REGLES,
    *sursis.REGLES,
    *recours.REGLES,
    *gracieux.REGLES,
    *validite.REGLES,
    *achevement.REGLES,
    *infractions.REGLES,
    *certificat.REGLES,
    *preemption.REGLES,
)
