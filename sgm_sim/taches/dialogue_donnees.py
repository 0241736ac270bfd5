"""Data of the kind `dialogue` in a sujet: what a person says, and what one may answer, node after node."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Ident, Modele, NomFait, Prose
from sgm_sim.taches.contrat import TacheBase


class SiReplique(Modele):
    """When a reply is offered: all that is written must be true."""

    humeur_min: int | None = Field(default=None, ge=0, le=100)
    humeur_max: int | None = Field(default=None, ge=0, le=100)
    dit: tuple[Ident, ...] = ()
    """Replies that have been said."""
    pas_dit: tuple[Ident, ...] = ()
    """Replies that have not."""
    fait: dict[NomFait, str] = {}
    """Facts and the value that each must have."""


class ReponseDeclaree(Modele):
    """One thing that the learner may say, or do without a word."""

    id: Ident
    texte: Prose | None = None
    """The words; what one does in silence, when there are none."""
    silence: bool = False
    """True: the learner says nothing, and listens."""
    cout: int | None = Field(default=None, ge=0, le=7_200)
    """Simulated seconds; `secondes` of the task when absent."""
    humeur: int = Field(default=0, ge=-100, le=100)
    """What it does to the person's mood."""
    va: Ident | None = None
    """Node that follows; the same one when absent."""
    dit: Prose | None = None
    """What the person answers before the next node, or instead of it."""
    pose: tuple[Ident, ...] = ()
    """Flags raised."""
    publie: dict[NomFait, Ident] = {}
    """Facts made known, of nature `choix`."""
    remet: tuple[Ident, ...] = ()
    """Documents that the person hands over."""
    ouvre: tuple[Ident, ...] = ()
    """Tasks that open."""
    si: SiReplique = SiReplique()
    repetable: bool = False
    """True: it may be said again."""

    @model_validator(mode="after")
    def _says_something_or_nothing(self) -> Self:
        if self.texte is None and not self.silence:
            raise ValueError("une réponse a un « texte », ou « silence: true »")
        return self


class Noeud(Modele):
    """A moment of the conversation."""

    id: Ident
    dit: Prose
    """What the person says when one comes to it."""
    reponses: tuple[ReponseDeclaree, ...] = Field(default=(), max_length=12)
    fin: bool = False
    """True: these are the last words."""

    @model_validator(mode="after")
    def _goes_on_or_ends(self) -> Self:
        if self.fin == bool(self.reponses):
            raise ValueError("un nœud a des « reponses », ou porte « fin: true »")
        return self


class SeuilHumeur(Modele):
    """Where the conversation goes, once, when the mood falls too low."""

    sous: int = Field(ge=1, le=100)
    va: Ident


class TacheDialogue(TacheBase):
    """A conversation. It begins at the first node."""

    type: Literal["dialogue"]
    secondes: int = Field(default=15, ge=0, le=7_200)
    """Simulated cost of a reply that does not say its own."""
    noeuds: tuple[Noeud, ...] = Field(min_length=1, max_length=60)
    seuil_humeur: SeuilHumeur | None = None

    def noeud(self, identifiant: str) -> Noeud:
        """Return a node by its id."""
        return next(noeud for noeud in self.noeuds if noeud.id == identifiant)

    def reponse(self, identifiant: object) -> ReponseDeclaree | None:
        """Return a reply of any node by its id."""
        toutes = (reponse for noeud in self.noeuds for reponse in noeud.reponses)
        return next((reponse for reponse in toutes if reponse.id == identifiant), None)
