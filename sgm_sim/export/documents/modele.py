"""A document as pure data: what it says and in which order. How it looks is the business of each writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from sgm_sim.core.mise_en_forme import Fragment

MENTION = "Document pédagogique, sans valeur juridique"
"""At the foot of every page. It is no part of a template, so that no template can leave it out."""

Texte = tuple[Fragment, ...]
"""Words with their marks; `\\n` in a fragment is an end of line inside the paragraph."""


@dataclass(frozen=True, slots=True)
class Titre:
    """A heading inside the text."""

    texte: Texte


@dataclass(frozen=True, slots=True)
class Paragraphe:
    """A paragraph, on one or several lines."""

    texte: Texte

    @property
    def lignes_courtes(self) -> bool:
        """True: its lines were cut by hand, and must not be stretched."""
        return any("\n" in fragment.texte for fragment in self.texte)


@dataclass(frozen=True, slots=True)
class Element:
    """A line of a list, with the sign or the number that was typed before it: « 3. », « – »."""

    marque: str
    texte: Texte


@dataclass(frozen=True, slots=True)
class Liste:
    """What is said point by point."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Tableau:
    """A table; every line has as many cells as the header row."""

    entetes: tuple[Texte, ...]
    lignes: tuple[tuple[Texte, ...], ...]

    @property
    def largeurs(self) -> tuple[int, ...]:
        """The share of each column in the width, by its longest cell, between 6 and 40 signs."""
        colonnes = zip(self.entetes, *self.lignes, strict=True)
        return tuple(min(max(6, *map(_longueur, colonne)), 40) for colonne in colonnes)


def _longueur(texte: Texte) -> int:
    return sum(len(fragment.texte) for fragment in texte)


Bloc = Titre | Paragraphe | Liste | Tableau


@dataclass(frozen=True, slots=True)
class Signature:
    """Where someone signs: « La maire, » then, under the room left for the hand, a name when it is known."""

    qualite: str
    noms: tuple[str, ...] = ()


def cote_a_cote(signatures: Sequence[Signature]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of signatures set side by side: the qualities, then the names."""
    return zip_longest(*((une.qualite, *une.noms) for une in signatures), fillvalue="")


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, in the order in which it is read. What is empty is not there."""

    sujet: str
    """What it is, for the properties of the file."""
    reference: str
    """Attempt it comes from."""
    jour: date
    """Simulated day on which the text was sent."""
    entete: tuple[str, ...]
    date_haut: str
    intitule: str
    corps: tuple[Bloc, ...]
    date_bas: str
    signatures: tuple[Signature, ...]
