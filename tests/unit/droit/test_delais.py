"""Delays on dates where people go wrong: week-ends, holidays, end of month, leap years."""

from __future__ import annotations

from datetime import date

import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.delais import (
    ajouter_jours_ouvrables,
    ajouter_jours_ouvres,
    ajouter_mois,
    dernier_jour_avant_francs,
    jours_francs_entre,
    premier_jour_apres_francs,
    reporter_au_jour_ouvrable,
)
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.parametres_lus import charger_parametres

PARAMETRES, _ = charger_parametres(CONTENT / "droit")
FERIES = {**jours_feries(2026, "metropole", PARAMETRES), **jours_feries(2027, "metropole", PARAMETRES)}


@pytest.mark.parametrize(
    ("envoi", "seance", "attendu"),
    [
        (date(2026, 12, 11), date(2026, 12, 14), 2),
        (date(2026, 12, 11), date(2026, 12, 15), 3),
        (date(2026, 12, 11), date(2026, 12, 12), 0),
        (date(2026, 12, 11), date(2026, 12, 11), 0),
        (date(2026, 12, 11), date(2026, 12, 1), 0),
        (date(2028, 2, 28), date(2028, 3, 1), 1),
        (date(2027, 2, 28), date(2027, 3, 1), 0),
    ],
)
def test_jours_francs_count_neither_end(envoi: date, seance: date, attendu: int) -> None:
    assert jours_francs_entre(envoi, seance) == attendu


def test_jours_francs_limits_of_the_sheet() -> None:
    assert premier_jour_apres_francs(date(2026, 2, 3), 3) == date(2026, 2, 7)
    assert dernier_jour_avant_francs(date(2027, 1, 4), 3) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("depart", "n", "ouvres", "ouvrables"),
    [
        (date(2026, 11, 6), 1, date(2026, 11, 9), date(2026, 11, 7)),
        (date(2026, 11, 9), 2, date(2026, 11, 12), date(2026, 11, 12)),
        (date(2026, 12, 24), 1, date(2026, 12, 28), date(2026, 12, 26)),
        (date(2026, 12, 31), 1, date(2027, 1, 4), date(2027, 1, 2)),
        (date(2026, 5, 1), 5, date(2026, 5, 11), date(2026, 5, 7)),
    ],
    ids=["friday", "armistice", "christmas", "new-year", "from-a-holiday"],
)
def test_jours_ouvres_and_ouvrables_skip_holidays(depart: date, n: int, ouvres: date, ouvrables: date) -> None:
    assert ajouter_jours_ouvres(depart, n, FERIES) == ouvres
    assert ajouter_jours_ouvrables(depart, n, FERIES) == ouvrables


def test_jours_ouvres_refuse_less_than_one_day() -> None:
    with pytest.raises(ValueError, match="0"):
        ajouter_jours_ouvres(date(2026, 1, 1), 0, FERIES)


@pytest.mark.parametrize(
    ("depart", "n", "attendu"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 5, 10), 0, date(2026, 5, 10)),
    ],
)
def test_months_keep_the_day_or_stop_at_the_last_one(depart: date, n: int, attendu: date) -> None:
    assert ajouter_mois(depart, n) == attendu


@pytest.mark.parametrize(
    ("echeance", "attendu"),
    [
        (date(2026, 11, 10), date(2026, 11, 10)),
        (date(2026, 11, 11), date(2026, 11, 12)),
        (date(2026, 11, 7), date(2026, 11, 9)),
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2026, 4, 4), date(2026, 4, 7)),
    ],
    ids=["plain", "holiday", "saturday", "christmas-friday", "easter-week-end"],
)
def test_report_goes_to_the_next_working_day(echeance: date, attendu: date) -> None:
    assert reporter_au_jour_ouvrable(echeance, FERIES) == attendu


def test_birth_of_the_sheet_is_declared_until_the_12th() -> None:
    """BC02: born on Friday 6 November 2026, fifth day Wednesday 11, a holiday."""
    assert reporter_au_jour_ouvrable(date.fromordinal(date(2026, 11, 6).toordinal() + 5), FERIES) == date(2026, 11, 12)
