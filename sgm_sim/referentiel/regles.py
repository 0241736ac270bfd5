"""Models of the rules by which points become a proposition: thresholds, evidence, caps, compensation.

They are declared with a version in the file of the certification. Nothing here counts points or knows a criterion.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import Ident, Modele, Phrase

SANS_NIVEAU: Mapping[str, str] = {"preuves_insuffisantes": "Preuves insuffisantes", "a_evaluer": "À évaluer"}
"""Propositions that are not levels, with their label: too few observations; points that await the jury."""


class Niveau(Modele):
    """One level that may be proposed for a competence."""

    id: Ident
    libelle: Phrase
    minimum: int = Field(ge=0, le=100)
    """Least percentage of the points, reached exactly or passed."""


class Regles(Modele):
    """How points become a proposition for a competence; only the jury decides."""

    version: Phrase
    """Pinned in each scoring record: another threshold is another version."""
    statut: Phrase
    """What these rules are worth: « seuils de travail, à fixer par le jury »."""
    observations_minimum: int = Field(ge=1, le=100)
    """Criteria judged below which the proposition is `preuves_insuffisantes`."""
    compensation: Literal["aucune"]
    """Between blocs: points of one never make up for another."""
    plafond_redhibitoire: Ident
    """Highest level that may be proposed when a `redhibitoire` criterion is missed."""
    niveaux: tuple[Niveau, ...] = Field(min_length=1, max_length=10)
    """By increasing `minimum`; the first is 0."""

    def niveau(self, obtenus: int, possibles: int) -> Niveau:
        """Return the highest level whose threshold `obtenus / possibles` reaches; `possibles` is at least 1."""
        reached = [niveau for niveau in self.niveaux if 100 * obtenus >= niveau.minimum * possibles]
        return reached[-1]

    def libelle(self, proposition: str) -> str:
        """Return the label of a proposition, or its id when a scoring record was made with other rules."""
        labels = {**SANS_NIVEAU, **{niveau.id: niveau.libelle for niveau in self.niveaux}}
        return labels.get(proposition, proposition)
