from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.engine.ecarts import appliquer, ecart

KEYS = st.text(alphabet="abcé-_0", min_size=1, max_size=3)
STATES = st.dictionaries(
    KEYS,
    st.recursive(
        st.one_of(st.integers(), st.text(max_size=3), st.lists(st.text(max_size=2), max_size=2)),
        lambda children: st.dictionaries(KEYS, children, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@given(STATES, STATES)
def test_ecart_applied_to_the_first_state_gives_the_second(avant: Any, apres: Any) -> None:
    assert appliquer(avant, ecart(avant, apres)) == apres


@given(STATES)
def test_ecart_of_equal_states_is_empty(etat: Any) -> None:
    assert ecart(etat, dict(etat)) == {}


def test_ecart_of_one_field_is_one_path() -> None:
    assert ecart({"champs": {"a": 1, "b": 2}}, {"champs": {"a": 1, "b": 3}}) == {"champs/b": 3}


def test_appliquer_changes_neither_argument() -> None:
    etat, ecarts = {"champs": {"a": 1}}, {"champs/a": 2, "champs/b": 3}
    assert appliquer(etat, ecarts) == {"champs": {"a": 2, "b": 3}}
    assert etat == {"champs": {"a": 1}}


@pytest.mark.parametrize("etat", [{"a/b": 1}, {"a": None}])
def test_ecart_refuses_what_a_path_could_not_say(etat: Any) -> None:
    with pytest.raises(ValueError, match="cannot be stored"):
        ecart({}, etat)
