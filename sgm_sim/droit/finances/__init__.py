"""Budget and accounts."""

from __future__ import annotations

from sgm_sim.droit.finances import (
    avant_vote,
    calendrier,
    charges_calculees,
    cloture,
    compensation_tva,
    controle,
    credits,
    detr,
    detr_versements,
    dettes,
    epargne,
    equilibre,
    fiscalite,
    imputation,
    interets,
    mandat,
    paiement,
    recettes,
    reprise,
    responsabilite,
    resultat,
    subventions,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *imputation.REGLES,
    *calendrier.REGLES,
    *cloture.REGLES,
    *controle.REGLES,
    *equilibre.REGLES,
    *resultat.REGLES,
    *reprise.REGLES,
    *charges_calculees.REGLES,
    *avant_vote.REGLES,
    *credits.REGLES,
    *epargne.REGLES,
    *fiscalite.REGLES,
    *compensation_tva.REGLES,
    *paiement.REGLES,
    *interets.REGLES,
    *mandat.REGLES,
    *dettes.REGLES,
    *responsabilite.REGLES,
    *recettes.REGLES,
    *subventions.REGLES,
    *detr.REGLES,
    *detr_versements.REGLES,
)
