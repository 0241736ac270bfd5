"""Models of `suites.yaml`: how the world answers. A condition names a fact or a rule on facts, never a criterion."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import Ident, Modele, NomFait
from sgm_sim.scenario.references import Argument
from sgm_sim.taches.valeurs import Valeur


class SiFait(Modele):
    """A fact is known, or has a value."""

    fait: NomFait
    vaut: Valeur | None = None
    """Absent: the fact only has to be known."""


class SiRegle(Modele):
    """A rule of law, applied to facts, gives this decision."""

    regle: str
    arguments: dict[Ident, Argument]
    est: Literal["conforme", "non_conforme"]


class Suite(Modele):
    """One consequence: when `si` becomes true, `document` arrives after `apres` minutes."""

    id: Ident
    si: SiFait | SiRegle
    apres: int = Field(default=0, ge=0, le=1_440)
    """Simulated minutes."""
    document: Ident


class Suites(Modele):
    """All the consequences of a scenario."""

    format: Literal[1]
    suites: tuple[Suite, ...] = ()
