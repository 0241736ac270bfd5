"""Write a value as a French reader expects it; `saisie` reads it back.

It draws nothing and shortens nothing. A value that does not suit its nature is written as it is, never refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais import ecriture
from sgm_sim.taches.fiche import Option
from sgm_sim.taches.valeurs import NatureChamp, Valeur

SEPARATEUR = " ; "
"""Between the items of a list: a label may hold commas."""


def afficher(nature: NatureChamp, valeur: Valeur, options: Sequence[Option] = ()) -> str:
    """Return « mercredi 11 février 2026 », « 20 h 30 », « 1 234,50 € », or the labels of the options named."""
    if isinstance(valeur, list):
        return SEPARATEUR.join(_libelle(ident, options) for ident in valeur)
    if isinstance(valeur, int):
        return _afficher_entier(nature, valeur)
    if nature in ("choix", "personne", "liste"):
        return _libelle(valeur, options)
    try:
        return _afficher_moment(nature, valeur)
    except ValueError:
        return valeur


def _afficher_moment(nature: NatureChamp, valeur: str) -> str:
    if nature == "date":
        return ecriture.date_longue(date.fromisoformat(valeur))
    if nature == "heure":
        return ecriture.heure_longue(valeur)
    return valeur


def _afficher_entier(nature: NatureChamp, valeur: int) -> str:
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    return ecriture.montant(valeur) if nature == "montant" else ecriture.nombre(valeur)


def _libelle(ident: str, options: Sequence[Option]) -> str:
    """Return the label on one line; the id itself when no option bears it."""
    return next((" ".join(option.libelle.split()) for option in options if option.id == ident), ident)
