"""Seats of a list ballot: majority premium, then proportional share by the highest average. No wording.

C. élect., art. L262, read with CE, 30 janvier 2015, n° 382627: seats of the premium do not count in the averages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple


class Bareme(NamedTuple):
    """What the law sets."""

    prime: int
    """Share of the seats that the first list receives at once, in percent."""
    arrondi_superieur_au_dela_de: int
    """Number of seats beyond which half a seat is rounded up; below, it is rounded down."""
    seuil: int
    """Share of the votes under which a list has no part in the seats, in percent."""


class Repartition(NamedTuple):
    """How the seats were shared, step by step."""

    tete: str
    prime: int
    quotient: Fraction
    au_quotient: Mapping[str, int]
    proportionnelle: Mapping[str, int]
    sieges: Mapping[str, int]
    """Seats of every list, premium included; their sum is the number of seats."""


class Egalite(Exception):
    """Two lists are equal and the ages that would decide are not given; arguments: what is shared, these lists."""

    def __init__(self, quoi: str, listes: tuple[str, ...]) -> None:
        super().__init__(quoi, listes)
        self.quoi, self.listes = quoi, listes


def majoritaire(voix: Mapping[str, int]) -> str | None:
    """Return the list that has more than half of the votes cast, if there is one."""
    exprimes = sum(voix.values())
    return next((liste for liste, n in voix.items() if 2 * n > exprimes), None)


def taille_prime(sieges: int, bareme: Bareme) -> int:
    """Return the seats of the premium: half of them, rounded as art. L262 says."""
    exacte = Fraction(sieges * bareme.prime, 100)
    entiere = exacte.numerator // exacte.denominator
    return entiere + (exacte > entiere and sieges > bareme.arrondi_superieur_au_dela_de)


def repartir(
    sieges: int,
    voix: Mapping[str, int],
    bareme: Bareme,
    *,
    ages_moyens: Mapping[str, int] | None = None,
    ages: Mapping[str, int] | None = None,
) -> Repartition:
    """Share `sieges` between lists; the list ahead has the premium, whatever its share of the votes.

    Args:
        sieges: at least 1.
        voix: votes of each list; at least one vote in all.
        bareme: numbers of the law.
        ages_moyens: average age of the candidates of each list, in any one unit: decides between lists equal ahead.
        ages: age of the candidate who would take the last seat: decides between lists equal in average and votes.

    Raises:
        Egalite: one of these ages decides, and is not given or is equal.
    """
    exprimes = sum(voix.values())
    tete = _premier(voix, lambda liste: voix[liste], ages_moyens, "la prime")
    prime = taille_prime(sieges, bareme)
    reste = sieges - prime
    admises = [liste for liste, n in voix.items() if 100 * n >= bareme.seuil * exprimes]
    quotient = Fraction(exprimes, reste)
    au_quotient = {liste: voix[liste] * reste // exprimes for liste in admises}
    parts = dict(au_quotient)
    for rang in range(sum(parts.values()), reste):
        parts[_suivante(parts, voix, ages, restants=reste - rang)] += 1
    totaux = {liste: parts.get(liste, 0) + (prime if liste == tete else 0) for liste in voix}
    return Repartition(tete, prime, quotient, au_quotient, parts, totaux)


def _suivante(
    parts: Mapping[str, int], voix: Mapping[str, int], ages: Mapping[str, int] | None, *, restants: int
) -> str:
    """Return the list with the highest average.

    Equal averages matter only when they are more than the seats left: then the most votes, then the oldest candidate,
    as for the last seat.
    """
    forte = max(Fraction(voix[liste], n + 1) for liste, n in parts.items())
    egales = [liste for liste, n in parts.items() if Fraction(voix[liste], n + 1) == forte]
    haut = max(voix[liste] for liste in egales)
    tetes = [liste for liste in egales if voix[liste] == haut]
    if len(tetes) <= restants:
        return tetes[0]
    return _premier(tetes, lambda liste: voix[liste], ages, "le dernier siège")


def _premier(
    listes: Mapping[str, int] | list[str], valeur: Callable[[str], int], ages: Mapping[str, int] | None, quoi: str
) -> str:
    """Return the list with the greatest value, then the greatest age."""
    haut = max(map(valeur, listes))
    egales = [liste for liste in listes if valeur(liste) == haut]
    if len(egales) > 1:
        connus = {liste: (ages or {}).get(liste, -1) for liste in egales}
        doyen = max(connus.values())
        ainees = [liste for liste in egales if connus[liste] == doyen]
        if len(ainees) > 1 or min(connus.values()) < 0:
            raise Egalite(quoi, tuple(egales))
        return ainees[0]
    return egales[0]
