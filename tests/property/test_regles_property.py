"""Every rule answers whatever facts it is given: a verdict, a sentence, never an exception."""

from __future__ import annotations

import datetime as dt
import re
from random import Random
from typing import Any

import pytest

from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.regle import MATIERES, NatureArgument, Regle
from sgm_sim.droit.regles import REGLES, appliquer
from sgm_sim.droit.verdict import Verdict

PARAMETRES, _ = parametres_livres()
TIRAGES = 25
"""Sets of facts for each rule."""

LAID = re.compile(r"  |\.\.|\s\.|\bNone\b|[{}]|\bde de\b|\b(le|la|les|du|des) \1\b|\.\)\.|«\s*»")
"""What no sentence holds: words twice, empty quotes, a value that was not there."""

PREMIER = dt.date(1995, 1, 1).toordinal()
DERNIER = dt.date(2032, 12, 31).toordinal()
NOMBRES = (0, 1, 2, 3, 5, 7, 9, 10, 11, 14, 15, 30, 99, 100, 499, 500, 912, 999, 1_000, 3_499, 3_500, 100_000)
MONTANTS = (-1, 0, 1, 150, 4_000_000, 6_000_000, 10_000_001, 216_000_00)


@pytest.mark.parametrize("matiere", MATIERES)
def test_a_rule_answers_whatever_it_is_given(matiere: str) -> None:
    for regle in (regle for regle in REGLES.values() if regle.matiere == matiere):
        hasard = Random(regle.id)
        for _ in range(TIRAGES):
            faits = _faits(regle, hasard)
            try:
                _verifier(appliquer(regle.id, faits, PARAMETRES))
            except Exception as erreur:
                pytest.fail(f"{regle.id} {faits} : {erreur!r}")


def _verifier(verdict: Verdict) -> None:
    assert verdict.phrase
    assert verdict.phrase[0].isupper() or not verdict.phrase[0].isalpha(), verdict.phrase
    assert verdict.phrase.rstrip()[-1] in ".!?»)", verdict.phrase
    assert not LAID.search(verdict.phrase), verdict.phrase
    assert verdict.trouve
    assert verdict.attendu or verdict.decision == "indetermine"


def _faits(regle: Regle, hasard: Random) -> dict[str, Any]:
    pivot = hasard.randint(PREMIER, DERNIER)
    return {
        nom: _valeur(argument, hasard, pivot)
        for nom, argument in regle.arguments.items()
        if not argument.facultatif or hasard.random() < 0.5
    }


def _valeur(argument: NatureArgument, hasard: Random, pivot: int) -> Any:
    """Draw a raw value; the dates of one set are near one another, as those of a file are."""
    connus = [*argument.connus, "autre"]
    match argument.nature:
        case "date":
            return dt.date.fromordinal(pivot + hasard.choice((-400, -31, -8, -1, 0, 0, 1, 3, 15, 60, 400))).isoformat()
        case "heure":
            return hasard.choice(("00:00", "08:00", "17:59", "18:00", "18:01", "23:59"))
        case "nombre":
            return hasard.choice(NOMBRES)
        case "montant":
            return hasard.choice(MONTANTS)
        case "choix":
            return hasard.choice(connus)
        case "liste":
            return hasard.sample(connus, k=hasard.randint(0, len(connus)))
        case "booleen":
            return hasard.random() < 0.5
        case "table":
            return {nom: hasard.choice(NOMBRES) for nom in hasard.sample(["a", "b", "c", "002", "023"], k=3)}
