"""The kinds of task that exist: one line each."""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.taches import (
    choix,
    classement,
    depouillement,
    dialogue,
    formulaire,
    instruction,
    ordre,
    plateforme,
    redaction,
    seance,
)
from sgm_sim.taches.contrat import Genre

GENRES: Mapping[str, Genre] = {
    genre.type: genre
    for genre in (
        formulaire.GENRE,
        redaction.GENRE,
        choix.GENRE,
        ordre.GENRE,
        classement.GENRE,
        dialogue.GENRE,
        plateforme.GENRE,
        seance.GENRE,
        instruction.GENRE,
        depouillement.GENRE,
    )
}
