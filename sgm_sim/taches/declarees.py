"""The data of every kind of task, as one union: one line for each kind.

The behaviour of kinds is listed in `taches.genres`; this module only says how a sujet may declare them.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sgm_sim.taches.choix_donnees import TacheChoix
from sgm_sim.taches.classement_donnees import TacheClassement
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.formulaire_donnees import TacheFormulaire
from sgm_sim.taches.instruction_donnees import TacheInstruction
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.seance_donnees import TacheSeance

TacheDeclaree = Annotated[
    TacheFormulaire
    | TacheRedaction
    | TacheChoix
    | TacheOrdre
    | TacheClassement
    | TacheDialogue
    | TachePlateforme
    | TacheSeance
    | TacheInstruction
    | TacheDepouillement,
    Field(discriminator="type"),
]
"""An entry of `taches:` in a sujet."""
