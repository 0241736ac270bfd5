"""Draws: reproducible, independent of each other, replayed from the stored variant."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.scenario.tirages import Donnees, resoudre

TOUS = """donnees:
  titre: Fixe
  montant: 125000
  lieu: {tirage: parmi, valeurs: [mairie, ecole, salle]}
  presents: {tirage: entier, min: 5, max: 15}
  demande: {tirage: personne}
  elue: {tirage: personne, genre: f}
  seance: {tirage: date, de: 2026-02-01, a: 2026-03-31, jours: [lundi, jeudi]}
"""


def tirer(texte: str, graine: int = 0, variante: dict[str, Any] | None = None) -> Donnees:
    return resoudre(lire_yaml(texte.encode(), "f.yaml"), graine, variante)


def test_literals_stay_and_draws_are_kept_apart() -> None:
    donnees = tirer(TOUS)
    assert donnees.problemes == []
    assert (donnees.valeurs["titre"], donnees.valeurs["montant"]) == ("Fixe", 125000)
    assert sorted(donnees.tirees) == ["demande", "elue", "lieu", "presents", "seance"]


def test_draws_stay_in_their_bounds_and_vary() -> None:
    tirages = [tirer(TOUS, graine).valeurs for graine in range(60)]
    assert {t["lieu"] for t in tirages} == {"mairie", "ecole", "salle"}
    assert {t["presents"] for t in tirages} <= set(range(5, 16))
    assert len({t["presents"] for t in tirages}) > 5
    jours = {dt.date.fromisoformat(t["seance"]) for t in tirages}
    assert {jour.weekday() for jour in jours} == {0, 3}
    assert dt.date(2026, 2, 1) <= min(jours)
    assert max(jours) <= dt.date(2026, 3, 31)
    assert {t["elue"]["civilite"] for t in tirages} == {"Mme"}


def test_same_seed_gives_the_same_values() -> None:
    assert tirer(TOUS, 7).valeurs == tirer(TOUS, 7).valeurs != tirer(TOUS, 8).valeurs


@pytest.mark.parametrize("nom", ["lieu", "presents", "demande", "elue", "seance", "titre"])
def test_removing_one_entry_moves_no_other(nom: str) -> None:
    tout = tirer(TOUS, 3).valeurs
    reste = tirer("\n".join(ligne for ligne in TOUS.splitlines() if not ligne.startswith(f"  {nom}:")), 3).valeurs
    assert reste == {cle: valeur for cle, valeur in tout.items() if cle != nom}


def test_stored_variant_is_taken_as_it_is() -> None:
    ancienne = dict(tirer(TOUS, 3).tirees) | {"lieu": "une salle disparue"}
    assert tirer(TOUS, 99, ancienne).tirees == ancienne


def test_incomplete_variant_is_a_problem_and_nothing_is_drawn() -> None:
    donnees = tirer(TOUS, 3, {"lieu": "ecole"})
    assert {p.code for p in donnees.problemes} == {"S056"}
    assert donnees.tirees == {"lieu": "ecole"}
    assert donnees.en_defaut == ["presents", "demande", "elue", "seance"]


@pytest.mark.parametrize(
    ("entree", "code", "colonne"),
    [
        ("{tirage: entier, min: 9, max: 2}", "S056", 6),
        ("{tirage: date, de: 2026-02-07, a: 2026-02-08, jours: [lundi]}", "S056", 6),
        ("{tirage: date, de: 2026-02-07, a: 2026-02-08, jours: [lundis]}", "S041", 60),
        ("{tirage: date, de: 7/2/2026, a: 2026-02-08}", "S035", 25),
        ("{tirage: dates}", "S042", 15),
        ("{tirage: parmi, valeur: [a]}", "S030", 22),
        ("{tirages: parmi, valeurs: [a]}", "S055", 6),
        ("12.5", "S055", 6),
        ("", "S055", 5),
        ("[[a]]", "S055", 6),
        ("[]", "S055", 6),
        ('"{{ commune.nom }}"', "S052", 6),
    ],
)
def test_wrong_entry_is_placed(entree: str, code: str, colonne: int) -> None:
    problemes = tirer(f"donnees:\n  x: {entree}\n").problemes
    assert [(p.code, p.ligne, p.colonne) for p in problemes] == [(code, 2, colonne)]
