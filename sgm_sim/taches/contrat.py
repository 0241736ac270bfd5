"""What a kind of task is: its data, its gestures, its price, its reduction and its Fiche.

The engine calls these functions and stores what they return; a kind never touches the world, the clock or a file.
How a kind is answered, rightly or wrongly, is in `taches.reponses`, which the engine never imports.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from random import Random
from typing import Any, Protocol

from msgspec import Struct
from pydantic import Field

from sgm_sim.core.instants import Instant
from sgm_sim.core.modele import Heure, Ident, Jour, Modele, NomFait, Phrase, Prose
from sgm_sim.taches.fiche import Fiche, Option, VueFiche
from sgm_sim.taches.valeurs import NatureChamp, Valeur

Etat = Mapping[str, Any]
"""State of a task: nested mappings with string keys (no `/`), JSON values, no list that grows."""


HUMEUR_USUELLE = 70
"""Mood of someone who has no reason to complain, from 0 to 100."""


class Limite(Modele):
    """Before when something must be done."""

    a: Heure
    jour: Jour | None = None
    """The first day of the scenario when absent."""


class TacheBase(Modele):
    """What every task of a `sujet.yaml` declares, whatever its kind."""

    id: Ident
    titre: Phrase
    consigne: Prose
    notee: bool = True
    """False for a guided task: nothing in it is scored."""
    competences: tuple[str, ...] = ()
    documents: tuple[Ident, ...] = ()
    """Documents shown beside the work, in this order."""
    guide: Prose | None = None
    """What the guided tour says while this task is open."""
    apres: tuple[Ident, ...] = ()
    """Tasks that must be closed before this one opens."""
    echeance: Limite | None = None
    """Shown in the to-do list; the task stays open after it. Putting it off publishes `<id>.reportee`."""
    confiable_a: tuple[Ident, ...] = Field(default=(), max_length=10)
    """`personnages` to whom it may be handed over, which closes it and publishes `<id>.confiee`."""
    cout_confier: int = Field(default=120, ge=0, le=7_200)
    """Simulated seconds that handing it over takes."""


class Geste(Struct, frozen=True, tag="geste", tag_field="commande"):
    """One gesture of the learner on a task."""

    tache: str
    nom: str
    args: dict[str, Any] = {}
    """Structure only: ids, dates, numbers. Never the learner's own words."""
    textes: dict[str, str] = {}
    """The learner's own words, by field: stored salted and erasable."""
    type: str = ""
    """Kind of the task, as pinned in the header; filled by the Session when empty."""
    version: int = 1


class Devis(Struct, frozen=True):
    """What a gesture would cost, in simulated seconds, or why it cannot be made."""

    cout: int = 0
    refus: str = ""


class Publie(Struct, frozen=True, tag="publie", tag_field="effet"):
    """A task makes a fact known. A private text is published by the name of its field, never copied."""

    nom: str
    nature: NatureChamp
    valeur: Valeur


class Clot(Struct, frozen=True, tag="clot", tag_field="effet"):
    """The task is done: nothing in it can change any more."""


class Humeur(Struct, frozen=True, tag="humeur", tag_field="effet"):
    """The mood of the person this task is held with changes by `delta`; the engine keeps it within 0 and 100."""

    delta: int


class Ouvre(Struct, frozen=True, tag="ouvre", tag_field="effet"):
    """Another task opens, if it is not open yet."""

    tache: str


class Remet(Struct, frozen=True, tag="remet", tag_field="effet"):
    """A document is laid on the desk, if it is not there yet: the person hands it over."""

    document: str


class Pose(Struct, frozen=True, tag="pose", tag_field="effet"):
    """A flag of the sujet is raised; it is never lowered."""

    drapeau: str


class Repondra(Struct, frozen=True, tag="repondra", tag_field="effet"):
    """The world answers this task later, whatever the learner does meanwhile: `reduire` gets a gesture `REPONSE`."""

    dans: int
    """Simulated seconds."""
    attendue: bool = True
    """False: the learner goes on meanwhile; it comes when it comes."""


Effet = Publie | Clot | Humeur | Ouvre | Remet | Pose | Repondra

REPONSE = "reponse-du-monde"
"""Name of the gesture that the world makes; no learner can make it, `devis` refuses it."""


class Contexte(Struct, frozen=True):
    """All that a kind may know when it answers: its data, the words kept for it, the facts, the instant."""

    tache: Any
    """The task as read from the sujet (a subclass of `TacheBase`)."""
    t: Instant
    textes: Mapping[str, str]
    """Private texts kept for this task, by field."""
    faits: Mapping[str, Valeur]
    """Published facts by name, flags included (`drapeau.x` is « oui »)."""
    close: bool = False
    humeur: int = HUMEUR_USUELLE
    """Mood of the person this task is held with."""
    personne: str = ""
    """Their name; empty when the task is held with nobody."""


class Genre(Protocol):
    """A kind of task. Implemented by a module-level singleton in `taches/<kind>.py`, listed in `taches.GENRES`."""

    type: str
    version: int
    modele: builtins.type[TacheBase]
    """Pydantic model of its entry in `taches:` of a sujet."""

    def publie(self, tache: Any) -> Mapping[NomFait, NatureChamp]:
        """Facts that this task can publish, with their nature: what criteria may refer to."""
        ...

    def options(self, tache: Any) -> Mapping[NomFait, tuple[Option, ...]]:
        """Options that the value of a fact of nature `choix`, `personne` or `liste` may name, with their labels."""
        ...

    def ouvre(self, tache: Any) -> tuple[str, ...]:
        """Tasks that this one may open by an `Ouvre`: they are not opened before."""
        ...

    def etat_initial(self, tache: Any, hasard: Random) -> Etat:
        """State of the task when it opens; what is drawn (an order of options) is drawn from `hasard` and kept here."""
        ...

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Cost or refusal of `geste`; total: any name and any args give an answer, never an exception."""
        ...

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """State after an accepted `geste`, and what it causes. Pure; returns a new state."""
        ...

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """The task as shown now."""
        ...
