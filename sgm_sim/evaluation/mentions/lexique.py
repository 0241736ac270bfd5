"""A text as words that compare well, with their places; and the places where a wording stands.

Case, accents, plural, feminine, numbers in letters, punctuation and one slip of the pen do not matter. It gives no
meaning to words: negation is `polarite`, slots are `passages`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from sgm_sim.core.francais.cardinaux import CARDINAL, valeur_en_lettres
from sgm_sim.core.francais.motif import compiler
from sgm_sim.core.francais.pliage import plier_en_place


def liste(mots: str) -> frozenset[str]:
    """Return the set of the folded words of `mots`."""
    return frozenset(mots.split())


def suite(formules: str) -> tuple[str, ...]:
    """Return the wordings, or the beginnings of words, that commas part."""
    return tuple(formules.split(", "))


_MOT = (
    rf"(?<![a-z])(?P<lettres>{CARDINAL})|"
    r"(?P<chiffres>\d{1,3}(?: \d{3})+(?!\d)|\d+)|(?P<mot>[^\W\d_]+)"
)
# « prié(e)s », « convoqué·e·s », « tous·tes »: one word, not several.
_INCLUSIF = re.compile(
    r"(?<=[a-z])(?:\((?:e|s|es|ne|le|trice)\)(?:\(s\)|s\b)?"
    r"|[·•.-](?:e|es|ne|trice)\b(?:[·•.-]s\b)?)"
)
_ALIAS = {"m": "monsieur", "mr": "monsieur", "mme": "madame", "mlle": "madame", "pv": "proces verbal"}
# What may come between two words of a wording without changing its subject: « aura bien lieu », « n'aura pas lieu ».
_INTRUS = liste("pas plus jamais point bien donc aussi egalement alors desormais ainsi exceptionnellement")
_RATIO = 88
_LONGUEUR_FLOUE = 6
_LONGUEUR_SURE = 9


class Trace(NamedTuple):
    """Words `[debut, fin)` of a `Texte`; `sure` is False when a short word had to be read through a slip of the pen."""

    debut: int
    fin: int
    sure: bool = True


class Texte:
    """A text cut into words. Offsets are those of `source`; words are numbered from 0."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.plie = _INCLUSIF.sub(lambda hit: " " * len(hit[0]), plier_en_place(source))
        self.mots: list[str] = []
        self.radicaux: list[str] = []
        self.bornes: list[tuple[int, int]] = []
        for debut, fin, mot in _mots(self.plie):
            self.mots.append(mot)
            self.radicaux.append(radical(mot))
            self.bornes.append((debut, fin))
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for rang, cle in enumerate(self.radicaux):
            self._places[cle].append(rang)
        self._vocabulaire = sorted({mot for mot in self.mots if len(mot) >= _LONGUEUR_FLOUE})

    def entre(self, rang: int) -> str:
        """Return the folded text between word `rang - 1` and word `rang`."""
        debut = self.bornes[rang - 1][1] if rang else 0
        fin = self.bornes[rang][0] if rang < len(self.bornes) else len(self.plie)
        return self.plie[debut:fin]

    def rang(self, position: int) -> int:
        """Return the number of the first word that ends after `position`."""
        bas, haut = 0, len(self.bornes)
        while bas < haut:
            milieu = (bas + haut) // 2
            bas, haut = (bas, milieu) if self.bornes[milieu][1] > position else (milieu + 1, haut)
        return bas

    def extrait(self, debut: int, fin: int) -> str:
        """Return the source of words `[debut, fin)`."""
        return self.source[self.bornes[debut][0] : self.bornes[fin - 1][1]] if debut < fin else ""

    def suites(self, radicaux: tuple[str, ...]) -> Iterator[int]:
        """Return where `radicaux` follow each other exactly."""
        for place in self._places.get(radicaux[0], ()):
            if tuple(self.radicaux[place : place + len(radicaux)]) == radicaux:
                yield place

    def trouver(self, formules: Iterable[str]) -> list[Trace]:
        """Return where any of `formules` stands, in order, without doubles."""
        return sorted({trace for formule in formules for trace in self._trouver(decouper(formule))})

    def _trouver(self, formule: tuple[str, ...]) -> Iterator[Trace]:
        choix = [self._semblables(mot) for mot in formule]
        if not choix:
            return
        for premier in sorted(choix[0]):
            fin, sure = premier + 1, choix[0][premier]
            for suivants in choix[1:]:
                if fin not in suivants and fin < len(self.mots) and self.mots[fin] in _INTRUS:
                    fin += 1
                if fin not in suivants:
                    break
                fin, sure = fin + 1, sure and suivants[fin]
            else:
                yield Trace(premier, fin, sure)

    def _semblables(self, mot: str) -> dict[int, bool]:
        """Return the places of a word and of its near misses; False for a near miss of a short word."""
        places = dict.fromkeys(self._places.get(radical(mot), ()), True)
        if len(mot) < _LONGUEUR_FLOUE or not mot.isalpha():
            return places
        # The same first letter: « irrecevable » is no slip for « recevable ».
        for proche, _, _ in process.extract(mot, self._vocabulaire, scorer=fuzz.ratio, score_cutoff=_RATIO, limit=None):
            if proche[0] == mot[0]:
                for place in self._places[radical(proche)]:
                    places.setdefault(place, len(mot) >= _LONGUEUR_SURE)
        return places


@lru_cache(maxsize=4)
def texte_lu(source: str) -> Texte:
    """Return `source` cut into words; the criteria of one task read the same text in a row."""
    return Texte(source)


@lru_cache(maxsize=2_048)
def decouper(formule: str) -> tuple[str, ...]:
    """Return the words of a wording."""
    return tuple(mot for _, _, mot in _mots(_INCLUSIF.sub("", plier_en_place(formule))))


def _mots(plie: str) -> Iterator[tuple[int, int, str]]:
    for hit in compiler(_MOT).finditer(plie):
        brut = hit[0]
        if hit["lettres"] and brut not in ("un", "une"):
            yield hit.start(), hit.end(), str(valeur_en_lettres(brut))
        elif hit["chiffres"]:
            yield hit.start(), hit.end(), brut.replace(" ", "")
        else:
            # An alias of two words keeps its place twice, so that « PV » reads as « procès-verbal ».
            for mot in _ALIAS.get(brut, brut).split():
                yield hit.start(), hit.end(), mot


@lru_cache(maxsize=16_384)
def radical(mot: str) -> str:
    """Return what is common to the singular, the plural, the masculine and the feminine of a folded word."""
    court = mot.replace("oe", "o").replace("ae", "a")
    if len(court) <= 3:
        return court
    if court.endswith("aux"):
        return court[:-2] + "l"
    if court.endswith(("s", "eux", "oux")):
        court = court[:-1]
    return court.rstrip("e")
