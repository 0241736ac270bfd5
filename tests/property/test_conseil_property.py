"""What is true of every quorum and of every vote (CGCT, art. L2121-17 and L2121-20), whatever the numbers."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict

PARAMETRES, _ = parametres_livres()
VOIX = st.integers(0, 40)
MEMBRES = st.integers(1, 69)
RANG = {"non_conforme": 0, "conforme": 1}


def _juger(regle: str, **faits: Any) -> Verdict:
    return appliquer(regle, {**faits, "le": "2026-11-10"}, PARAMETRES)


@given(MEMBRES, st.data())
def test_one_more_present_never_loses_the_quorum(en_exercice: int, data: st.DataObject) -> None:
    presents = data.draw(st.integers(0, en_exercice - 1))
    avant = _juger("conseil.quorum", en_exercice=en_exercice, presents=presents)
    apres = _juger("conseil.quorum", en_exercice=en_exercice, presents=presents + 1)
    assert RANG[apres.decision] >= RANG[avant.decision]


@given(MEMBRES, st.data(), st.integers(0, 10))
def test_a_pouvoir_changes_no_quorum(en_exercice: int, data: st.DataObject, pouvoirs: int) -> None:
    presents = data.draw(st.integers(0, en_exercice))
    sans = _juger("conseil.quorum", en_exercice=en_exercice, presents=presents)
    avec = _juger("conseil.quorum", en_exercice=en_exercice, presents=presents, pouvoirs=pouvoirs)
    assert (avec.decision, avec.limite) == (sans.decision, sans.limite)


@given(MEMBRES)
def test_the_quorum_is_more_than_half_and_grows_with_the_council(en_exercice: int) -> None:
    ici = int(_juger("conseil.quorum", en_exercice=en_exercice, presents=0).limite)
    ensuite = int(_juger("conseil.quorum", en_exercice=en_exercice + 1, presents=0).limite)
    assert 2 * (ici - 1) <= en_exercice < 2 * ici
    assert ensuite - ici in (0, 1)


def _vote(pour: int, contre: int, abstentions: int = 0, scrutin: str = "secret") -> Verdict:
    return _juger("conseil.resultat-vote", pour=pour, contre=contre, abstentions=abstentions, scrutin=scrutin)


@given(VOIX, VOIX, VOIX)
def test_an_abstention_changes_no_result(pour: int, contre: int, abstentions: int) -> None:
    sans, avec = _vote(pour, contre), _vote(pour, contre, abstentions)
    assert (avec.limite, avec.calcul.get("adopte")) == (sans.limite, sans.calcul.get("adopte"))


@given(VOIX, VOIX)
def test_one_more_voice_for_never_rejects(pour: int, contre: int) -> None:
    adopte = _vote(pour, contre).calcul.get("adopte")
    ensuite = _vote(pour + 1, contre).calcul.get("adopte")
    assert not (adopte == "oui" and ensuite != "oui")


@given(VOIX.filter(bool))
def test_an_equal_secret_vote_is_rejected(voix: int) -> None:
    assert _vote(voix, voix).calcul["adopte"] == "non"
