"""The kind `choix`: answer one question among options shown in an order drawn, and say why when it is asked.

State and gestures are those of `taches.champs`, with the fields `choix` and `justification`.
"""

from __future__ import annotations

import builtins
import re
from typing import Any

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.taches.champs import GenreDeChamps
from sgm_sim.taches.choix_donnees import CHOIX, JUSTIFICATION, TacheChoix
from sgm_sim.taches.contrat import Contexte, Etat, Genre, TacheBase
from sgm_sim.taches.formulaire_donnees import Champ


class GenreChoix(GenreDeChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "choix"
    modele: builtins.type[TacheBase] = TacheChoix
    quoi: str = "Ce choix"
    tire: bool = True

    def empeche(self, ctx: Contexte, etat: Etat) -> str:
        """Return what is left: a choice, or enough words to justify it."""
        if CHOIX not in etat["champs"]:
            return f"Choisissez d’abord {'au moins ' * ctx.tache.plusieurs}une réponse."
        minimum = ctx.tache.justification.mots_minimum if ctx.tache.justification else 0
        mots = len(re.findall(r"\w+", ctx.textes.get(JUSTIFICATION, ""))) if JUSTIFICATION in etat["champs"] else 0
        if mots >= minimum:
            return ""
        if not mots:
            return f"Justifiez votre choix, en {accord(minimum, 'mot')} au moins."
        return f"Votre justification compte {accord(mots, 'mot')} : il en faut au moins {minimum}."

    def ecarte(self, champ: Champ, valeur: Any) -> str:
        """Return why a value does not suit: choosing nothing is another gesture, `vider`."""
        return (
            f"Choisissez au moins une réponse à « {champ.libelle} »." if valeur == [] else super().ecarte(champ, valeur)
        )


GENRE: Genre = GenreChoix()
