"""The seats published for 240 real communes in March 2026 are those that the law gives (C. élect., art. L262)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

import pytest

from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.regles import appliquer

FICHIER = Path(__file__).parent / "municipales" / "municipales-2026-echantillon.csv"


def _communes() -> list[tuple[str, list[Mapping[str, str]]]]:
    with FICHIER.open(encoding="utf-8", newline="") as flux:
        return [
            (code, list(lignes)) for code, lignes in groupby(csv.DictReader(flux), key=lambda ligne: ligne["insee"])
        ]


COMMUNES = _communes()


def test_the_sample_is_whole() -> None:
    assert len(COMMUNES) == len({code for code, _ in COMMUNES}) == 240
    for _, lignes in COMMUNES:
        assert sum(int(ligne["sieges_obtenus"]) for ligne in lignes) == int(lignes[0]["sieges"])


@pytest.mark.parametrize(("code", "lignes"), COMMUNES, ids=[code for code, _ in COMMUNES])
def test_seats_are_those_published(code: str, lignes: list[Mapping[str, str]]) -> None:
    listes = {f"liste-{rang}": ligne for rang, ligne in enumerate(lignes, start=1)}
    verdict = appliquer(
        "municipales.sieges",
        {
            "population": 0,
            "sieges": int(lignes[0]["sieges"]),
            "voix": {nom: int(ligne["voix"]) for nom, ligne in listes.items()},
            "tour": "premier",
            "annonce": {nom: int(ligne["sieges_obtenus"]) for nom, ligne in listes.items()},
            "le": "2026-03-15",
        },
        parametres_livres()[0],
    )
    assert (verdict.decision, verdict.statut) == ("conforme", "confirme"), verdict.phrase
