"""A real kill -9 at random moments: whole acts only, nothing acknowledged is lost, the chain holds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from random import Random

import pytest
from essais_journal import nouveau, ouvert

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="sans fork ni SIGKILL")

COUPS = 10
Pepiniere = subprocess.Popen[str]

_PEPINIERE = """
import itertools, os, sys
sys.path.insert(0, sys.argv[2])
from essais_journal import acte, nouveau

def dire(*mots):
    os.write(1, " ".join(map(str, mots)).encode() + b"\\n")

def ecrire():
    with nouveau(sys.argv[1]) as depot:
        for i in itertools.count(len(depot.lire("t")) // 2 + 1):
            depot.garder_brouillon("t", "lettre", "corps", f"brouillon {i}", i, len(depot.lire("t")) - 1)
            dire("brouillon", i)
            depot.ajouter("t", 2 * i - 1, i, acte(i), [("lettre", "corps")])
            dire("acte", i)

for _ in sys.stdin:
    if pid := os.fork():
        dire("pid", pid)
        os.waitpid(pid, 0)
        dire("mort")
    else:
        ecrire()
"""


@pytest.fixture
def chemin(tmp_path: Path) -> Path:
    with nouveau(tmp_path / "j.db") as depot:
        depot.creer("t", [ouvert()], titre="", sources={})
    return tmp_path / "j.db"


@pytest.fixture
def pepiniere(chemin: Path) -> Iterator[Pepiniere]:
    """A process that has imported everything, and forks a writer for each line it is sent."""
    commande = [sys.executable, "-c", _PEPINIERE, str(chemin), str(Path(__file__).parent)]
    with subprocess.Popen(commande, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as processus:
        yield processus
        processus.kill()


def test_kill_9_at_any_moment_loses_nothing_acknowledged(chemin: Path, pepiniere: Pepiniere) -> None:
    hasard, total = Random("kill"), 0
    for _ in range(COUPS):
        dits = _write_until_killed(pepiniere, hasard.uniform(0.001, 0.05))
        with nouveau(chemin) as depot:
            assert depot.verifier("t").ok
            lignes, brouillons = depot.lire("t"), [brouillon.texte for brouillon in depot.brouillons("t")]
        total, reste = divmod(len(lignes) - 1, 2)
        assert reste == 0, "half an act"
        assert [ligne.acte for ligne in lignes] == [(n + 1) // 2 for n in range(len(lignes))]
        dernier = max(int(n) for quoi, n in dits if quoi == "acte")
        assert total in (dernier, dernier + 1), "an acknowledged act is lost"
        # The draft of the next act was begun, unless the kill came between the two.
        assert brouillons in ([], [f"brouillon {total + 1}"])
        if dits[-1] == ["brouillon", str(total + 1)]:
            assert brouillons, "an acknowledged draft is lost"
    assert total > COUPS


def _write_until_killed(pepiniere: Pepiniere, delai: float) -> list[list[str]]:
    """Start a writer, kill it `delai` seconds after its first act, and return all that it acknowledged."""
    assert pepiniere.stdin
    assert pepiniere.stdout
    pepiniere.stdin.write("\n")
    pepiniere.stdin.flush()
    dits: list[list[str]] = []
    pid = 0
    while not pid or ["acte"] not in [dit[:1] for dit in dits]:
        dit = pepiniere.stdout.readline().split()
        if dit[0] == "pid":
            pid = int(dit[1])
        else:
            dits.append(dit)
    time.sleep(delai)
    os.kill(pid, signal.SIGKILL)
    return dits + [dit.split() for dit in takewhile(lambda dit: dit != "mort\n", pepiniere.stdout)]
