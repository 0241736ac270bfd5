"""The kind `ordre`: put elements in order, every one of them and each of them once.

State and gestures are those of `taches.champs`, with the field `ordre`.
"""

from __future__ import annotations

import builtins
from typing import Any

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.taches.champs import GenreDeChamps
from sgm_sim.taches.contrat import Contexte, Etat, Genre, TacheBase
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.ordre_donnees import ORDRE, TacheOrdre


class GenreOrdre(GenreDeChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "ordre"
    modele: builtins.type[TacheBase] = TacheOrdre
    quoi: str = "Cet ordre"
    tire: bool = True

    def empeche(self, ctx: Contexte, etat: Etat) -> str:
        """Return that the elements are not placed yet."""
        return "" if ORDRE in etat["champs"] else f"Placez d’abord les {accord(len(ctx.tache.elements), 'élément')}."

    def ecarte(self, champ: Champ, valeur: Any) -> str:
        """Return why an order does not suit, counting what is missing."""
        refus = super().ecarte(champ, valeur)
        manquent = 0 if refus else len(champ.options) - len(valeur)
        if manquent:
            tous = accord(len(champ.options), "élément")
            return f"Placez les {tous}, chacun une seule fois : il en manque {manquent}."
        return refus


GENRE: Genre = GenreOrdre()
