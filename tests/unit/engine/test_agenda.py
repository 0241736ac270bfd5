from __future__ import annotations

import pytest
import simpy

from sgm_sim.core.instants import Instant
from sgm_sim.engine.agenda import Classe, Echeance, regler
from sgm_sim.engine.monde import Entree


def tirer(*entrees: Entree) -> list[str]:
    env = simpy.Environment(initial_time=0)
    tirees: list[str] = []
    for entree in entrees:
        Echeance(env, entree, tirees.append)
    env.run(until=simpy.events.Timeout(env, 100))
    return tirees


def test_entries_of_one_instant_go_by_class_then_id_whatever_the_order_they_were_planned_in() -> None:
    long = "doc-" + "a" * 59
    entrees = [
        Entree(id="jour-fin", quand=Instant(5), classe=Classe.FERMETURE),
        Entree(id=long + "b", quand=Instant(5), classe=Classe.COURRIER),
        Entree(id=long + "a", quand=Instant(5), classe=Classe.COURRIER),
    ]
    assert tirer(*entrees) == tirer(*reversed(entrees)) == [long + "a", long + "b", "jour-fin"]


def test_entry_in_the_past_is_a_programming_error() -> None:
    env = simpy.Environment(initial_time=10)
    with pytest.raises(ValueError, match="past"):
        Echeance(env, Entree(id="x", quand=Instant(9), classe=Classe.COURRIER), lambda _: None)


def test_entries_of_one_instant_that_never_end_are_stopped() -> None:
    env = simpy.Environment(initial_time=0)

    def encore(_: str) -> None:
        Echeance(env, Entree(id="x", quand=Instant(0), classe=Classe.COURRIER), encore)

    encore("x")
    with pytest.raises(RuntimeError, match="at one instant"):
        regler(env)
