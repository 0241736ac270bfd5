"""The days of a scenario: which are worked, when the door is open, where a consequence due on a holiday falls."""

from __future__ import annotations

import datetime as dt

import pytest

from sgm_sim.core.instants import instant
from sgm_sim.scenario.calendrier import (
    JOURS_MAX,
    bornes,
    est_ouvert_au_public,
    est_travaille,
    jour_travaille,
    jours_de_travail,
)
from sgm_sim.scenario.sujet import Calendrier

MARDI = dt.date(2026, 2, 3)


def calendrier(**champs: object) -> Calendrier:
    return Calendrier.model_validate({"jour": "2026-02-03", "public": [{"de": "09:00", "a": "12:00"}], **champs})


def jours(**champs: object) -> list[str]:
    return [jour.isoformat() for jour in jours_de_travail(calendrier(**champs))]


def test_one_day_when_no_last_one_is_given() -> None:
    assert jours() == ["2026-02-03"]


def test_weekend_is_left_out_unless_it_is_worked() -> None:
    assert jours(jusqu_au="2026-02-09") == ["2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06", "2026-02-09"]
    assert "2026-02-07" in jours(jusqu_au="2026-02-09", jours_ouvres=["lundi", "samedi"])


def test_first_day_is_worked_whatever_it_is() -> None:
    assert jours(jour="2026-02-01", jusqu_au="2026-02-02") == ["2026-02-01", "2026-02-02"]
    assert jours(jour="2026-05-01") == ["2026-05-01"]


def test_public_holiday_is_left_out_where_it_is_one() -> None:
    assert jours(jour="2026-04-30", jusqu_au="2026-05-04") == ["2026-04-30", "2026-05-04"]
    assert "2026-12-26" in jours(jour="2026-12-24", jusqu_au="2026-12-26", jours_ouvres=["samedi"])
    alsace = jours(jour="2026-12-24", jusqu_au="2026-12-26", jours_ouvres=["samedi"], zone="alsace-moselle")
    assert alsace == ["2026-12-24"]


def test_days_beyond_the_limit_are_never_counted() -> None:
    tous = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    loin = jours_de_travail(calendrier(jusqu_au="2036-02-03", jours_ouvres=tous))
    assert loin[-1] <= MARDI + dt.timedelta(JOURS_MAX)


@pytest.mark.parametrize(
    ("depuis", "attendu"),
    [
        ("2026-02-06", "2026-02-06"),
        ("2026-02-07", "2026-02-09"),
        ("2026-02-08", "2026-02-09"),
        ("2026-05-01", "2026-05-04"),
        ("2026-05-23", "2026-05-26"),
    ],
)
def test_consequence_due_on_a_day_off_falls_on_the_next_one_worked(depuis: str, attendu: str) -> None:
    trouve = jour_travaille(dt.date.fromisoformat(depuis), calendrier())
    assert trouve.isoformat() == attendu
    assert est_travaille(trouve, calendrier())


@pytest.mark.parametrize(
    ("heure", "ouvert"),
    [("08:59", False), ("09:00", True), ("11:59", True), ("12:00", False), ("13:30", True), ("17:00", False)],
)
def test_door_is_closed_at_the_minute_that_ends_a_span(heure: str, ouvert: bool) -> None:
    deux = calendrier(public=[{"de": "09:00", "a": "12:00"}, {"de": "13:30", "a": "17:00"}])
    assert est_ouvert_au_public(instant(MARDI, dt.time.fromisoformat(heure)), deux) is ouvert


def test_day_begins_and_ends_at_the_hours_of_the_calendar() -> None:
    debut, fin = bornes(MARDI, calendrier(debut="08:15", fin="12:30"))
    assert (debut, fin) == (instant(MARDI, dt.time(8, 15)), instant(MARDI, dt.time(12, 30)))
