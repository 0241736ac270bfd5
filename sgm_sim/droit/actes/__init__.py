"""Acts of the commune: minutes, publicity, transmission, review, appeal, delegations, archives, participation."""

from __future__ import annotations

from sgm_sim.droit.actes import (
    archives,
    communication,
    concertation,
    controle,
    delegations,
    delegations_du_maire,
    intercommunalite,
    liste,
    mise_en_ligne,
    nomenclature,
    participation,
    proces_verbal,
    projet,
    publicite,
    recours,
    redaction,
    registre,
    retrait,
    risques,
    transmission,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *proces_verbal.REGLES,
    *liste.REGLES,
    *registre.REGLES,
    *publicite.REGLES,
    *mise_en_ligne.REGLES,
    *transmission.REGLES,
    *controle.REGLES,
    *recours.REGLES,
    *retrait.REGLES,
    *nomenclature.REGLES,
    *redaction.REGLES,
    *delegations.REGLES,
    *delegations_du_maire.REGLES,
    *archives.REGLES,
    *communication.REGLES,
    *participation.REGLES,
    *concertation.REGLES,
    *projet.REGLES,
    *intercommunalite.REGLES,
    *risques.REGLES,
)
