from __future__ import annotations

import unicodedata
from datetime import date, time

import pytest

from sgm_sim.core.francais.ecriture import en_lettres
from sgm_sim.core.francais.lecture import (
    NatureExtraite,
    analyser_date,
    extraire,
    lire_date,
    lire_heure,
    lire_montant,
    lire_nombre,
)

AUTOUR = date(2026, 2, 1)
ONZE_FEVRIER = date(2026, 2, 11)


def trouve(texte: str, nature: NatureExtraite) -> list[tuple[str, str | int]]:
    return [(texte[lue.debut : lue.fin], lue.valeur) for lue in extraire(texte, nature)]


@pytest.mark.parametrize(
    "texte",
    [
        *("11/02/2026", "11.2.26", "11-02-2026", "2026-02-11", "11 / 02 / 2026", "11 02 2026", "11022026", "11/02"),
        *("11 février 2026", "11 FÉVRIER 2026", "11 fevrier", "mercredi 11 fevrier", "Mercredi, le 11 février 2026."),
        *("le 11 févr. 2026", "mer. 11 févr. 26", "onze février deux mille vingt-six", "le onze février 2026"),
        *("11\u00a0février\u202f2026", "L'an deux mille vingt-six, le onze février", "le onze du mois de février"),
    ],
)
def test_lire_date_reads_what_people_type(texte: str) -> None:
    assert lire_date(texte, AUTOUR) == ONZE_FEVRIER


@pytest.mark.parametrize(
    "texte",
    ["le trente et un mars 2026", "trente-et-un mars", "L'an deux mille vingt-six, le trente et un mars"],
)
def test_lire_date_reads_thirty_one_with_or_without_hyphens(texte: str) -> None:
    assert lire_date(texte, AUTOUR) == date(2026, 3, 31)


def test_a_ten_and_one_is_one_day_and_not_two() -> None:
    lus = [valeur for _, valeur in trouve("Le vingt et un mars 2026, puis les vingt et trente avril 2026.", "date")]
    assert lus == ["2026-03-21", "2026-04-20", "2026-04-30"]


@pytest.mark.parametrize("texte", ["le 1er mars", "1ᵉʳ mars", "premier mars 2026", "1 mars", "dim. 1er mars 2026"])
def test_lire_date_reads_the_first(texte: str) -> None:
    assert lire_date(texte, AUTOUR) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "texte",
    ["", "bientôt", "30/02/2026", "29 février 2026", "11/13/2026", "0/1/2026", "jeudi 11 février 2026", "20 h 30"],
)
def test_lire_date_is_none_when_it_is_no_date_or_contradicts_itself(texte: str) -> None:
    assert lire_date(texte, AUTOUR) is None


def test_lire_date_without_year_takes_the_nearest_or_none() -> None:
    assert lire_date("31 décembre", AUTOUR) == date(2025, 12, 31)
    assert lire_date("3 janvier", date(2026, 12, 20)) == date(2027, 1, 3)
    assert lire_date("11 février", None) is None


def test_analyser_date_keeps_what_is_written_even_if_impossible() -> None:
    lue = analyser_date("samedi 30 février 2026", None)
    assert lue is not None
    assert (lue.jour, lue.mois, lue.annee, lue.nom_du_jour, lue.possible()) == (30, 2, 2026, 5, None)


@pytest.mark.parametrize(
    ("texte", "heure"),
    [
        *(
            (texte, time(20, 30))
            for texte in ("20h30", "20 h 30", "20:30", "20H30", "à 20 heures 30", "20.30", "20 h 30 min")
        ),
        *(
            (texte, time(20, 30))
            for texte in ("vingt heures trente", "vingt heures et demie", "huit heures trente du soir")
        ),
        *((texte, time(8, 0)) for texte in ("8h", "8 H", "08:00", "huit heures", "8 heures du matin")),
        *(("8h5", time(8, 5)), ("midi", time(12, 0)), ("midi et demi", time(12, 30)), ("minuit", time(0, 0))),
        *(("neuf heures moins le quart", time(8, 45)), ("une heure", time(1, 0)), ("9 heures et quart", time(9, 15))),
    ],
)
def test_lire_heure_reads_what_people_type(texte: str, heure: time) -> None:
    assert lire_heure(texte) == heure


@pytest.mark.parametrize("texte", ["", "20", "25h", "24:00", "20h75", "minuit moins le quart", "11/02/2026", "20 ha"])
def test_lire_heure_is_none_otherwise(texte: str) -> None:
    assert lire_heure(texte) is None


@pytest.mark.parametrize(
    ("texte", "cents"),
    [
        *(
            (texte, 123_450)
            for texte in ("1 234,50 €", "1\u202f234,50\u00a0€", "1234.5", "1234,50 euros", "1.234,50 EUR")
        ),
        ("mille deux cent trente-quatre euros et cinquante centimes", 123_450),
        *(("1 234 euros", 123_400), ("12 €50", 1_250), ("12 euros et 5 centimes", 1_205), ("0,05", 5), ("12", 1_200)),
        *(("120 k€", 12_000_000), ("1,2 million d’euros", 120_000_000), ("deux millions d'euros", 200_000_000)),
        *(("-12,50 €", -1_250), ("− 5 €".replace(" ", "", 1), -500), ("moins trois euros", -300), ("zéro euro", 0)),
    ],
)
def test_lire_montant_reads_what_people_type(texte: str, cents: int) -> None:
    assert lire_montant(texte) == cents


@pytest.mark.parametrize("texte", ["", "cher", "12,345 €", "1,234.50", "3 à 5 €", "9" * 40, "€"])
def test_lire_montant_is_none_otherwise(texte: str) -> None:
    assert lire_montant(texte) is None


@pytest.mark.parametrize(
    ("texte", "n"),
    [
        *(("15", 15), ("1 234", 1_234), ("1\u202f234", 1_234), ("1\u00a0234", 1_234), ("-5", -5), ("moins trois", -3)),
        *(("quatre-vingt-onze", 91), ("quatre vingt onze", 91), ("soixante et onze", 71), ("soixante-et-onze", 71)),
        *(
            ("septante", 70),
            ("nonante-neuf", 99),
            ("Deux-Cent-Un", 201),
            ("un", 1),
            ("zéro", 0),
            ("mil neuf cent", 1_900),
        ),
    ],
)
def test_lire_nombre_reads_digits_and_words(texte: str, n: int) -> None:
    assert lire_nombre(texte) == n


@pytest.mark.parametrize("texte", ["", "12,5", "quinze ou seize", "2e", "deux trois", "1/3", "vingt-quatrième"])
def test_lire_nombre_is_none_otherwise(texte: str) -> None:
    assert lire_nombre(texte) is None


def test_lire_nombre_reads_every_number_it_writes() -> None:
    numbers = [*range(2_000), 2_026, 80_000, 200_201, 999_999, 1_000_001, 471_381_271]
    assert [lire_nombre(en_lettres(n)) for n in numbers] == numbers


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        (
            "le mercredi onze février deux mille vingt-six à vingt heures trente",
            [("mercredi onze février deux mille vingt-six", "2026-02-11")],
        ),
        (
            "L’an deux mille vingt-six, le onze février, à vingt heures",
            [("L’an deux mille vingt-six, le onze février", "2026-02-11")],
        ),
        ("Vu le 11/02/2026.", [("11/02/2026", "2026-02-11")]),
        ("AU 2026-02-11 ;", [("2026-02-11", "2026-02-11")]),
        ("le 11 février prochain", [("11 février", "--02-11")]),
        ("le 4 juin. Puis le 5 sept. 2026.", [("4 juin", "--06-04"), ("5 sept. 2026", "2026-09-05")]),
        ("avant le 11/02.", [("11/02", "--02-11")]),
        ("le 29 février", [("29 février", "--02-29")]),
        ("9 et 11 février 2026", [("9", "2026-02-09"), ("11 février 2026", "2026-02-11")]),
        ("les 9, 10 et 11 mai 2026", [("9", "2026-05-09"), ("10", "2026-05-10"), ("11 mai 2026", "2026-05-11")]),
        ("mardi 9 et mercredi 11 juin 2026", [("mardi 9", "2026-06-09"), ("mercredi 11 juin 2026", "2026-06-11")]),
        ("du 9 au 11 mars 2026", [("9", "2026-03-09"), ("11 mars 2026", "2026-03-11")]),
        ("du 28 décembre au 3 janvier 2027", [("28 décembre", "2026-12-28"), ("3 janvier 2027", "2027-01-03")]),
        ("à 20 h 10, 11 février 2026", [("11 février 2026", "2026-02-11")]),
        ("le mercredi\n11\u202ffévrier\u00a02026", [("mercredi\n11\u202ffévrier\u00a02026", "2026-02-11")]),
    ],
)
def test_extraire_finds_dates_and_their_places(texte: str, attendu: list[tuple[str, str]]) -> None:
    assert trouve(texte, "date") == attendu


@pytest.mark.parametrize(
    "texte",
    [
        *(
            "30 février 2026",
            "02.35.11.02.26",
            "02-35-11-02-26",
            "article L2121-11 mai",
            "11 maires",
            "vingt sept 2026",
        ),
        *("192.168.1.26", "12/13/2026", "11/02", "mars 2026", "L. 2121-11"),
    ],
)
def test_extraire_gives_no_date_for_false_friends(texte: str) -> None:
    assert trouve(texte, "date") == []


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("le onze février deux mille vingt-six à vingt heures trente", [("vingt heures trente", "20:30")]),
        ("à 20 H 30, puis 21h", [("20 H 30", "20:30"), ("21h", "21:00")]),
        ("de 9 h à 12 h", [("9 h", "09:00"), ("12 h", "12:00")]),
        ("8:30-20:30", [("8:30", "08:30"), ("20:30", "20:30")]),
        ("cet après-midi, à midi", [("midi", "12:00")]),
        ("une heure avant, puis à une heure", [("une heure", "01:00")]),
        ("dans un délai de 24 heures, sous 12 heures, pendant deux heures", []),
        ("20 heures avant la séance", []),
        ("à 20 heures avant la séance", [("20 heures", "20:00")]),
        ("20 ha, 48 heures, 25 h", []),
        ("à 20 h 100 personnes", [("20 h", "20:00")]),
    ],
)
def test_extraire_finds_times_and_not_lengths(texte: str, attendu: list[tuple[str, str]]) -> None:
    assert trouve(texte, "heure") == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Total : 1 234,50 €.", [("1 234,50 €", 123_450)]),
        ("mille deux cents euros, puis 120 k€", [("mille deux cents euros", 120_000), ("120 k€", 12_000_000)]),
        ("500 € 50 €", [("500 €", 50_000), ("50 €", 5_000)]),
        ("en 2026 500 €", [("500 €", 50_000)]),
        ("un solde de -12,50 €", [("-12,50 €", -1_250)]),
        ("15 jours, 12,345 €, 20 h", []),
    ],
)
def test_extraire_finds_amounts(texte: str, attendu: list[tuple[str, int]]) -> None:
    assert trouve(texte, "montant") == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("15 jours et quinze conseillers", [("15", 15), ("quinze", 15)]),
        ("adopté à 12 voix pour, 3 contre", [("12", 12), ("3", 3)]),
        ("1\u202f500 habitants, 20\u00a0000 euros", [("1\u202f500", 1_500)]),
        ("VINGT ET UN votants", [("VINGT ET UN", 21)]),
        ("un délai de 24 heures", [("24", 24)]),
        ("1. Un point\n2) Deux points", [("Deux", 2)]),
        ("cinq pour cent", [("cinq", 5)]),
    ],
)
def test_extraire_finds_whole_numbers(texte: str, attendu: list[tuple[str, int]]) -> None:
    assert trouve(texte, "nombre") == attendu


@pytest.mark.parametrize(
    "texte",
    [
        *(
            "article L2121-11",
            "L. 2121-10",
            "article 12",
            "art. 3",
            "02 35 11 02 26",
            "+33 235110226",
            "un maire, une voix",
        ),
        *("12,5 %", "1/3", "deux tiers", "20 h 30", "le 11 février 2026", "15 €", "2e", "dix-huitième", "le second"),
        *("n° 2026-12", "123 456 789 00012", "9" * 5_000),
    ],
)
def test_extraire_gives_no_number_for_false_friends(texte: str) -> None:
    assert trouve(texte, "nombre") == []


def test_extraire_keeps_places_when_accents_are_written_apart() -> None:
    texte = unicodedata.normalize("NFD", "Séance décalée : le 11 février 2026 à 20 h")
    assert trouve(texte, "date") == [(unicodedata.normalize("NFD", "11 février 2026"), "2026-02-11")]


@pytest.mark.parametrize(
    "motif", ["1 ", "vingt ", "lundi 9, ", "quatre-vingt-", "9 et ", "a", "1", "mille ", ".", "l'an "]
)
def test_extraire_ends_on_long_repetitive_texts(motif: str) -> None:
    texte = (motif * 20_000)[:20_000]
    natures: tuple[NatureExtraite, ...] = ("date", "heure", "montant")
    assert [extraire(texte, nature) for nature in natures] == [(), (), ()]
