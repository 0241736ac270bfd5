"""What it costs to start each command, beside an empty Python."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

import pytest
from bancs import alterner, lancer

from sgm_sim.core.livraison import SCENARIOS

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 15
CIBLE_AIDE = 4.5
VIDE = "python -c pass"


def test_bench_start_of_commands(tmp_path: Path) -> None:
    sgm = Path(sysconfig.get_path("scripts")) / "sgm-sim"
    commandes = {
        "sgm-sim --help": lancer(sgm, "--help"),
        "python -m sgm_sim --help": lancer(sys.executable, "-m", "sgm_sim", "--help"),
        "sgm-sim --version": lancer(sgm, "--version"),
        "sgm-sim tentatives (aucune)": lancer(sgm, "--base", tmp_path / "vide.sqlite", "tentatives"),
        "sgm-sim valider premiers-pas": lancer(sgm, "valider", SCENARIOS / "premiers-pas"),
    }
    tours = alterner({VIDE: lancer(sys.executable, "-c", "pass"), **commandes}, TOURS)
    for nom in commandes:
        tours.dire_rapport(f"{nom} / {VIDE}", nom, VIDE, CIBLE_AIDE if "--help" in nom else None)
