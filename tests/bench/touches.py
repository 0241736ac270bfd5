"""How long a program takes to begin painting again after a key, in a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter, sleep

from bancs import environnement

TAILLE = (40, 120)
REPOS = 0.25
"""Seconds without a byte after which the screen is painted."""
DELAI = 20.0


@contextmanager
def ouvrir(commande: Sequence[str], pret: str) -> Iterator[int]:
    """Start `commande`, wait until it shows `pret` and all is painted, give its terminal; then kill it."""
    maitre, esclave = pty.openpty()
    termios.tcsetwinsize(esclave, TAILLE)
    env = {**environnement(), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    programme = subprocess.Popen(
        commande, stdin=esclave, stdout=esclave, stderr=esclave, env=env, start_new_session=True
    )
    try:
        ecran = b""
        while pret.encode() not in ecran:
            assert select.select([maitre], [], [], DELAI)[0], f"« {pret} » is never shown: {ecran[-2000:]!r}"
            ecran += os.read(maitre, 65_536)
        _vider(maitre)
        yield maitre
    finally:
        programme.kill()
        programme.wait()
        os.close(maitre)
        os.close(esclave)


def taper(maitre: int, touches: bytes) -> None:
    """Send keys that are not measured, and wait until all is painted."""
    os.write(maitre, touches)
    _vider(maitre)


def mesurer(maitre: int, touche: bytes) -> float:
    """Send a key; return the seconds until the first byte painted."""
    debut = perf_counter()
    os.write(maitre, touche)
    assert select.select([maitre], [], [], DELAI)[0], "the key paints nothing"
    duree = perf_counter() - debut
    _vider(maitre)
    return duree


def _vider(maitre: int) -> None:
    while select.select([maitre], [], [], REPOS)[0]:
        os.read(maitre, 65_536)
    sleep(0.01)
