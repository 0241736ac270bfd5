"""Relations with the public: requests, decisions, documents, the counter, personal data."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle
from sgm_sim.droit.usagers import accueil, agents, decisions, demandes, documents, guichet, silence

REGLES: tuple[Regle, ...] = (
    *demandes.REGLES,
    *silence.REGLES,
    *decisions.REGLES,
    *documents.REGLES,
    *guichet.REGLES,
    *accueil.REGLES,
    *agents.REGLES,
)
