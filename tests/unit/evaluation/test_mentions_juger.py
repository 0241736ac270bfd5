"""The door of the package: sentences for the trainee, places, empty and odd texts, the mention's own tests."""

from __future__ import annotations

import unicodedata

import pytest

from sgm_sim.evaluation.mentions import eprouver, juger
from sgm_sim.scenario.corrige import Mention
from sgm_sim.scenario.references import RefFait

FINE = "\u202f"
DATE = Mention(
    nature="date",
    valeur=RefFait(fait="convocation.date_seance"),
    exemple="2026-02-11",
    reperes=("se réunira",),
    accepte=("Le conseil se réunira le 11 février 2026.", "Le conseil se réunira le 11/02/2026."),
    refuse=("Le conseil se réunira le 12 février 2026.", "Le conseil se réunira."),
)


def test_contradiction_quotes_what_was_written_and_what_was_fixed() -> None:
    jugement = juger(DATE, "2026-02-11", "Bonjour. Le conseil se réunira le vendredi 6 février 2026. Merci.", (), ())

    assert jugement.pourquoi == (
        f"Vous écrivez «{FINE}vendredi 6 février 2026{FINE}»{FINE}; "
        "la date que vous avez fixée est le mercredi 11 février 2026."
    )
    assert jugement.extrait == "Le conseil se réunira le vendredi 6 février 2026"


def test_value_of_the_corrige_is_not_called_the_learners_choice() -> None:
    litterale = DATE.model_copy(update={"valeur": "2026-02-11"})

    pourquoi = juger(litterale, "2026-02-11", "Le conseil se réunira le 6 février 2026.", (), ()).pourquoi

    assert pourquoi.endswith("la date à écrire est le mercredi 11 février 2026.")


def test_wrong_weekday_is_explained() -> None:
    pourquoi = juger(DATE, "2026-02-11", "Le conseil se réunira le jeudi 11 février 2026.", (), ()).pourquoi

    assert pourquoi.endswith("le 11 février 2026 est un mercredi.")


def test_blank_is_named() -> None:
    pourquoi = juger(DATE, "2026-02-11", "Le conseil se réunira le [date].", (), ()).pourquoi

    assert pourquoi == f"Le passage à compléter «{FINE}[date]{FINE}» a été laissé tel quel."


def test_decomposed_accents_are_read() -> None:
    texte = unicodedata.normalize("NFD", "Le conseil se réunira le mercredi onze février deux mille vingt-six.")

    assert juger(DATE, "2026-02-11", texte, (), ()).issue == "presente"


@pytest.mark.parametrize(
    ("nature", "valeur", "juste", "faux", "attendu"),
    [
        ("heure", "20:30", "Début : 20 h 30", "Début : 19 h", "l’heure à écrire est\xa020\xa0h\xa030."),
        ("nombre", 12, "Début : douze", "Début : 13", "le nombre à écrire est 12."),
        ("montant", 150000, "Début : 1 500 €", "Début : 15 €", "le montant à écrire est de 1\u202f500,00\xa0€."),
    ],
)
def test_each_nature_says_what_was_expected(
    nature: str, valeur: str | int, juste: str, faux: str, attendu: str
) -> None:
    mention = Mention.model_validate(
        {"nature": nature, "valeur": valeur, "reperes": ["début"], "accepte": [juste] * 2, "refuse": [faux] * 2}
    )

    assert eprouver(mention) == ()
    assert juger(mention, valeur, faux, (), ()).pourquoi.endswith(attendu)


def test_without_reperes_the_whole_text_is_the_slot() -> None:
    partout = DATE.model_copy(update={"reperes": ()})

    assert juger(partout, "2026-02-11", "Rendez-vous le 11 février 2026.", (), ()).issue == "presente"
    assert juger(partout, "2026-02-11", "Rendez-vous le 12 février 2026.", (), ()).issue == "contredite"
    assert juger(partout, "2026-02-11", "Le 11 février 2026, ou le 12 mars 2026.", (), ()).issue == "a_verifier"


@pytest.mark.parametrize("texte", ["", " \n", "…", "[", "\x00", "\ud800", "ﬁ½²", "a" * 20_000, "n'" * 500, "- " * 500])
def test_odd_texts_say_nothing(texte: str) -> None:
    assert juger(DATE, "2026-02-11", texte, (), ()).issue == "absente"


def test_eprouver_reports_each_sentence_that_does_not_behave() -> None:
    fautive = DATE.model_copy(
        update={
            "accepte": ("Le conseil se réunira le 12 février 2026.", "Le conseil se réunira le 11 février 2026."),
            "refuse": ("Le conseil se réunira le 11 février 2026.", "Merci."),
        }
    )

    acceptee, refusee = eprouver(fautive)

    assert "12 février 2026" in acceptee
    assert "devrait passer" in acceptee
    assert (
        refusee
        == f"La phrase «{FINE}Le conseil se réunira le 11 février 2026.{FINE}» devrait être refusée, et elle passe."
    )


def test_eprouver_asks_for_an_example_when_the_value_is_a_fact() -> None:
    (message,) = eprouver(DATE.model_copy(update={"exemple": None}))

    assert "exemple" in message


def test_number_of_an_item_is_no_value() -> None:
    un = Mention(
        nature="nombre",
        valeur=1,
        reperes=("délai",),
        accepte=("Délai : 1 jour", "Un délai de 1 jour"),
        refuse=("Délai : 2 jours", "Délai"),
    )

    assert juger(un, 1, "Ordre du jour :\n\n1 - Budget\n2 - Subventions", (), ()).issue == "absente"
