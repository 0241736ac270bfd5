from __future__ import annotations

from datetime import date, time

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from num2words import num2words

from sgm_sim.core.francais.ecriture import (
    accord,
    date_courte,
    date_longue,
    duree,
    en_lettres,
    enumeration,
    heure_longue,
    montant,
    nombre,
    ordinal,
)


def test_date_longue_writes_weekday_and_1er() -> None:
    assert date_longue(date(2026, 2, 3)) == "mardi 3 février 2026"
    assert date_longue(date(2026, 3, 1)) == "dimanche 1er mars 2026"


@pytest.mark.parametrize("ordinal_du_jour", range(739_650, 739_650 + 1_500, 11))
def test_date_longue_agrees_with_babel(ordinal_du_jour: int) -> None:
    jour = date.fromordinal(ordinal_du_jour)
    oracle = format_date(jour, "EEEE d MMMM y", locale="fr_FR")
    assert date_longue(jour).replace(" 1er ", " 1 ") == oracle


def test_date_courte_is_always_ten_columns() -> None:
    assert date_courte(date(2026, 2, 3)) == "mar. 03/02"
    assert {len(date_courte(date(2026, month, 28))) for month in range(1, 13)} == {10}


@pytest.mark.parametrize(
    ("heure", "attendu"),
    [("20:30", "20 h 30"), ("12:00", "12 h"), ("08:05", "8 h 05"), (time(0, 0), "0 h"), (time(9, 15, 40), "9 h 15")],
)
def test_heure_longue_keeps_its_parts_together(heure: str | time, attendu: str) -> None:
    assert heure_longue(heure) == attendu.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("secondes", "attendu"),
    [(0, "0 s"), (40, "40 s"), (60, "1 min"), (90, "1 min 30"), (180, "3 min"), (3_600, "1 h"), (3_900, "1 h 05")],
)
def test_duree_chooses_its_units(secondes: int, attendu: str) -> None:
    assert duree(secondes) == attendu.replace(" ", "\u00a0")


@pytest.mark.parametrize("cents", [0, 5, 99, 100, 123_450, 100_000_000, -1, -123_450])
def test_montant_agrees_with_babel(cents: int) -> None:
    assert montant(cents) == format_currency(cents / 100, "EUR", locale="fr_FR")


@pytest.mark.parametrize("n", [0, 999, 1_000, 12_345, 1_234_567, -4_321])
def test_nombre_agrees_with_babel(n: int) -> None:
    assert nombre(n) == format_decimal(n, locale="fr_FR")


def test_en_lettres_agrees_with_num2words_below_two_thousand() -> None:
    assert [en_lettres(n) for n in range(2_000)] == [num2words(n, lang="fr") for n in range(2_000)]


@pytest.mark.parametrize("n", [2_026, 80_000, 80_080, 200_000, 200_201, 999_999, 1_000_000, 80_000_000, 471_381_271])
def test_en_lettres_agrees_with_num2words_above(n: int) -> None:
    assert en_lettres(n) == num2words(n, lang="fr")


def test_en_lettres_refuses_ten_digits_and_says_moins() -> None:
    assert en_lettres(-21) == "moins vingt et un"
    with pytest.raises(ValueError, match="1000000000"):
        en_lettres(1_000_000_000)


def test_accord_makes_the_plural_from_two() -> None:
    assert [accord(n, "point") for n in (0, 1, 2)] == ["0 point", "1 point", "2 points"]
    assert accord(1_500, "voix") == "1\u202f500 voix"
    assert accord(2, "procès-verbal", "procès-verbaux") == "2 procès-verbaux"


def test_enumeration_ends_with_its_conjunction() -> None:
    assert [enumeration(list("abc")[:n]) for n in range(4)] == ["", "a", "a et b", "a, b et c"]
    assert enumeration(["a", "b"], "ou") == "a ou b"


def test_ordinal_knows_the_first() -> None:
    assert (ordinal(1), ordinal(1, feminin=True), ordinal(2)) == ("1er", "1re", "2e")
