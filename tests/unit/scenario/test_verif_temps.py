"""Criteria of time and of flags look at what exists, can be late and can be raised."""

from __future__ import annotations

import pytest
from vivant import SUITES, SUJET

from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier

CORRIGE = """
format: 1
taches:
  copie:
    modele: {{remise: non}}
    criteres:
      - {{id: c, competence: BC02.01, libelle: C, points: 1, reussite: R., echec: E., {critere}}}
"""


@pytest.mark.parametrize(
    ("critere", "attendu"),
    [
        ("type: temps, tache: ecrire", []),
        ('type: temps, tache: copie, avant: "10:00"', []),
        ("type: temps, tache: copie", [("S117", "tache")]),
        ("type: temps, tache: copies", [("S064", "tache")]),
        ("type: temps, passage: keller, attente_max: 5", []),
        ("type: temps, passage: kellers, attente_max: 5", [("S102", "passage")]),
        ("type: temps, passage: clients, attente_max: 5", [("S102", "passage")]),
        ("type: drapeau, drapeau: oubli", []),
        ("type: drapeau, drapeau: oublie", [("S101", "drapeau")]),
        ("type: drapeau, drapeau: promesse", [("S118", "drapeau")]),
        ("type: drapeau, drapeau: oubli, consigne: note", []),
        ("type: drapeau, drapeau: oubli, consigne: notes", [("S061", "consigne")]),
    ],
)
def test_criterion_is_checked(critere: str, attendu: list[tuple[str, str]]) -> None:
    sujet = SUJET.replace("    titre: Copie\n", "    titre: Copie\n    competences: [BC02.01]\n")
    sujet = sujet.replace("drapeaux:\n", "drapeaux:\n  promesse: Une promesse a été faite.\n")
    fichiers = {"sujet.yaml": sujet, "suites.yaml": SUITES, "corrige.yaml": CORRIGE.format(critere=critere)}
    octets = {nom: texte.encode() for nom, texte in fichiers.items()}
    problemes = valider_dossier(Dossier("x", {**octets, "documents/note.md": b"Bonjour"}))
    trouves = [(p.code, p.cle.rpartition(".")[2]) for p in problemes if ".criteres" in p.cle]
    assert trouves == attendu
