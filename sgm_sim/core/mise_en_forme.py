"""The light marks that documents may bear: a title, bold, italics. Each face draws them its own way.

    # Titre        **gras**        *italique*

A mark that is not closed on its line is a plain character, so that any text is safe and nothing is lost. Links, images
and HTML do not exist here: they are read as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARQUES = re.compile(r"\*\*(?=\S)(?P<gras>[^*]+?)(?<=\S)\*\*|(?<![*\w])\*(?=\S)(?P<italique>[^*]+?)(?<=\S)\*(?![*\w])")
_TITRE = re.compile(r"#{1,4} +(?=\S)")


class Fragment(NamedTuple):
    """A run of characters with one look."""

    texte: str
    gras: bool = False
    italique: bool = False


class Ligne(NamedTuple):
    """One line of a document."""

    fragments: tuple[Fragment, ...]
    titre: bool = False

    @property
    def texte(self) -> str:
        """The words of the line, without marks."""
        return "".join(fragment.texte for fragment in self.fragments)


def mettre_en_forme(texte: str) -> tuple[Ligne, ...]:
    """Return the lines of a document with their marks read."""
    return tuple(_ligne(brute) for brute in texte.split("\n"))


def en_clair(texte: str) -> str:
    """Return a document without its marks, for a face that has no look to give."""
    return "\n".join(ligne.texte for ligne in mettre_en_forme(texte))


def _ligne(brute: str) -> Ligne:
    titre = _TITRE.match(brute)
    return Ligne(tuple(_fragments(brute[titre.end() :] if titre else brute)), titre is not None)


def _fragments(ligne: str) -> Iterator[Fragment]:
    fin = 0
    for marque in _MARQUES.finditer(ligne):
        if marque.start() > fin:
            yield Fragment(ligne[fin : marque.start()])
        gras = marque["gras"] is not None
        yield Fragment(marque["gras"] if gras else marque["italique"], gras=gras, italique=not gras)
        fin = marque.end()
    if fin < len(ligne) or not ligne:
        yield Fragment(ligne[fin:])
