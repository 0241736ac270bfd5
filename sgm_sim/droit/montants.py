"""Amounts of law: cents from rows written in euros, percentages, roundings. Nothing here knows a rate."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from sgm_sim.core.francais.ecriture import INSECABLE, montant, nombre
from sgm_sim.droit.parametres import Valeur


def cents(ligne: Valeur) -> int:
    """Return a row that is written in euros as cents."""
    return int(ligne.decimal * 100)


def arrondi(exact: Fraction | Decimal) -> int:
    """Return the nearest whole number, half a unit up."""
    fraction = Fraction(exact)
    return (2 * fraction.numerator + fraction.denominator) // (2 * fraction.denominator)


def pourcents(n: Fraction | int, taux: Fraction | Decimal | int) -> int:
    """Return `taux` percent of `n`, rounded to the nearest unit, half a unit up."""
    return arrondi(Fraction(n) * Fraction(taux) / 100)


def euros(centimes: int) -> str:
    """Return « 60 000 € », or « 59 990,50 € » when there are cents."""
    entiers, reste = divmod(centimes, 100)
    return montant(centimes) if reste else f"{nombre(entiers)}{INSECABLE}€"
