"""Fixed days of the year and ceilings, as financial rules use them. No number of law, no wording."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from sgm_sim.droit.parametres import Valeur

_ANNEES = range(1900, 2201)
"""Years taken seriously; another one is brought back to the nearest."""


def jour_de(annee: int, ligne: Valeur) -> date:
    """Return the day of `annee` that a row {mois, jour} sets: « 15 avril »."""
    bornee = min(max(annee, _ANNEES.start), _ANNEES.stop - 1)
    return date(bornee, int(ligne.table["mois"]), int(ligne.table["jour"]))


def plafond(montant: int, taux: Decimal | int) -> int:
    """Return the most that `taux` per cent of `montant` allows, in whole cents: a ceiling is never rounded up."""
    return floor(Fraction(montant) * Fraction(taux) / 100)
