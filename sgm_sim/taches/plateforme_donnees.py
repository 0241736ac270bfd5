"""Data of the kind `plateforme` in a sujet: a fictitious téléservice, its fields, its delay, why it sends back."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Ident, Modele, Phrase
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.formulaire_donnees import Champ

DELAI_MAX = 43_200
"""Minutes: thirty days."""


class Rejet(Modele):
    """Why the téléservice sends back what was transmitted: it looks at the form of one field, never at the law."""

    champ: Ident
    vide: bool = False
    """True: when the field is empty."""
    est: tuple[Ident, ...] = ()
    """When it holds one of these options."""
    sauf: tuple[Ident, ...] = ()
    """When it holds anything but one of these options."""
    motif: Phrase
    """What the téléservice answers: « Code matière absent de la nomenclature. »."""

    @model_validator(mode="after")
    def _une_condition(self) -> Self:
        if sum(map(bool, (self.vide, self.est, self.sauf))) != 1:
            raise ValueError("il faut une seule condition : « vide: true », « est: […] » ou « sauf: […] »")
        return self


class TachePlateforme(TacheBase):
    """Something to transmit by a téléservice, which answers later, and may send back."""

    type: Literal["plateforme"]
    service: Phrase
    """Its name on the screen; never that of a real one."""
    champs: tuple[Champ, ...] = Field(min_length=1, max_length=40)
    action: Phrase = "Transmettre"
    cout_validation: int = Field(default=60, ge=0, le=7_200)
    """Simulated seconds that sending takes."""
    delai: int = Field(default=10, ge=0, le=DELAI_MAX)
    """Simulated minutes before the answer."""
    accuse: Phrase = "L’envoi est reçu et enregistré."
    """What the téléservice answers when nothing is wrong."""
    rejets: tuple[Rejet, ...] = Field(default=(), max_length=20)
    """Looked at in order: the first that applies sends back."""
