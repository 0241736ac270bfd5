from __future__ import annotations

import pytest

from sgm_sim.core.surrogats import sans_surrogats


def test_sans_surrogats_replaces_each_half_character_and_keeps_offsets() -> None:
    assert sans_surrogats("a\ud83d\ude00b\udce9") == "a\ufffd\ufffdb\ufffd"


@pytest.mark.parametrize("valeur", ["été 😀 \0", 3, True, None, {"a": [1, {"b": "c"}]}])
def test_sans_surrogats_leaves_the_rest_alone(valeur: object) -> None:
    assert sans_surrogats(valeur) == valeur


def test_sans_surrogats_goes_into_keys_lists_and_mappings() -> None:
    assert sans_surrogats({"\ud800": ["\udfff", {"a": "\udc00"}]}) == {"\ufffd": ["\ufffd", {"a": "\ufffd"}]}
