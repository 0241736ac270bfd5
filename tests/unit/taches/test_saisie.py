from __future__ import annotations

from datetime import date

import pytest

from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.fiche import BlocChamp, Option
from sgm_sim.taches.saisie import LONGUEUR_MAXIMALE, lire
from sgm_sim.taches.valeurs import NatureChamp, Valeur

AUTOUR = date(2026, 2, 1)
POINTS = (
    Option("pv", "Approbation du procès-verbal"),
    Option("budget", "Vote du budget, section d’investissement"),
    Option("voirie", "Voirie : programme 2026"),
    Option("vote-taux", "Vote des taux"),
)
GENS = (
    Option("roy", "Mme Jeanne Roy, maire"),
    Option("petit-p", "M. Paul Petit, adjoint"),
    Option("petit-a", "Mme Anne Petit"),
)


def champ(nature: NatureChamp, options: tuple[Option, ...] = ()) -> BlocChamp:
    return BlocChamp("c", "Champ", nature, options=options)


def probleme(
    nature: NatureChamp, texte: str, options: tuple[Option, ...] = (), autour: date | None = AUTOUR
) -> Probleme:
    lu = lire(champ(nature, options), texte, autour=autour)
    assert isinstance(lu, Probleme)
    return lu


@pytest.mark.parametrize(
    ("nature", "texte", "valeur"),
    [
        *(("date", "mercredi 11 fevrier", "2026-02-11"), ("heure", "20h30", "20:30"), ("heure", "minuit", "00:00")),
        *(("montant", "1 234,5", 123_450), ("nombre", "quatre-vingt-onze", 91), ("nombre", "zéro", 0)),
        ("texte", "  Re\u0301union \n à 20 h  ", "Réunion \n à 20 h"),
    ],
)
def test_lire_gives_plain_values(nature: NatureChamp, texte: str, valeur: Valeur) -> None:
    assert lire(champ(nature), texte, autour=AUTOUR) == valeur


@pytest.mark.parametrize(
    ("nature", "texte", "code", "message"),
    [
        ("date", " ", "T001", "Rien n’est écrit."),
        ("date", "demain", "T002", "«\u202fdemain\u202f» ne se lit pas comme une date."),
        ("date", "11/02/0000", "T005", "L’année 0 ne convient pas."),
        ("date", "11/02/0226", "T005", "L’année 226 ne convient pas."),
        ("date", "29 février 2026", "T003", "Cette date n’existe pas\u00a0: février 2026 a 28 jours."),
        ("date", "29/02", "T003", "Cette date n’existe pas\u00a0: février 2026 a 28 jours."),
        ("date", "02/13/2026", "T003", "Cette date n’existe pas\u00a0: il n’y a pas de mois 13."),
        ("date", "jeudi 11 février 2026", "T004", "Le 11 février 2026 est un mercredi, pas un jeudi."),
        ("date", "lundi 1er mars 2026", "T004", "Le 1er mars 2026 est un dimanche, pas un lundi."),
        ("heure", "25h", "T006", "«\u202f25h\u202f» ne se lit pas comme une heure."),
        ("montant", "cher", "T007", "«\u202fcher\u202f» ne se lit pas comme un montant."),
        ("nombre", "12,5", "T008", "«\u202f12,5\u202f» ne se lit pas comme un nombre entier."),
        ("montant", "999 999 999 999 k€", "T013", "Ce nombre est trop grand."),
        ("texte", "a" * (LONGUEUR_MAXIMALE + 1), "T012", "Ce texte compte 2\u202f001 caractères."),
    ],
)
def test_lire_says_calmly_what_is_wrong(nature: NatureChamp, texte: str, code: str, message: str) -> None:
    lu = probleme(nature, texte)
    assert (lu.code, lu.message, lu.cle) == (code, message, "c")
    assert lu.attendu


def test_lire_date_without_year_nor_day_asks_for_the_year() -> None:
    lu = probleme("date", "11 février", autour=None)
    assert (lu.code, lu.message) == ("T005", "Il manque l’année.")
    assert "11/02/2026" in lu.attendu


@pytest.mark.parametrize(
    "texte", ["b", "B)", " b. ", "budget", "BUDGET", "vote du b", "Vote du budget, section d'investissement"]
)
def test_lire_choix_by_letter_id_or_label(texte: str) -> None:
    assert lire(champ("choix", POINTS), texte, autour=None) == "budget"


def test_lire_choix_lists_the_candidates_when_ambiguous() -> None:
    lu = probleme("choix", "vote", POINTS)
    assert lu.code == "T010"
    assert "Vote du budget" in lu.message
    assert "Vote des taux" in lu.message


@pytest.mark.parametrize("texte", ["z", "écharpe", ".", "budget vote"])
def test_lire_choix_refuses_what_is_not_listed(texte: str) -> None:
    assert probleme("choix", texte, POINTS).code == "T009"


def test_lire_choix_prefers_a_label_to_the_id_or_letter_of_another() -> None:
    options = (Option("oui", "B"), Option("b", "Oui"))
    assert lire(champ("choix", options), "oui", autour=None) == "b"
    assert lire(champ("choix", options), "b", autour=None) == "oui"


@pytest.mark.parametrize(
    ("texte", "ident"),
    [
        *(("a", "roy"), ("Roy", "roy"), ("Roy Jeanne", "roy"), ("madame roy", "roy"), ("Mme Jeanne Roy", "roy")),
        *(("Paul Petit", "petit-p"), ("monsieur petit", "petit-p"), ("M. Petit", "petit-p"), ("Mme Petit", "petit-a")),
        *(("petit-a", "petit-a"), ("M. Roy", "roy"), ("PETIT Ann", "petit-a")),
    ],
)
def test_lire_personne_is_tolerant_of_titles_and_order(texte: str, ident: str) -> None:
    assert lire(champ("personne", GENS), texte, autour=None) == ident


def test_lire_personne_asks_which_one() -> None:
    assert probleme("personne", "Petit", GENS).code == "T010"
    assert "Mme\u00a0Anne Petit" in probleme("personne", "Mme", GENS).message


@pytest.mark.parametrize(
    ("texte", "idents"),
    [
        *(
            ("a, c, d", ["pv", "voirie", "vote-taux"]),
            ("d a", ["vote-taux", "pv"]),
            ("a, c et d", ["pv", "voirie", "vote-taux"]),
        ),
        *(
            ("b;a", ["budget", "pv"]),
            ("b\na\n", ["budget", "pv"]),
            ("budget pv", ["budget", "pv"]),
            ("a) b)", ["pv", "budget"]),
        ),
        ("Vote des taux, Vote du budget, section d'investissement, a", ["vote-taux", "budget", "pv"]),
        *((texte, ["pv", "budget", "voirie", "vote-taux"]) for texte in ("tout", "Tous", "toutes", "tous les points")),
    ],
)
def test_lire_liste_keeps_the_order_typed(texte: str, idents: list[str]) -> None:
    assert lire(champ("liste", POINTS), texte, autour=None) == idents


@pytest.mark.parametrize(
    ("texte", "code"), [("a, a", "T011"), ("a, pv", "T011"), ("a, zut", "T009"), ("a, vote", "T010"), (" , ;", "T001")]
)
def test_lire_liste_refuses_doubles_and_strangers(texte: str, code: str) -> None:
    assert probleme("liste", texte, POINTS).code == code


def test_lire_liste_reads_the_longest_label_that_holds_a_comma() -> None:
    options = (Option("court", "Budget"), Option("long", "Budget, annexe"), Option("autre", "Annexe"))
    assert lire(champ("liste", options), "Budget, annexe ; Budget", autour=None) == ["long", "court"]
    assert lire(champ("liste", options), "Budget ; Annexe", autour=None) == ["court", "autre"]


def test_lire_texte_never_gives_what_cannot_be_stored() -> None:
    lu = lire(champ("texte"), "a\udcffb", autour=None)
    assert lu == "a?b"
