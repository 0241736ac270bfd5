"""The filters of templates: `{{ donnees.seance | date }}`. Each turns one value into French words, or refuses it.

No filter chooses, repeats or computes; none reads anything but its value.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from sgm_sim.core.francais import ecriture, elision


class FiltreInadapte(ValueError):
    """The value does not suit the filter; the argument says in French what would."""


def _en_date(valeur: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(valeur)
    except (TypeError, ValueError) as erreur:
        raise FiltreInadapte("une date comme 2026-02-11") from erreur


def _en_heure(valeur: Any) -> str:
    if not (isinstance(valeur, str) and re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", valeur)):
        raise FiltreInadapte("une heure comme 20:30")
    return valeur


def _en_entier(valeur: Any) -> int:
    if not isinstance(valeur, int) or isinstance(valeur, bool):
        raise FiltreInadapte("un nombre entier (pour des euros : des centimes)")
    return valeur


def _en_lettres(valeur: Any) -> str:
    nombre = _en_entier(valeur)
    if not 0 <= nombre < 1_000_000_000:
        raise FiltreInadapte("un nombre entier positif, inférieur à un milliard")
    return ecriture.en_lettres(nombre)


def _en_texte(valeur: Any) -> str:
    if not isinstance(valeur, str) or not valeur:
        raise FiltreInadapte("un texte")
    return valeur


def _en_liste(valeur: Any) -> list[str]:
    if not isinstance(valeur, list) or not valeur:
        raise FiltreInadapte("une liste")
    return [str(element) for element in valeur]


FILTRES: Mapping[str, Callable[[Any], str]] = {
    "date": lambda valeur: ecriture.date_longue(_en_date(valeur)),
    "date_courte": lambda valeur: ecriture.date_courte(_en_date(valeur)),
    "heure": lambda valeur: ecriture.heure_longue(_en_heure(valeur)),
    "euros": lambda valeur: ecriture.montant(_en_entier(valeur)),
    "nombre": lambda valeur: ecriture.nombre(_en_entier(valeur)),
    "lettres": _en_lettres,
    "liste": lambda valeur: ecriture.enumeration(_en_liste(valeur)),
    "de": lambda valeur: elision.de(_en_texte(valeur)),
    "a": lambda valeur: elision.a(_en_texte(valeur)),
    "majuscule": lambda valeur: _en_texte(valeur)[:1].upper() + _en_texte(valeur)[1:],
}
"""Name written after `|` -> what it does."""
