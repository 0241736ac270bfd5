"""Data of the kind `ordre` in a sujet: elements to put in order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import NomFait, Phrase
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree

ORDRE = "ordre"
"""Name of the field that holds the order given."""


class TacheOrdre(TacheBase):
    """Elements to put in order; they are shown in an order drawn."""

    type: Literal["ordre"]
    question: Phrase
    elements: tuple[OptionDeclaree, ...] = Field(min_length=2, max_length=20)
    publie: NomFait
    """Fact published when the order is validated; its nature is `liste`."""
    cout: int = Field(default=120, ge=0, le=7_200)
    """Simulated seconds to put them in order; the same again to change it."""
    action: Phrase = "Valider cet ordre"
    cout_validation: int = Field(default=30, ge=0, le=7_200)

    @property
    def champs(self) -> tuple[Champ, ...]:
        """The task as one field."""
        return (
            Champ(
                id=ORDRE,
                libelle=self.question,
                nature="liste",
                cout=self.cout,
                options=self.elements,
                publie=self.publie,
            ),
        )
