"""Models of `sujet.yaml`: what the learner meets. Nothing here says what is right."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from sgm_sim.core.modele import Heure, Ident, Jour, Modele, Phrase
from sgm_sim.droit.feries import Zone
from sgm_sim.scenario.passages import Flux, PassageDeclare
from sgm_sim.scenario.semaine import OUVRES, JourSemaine
from sgm_sim.taches.declarees import TacheDeclaree


class Plage(Modele):
    """A span of the day, end excluded."""

    de: Heure
    a: Heure


class Calendrier(Modele):
    """When the simulated days take place. What they are, one by one, is `scenario.calendrier`."""

    jour: Jour = dt.date(2026, 2, 3)
    jusqu_au: Jour | None = None
    """Last day that may be worked; the first one when absent."""
    debut: Heure = dt.time(8, 30)
    fin: Heure = dt.time(18)
    public: tuple[Plage, ...] = Field(default=(), max_length=4)
    """Hours at which the door is open to the public, every working day; none when absent."""
    jours_ouvres: tuple[JourSemaine, ...] = Field(default=OUVRES, min_length=1)
    """Days worked after the first one; public holidays are left out."""
    epilogue: int = Field(default=0, ge=0, le=400)
    """Days after the last one worked during which consequences still come, without the learner."""
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
    canal: Literal["papier", "courriel", "note"] = "papier"
    """How it came: by post, by e-mail, or as a note left on the desk."""
    de: Phrase | None = None
    """Who sends it."""
    arrive: Heure | None = None
    """Time at which it arrives; at the opening when absent."""
    arrive_le: Jour | None = None
    """Day of `arrive`; the first one when absent."""
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
    drapeaux: dict[Ident, Phrase] = {}
    """Flags that tasks and suites may raise, each with what it means; `drapeau.x` is then a fact."""
    passages: tuple[PassageDeclare, ...] = Field(default=(), max_length=100)
    """People who come or call, one by one."""
    flux: tuple[Flux, ...] = Field(default=(), max_length=20)
    """Streams of people with small requests, drawn before play."""
    fiches: tuple[Ident, ...] | None = None
    """Sheets of law at hand, by id; all of them when absent."""
    cout_fiche: int = Field(default=60, ge=0, le=7_200)
    """Simulated seconds of the first reading of a sheet of law."""
    taches: tuple[TacheDeclaree, ...] = Field(min_length=1, max_length=60)
