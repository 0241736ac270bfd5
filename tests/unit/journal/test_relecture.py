from __future__ import annotations

from typing import Any

import pytest

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import Instant
from sgm_sim.engine.evenements import DocumentLu
from sgm_sim.journal import relecture
from sgm_sim.journal.codec import CLASSES, Ligne, decoder
from sgm_sim.journal.relecture import CONVERSIONS, a_jour, depuis


@pytest.fixture
def _conversions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relecture, "CONVERSIONS", {})


@pytest.mark.usefixtures("_conversions")
def test_a_jour_applies_every_step_in_order() -> None:
    @depuis("X", 1)
    def _(champs: dict[str, Any]) -> dict[str, Any]:
        return {"humeur": champs["mood"]}

    @depuis("X", 2)
    def _(champs: dict[str, Any]) -> dict[str, Any]:
        return {**champs, "t": 0}

    assert a_jour("X", 1, {"mood": 3}, 3) == {"humeur": 3, "t": 0}
    assert a_jour("X", 2, {"humeur": 3}, 3) == {"humeur": 3, "t": 0}
    assert a_jour("X", 3, {"humeur": 3, "t": 1}, 3) == {"humeur": 3, "t": 1}


@pytest.mark.usefixtures("_conversions")
def test_decoder_reads_a_row_of_an_older_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DocumentLu, "version", 2)

    @depuis("DocumentLu", 1)
    def _(champs: dict[str, Any]) -> dict[str, Any]:
        return {"cout": 0, **champs}

    ligne = Ligne("DocumentLu", 1, b'{"document":"note","t":5}', None)
    assert decoder(ligne) == DocumentLu("note", 0, Instant(5))


def test_a_jour_refuses_a_newer_version() -> None:
    with pytest.raises(SgmError, match=r"«\u202fX\u202f» \(version 4\) est inconnu"):
        a_jour("X", 4, {}, 3)


def test_every_version_of_every_event_has_its_step() -> None:
    attendues = {(nom, version) for nom, classe in CLASSES.items() for version in range(1, classe.version)}
    assert set(CONVERSIONS) == attendues
