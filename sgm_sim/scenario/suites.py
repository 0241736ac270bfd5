"""Models of `suites.yaml`: how the world answers.

A condition names facts, flags, rules of law, people or tasks, never a criterion.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Heure, Ident, Modele, NomFait, Phrase
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


class SiDrapeau(Modele):
    """A flag was raised."""

    drapeau: Ident


class SiPassage(Modele):
    """Someone was served, left without being served, or was promised a call."""

    passage: Ident
    est: Literal["servi", "parti", "rappel"]


class SiTache(Modele):
    """A task is done, or its deadline passed before it was, or it was handed to someone, or put off and said so."""

    tache: Ident
    est: Literal["faite", "en_retard", "confiee", "reportee"]


Simple = SiFait | SiRegle | SiDrapeau | SiPassage | SiTache


class SiTout(Modele):
    """All of these, and none of those."""

    tout: tuple[Simple, ...] = Field(default=(), max_length=20)
    sauf: tuple[Simple, ...] = Field(default=(), max_length=20)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.tout and not self.sauf:
            raise ValueError("une condition composée dit « tout » ou « sauf »")
        return self


class SiUn(Modele):
    """At least one of these."""

    un: tuple[Simple, ...] = Field(min_length=1, max_length=20)


Condition = Simple | SiTout | SiUn


class Suite(Modele):
    """One consequence: when `si` becomes true, and after a delay, something comes."""

    id: Ident
    si: Condition
    apres: int = Field(default=0, ge=0, le=1_440)
    """Simulated minutes."""
    jours: int = Field(default=0, ge=0, le=400)
    """Days after, at `a`; moved to the next day worked."""
    a: Heure | None = None
    """Time of that day; that of the office's opening when absent."""
    document: Ident | None = None
    """A document arrives."""
    passage: Ident | None = None
    """Someone comes or calls."""
    ouvre: Ident | None = None
    """A task opens."""
    pose: Ident | None = None
    """A flag is raised."""
    raison: Phrase | None = None
    """Why it came, in the bilan: « La famille n’a pas été rappelée. »"""

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        if not (self.document or self.passage or self.ouvre or self.pose):
            raise ValueError(
                "une suite envoie un « document », un « passage », « ouvre » une tâche ou « pose » un drapeau"
            )
        if self.jours and self.apres:
            raise ValueError("une suite attend des minutes (« apres ») ou des jours (« jours »), pas les deux")
        return self


class Suites(Modele):
    """All the consequences of a scenario."""

    format: Literal[1]
    suites: tuple[Suite, ...] = ()
