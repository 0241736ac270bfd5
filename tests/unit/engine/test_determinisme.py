"""Same scenario, seed and commands: the same journal bytes in every process, and with or without the corrigé."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sgm_sim.core.livraison import SCENARIOS

PROGRAMME = """
import sys
from hashlib import sha256
from pathlib import Path
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.journal import encoder
from sgm_sim.scenario.charger import charger
from sgm_sim.scenario.dossier import lire_dossier
complet, joue = map(Path, sys.argv[1:])
scenario, corrige, plan = charger_tout(lire_dossier(complet))
seul, problemes = charger(lire_dossier(joue))
assert seul, problemes
octets = b""
for apprenant in plan.apprenants:
    _, evenements = jouer_plan(apprenant, seul, corrige)
    octets += b"".join(part or b"" for e in evenements for part in encoder(e)[2:])
print(len(octets), sha256(octets).hexdigest())
"""


def empreinte(complet: Path, joue: Path, hashseed: str) -> str:
    env = {**os.environ, "PYTHONHASHSEED": hashseed}
    commande = [sys.executable, "-c", PROGRAMME, str(complet), str(joue)]
    return subprocess.run(commande, env=env, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def sans_corrige(tmp_path: Path) -> Path:
    copie = tmp_path / "premiers-pas"
    shutil.copytree(SCENARIOS / "premiers-pas", copie)
    (copie / "corrige.yaml").unlink()
    (copie / "plan.yaml").unlink()
    return copie


def test_journal_bytes_do_not_depend_on_the_hash_seed_nor_on_the_corrige(sans_corrige: Path) -> None:
    complet = SCENARIOS / "premiers-pas"
    une, deux, trois = (
        empreinte(complet, complet, "1"),
        empreinte(complet, complet, "2"),
        empreinte(complet, sans_corrige, "3"),
    )
    assert int(une.split()[0]) > 10_000
    assert une == deux == trois
