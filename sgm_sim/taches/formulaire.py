"""The kind `formulaire`: fill typed fields, then validate them all. Everything it does is in `taches.champs`."""

from __future__ import annotations

import builtins

from sgm_sim.taches.champs import GenreDeChamps
from sgm_sim.taches.contrat import Genre, TacheBase
from sgm_sim.taches.formulaire_donnees import TacheFormulaire


class GenreFormulaire(GenreDeChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "formulaire"
    modele: builtins.type[TacheBase] = TacheFormulaire
    quoi: str = "Ce formulaire"


GENRE: Genre = GenreFormulaire()
