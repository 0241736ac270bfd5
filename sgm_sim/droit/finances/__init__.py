"""Budget and accounts."""

from __future__ import annotations

from sgm_sim.droit.finances import (
    calendrier,
    credits,
    equilibre,
    fiscalite,
    imputation,
    paiement,
    recettes,
    resultat,
    subventions,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *imputation.REGLES,
    *calendrier.REGLES,
    *equilibre.REGLES,
    *resultat.REGLES,
    *credits.REGLES,
    *fiscalite.REGLES,
    *paiement.REGLES,
    *recettes.REGLES,
    *subventions.REGLES,
)
