"""Templates: names, filters, places of defects; nothing executes."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from sgm_sim.core.problemes import Gravite
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.scenario.gabarits import INDISPONIBLE, remplir
from sgm_sim.scenario.remplissage import remplir_arbre, remplir_document

CONTEXTE: dict[str, Any] = {
    "donnees": {
        "seance": "2026-02-03",
        "heure": "20:30",
        "devis": 348000,
        "sieges": 15,
        "points": ["pain", "sel"],
        "qui": {"civilite": "Mme", "prenom": "Odile", "nom": "Auger"},
        "perdu": INDISPONIBLE,
        "actif": True,
    },
    "commune": {"nom": "Auxy", "population": 912},
    "personnages": {"maire": {"nom": "Mme Vasseur", "role": "Maire"}},
}


def clair(texte: str) -> str:
    return texte.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.mark.parametrize(
    ("gabarit", "rempli"),
    [
        ("Le {{ donnees.seance | date }}.", "Le mardi 3 février 2026."),
        ("à {{ donnees.heure | heure }}", "à 20 h 30"),
        ("{{ donnees.devis | euros }}", "3 480,00 €"),
        ("{{ donnees.sieges | lettres }} sièges", "quinze sièges"),
        ("{{ donnees.sieges | lettres | majuscule }}", "Quinze"),
        ("{{ donnees.points | liste }}", "pain et sel"),
        ("la commune {{ commune.nom | de }}", "la commune d'Auxy"),
        ("{{commune.nom|a}}", "à Auxy"),
        ("{{ personnages.maire.nom }}, {{ personnages.maire.role }}", "Mme Vasseur, Maire"),
        ("{{ commune.population }} habitants", "912 habitants"),
        ("sans gabarit { } [/]", "sans gabarit { } [/]"),
    ],
)
def test_template_is_filled(gabarit: str, rempli: str) -> None:
    texte, defauts = remplir(gabarit, CONTEXTE)
    assert (clair(texte), defauts) == (rempli, [])


@pytest.mark.parametrize(
    ("gabarit", "valeur"),
    [("{{ donnees.sieges }}", 15), (" {{donnees.points}} ", ["pain", "sel"]), ("{{ donnees.actif }}", True)],
)
def test_lone_template_keeps_the_type(gabarit: str, valeur: object) -> None:
    assert remplir(gabarit, CONTEXTE) == (valeur, [])


@pytest.mark.parametrize(
    ("gabarit", "code", "mots"),
    [
        ("{{ donnees.sceance }}", "S050", "vouliez-vous dire « donnees.seance »"),
        ("a {{ donnee.seance }}", "S050", "vouliez-vous dire « donnees.seance »"),
        ("a {{ commune.nom.x }}", "S050", "valeur simple"),
        ("a {{ donnees.seance | dat }}", "S051", "vouliez-vous dire « date »"),
        ("a {{ commune.nom | date }}", "S053", "une date comme"),
        ("a {{ donnees.seance | heure }}", "S053", "une heure comme"),
        ("a {{ donnees.qui }}", "S053", "un texte ou un nombre"),
        ("a {{ donnees.actif }}", "S053", "un texte ou un nombre"),
        ("a {{ 1 + 1 }}", "S052", "mal écrit"),
        ("a {{ donnees.__class__ }}", "S050", "inconnu"),
        ("a {{ donnees.seance", "S052", "est seul"),
        ("{% if x %}", "S052", "instructions"),
        ("a {{ commune.nom | a | a | a | a | a }}", "S052", "filtres"),
    ],
)
def test_defect_is_said_and_the_text_is_left(gabarit: str, code: str, mots: str) -> None:
    texte, defauts = remplir(gabarit, CONTEXTE)
    assert texte == gabarit
    assert {defaut.code for defaut in defauts} == {code}
    assert mots in clair(f"{defauts[0].message} {defauts[0].attendu} {defauts[0].conseil}")


@pytest.mark.parametrize("avant", ["de ", "à ", "le maire de\n", "commune d'", "au ", "De "])
def test_raw_name_after_a_preposition_is_a_warning(avant: str) -> None:
    _, defauts = remplir(f"{avant}{{{{ commune.nom }}}} x", CONTEXTE)
    assert [(d.code, d.gravite) for d in defauts] == [("S054", Gravite.AVERTISSEMENT)]


@pytest.mark.parametrize(
    "texte",
    ["monde {{ commune.nom }} x", "de {{ personnages.maire.nom }} x", "de {{ commune.nom | majuscule }} x"],
)
def test_other_names_are_not(texte: str) -> None:
    assert remplir(texte, CONTEXTE)[1] == []


def test_name_whose_problem_is_already_said_is_silent() -> None:
    assert remplir("a {{ donnees.perdu | date }} b", CONTEXTE) == ("a {{ donnees.perdu | date }} b", [])


def test_small_file_never_fills_the_memory() -> None:
    source = lire_yaml(b"x: '{{ donnees.long }} '\n", "f")
    arbre = {"x": ["{{ donnees.long }}"] * 20_000}
    _, problemes = remplir_arbre(arbre, {"donnees": {"long": "x" * 390}}, source)
    assert [p.code for p in problemes] == ["S005"]
    assert [d.code for d in remplir("a {{ donnees.long }}", {"donnees": {"long": "x" * 401}})[1]] == ["S053"]


def test_defect_in_a_tree_is_placed_inside_the_text() -> None:
    source = lire_yaml(
        b"a:\n  - b: |\n      un\n      et {{ x }} puis {{ x }}\n    c: {{{{\n".replace(b"{{{{", b"d"), "f.yaml"
    )
    _, problemes = remplir_arbre(source.valeur, {}, source)
    assert [(p.ligne, p.colonne, p.cle) for p in problemes] == [(4, 10, "a[0].b"), (4, 23, "a[0].b")]


def test_filling_leaves_the_tree_as_it_was_for_the_next_variant() -> None:
    source = lire_yaml(b"a: [{b: '{{ donnees.x }}', c: [1, d]}, e]\nf: [g]\n", "f.yaml")
    avant = copy.deepcopy(source.valeur)
    rempli, _ = remplir_arbre(source.valeur, {"donnees": {"x": "y"}}, source)
    assert rempli == {"a": [{"b": "y", "c": [1, "d"]}, "e"], "f": ["g"]}
    assert source.valeur == avant
    assert rempli["f"] is source.valeur["f"]


def test_defect_in_a_document_is_placed_and_a_lone_template_is_text() -> None:
    texte, problemes = remplir_document("un\ndeux {{ x }}", CONTEXTE, "documents/a.md")
    assert (texte, [p.lieu for p in problemes]) == ("un\ndeux {{ x }}", ["documents/a.md:2:6"])
    assert remplir_document("{{ donnees.sieges }}", CONTEXTE, "a.md") == ("15", [])
