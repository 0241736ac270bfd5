"""What most tests need: the delivered scenario, an Atelier on a temporary store, with a fixed clock and randomness."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.scenario.plan import Plan

# A machine busy with something else is no reason to fail.
settings.register_profile("sgm", deadline=None)
settings.load_profile("sgm")

PREMIERS_PAS = SCENARIOS / "premiers-pas"
INSTANT = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=1)))


def hasard_fixe() -> Callable[[int], bytes]:
    """Return a source of bytes that gives the same bytes at each run."""
    compteur = itertools.count()
    return lambda n: next(compteur).to_bytes(4, "big").rjust(n, b"\x07")[-n:]


@pytest.fixture(autouse=True)
def _calme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def ouvrir_atelier(tmp_path: Path) -> Iterator[Callable[..., Atelier]]:
    """Open the store of the test, as often as asked, with other folders of scenarios when they are given."""
    hasard, ouverts = hasard_fixe(), []

    def ouvrir(*dossiers: Path) -> Atelier:
        ouverts.append(Atelier(tmp_path / "tentatives.sqlite", dossiers or (SCENARIOS,), lambda: INSTANT, hasard))
        return ouverts[-1]

    yield ouvrir
    for ouvert in ouverts:
        ouvert.depot.fermer()


@pytest.fixture
def atelier(ouvrir_atelier: Callable[..., Atelier]) -> Atelier:
    return ouvrir_atelier()


@pytest.fixture(scope="session")
def premiers_pas() -> tuple[Scenario, Corrige, Plan]:
    return charger_tout(lire_dossier(PREMIERS_PAS))


@pytest.fixture(scope="session")
def bytecode() -> None:
    """Asked for by what measures speed."""
    from bancs import compiler

    compiler()
