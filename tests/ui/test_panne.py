"""When the screen itself breaks, the last words are calm and say how to come back."""

from __future__ import annotations

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.panne import message


def test_last_words_say_that_nothing_is_lost_and_how_to_come_back() -> None:
    dit = message(ValueError("[/] x"), "premiers-pas-20260303-0001").plain
    assert "Rien n’est perdu" in dit
    assert "sgm-sim jouer --reprendre premiers-pas-20260303-0001" in dit
    assert "ValueError\u00a0: [/] x" in dit
    assert "Traceback" not in dit


def test_an_error_that_a_person_can_act_on_is_said_as_it_is() -> None:
    dit = message(SgmError("Le disque est plein.", "Faites de la place."), "").plain
    assert "Le disque est plein. Faites de la place." in dit
    assert "SgmError" not in dit
