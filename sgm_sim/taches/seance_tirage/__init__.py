"""Councils drawn for the kind `seance`: rooms, papers, comings and goings, votes, and the words to tell them.

It never says what is right: that is for the law, which `taches.seance_cle` asks of what was drawn.
"""

from sgm_sim.taches.seance_tirage.catalogue import CATALOGUE, MAXIMUM, MEMBRES, NIVEAUX, Demande, empeche
from sgm_sim.taches.seance_tirage.composer import tirer
from sgm_sim.taches.seance_tirage.seuils import Seuils

__all__ = ["CATALOGUE", "MAXIMUM", "MEMBRES", "NIVEAUX", "Demande", "Seuils", "empeche", "tirer"]
