"""Gestures that every face and bot builds the same way, the learner's own words apart from the structure."""

from __future__ import annotations

from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.redaction import CORPS
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp, Valeur


def geste_de_champ(tache: str, nature: NatureChamp, champ: str, valeur: Valeur) -> Geste:
    """Return the gesture that fills one field of a form."""
    if nature in NATURES_PRIVEES:
        return Geste(tache=tache, nom="remplir", args={"champ": champ}, textes={champ: str(valeur)})
    return Geste(tache=tache, nom="remplir", args={"champ": champ, "valeur": valeur})


def geste_de_case(tache: str, ligne: str, colonne: str, valeur: Valeur) -> Geste:
    """Return the gesture that fills one cell of a table."""
    return Geste(tache=tache, nom="remplir", args={"ligne": ligne, "colonne": colonne, "valeur": valeur})


def geste_de_texte(tache: str, texte: str) -> Geste:
    """Return the gesture that keeps a text being written."""
    return Geste(tache=tache, nom="ecrire", textes={CORPS: texte})
