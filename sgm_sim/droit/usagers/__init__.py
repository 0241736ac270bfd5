"""Relations with the public: requests, decisions, documents, the counter, personal data."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle
from sgm_sim.droit.usagers import agents, decisions, demandes, documents, guichet

REGLES: tuple[Regle, ...] = (
    *demandes.REGLES,
    *decisions.REGLES,
    *documents.REGLES,
    *guichet.REGLES,
    *agents.REGLES,
)
