"""A desk for the tests of screens: the delivered scenario, a temporary store, a fixed clock."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sgm_sim.application.atelier import Atelier
from sgm_sim.core.livraison import SCENARIOS


@pytest.fixture(autouse=True)
def _calme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def ouvrir_atelier(tmp_path: Path) -> Callable[..., Atelier]:
    """Open the store of the test again, with other folders of scenarios when they are given."""
    octets = itertools.count(1)

    def ouvrir(*dossiers: Path) -> Atelier:
        return Atelier(
            tmp_path / "tentatives.sqlite",
            dossiers or (SCENARIOS,),
            lambda: datetime(2026, 3, 3, 10, 42, tzinfo=UTC),
            lambda n: next(octets).to_bytes(n, "big"),
        )

    return ouvrir


@pytest.fixture
def atelier(ouvrir_atelier: Callable[..., Atelier]) -> Atelier:
    return ouvrir_atelier()
