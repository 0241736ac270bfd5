"""Public procurement: thresholds, need, consultation, offers, award, performance, amendments, reception."""

from __future__ import annotations

from sgm_sim.droit.commande_publique import (
    acces,
    attribution,
    besoin,
    clauses,
    consultation,
    delais_remise,
    execution,
    modifications,
    notation,
    offres,
    publications,
    publicite,
    reception,
    sans_concurrence,
    seuils,
    signature,
    sous_traitance,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *seuils.REGLES,
    *besoin.REGLES,
    *sans_concurrence.REGLES,
    *publicite.REGLES,
    *delais_remise.REGLES,
    *consultation.REGLES,
    *acces.REGLES,
    *clauses.REGLES,
    *offres.REGLES,
    *notation.REGLES,
    *attribution.REGLES,
    *signature.REGLES,
    *publications.REGLES,
    *execution.REGLES,
    *sous_traitance.REGLES,
    *modifications.REGLES,
    *reception.REGLES,
)
