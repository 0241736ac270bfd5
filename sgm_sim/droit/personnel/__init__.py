"""The agents of the commune."""

from __future__ import annotations

from sgm_sim.droit.personnel import (
    accident,
    avancement,
    carriere,
    consultation,
    contractuels,
    contrats,
    contrats_temporaires,
    deontologie,
    discipline,
    evaluation,
    formation,
    non_complet,
    poursuites,
    recrutement,
    remuneration,
    revision,
    sante,
    secretaire,
    temps,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *recrutement.REGLES,
    *contractuels.REGLES,
    *contrats.REGLES,
    *contrats_temporaires.REGLES,
    *carriere.REGLES,
    *avancement.REGLES,
    *secretaire.REGLES,
    *evaluation.REGLES,
    *revision.REGLES,
    *formation.REGLES,
    *consultation.REGLES,
    *temps.REGLES,
    *non_complet.REGLES,
    *sante.REGLES,
    *accident.REGLES,
    *remuneration.REGLES,
    *discipline.REGLES,
    *poursuites.REGLES,
    *deontologie.REGLES,
)
