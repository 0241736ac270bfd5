"""The facts that the tasks of a sujet can publish: what conditions, criteria and rules may name."""

from __future__ import annotations

from typing import NamedTuple

from sgm_sim.scenario.sujet import Sujet
from sgm_sim.taches.formulaire_donnees import TacheFormulaire
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.valeurs import NatureChamp


class Fait(NamedTuple):
    """A fact that a task can publish."""

    nature: NatureChamp
    tache: str
    options: tuple[str, ...] = ()
    """Ids that its value may name."""


def faits_publies(sujet: Sujet) -> dict[str, Fait]:
    """Return every fact that some task publishes, by name; the first task wins."""
    faits: dict[str, Fait] = {}
    for tache in sujet.taches:
        champs = tache.champs if isinstance(tache, TacheFormulaire) else ()
        options = {champ.publie: tuple(option.id for option in champ.options) for champ in champs if champ.publie}
        for nom, nature in GENRES[tache.type].publie(tache).items():
            faits.setdefault(nom, Fait(nature, tache.id, options.get(nom, ())))
    return faits
