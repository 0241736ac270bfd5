"""The sentences of `tests/mentions/*.yaml`, each with the issue it must get."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sgm_sim.evaluation.mentions import eprouver, juger
from sgm_sim.scenario.corrige import Mention

TABLES = sorted((Path(__file__).parents[2] / "mentions").glob("*.yaml"))
LUES: list[dict[str, Any]] = [entree for table in TABLES for entree in yaml.safe_load(table.read_text("utf-8"))]
PAR_ID = {entree["id"]: entree for entree in LUES if "id" in entree}
ENTREES = [PAR_ID[entree["reprend"]] | entree if "reprend" in entree else entree for entree in LUES]


def cas() -> Iterator[Any]:
    for entree in ENTREES:
        for issue, phrases in entree["cas"].items():
            for rang, phrase in enumerate(phrases):
                yield pytest.param(
                    entree, phrase, issue, id=f"{entree['id']}-{'bis-' * ('reprend' in entree)}{issue}-{rang}"
                )


def test_table_is_rich() -> None:
    assert len(ENTREES) >= 10
    assert len(list(cas())) >= 120


@pytest.mark.parametrize(("entree", "phrase", "issue"), list(cas()))
def test_juger_sentence(entree: dict[str, Any], phrase: str, issue: str) -> None:
    mention = Mention.model_validate(entree["mention"])

    jugement = juger(mention, entree.get("valeur"), phrase, (), ())

    assert jugement.issue == issue, f"{phrase!r} : {jugement}"
    assert bool(jugement.pourquoi) == (issue != "presente" or mention.exclut)
    assert phrase[jugement.debut : jugement.fin] == jugement.extrait


@pytest.mark.parametrize("entree", list(PAR_ID.values()), ids=lambda entree: entree["id"])
def test_eprouver_shipped_sentences(entree: dict[str, Any]) -> None:
    assert eprouver(Mention.model_validate(entree["mention"])) == ()
