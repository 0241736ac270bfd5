"""The agents of the commune."""

from __future__ import annotations

from sgm_sim.droit.personnel import (
    carriere,
    contrats,
    deontologie,
    discipline,
    evaluation,
    formation,
    recrutement,
    remuneration,
    sante,
    secretaire,
    temps,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *recrutement.REGLES,
    *contrats.REGLES,
    *carriere.REGLES,
    *secretaire.REGLES,
    *evaluation.REGLES,
    *formation.REGLES,
    *temps.REGLES,
    *sante.REGLES,
    *remuneration.REGLES,
    *discipline.REGLES,
    *deontologie.REGLES,
)
