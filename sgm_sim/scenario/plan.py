"""Models of `plan.yaml`: scripted learners and the scores they must get."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import CodeCompetence, Ident, Modele, Part, Phrase
from sgm_sim.taches.valeurs import Valeur


class Remplissage(Modele):
    """Answers for a task that was unscored, or that differ from the model of the corrigé."""

    valeurs: dict[Ident, Valeur | None] = {}
    """Same keys as the `modele` of the corrigé."""
    texte: str | None = None


class Apprenant(Modele):
    """One scripted learner."""

    id: Ident
    titre: Phrase
    rate: tuple[Ident, ...] = ()
    """Criteria missed on purpose, each by its `faute`; a criterion of type `temps` needs none: one is late."""
    omet: tuple[Ident, ...] = ()
    """Tasks left undone, people never received."""
    interruptions: Literal["servir", "continuer"] = "servir"
    """Receive whoever comes, then take up the work again; or finish the work first."""
    ordre: tuple[Ident, ...] = ()
    """Tasks in the order they are done between people; those not named come after, by deadline."""
    confie: dict[Ident, Ident] = {}
    """Tasks handed over, each with the personnage who gets it."""
    reporte: tuple[Ident, ...] = ()
    """Tasks put off and said so."""
    fait_attendre: dict[Ident, int] = {}
    """People received only after so many minutes."""
    tarde: tuple[Ident, ...] = ()
    """Tasks done only once their deadline has passed."""
    consulte: tuple[Ident, ...] = ()
    """Sheets of law read first."""
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
