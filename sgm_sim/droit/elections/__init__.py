"""The electoral list, the bureau, the count: every election.

« Since » in these modules is the first day to which the text that was read is applied; earlier versions were not read.
"""

from __future__ import annotations

from sgm_sim.droit.elections import (
    annexion,
    assesseurs,
    bulletins,
    bureau,
    commission,
    commission_reunions,
    consultations,
    decisions,
    depouillement,
    ecarts,
    fournitures,
    inscription,
    materiel,
    police_du_bureau,
    proces_verbal,
    proclamation,
    procuration,
    procuration_mairie,
    publicite,
    radiation,
    recours,
    recours_liste,
    resultats,
    scrutin,
    vote,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *inscription.REGLES,
    *decisions.REGLES,
    *radiation.REGLES,
    *recours_liste.REGLES,
    *commission.REGLES,
    *commission_reunions.REGLES,
    *publicite.REGLES,
    *procuration.REGLES,
    *procuration_mairie.REGLES,
    *bureau.REGLES,
    *assesseurs.REGLES,
    *materiel.REGLES,
    *fournitures.REGLES,
    *scrutin.REGLES,
    *vote.REGLES,
    *police_du_bureau.REGLES,
    *depouillement.REGLES,
    *ecarts.REGLES,
    *bulletins.REGLES,
    *annexion.REGLES,
    *proces_verbal.REGLES,
    *proclamation.REGLES,
    *resultats.REGLES,
    *recours.REGLES,
    *consultations.REGLES,
)
