"""What was copied: long runs from a document, which earn nothing, and the clause library pasted whole.

The measure is the word, not the meaning. Short shared wordings (an item of the agenda, the name of a room) are no copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sgm_sim.evaluation.mentions.lexique import Texte, texte_lu

SUITE_COPIEE = 25
"""Words in a row identical to a document: beyond an agenda item or a title, someone pasted it."""
PART_COLLEE = 0.7
"""Share of the library's clauses beyond which the learner chose nothing…"""
CLAUSES_MINIMUM = 5
"""… in a library of more clauses than this: a short one may be wholly right."""
_FRAGMENT_MINIMUM = 4
_PART_DE_CLAUSE = 0.6
_TROU = re.compile(r"\[[^\]\n]*\]")


@lru_cache(maxsize=8)
def mots_copies(source: str, sources: tuple[str, ...], clauses: tuple[str, ...]) -> frozenset[int]:
    """Return the numbers of the words copied from `sources`; the library's clauses may be used freely."""
    texte = texte_lu(source)
    connus = frozenset().union(*(_suites(document, SUITE_COPIEE) for document in sources))
    libres = {rang for clause in clauses for debut, fin in _reprises(texte, clause) for rang in range(debut, fin)}
    copies: set[int] = set()
    for debut, suite in enumerate(_glisser(texte.radicaux, SUITE_COPIEE)):
        if suite in connus:
            copies.update(range(debut, debut + SUITE_COPIEE))
    return frozenset(copies - libres)


@lru_cache(maxsize=8)
def tout_colle(source: str, clauses: tuple[str, ...]) -> bool:
    """True when most of the library stands in the text: the learner did not choose."""
    if len(clauses) <= CLAUSES_MINIMUM:
        return False
    texte = texte_lu(source)
    presentes = sum(_est_presente(texte, clause) for clause in clauses)
    return presentes > PART_COLLEE * len(clauses)


def _est_presente(texte: Texte, clause: str) -> bool:
    """True when most words of a clause are there, its blanks filled or not."""
    total = sum(len(fragment) for fragment in _fragments(clause))
    repris = sum(fin - debut for debut, fin in _reprises(texte, clause))
    return total > 0 and repris >= _PART_DE_CLAUSE * total


def _reprises(texte: Texte, clause: str) -> Iterator[tuple[int, int]]:
    """Return where the fragments of a clause stand, each once."""
    for fragment in _fragments(clause):
        debut = next(texte.suites(fragment), -1)
        if debut >= 0:
            yield debut, debut + len(fragment)


@lru_cache(maxsize=512)
def _fragments(clause: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a clause between its blanks, sentence by sentence: a small change spoils only its own."""
    parts = re.split(r"[.;:\n]\s", _TROU.sub(". ", clause))
    fragments = (_radicaux(part) for part in parts)
    return tuple(fragment for fragment in fragments if len(fragment) >= _FRAGMENT_MINIMUM)


@lru_cache(maxsize=16)
def _suites(document: str, longueur: int) -> frozenset[tuple[str, ...]]:
    return frozenset(_glisser(_radicaux(document), longueur))


def _radicaux(texte: str) -> tuple[str, ...]:
    return tuple(Texte(texte).radicaux)


def _glisser(mots: Sequence[str], longueur: int) -> Iterator[tuple[str, ...]]:
    return (tuple(mots[debut : debut + longueur]) for debut in range(len(mots) - longueur + 1))
