"""Models of `sujet.yaml`: what the learner meets. Nothing here says what is right."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from sgm_sim.core.modele import Heure, Ident, Jour, Modele, Phrase
from sgm_sim.droit.feries import Zone
from sgm_sim.taches.declarees import TacheDeclaree


class Calendrier(Modele):
    """When the simulated day takes place."""

    jour: Jour = dt.date(2026, 2, 3)
    debut: Heure = dt.time(8, 30)
    fin: Heure = dt.time(18)
    zone: Zone = "metropole"
    """Territory whose law and public holidays apply."""


class Commune(Modele):
    """The commune; its name is never the name of a real one."""

    nom: Phrase = "Saint-Aubin-des-Prés"
    population: int = Field(default=912, ge=1, lt=100_000)
    description: str = Field(default="", max_length=20_000)


class Personnage(Modele):
    """Someone the learner deals with."""

    id: Ident
    nom: Phrase
    role: Phrase


class Document(Modele):
    """Something to read, in `documents/`."""

    id: Ident
    titre: Phrase
    fichier: Annotated[str, Field(max_length=200)]
    """Path inside the folder: `documents/note.md`."""
    date: Jour | None = None
    """Date it bears."""
    arrive: Heure | None = None
    """Time of the simulated day at which it arrives; at the opening when absent."""
    sur_suite: bool = False
    """True: it arrives only when a suite sends it."""
    cout: int = Field(default=60, ge=0, le=7_200)
    """Simulated seconds of the first reading."""


class Sujet(Modele):
    """A scenario as the learner meets it."""

    format: Literal[1]
    id: Ident
    """The name of the folder when the file does not give it."""
    titre: Phrase
    resume: str = Field(default="", max_length=20_000)
    forme: Literal["mise-en-situation", "cas-pratique", "etude-de-cas", "entrainement"] = "entrainement"
    niveau: Literal["decouverte", "confirme", "expert"] = "decouverte"
    duree: int = Field(default=15, ge=1, le=1_440)
    """Real minutes that a trainee is expected to need."""
    referentiel: Ident = "rncp41781"
    calendrier: Calendrier = Calendrier()
    commune: Commune = Commune()
    mission: str = Field(default="", max_length=20_000)
    """What is expected, said in the briefing."""
    personnages: tuple[Personnage, ...] = ()
    donnees: dict[Ident, Any] = {}
    """Everything that varies: literals, or draws (`scenario.tirages`)."""
    documents: tuple[Document, ...] = ()
    taches: tuple[TacheDeclaree, ...] = Field(min_length=1, max_length=60)
