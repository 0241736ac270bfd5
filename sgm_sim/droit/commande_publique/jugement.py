"""Amounts and shares of public procurement, and its answers that keep a limit though they do not decide.

Nothing here knows a number of law. The shapes of a judgement are `droit.jugements`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import INSECABLE, montant, nombre
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Verdict

MOIS_PAR_AN = 12
"""Of the calendar, not of the law."""


def indetermine(raison: str, attendu: str, phrase: str, fondements: Sequence[Valeur], limite: date | None) -> Verdict:
    """Return a verdict that says why the facts do not decide."""
    return rendre("indetermine", trouve=raison, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)


def cents(ligne: Valeur) -> int:
    """Return a row that is written in euros as cents."""
    return ligne.nombre * 100


def pourcents(n: Fraction | int, taux: Fraction | int) -> int:
    """Return `taux` percent of `n`, rounded to the nearest unit, half a unit up."""
    return arrondi(Fraction(n) * taux / 100)


def arrondi(exact: Fraction) -> int:
    """Return the nearest whole number, half a unit up."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def euros(centimes: int) -> str:
    """Return « 60 000 € », or « 59 990,50 € » when there are cents."""
    entiers, reste = divmod(centimes, 100)
    return montant(centimes) if reste else f"{nombre(entiers)}{INSECABLE}€"
