"""People who come to the counter, call or drop in: as a sujet declares them, and as they are known before play.

Streams are drawn by `scenario.flux`; what happens to people is the affair of the engine.
"""

from __future__ import annotations

from typing import Literal, Self

from msgspec import Struct
from pydantic import Field, model_validator

from sgm_sim.core.instants import Instant
from sgm_sim.core.modele import Heure, Ident, Jour, Modele, Phrase

Canal = Literal["guichet", "telephone", "visite"]
"""At the counter, on the telephone, or straight into the office: the maire, a colleague."""


class Passage(Struct, frozen=True):
    """Someone who will come, known before play."""

    id: str
    canal: Canal
    nom: str
    objet: str
    """What is seen or heard first: « un livret de famille à la main »."""
    quand: Instant | None
    """When they come; None when only a suite sends them."""
    patience: int
    """Seconds they wait before they leave or hang up."""
    humeur: int
    """0 to 100, when they come."""
    duree: int
    """Seconds it takes to serve them, when no task does."""
    tache: str = ""
    """Task that their being received opens."""
    rappels: int = 0
    """How many times someone who gave up comes or calls again."""
    intervalle: int = 600
    """Seconds before they do."""


class PassageDeclare(Modele):
    """Someone who comes or calls, as a trainer writes it."""

    id: Ident
    canal: Canal = "guichet"
    qui: Ident | None = None
    """One of `personnages`."""
    nom: Phrase | None = None
    """Their name, when they are none of `personnages`."""
    objet: Phrase
    jour: Jour | None = None
    """Day of `a`; the first one when absent."""
    a: Heure | None = None
    """When they come; absent: only a suite sends them."""
    patience: int = Field(default=15, ge=1, le=240)
    """Minutes at the counter or at the door of the office."""
    sonnerie: int = Field(default=45, ge=10, le=300)
    """Seconds before they hang up, on the telephone."""
    humeur: int = Field(default=70, ge=0, le=100)
    tache: Ident | None = None
    duree: int = Field(default=180, ge=10, le=7_200)
    rappels: int = Field(default=0, ge=0, le=5)
    intervalle: int = Field(default=10, ge=1, le=240)
    """Minutes."""

    @model_validator(mode="after")
    def _has_one_name(self) -> Self:
        if (self.qui is None) == (self.nom is None):
            raise ValueError("un passage dit « qui » (un personnage) ou « nom », et pas les deux")
        return self


class Demande(Modele):
    """One small request that a stream may bring."""

    objet: Phrase
    duree: int = Field(default=180, ge=10, le=7_200)
    """Seconds it takes to serve."""
    patience: int = Field(default=15, ge=1, le=240)
    """Minutes; on the telephone, the sonnerie rules."""
    humeur: int = Field(default=70, ge=0, le=100)
    poids: int = Field(default=1, ge=1, le=100)
    """How often it is drawn, beside the others."""


class Flux(Modele):
    """A stream of people, the same every working day or on some days."""

    id: Ident
    canal: Literal["guichet", "telephone"] = "guichet"
    jours: tuple[Jour, ...] = ()
    """Days on which it runs; every working day when absent."""
    de: Heure
    a: Heure
    min: int = Field(ge=0, le=60)
    max: int = Field(ge=0, le=60)
    """How many in a day, both bounds possible."""
    sonnerie: int = Field(default=45, ge=10, le=300)
    demandes: tuple[Demande, ...] = Field(min_length=1, max_length=60)

    @model_validator(mode="after")
    def _bounds_are_in_order(self) -> Self:
        if self.max < self.min:
            raise ValueError("« max » est plus petit que « min »")
        if self.a <= self.de:
            raise ValueError("« a » doit venir après « de »")
        return self
