"""Data of the kind `formulaire` in a sujet: typed fields, each with its cost."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Ident, Modele, NomFait, Phrase
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.valeurs import NATURES_A_OPTIONS, NatureChamp


class OptionDeclaree(Modele):
    """A possible answer of a field."""

    id: Ident
    libelle: Phrase


class Champ(Modele):
    """One field of the form."""

    id: Ident
    libelle: Phrase
    nature: NatureChamp
    aide: Phrase | None = None
    cout: int = Field(default=30, ge=0, le=7_200)
    """Simulated seconds to fill it."""
    obligatoire: bool = True
    """True: the form cannot be validated while this field is empty."""
    options: tuple[OptionDeclaree, ...] = ()
    publie: NomFait | None = None
    """Fact published when the form is validated."""

    @model_validator(mode="after")
    def _options_match_nature(self) -> Self:
        if self.nature in NATURES_A_OPTIONS and not self.options:
            raise ValueError(f"un champ de nature « {self.nature} » doit proposer des « options »")
        if self.options and self.nature not in NATURES_A_OPTIONS:
            raise ValueError(f"un champ de nature « {self.nature} » ne peut pas avoir d’« options »")
        return self


class TacheFormulaire(TacheBase):
    """A form to fill, then to validate."""

    type: Literal["formulaire"]
    champs: tuple[Champ, ...] = Field(min_length=1, max_length=40)
    action: Phrase = "Valider le formulaire"
    """Label of the gesture that closes the form."""
    cout_validation: int = Field(default=60, ge=0, le=7_200)
