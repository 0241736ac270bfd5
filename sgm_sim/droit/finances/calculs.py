"""Percentages, rounding and fixed days of the year, as financial rules use them. No number of law, no wording."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sgm_sim.droit.parametres import Valeur

_ANNEES = range(1900, 2201)
"""Years taken seriously; another one is brought back to the nearest."""

POUR_CENT = 100
CENTIMES = 100


def jour_de(annee: int, ligne: Valeur) -> date:
    """Return the day of `annee` that a row {mois, jour} sets: « 15 avril »."""
    bornee = min(max(annee, _ANNEES.start), _ANNEES.stop - 1)
    return date(bornee, int(ligne.table["mois"]), int(ligne.table["jour"]))


def part_exacte(montant: int, taux: Decimal | int) -> Fraction:
    """Return `taux` per cent of `montant`, exactly."""
    return Fraction(montant) * Fraction(taux) / POUR_CENT


def plancher(valeur: Fraction) -> int:
    """Return the whole number just below: a ceiling of law is never rounded up."""
    return valeur.numerator // valeur.denominator


def arrondi(valeur: Fraction) -> int:
    """Return the nearest whole number, halves upwards: the usual rounding to the cent."""
    return plancher(valeur + Fraction(1, 2))


def plafond(montant: int, taux: Decimal | int) -> int:
    """Return the most that `taux` per cent of `montant` allows, in whole cents."""
    return plancher(part_exacte(montant, taux))


def total(table: Mapping[str, int]) -> int:
    """Return the sum of the amounts of a table."""
    return sum(table.values())
