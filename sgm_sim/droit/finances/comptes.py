"""The chart of accounts M57 abrégée, read once from `content/comptes`: what exists, where it goes, what it is near.

Only accounts of real operations and budget lines; those of order operations alone are not delivered (see its
LISEZ-MOI). It judges nothing: that is `imputation`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sgm_sim.core.livraison import CONTENT

_DOSSIER = CONTENT / "comptes"
_RACINE = 3
"""Digits that two neighbouring accounts share."""


class Chapitre(NamedTuple):
    """One chapter of the budget."""

    numero: str
    libelle: str
    section: str
    """« fonctionnement » or « investissement »."""


class Compte(NamedTuple):
    """One account that is used as such, with its directions."""

    numero: str
    libelle: str
    section: str
    chapitre: str
    sens: tuple[str, ...]
    """« depense », « recette », or both."""
    courant: bool
    """A commune below 3 500 inhabitants meets it every year."""


_SENS: Mapping[str, str] = {"D": "depense", "R": "recette"}


@cache
def chapitres() -> Mapping[str, Chapitre]:
    """Return every chapter, by number."""
    return {ligne["chapitre"]: Chapitre(*ligne.values()) for ligne in _lignes("chapitres.csv")}


@cache
def comptes() -> Mapping[str, Compte]:
    """Return every account that can be used, by number."""
    lus: dict[str, Compte] = {}
    for ligne in _lignes("m57a.csv"):
        numero, sens = ligne["compte"], _SENS[ligne["sens"]]
        deja = lus[numero].sens if numero in lus else ()
        lus[numero] = Compte(
            numero, ligne["libelle"], ligne["section"], ligne["chapitre"], (*deja, sens), ligne["courant"] == "oui"
        )
    return lus


def details(numero: str) -> tuple[str, ...]:
    """Return the accounts that detail `numero`, which then only gathers them: 6574 -> 65742, 65748…"""
    return tuple(un for un in comptes() if un.startswith(numero) and un != numero)


def abrege(numero: str) -> str | None:
    """Return the account of the chart that `numero` details too far: 6226 -> 622."""
    return next((numero[:n] for n in range(len(numero) - 1, 1, -1) if numero[:n] in comptes()), None)


def voisins(numero: str) -> tuple[str, ...]:
    """Return the accounts that begin with the same three digits: 6451 -> 6450, 6459."""
    return tuple(un for un in comptes() if un[:_RACINE] == numero[:_RACINE])


def section_du_chapitre(numero: str) -> str | None:
    """Return the section of a chapter, or None when there is no such chapter."""
    chapitre = chapitres().get(numero)
    return chapitre.section if chapitre else None


def _lignes(nom: str, dossier: Path = _DOSSIER) -> Iterator[dict[str, str]]:
    with (dossier / nom).open(encoding="utf-8", newline="") as fichier:
        yield from csv.DictReader(fichier, delimiter=";")
