"""Data of the kind `choix` in a sujet: one question, its possible answers, and why if asked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import Modele, NomFait, Phrase
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree

CHOIX = "choix"
"""Name of the field that holds the option, or the options, chosen."""

JUSTIFICATION = "justification"
"""Name of the private field that holds the reasons."""


class Justification(Modele):
    """The reasons of a choice, in the learner's own words."""

    libelle: Phrase
    publie: NomFait
    """Fact published with the choice; its nature is `texte`."""
    mots_minimum: int = Field(default=8, ge=0, le=200)
    """Below this the choice cannot be validated; 0: the reasons may be left out."""
    aide: Phrase | None = None
    cout: int = Field(default=60, ge=0, le=7_200)
    """Simulated seconds to write it."""


class TacheChoix(TacheBase):
    """One question to answer among several options, which are shown in an order drawn."""

    type: Literal["choix"]
    question: Phrase
    options: tuple[OptionDeclaree, ...] = Field(min_length=2, max_length=20)
    plusieurs: bool = False
    """True: several options may be chosen, and the fact is a `liste`."""
    publie: NomFait
    """Fact published when the choice is validated."""
    justification: Justification | None = None
    cout: int = Field(default=60, ge=0, le=7_200)
    """Simulated seconds to choose; the same again to choose otherwise."""
    action: Phrase = "Valider mon choix"
    cout_validation: int = Field(default=30, ge=0, le=7_200)

    @property
    def champs(self) -> tuple[Champ, ...]:
        """The task as fields: the choice, then its reasons."""
        choix = Champ(
            id=CHOIX,
            libelle=self.question,
            nature="liste" if self.plusieurs else "choix",
            cout=self.cout,
            options=self.options,
            publie=self.publie,
        )
        return (choix, _raisons(self.justification)) if self.justification else (choix,)


def _raisons(dites: Justification) -> Champ:
    return Champ(
        id=JUSTIFICATION,
        libelle=dites.libelle,
        nature="texte",
        aide=dites.aide,
        cout=dites.cout,
        obligatoire=dites.mots_minimum > 0,
        publie=dites.publie,
    )
