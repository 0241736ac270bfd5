"""The short version of `make mutants`: the campaign itself works, and two domains pass it."""

from __future__ import annotations

import pytest
from mutants import CIBLE, sorts

from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.regles import REGLES


@pytest.mark.parametrize("matiere", ["municipales", "conseil"])
def test_moving_a_number_or_a_comparison_turns_a_case_red(matiere: str) -> None:
    tous = list(sorts([matiere]))
    survivants = [sort.nom for sort in tous if not sort.tue]
    assert len(tous) > 50
    assert len(survivants) <= (1 - CIBLE) * len(tous), survivants


def test_a_mutant_leaves_nothing_behind() -> None:
    avant = (REGLES["municipales.sieges"].fonction.__code__, au_plus_tard.__code__)
    list(sorts(["municipales"]))
    assert (REGLES["municipales.sieges"].fonction.__code__, au_plus_tard.__code__) == avant
