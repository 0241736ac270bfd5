"""The conseil municipal: who sits, how it is convened, how it decides."""

from __future__ import annotations

from sgm_sim.droit.conseil import (
    convocation,
    delais_convocation,
    demission,
    effectif,
    elections_internes,
    enveloppe,
    executif,
    indemnites,
    installation,
    interets,
    pouvoirs,
    quorum,
    reunion,
    seance,
    tableau,
    votes,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *delais_convocation.REGLES,
    *convocation.REGLES,
    *effectif.REGLES,
    *installation.REGLES,
    *executif.REGLES,
    *elections_internes.REGLES,
    *demission.REGLES,
    *tableau.REGLES,
    *indemnites.REGLES,
    *enveloppe.REGLES,
    *reunion.REGLES,
    *quorum.REGLES,
    *pouvoirs.REGLES,
    *votes.REGLES,
    *seance.REGLES,
    *interets.REGLES,
)
