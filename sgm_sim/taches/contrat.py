"""What a kind of task is: its data, its gestures, its price, its reduction and its Fiche.

The engine calls these functions and stores what they return; a kind never touches the world, the clock or a file.
How a kind is answered, rightly or wrongly, is in `taches.reponses`, which the engine never imports.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct

from sgm_sim.core.instants import Instant
from sgm_sim.core.modele import Ident, Modele, NomFait, Phrase, Prose
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.valeurs import NatureChamp, Valeur

Etat = Mapping[str, Any]
"""State of a task: nested mappings with string keys (no `/`), JSON values, no list that grows."""


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


Effet = Publie | Clot


class Contexte(Struct, frozen=True):
    """All that a kind may know when it answers: its data, the words kept for it, the facts, the instant."""

    tache: Any
    """The task as read from the sujet (a subclass of `TacheBase`)."""
    t: Instant
    textes: Mapping[str, str]
    """Private texts kept for this task, by field."""
    faits: Mapping[str, Valeur]
    close: bool = False


class Genre(Protocol):
    """A kind of task. Implemented by a module-level singleton in `taches/<kind>.py`, listed in `taches.GENRES`."""

    type: str
    version: int
    modele: builtins.type[TacheBase]
    """Pydantic model of its entry in `taches:` of a sujet."""

    def publie(self, tache: Any) -> Mapping[NomFait, NatureChamp]:
        """Facts that this task can publish, with their nature: what criteria may refer to."""
        ...

    def etat_initial(self, tache: Any) -> Etat:
        """State of the task when it opens."""
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
