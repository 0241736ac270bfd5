"""Models of `plan.yaml`: scripted learners and the scores they must get."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import CodeCompetence, Ident, Modele, Part, Phrase
from sgm_sim.taches.valeurs import Valeur


class Remplissage(Modele):
    """Answers for a task that was unscored, or that differ from the model of the corrigé."""

    valeurs: dict[Ident, Valeur | None] = {}
    texte: str | None = None


class Apprenant(Modele):
    """One scripted learner."""

    id: Ident
    titre: Phrase
    rate: tuple[Ident, ...] = ()
    """Criteria missed on purpose, each by its `faute`."""
    omet: tuple[Ident, ...] = ()
    """Tasks left undone."""
    lit: tuple[Ident, ...] = ()
    """Documents read first; all of them when absent and `lit_tout`."""
    lit_tout: bool = True
    reponses: dict[Ident, Remplissage] = {}
    """Answers by task, over those of the corrigé's model; needed for tasks that the corrigé does not judge."""
    total: Part
    """Automatic points obtained / possible."""
    competences: dict[CodeCompetence, Part] = {}
    manque: tuple[Ident, ...] | None = None
    """Criteria that must be missed, exactly these; by default those of `rate`."""


class Plan(Modele):
    """All the scripted learners of a scenario; `expert` is required."""

    format: Literal[1]
    apprenants: tuple[Apprenant, ...] = Field(min_length=1, max_length=40)
