"""The facts that the tasks of a sujet can publish: what conditions, criteria and rules may name."""

from __future__ import annotations

from typing import NamedTuple

from sgm_sim.scenario.sujet import Sujet
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.valeurs import NatureChamp


class Fait(NamedTuple):
    """A fact that a task can publish."""

    nature: NatureChamp
    tache: str
    options: tuple[str, ...] = ()
    """Ids that its value may name."""


def faits_publies(sujet: Sujet) -> dict[str, Fait]:
    """Return every fact that some task publishes, by name, and every flag; the first task wins."""
    faits: dict[str, Fait] = {nom_de_drapeau(nom): Fait("choix", "", (LEVE,)) for nom in sujet.drapeaux}
    for tache in sujet.taches:
        genre = GENRES[tache.type]
        options = genre.options(tache)
        for nom, nature in genre.publie(tache).items():
            faits.setdefault(nom, Fait(nature, tache.id, tuple(option.id for option in options.get(nom, ()))))
        if tache.confiable_a:
            faits.setdefault(f"{tache.id}.confiee", Fait("personne", tache.id, tache.confiable_a))
        faits.setdefault(f"{tache.id}.reportee", Fait("choix", tache.id, (LEVE,)))
    return faits


LEVE = "oui"
"""Value of a flag once it is raised, and of `<task>.reportee`."""


def nom_de_drapeau(drapeau: str) -> str:
    """Return the name of the fact that a flag is."""
    return f"drapeau.{drapeau}"
