"""The agents of the commune."""

from __future__ import annotations

from sgm_sim.droit.personnel import (
    carriere,
    consultation,
    contractuels,
    contrats,
    deontologie,
    discipline,
    evaluation,
    formation,
    non_complet,
    recrutement,
    remuneration,
    sante,
    secretaire,
    temps,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *recrutement.REGLES,
    *contractuels.REGLES,
    *contrats.REGLES,
    *carriere.REGLES,
    *secretaire.REGLES,
    *evaluation.REGLES,
    *formation.REGLES,
    *consultation.REGLES,
    *temps.REGLES,
    *non_complet.REGLES,
    *sante.REGLES,
    *remuneration.REGLES,
    *discipline.REGLES,
    *deontologie.REGLES,
)
