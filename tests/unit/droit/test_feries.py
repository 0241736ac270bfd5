"""Public holidays against the `holidays` library, each difference justified."""

from __future__ import annotations

from datetime import date
from typing import get_args

import holidays
import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.feries import Zone, jours_feries, paques
from sgm_sim.droit.parametres_lus import charger_parametres

PARAMETRES, _ = charger_parametres(CONTENT / "droit")

SUBDIVISIONS: dict[Zone, tuple[str | None, ...]] = {
    "metropole": (None,),
    "alsace-moselle": ("57", "6AE"),
    "guadeloupe": ("971",),
    "martinique": ("972",),
    "guyane": ("973",),
    "la-reunion": ("974",),
    "mayotte": ("976",),
}

USAGES = {"Mi-Carême", "Fête de Victor Schoelcher"}
"""Days that the library lists for the West Indies and no text that was read makes public holidays."""


def _bibliotheque(subdivision: str | None, annee: int) -> set[date]:
    jours = holidays.country_holidays("FR", subdiv=subdivision, years=annee, language="fr")
    garde = {jour for jour, nom in jours.items() if not USAGES & set(nom.split("; "))}
    if subdivision == "971":
        # Good Friday is observed in Guadeloupe, but only Alsace-Moselle has a text (ordonnance of 1892).
        garde.discard(date.fromordinal(paques(annee).toordinal() - 2))
    if 2005 <= annee <= 2007:
        # The library drops it as journée de solidarité; the Code du travail never did (art. L222-1, then L3133-1).
        garde.add(date.fromordinal(paques(annee).toordinal() + 50))
    return garde


@pytest.mark.parametrize(
    ("zone", "subdivision"), [(zone, subdivision) for zone, noms in SUBDIVISIONS.items() for subdivision in noms]
)
def test_jours_feries_agree_with_the_library(zone: Zone, subdivision: str | None) -> None:
    for annee in range(1982, 2051):
        assert set(jours_feries(annee, zone, PARAMETRES)) == _bibliotheque(subdivision, annee), annee


def test_every_territory_of_a_sujet_is_covered() -> None:
    assert get_args(Zone) == tuple(SUBDIVISIONS)


def test_jours_feries_of_2026_are_named_in_order() -> None:
    assert list(jours_feries(2026, "metropole", PARAMETRES).items()) == [
        (date(2026, 1, 1), "Jour de l'An"),
        (date(2026, 4, 6), "Lundi de Pâques"),
        (date(2026, 5, 1), "Fête du Travail"),
        (date(2026, 5, 8), "Victoire de 1945"),
        (date(2026, 5, 14), "Ascension"),
        (date(2026, 5, 25), "Lundi de Pentecôte"),
        (date(2026, 7, 14), "Fête nationale"),
        (date(2026, 8, 15), "Assomption"),
        (date(2026, 11, 1), "Toussaint"),
        (date(2026, 11, 11), "Armistice de 1918"),
        (date(2026, 12, 25), "Noël"),
    ]


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert jours_feries(2008, "metropole", PARAMETRES)[date(2008, 5, 1)] == "Fête du Travail et Ascension"


def test_good_friday_says_in_which_communes() -> None:
    nom = jours_feries(2026, "alsace-moselle", PARAMETRES)[date(2026, 4, 3)]
    assert "temple protestant" in nom


def test_commemoration_starts_with_its_decree() -> None:
    assert date(1983, 12, 20) in jours_feries(1983, "la-reunion", PARAMETRES)
    assert date(1983, 5, 27) not in jours_feries(1983, "guadeloupe", PARAMETRES)


def test_the_table_is_empty_before_it_begins() -> None:
    assert not jours_feries(1981, "metropole", PARAMETRES)


@pytest.mark.parametrize(
    ("annee", "attendu"),
    [
        (1818, date(1818, 3, 22)),  # earliest possible
        (1943, date(1943, 4, 25)),  # latest possible
        (1954, date(1954, 4, 18)),  # the moon of 18 April would come twice in its cycle
        (1981, date(1981, 4, 19)),  # the moon of 19 April is moved
        (2000, date(2000, 4, 23)),
        (2100, date(2100, 3, 28)),  # first century year that is not a leap year
        (7515, date(7515, 4, 25)),  # eleventh of its cycle: the moon of 18 April stays
    ],
)
def test_paques_of_hard_years(annee: int, attendu: date) -> None:
    assert paques(annee) == attendu
