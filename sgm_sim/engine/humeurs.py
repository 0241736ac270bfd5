"""The mood of people at an instant, from the world and what is known of them."""

from __future__ import annotations

from sgm_sim.core.instants import Instant
from sgm_sim.engine.monde import Monde
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.humeur import apres_attente


def humeur_presente(monde: Monde, scenario: Scenario, passage: str, t: Instant) -> int:
    """Return the mood of someone at `t`: worn by the present wait, or as the conversation has made it."""
    passant, connu = monde.passants[passage], scenario.passages[passage]
    if passant.etat == "attend":
        return apres_attente(passant.humeur, t - passant.depuis, connu.patience)
    if passant.etat == "recu" and connu.tache:
        return monde.humeurs.get(connu.tache, passant.humeur)
    return passant.humeur
