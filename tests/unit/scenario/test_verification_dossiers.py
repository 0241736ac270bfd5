"""A pile of files that does not hold together is said at the right place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import lire_dossier

EXEMPLE = Path(__file__).parents[3] / "docs" / "exemples" / "etape-18-dossiers"


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
        ("motif_pour: [refuser]", "motif_pour: [refus]", "S130", "motif_pour", "la décision"),
        ("- {id: attache, ", "- {id: attaches, ", "S130", ".motif", "le motif"),
        ("limite: limite", "limite: limites", "S130", ".limite", "le champ"),
        ("conforme: inscrire", "conforme: inscrit", "S130", ".conforme", "la décision"),
        ("            motif: attache\n", "", "S130", ".non_conforme", "un motif est demandé"),
        ("regle: elections.attache-inscription", "regle: elections.attache", "S071", ".regle", "n’existe pas"),
        ("date_depot:", "depot:", "S073", "arguments", "n’a pas d’argument"),
        ("decision: inscription", "decision: 3", "S074", ".decision", "nature"),
        (", decision: inscription", "", "S131", ".regle", "ne conclut pas"),
        ("{id: limite,", "{id: motif,", "S060", "a_noter", "déjà une note"),
        ("- id: petit", "- id: morel", "S060", "dossiers", "déjà celui d’un dossier"),
    ],
)
def test_what_does_not_hold_together_is_said(
    tmp_path: Path, avant: str, apres: str, code: str, cle: str, dit: str
) -> None:
    trouves = problemes(tmp_path, avant, apres)
    assert any(c == code and cle in ou and dit in message for c, ou, message in trouves), trouves


def test_a_rule_that_is_not_confirmed_cannot_settle_a_file(tmp_path: Path) -> None:
    trouves = problemes(
        tmp_path, "attaches: {enfant-de-domicilie: 22}", "attaches: {enfant-de-domicilie: 22}, le: 1999-01-01"
    )
    assert {code for code, _, _ in trouves} >= {"S131"}


def test_a_note_of_a_file_without_rules_is_no_note_to_look_at(tmp_path: Path) -> None:
    trouves = problemes(tmp_path, '["*-motif"]', "[keller-decision]", "corrige.yaml")
    assert [code for code, _, _ in trouves] == ["S121"]
