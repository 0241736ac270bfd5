"""Facts written by people: what is read, what is refused, and that every nature has its reader."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from sgm_sim.droit.regle import Nature, NatureArgument, Regle
from sgm_sim.droit.regles import REGLES
from sgm_sim.droit.saisie import ATTENDUS, SaisieRefusee, lire_faits


def _regle(nature: Any) -> Regle:
    modele = REGLES["conseil.delai-convocation"]
    return Regle("x.y", "Essai", modele.fonction, {"a": NatureArgument(nature, "la donnée")}, (), ("BC01.01",))


@pytest.mark.parametrize(
    ("nature", "texte", "valeur"),
    [
        ("date", "11/02/2026", "2026-02-11"),
        ("date", " 2026-02-11 ", "2026-02-11"),
        ("heure", "20 h 30", "20:30"),
        ("heure", "8:05", "08:05"),
        ("nombre", "912", 912),
        ("nombre", "1 250", 1250),
        ("montant", "1 250,50", 125_050),
        ("montant", "-12,5", -1_250),
        ("choix", "maire", "maire"),
        ("liste", "a, b ,c", ["a", "b", "c"]),
        ("liste", "", []),
        ("booleen", "Oui", True),
        ("booleen", "non", False),
        ("table", "a:312, b:208", {"a": 312, "b": 208}),
        ("table", "002:-5", {"002": -5}),
    ],
)
def test_what_is_read(nature: str, texte: str, valeur: object) -> None:
    assert lire_faits(_regle(nature), {"a": texte}) == {"a": valeur}


@pytest.mark.parametrize(
    ("nature", "texte"),
    [
        ("date", "hier"),
        ("heure", "midi et demi passé"),
        ("nombre", "beaucoup"),
        ("montant", "cher"),
        ("choix", ""),
        ("booleen", "peut-être"),
        ("table", "a"),
        ("table", ":12"),
        ("table", "a:1, a:2"),
        ("table", "a:beaucoup"),
    ],
)
def test_what_is_refused_says_what_was_expected(nature: str, texte: str) -> None:
    with pytest.raises(SaisieRefusee, match="la donnée"):
        lire_faits(_regle(nature), {"a": texte})


def test_a_name_that_the_rule_does_not_know_is_refused() -> None:
    with pytest.raises(SaisieRefusee, match=r"n’utilise pas «\sb\s»"):
        lire_faits(_regle("choix"), {"b": "x"})


def test_every_nature_is_explained() -> None:
    assert set(ATTENDUS) == set(get_args(Nature))
