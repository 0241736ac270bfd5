"""The certification as data: blocs, competences, evaluation."""

from sgm_sim.referentiel.charger import charger_referentiel
from sgm_sim.referentiel.modele import Bloc, Competence, Referentiel
from sgm_sim.referentiel.regles import Niveau, Regles

__all__ = ["Bloc", "Competence", "Niveau", "Referentiel", "Regles", "charger_referentiel"]
