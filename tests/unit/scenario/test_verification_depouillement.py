"""A count that does not hold together is said at the right place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import lire_dossier

EXEMPLE = Path(__file__).parents[3] / "docs" / "exemples" / "etape-17-depouillement"


def problemes(dossier: Path, avant: str, apres: str, fichier: str = "sujet.yaml") -> list[tuple[str, str, str]]:
    """Return what is wrong once a passage is replaced, everywhere: code, place, message."""
    copie = shutil.copytree(EXEMPLE, dossier / "copie")
    texte = (copie / fichier).read_text(encoding="utf-8")
    assert avant in texte
    (copie / fichier).write_text(texte.replace(avant, apres), encoding="utf-8")
    return [(p.code, p.cle, p.message) for p in valider_dossier(lire_dossier(copie))]


@pytest.mark.parametrize(
    ("avant", "apres", "code", "cle", "dit"),
    [
        ("contenu: [clocher], defauts", "contenu: [cloche], defauts", "S122", "contenu[0]", "le candidat"),
        ("ordinaires: {ormes: 66", "ordinaires: {orme: 66", "S122", "ordinaires.orme", "le candidat"),
        ("bureau: nul", "bureau: nulle", "S122", ".bureau", "le candidat"),
        ("{table: 1,", "{table: 2,", "S122", "desaccords[0].table", "la table"),
        ("candidat: clocher", "candidat: cloche", "S122", "desaccords[0].candidat", "le candidat"),
        ("    tables: 1\n", "    tables: 1\n    causes: [injures]\n", "S122", "causes[0]", "la cause"),
        ("    tables: 1\n", "    tables: 1\n    causes: [injure]\n", "S122", "bulletins[deux]", "aucune des causes"),
        ("      - pv\n", "      - {etape: pv, notes: [votants]}\n", "S122", "notes[0]", "la note"),
        ("      - pv\n", "      - urne\n", "S123", "etapes", "vient après"),
        ("      - pv\n", "      - issue\n", "S123", "etapes", "vient après"),
        ("    tables: 1\n", "    tables: 1\n    mode: tous\n", "S123", "desaccords", "mode: litigieux"),
        ("{id: vide}", "{id: double}", "S060", "bulletins", "déjà celui d’un bulletin"),
        ("- id: clocher", "- id: nul", "S060", "candidats", "ce que vaut une enveloppe"),
        ("- id: retardataire", "- id: heure", "S060", "questions", "déjà une note"),
        ("    population: 640\n    inscrits", "    inscrits", "S043", "taches", "population"),
        ("emargements: 127", "emargements: 181", "S043", "taches", "inscrits"),
        ("modele: {cloture", "modele: {pile-coeur: cloche, cloture", "S075", "pile-coeur", "cloche"),
    ],
)
def test_what_does_not_hold_together_is_said(
    tmp_path: Path, avant: str, apres: str, code: str, cle: str, dit: str
) -> None:
    fichier = "corrige.yaml" if avant.startswith("modele") else "sujet.yaml"
    trouves = problemes(tmp_path, avant, apres, fichier)
    assert any(c == code and cle in ou and dit in message for c, ou, message in trouves), trouves


def test_a_model_without_what_the_law_does_not_give_is_said_to_stop(tmp_path: Path) -> None:
    trouves = problemes(tmp_path, "election: municipales", "election: departementales")
    assert any(code == "S079" and "À qui part le procès-verbal" in message for code, _, message in trouves), trouves


def test_a_criterion_that_looks_at_no_note_is_said(tmp_path: Path) -> None:
    trouves = problemes(tmp_path, '"pile-*"', '"pille-*"', "corrige.yaml")
    assert [code for code, _, _ in trouves] == ["S121"]
