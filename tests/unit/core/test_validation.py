"""Refusals of models, said in French at the right line and column."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from sgm_sim.core.messages import Refus, traduire
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.plan import Plan
from sgm_sim.scenario.suites import Suites
from sgm_sim.scenario.sujet import Sujet

SUJET = """format: 1
id: essai
titre: Essai
calendrier: {jour: 2026-02-03, debut: 08:30, fin: 17:00}
commune: {nom: Les Ormes, population: 640}
documents:
  - {id: note, titre: Note, fichier: documents/note.md}
taches:
  - id: compter
    type: formulaire
    titre: Compter
    consigne: Comptez.
    champs:
      - {id: total, libelle: Total, nature: nombre, cout: 30}
"""


def refuser(modele: type[BaseModel], texte: str, **plus: Any) -> list[Probleme]:
    source = lire_yaml(texte.encode(), "f.yaml")
    valide, problemes = valider(modele, source, **plus)
    assert valide is None
    return list(problemes)


def sujet_avec(avant: str, apres: str) -> Probleme:
    assert avant in SUJET
    problemes = refuser(Sujet, SUJET.replace(avant, apres))
    assert len(problemes) == 1, [p.en_ligne() for p in problemes]
    return problemes[0]


def test_right_file_gives_the_model_and_no_problem() -> None:
    sujet, problemes = valider(Sujet, lire_yaml(SUJET.encode(), "f.yaml"))
    assert problemes == ()
    assert sujet is not None
    assert sujet.calendrier.debut.hour == 8


@pytest.mark.parametrize(
    ("avant", "apres", "code", "place", "mots"),
    [
        ("titre: Essai", "titre: 12", "S033", (3, 8), 'mettez des guillemets : "12"'),
        ("titre: Essai", "titre: true", "S033", (3, 8), "vrai ou faux"),
        ("titre: Essai", "titre: [a]", "S034", (3, 8), "une liste ne convient pas"),
        ("titre: Essai", "titre:", "S034", (3, 7), "il n’y a pas de valeur"),
        ("titre: Essai", 'titre: ""', "S039", (3, 8), "le texte est vide"),
        ("titre: Essai", "titre: " + "a" * 401, "S039", (3, 8), "401 caractères · attendu : 400 caractères au plus"),
        ("2026-02-03", "03/02/2026", "S035", (4, 20), "écrivez 2026-02-03"),
        ("2026-02-03", "2026-02-30", "S035", (4, 20), "n’existe pas"),
        ("2026-02-03", "1770768000", "S035", (4, 20), "n’est pas une date"),
        ("08:30", "8h30", "S036", (4, 39), "écrivez 08:30"),
        ("08:30", "900", "S036", (4, 39), "n’est pas une heure"),
        ("08:30", "08:30Z", "S036", (4, 39), "n’est pas une heure"),
        ("08:30", "24:00", "S036", (4, 39), "entre 00:00 et 23:59"),
        ("population: 640", 'population: "640"', "S037", (5, 39), "écrivez 640, sans guillemets"),
        ("population: 640", "population: 1 640", "S037", (5, 39), "écrivez 1640, sans espace"),
        ("population: 640", "population: 640.5", "S037", (5, 39), "nombre entier"),
        ("population: 640", "population: true", "S037", (5, 39), "nombre entier"),
        ("population: 640", "population: 0", "S038", (5, 39), "au moins 1"),
        ("population: 640", "population: 100000", "S038", (5, 39), "moins de 100000"),
        ("population: 640", "habitants: 640", "S030", (5, 27), "clé inconnue"),
        ("population: 640", "populations: 640", "S030", (5, 27), "vouliez-vous dire « population » ?"),
        ("id: essai", "id: Essai d'été", "S040", (2, 5), "vouliez-vous dire « essai-d-ete » ?"),
        ("nature: nombre", "nature: nombres", "S041", (14, 45), "vouliez-vous dire « nombre » ?"),
        ("nature: nombre", "nature: choix", "S043", (14, 9), "options"),
        ("type: formulaire", "type: formulair", "S042", (10, 11), "vouliez-vous dire « formulaire » ?"),
        ("    type: formulaire\n", "", "S042", (9, 5), "« instruction » ou « depouillement »"),
        ("    consigne: Comptez.\n", "", "S032", (9, 5), "il manque la clé « consigne »"),
        ("fichier: documents/note.md", "fichier: documents/note.md, sur_suite: oui", "S034", (7, 68), "écrivez true"),
        ("    champs:", "    champs: 3\n    apres:", "S034", (13, 13), "une liste"),
        ("format: 1", "format: 2", "S041", (1, 9), "« 1 »"),
    ],
)
def test_refusal_is_placed_and_said(avant: str, apres: str, code: str, place: tuple[int, int], mots: str) -> None:
    if "champs: 3" in apres:
        texte = SUJET.split("    champs:")[0] + "    champs: 3\n"
        probleme = refuser(Sujet, texte)[0]
    else:
        probleme = sujet_avec(avant, apres)
    assert (probleme.code, probleme.ligne, probleme.colonne) == (code, *place)
    assert mots in probleme.en_ligne().replace("\u202f", " ").replace("\u00a0", " ")


def test_all_problems_come_in_one_run_ordered_by_line() -> None:
    texte = SUJET.replace("08:30", "8h").replace("titre: Essai", "titre: 12").replace("cout: 30", "cout: -1")
    assert [p.code for p in refuser(Sujet, texte)] == ["S033", "S036", "S038"]


def test_misspelt_required_key_is_said_once() -> None:
    problemes = refuser(Sujet, SUJET.replace("consigne:", "consignes:"))
    assert [(p.code, p.cle) for p in problemes] == [("S030", "taches[compter].consignes")]


def test_missing_keys_of_one_mapping_are_said_together() -> None:
    (probleme,) = refuser(Suites, "format: 1\nsuites:\n  - apres: 5\n")
    assert "« id » et « si »" in probleme.message.replace("\u202f", " ")


def test_key_of_another_file_is_sent_there_unless_one_here_looks_like_it() -> None:
    texte = SUJET.replace("    consigne:", "    criteres: []\n    competence: [BC01.01]\n    consigne:")
    ailleurs = {"criteres": "corrige.yaml", "competence": "corrige.yaml"}
    premier, second = refuser(Sujet, texte, ailleurs=ailleurs)
    assert (premier.code, premier.conseil) == ("S031", "cette clé va dans corrige.yaml")
    assert (second.code, "competences" in second.conseil) == ("S030", True)


@pytest.mark.parametrize(
    ("si", "mots"),
    [
        ("{fiat: a.b}", "vouliez-vous dire « fait » ?"),
        ("{regle: x, arguments: {}}", "il manque la clé « est »"),
        ("{fait: a.b, regle: x}", "ne va pas avec « fait »"),
        ("3", "attendu : un ensemble de clés"),
        ("{regle: x, est: conforme, arguments: {a: 2.5}}", "un texte, un nombre entier"),
    ],
)
def test_union_without_type_keeps_the_branch_that_was_meant(si: str, mots: str) -> None:
    problemes = refuser(Suites, f"format: 1\nsuites:\n  - {{id: a, document: x, si: {si}}}\n")
    assert len(problemes) == 1, [p.en_ligne() for p in problemes]
    assert mots in problemes[0].en_ligne().replace("\u202f", " ").replace("\u00a0", " ")


def test_key_named_like_a_type_is_still_a_key() -> None:
    critere = (
        "{type: mention, id: a, competence: BC1, libelle: x, points: 1, reussite: x, echec: y, fait: a.b, mention: 3}"
    )
    problemes = refuser(Corrige, f"format: 1\ntaches:\n  x:\n    modele: y\n    criteres:\n      - {critere}\n")
    assert [(p.code, p.cle.rpartition(".")[2]) for p in problemes] == [("S040", "competence"), ("S034", "mention")]


def test_bad_key_of_a_mapping_is_placed_on_the_key() -> None:
    (probleme,) = refuser(Plan, "format: 1\napprenants:\n  - {id: a, titre: b, total: 1/2, competences: {BC1: 1/2}}\n")
    assert (probleme.code, probleme.colonne) == ("S040", 49)


def test_score_without_quotes_is_a_text_like_another() -> None:
    plan, problemes = valider(Plan, lire_yaml(b"format: 1\napprenants: [{id: a, titre: b, total: 1/2}]\n", "f"))
    assert plan is not None, problemes


@pytest.mark.parametrize(("texte", "code"), [("", "S017"), ("# rien\n", "S017"), ("- a\n", "S034"), ("texte", "S034")])
def test_file_that_is_not_a_mapping(texte: str, code: str) -> None:
    assert [p.code for p in refuser(Suites, texte)] == [code]


def test_what_the_reading_already_said_is_not_said_again() -> None:
    source = lire_yaml(b"format: 1\nsuites: *rien\n", "f.yaml")
    assert [p.code for p in source.problemes] == ["S013"]
    assert valider(Suites, source) == (None, ())


def test_unforeseen_refusal_still_gets_a_french_sentence() -> None:
    texte = traduire(Refus("some_future_error", ("a",), "x"))
    assert texte.code == "S034"
    assert "n’est pas accepté ici" in texte.message


def test_thousands_of_problems_are_cut_short() -> None:
    texte = "format: 1\nsuites:\n" + "  - 3\n" * 20_000
    assert len(refuser(Suites, texte)) == 200
