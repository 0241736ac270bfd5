"""Relations with the public: requests, decisions, documents, the counter, personal data."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle
from sgm_sim.droit.usagers import (
    accueil,
    agents,
    cada,
    decisions,
    demandes,
    documents,
    guichet,
    motivation,
    saisine,
    silence,
)

REGLES: tuple[Regle, ...] = (
    *demandes.REGLES,
    *saisine.REGLES,
    *silence.REGLES,
    *decisions.REGLES,
    *motivation.REGLES,
    *documents.REGLES,
    *cada.REGLES,
    *guichet.REGLES,
    *accueil.REGLES,
    *agents.REGLES,
)
