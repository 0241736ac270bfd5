"""A running clock in text: the time that passed between two lines is counted and said, and nothing moves."""

from __future__ import annotations

from collections.abc import Callable

from journee import FausseTentative, Montre, complet, jouer

from sgm_sim.core.instants import civil
from sgm_sim.engine.evenements import CommandeRecue, TempsEcoule
from sgm_sim.engine.regime import TEMPS_REEL


def essayer(*tapees: str, regime: Callable[[], FausseTentative] | None = None) -> tuple[FausseTentative, list[str]]:
    tentative = regime() if regime else FausseTentative(complet(), TEMPS_REEL)
    montre = Montre()
    return tentative, jouer(tentative, montre.lignes(*tapees), montre)


def ecoules(tentative: FausseTentative) -> list[int]:
    return [e.ecoule for e in tentative.journal if isinstance(e, CommandeRecue)]


def test_time_between_two_lines_goes_with_the_command_and_is_said() -> None:
    tentative, suites = essayer("+20", "/lire a")
    assert ecoules(tentative) == [120]
    assert "2 min ont passé." in suites[-1]
    assert [e.duree for e in tentative.journal if isinstance(e, TempsEcoule)] == [120]


def test_nothing_is_lost_of_a_part_of_a_second() -> None:
    tentative, _ = essayer(*["+0.25", "/reporter a", "demain"] * 4)
    assert sum(ecoules(tentative)) == 6


def test_looking_lets_the_world_catch_up() -> None:
    tentative, suites = essayer("/attendre", "+45", ".")
    assert f"{civil(tentative.view.t):%H:%M:%S}" == "09:09:30"
    assert "au guichet depuis 4 min 30" in suites[-1]


def test_a_pause_counts_for_nothing_but_what_was_before_it_does() -> None:
    tentative, suites = essayer("+10", "/pause", "+3000", "", "+5", "/lire a")
    assert sum(ecoules(tentative)) == 90
    assert "En pause. Entrée pour reprendre" in suites[-3]


def test_time_does_not_pass_by_itself_in_another_regime() -> None:
    tentative, _ = essayer("+20", "/lire a", "+20", ".", regime=lambda: FausseTentative(complet()))
    assert ecoules(tentative) == [0]


def test_help_names_the_pause() -> None:
    assert "/pause" in essayer("?")[1][-1]
