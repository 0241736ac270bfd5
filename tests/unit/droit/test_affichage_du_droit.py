"""How values of law, statuses and verdicts are said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sgm_sim.droit.affichage import dire_date, dire_valeur, fondement
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.verdict import Verdict


def _ligne(valeur: Any, unite: str = "sièges") -> Valeur:
    jour = date(2026, 3, 15)
    return Valeur(jour, valeur, unite, ("CGCT, art. L2121-2",), "confirme", "lu", jour)


@pytest.mark.parametrize(
    ("valeur", "dite"),
    [
        (3, "3 sièges"),
        (Decimal("11.77"), "11,77 sièges"),
        (("maire", "adjoint"), "maire et adjoint (sièges)"),
        ({"0": 7, "100": 11, "1500": 19}, "0 à 99 : 7 ; 100 à 1 499 : 11 ; à partir de 1 500 : 19 (sièges)"),
        ({"dp": 1, "pc": Decimal("1.5")}, "dp : 1 ; pc : 1,5 (sièges)"),
        ({"a": ("x", "y")}, "a : x et y (sièges)"),
        ({"05-08": "8 mai"}, "05-08 : 8 mai (sièges)"),
    ],
)
def test_a_value_is_said(valeur: Any, dite: str) -> None:
    assert dire_valeur(_ligne(valeur)).replace("\u202f", " ").replace("\u00a0", " ") == dite


def test_a_verdict_says_what_it_rests_on() -> None:
    sur = Verdict("conforme", "", "", "", ("A, art. 1", "B, art. 2"), verifie_le="2026-03-31")
    assert (
        fondement(sur).replace("\u202f", " ").replace("\u00a0", " ")
        == "A, art. 1 ; B, art. 2. Droit vérifié jusqu’au 03/2026."
    )
    prudent = Verdict("conforme", "", "", "", ("A, art. 1",), statut="partiel", verifie_le="2026-03-31")
    assert "usage prudent, non noté" in fondement(prudent)


def test_dates_are_read_as_people_write_them_and_the_rest_as_it_is() -> None:
    assert dire_date("2026-02-11") == "11/02/2026"
    assert dire_date("12") == "12"


def test_a_bracket_is_the_last_one_reached() -> None:
    bareme = _ligne({"100": 11, "0": 7, "1500": 19})
    assert [bareme.tranche(n) for n in (0, 99, 100, 1499, 1500, 9000)] == [7, 7, 11, 11, 19, 19]
    with pytest.raises(LookupError):
        _ligne({"100": 11}).tranche(99)
