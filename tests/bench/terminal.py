"""A real pseudo-terminal, 80 by 24: how long a program takes to show a text in it."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter

from bancs import environnement

LIGNES, COLONNES = 24, 80
DELAI = 20.0
"""Seconds after which a text that does not come is an error of the bench."""


class JamaisAffiche(Exception):
    """The program ended, or waited too long, without showing the text."""


def delais_d_affichage(commande: Sequence[str], *textes: str) -> list[float]:
    """Start `commande`, return the seconds until each of `textes` is in what it writes, then kill it."""
    with _ouvrir() as (maitre, esclave):
        debut = perf_counter()
        programme = subprocess.Popen(
            commande, stdin=esclave, stdout=esclave, stderr=esclave, env=_environnement(), start_new_session=True
        )
        try:
            return [instant - debut for instant in _attendre(maitre, textes)]
        finally:
            programme.kill()
            programme.wait()


@contextmanager
def _ouvrir() -> Iterator[tuple[int, int]]:
    maitre, esclave = pty.openpty()
    try:
        termios.tcsetwinsize(esclave, (LIGNES, COLONNES))
        yield maitre, esclave
    finally:
        os.close(maitre)
        os.close(esclave)


def _attendre(maitre: int, textes: Sequence[str]) -> Iterator[float]:
    ecran = b""
    for texte in textes:
        while texte.encode() not in ecran:
            lisible, _, _ = select.select([maitre], [], [], DELAI)
            if not lisible:
                raise JamaisAffiche(f"« {texte} » ne s’affiche pas : {ecran[-2_000:].decode(errors='replace')}")
            ecran += os.read(maitre, 65_536)
        yield perf_counter()


def _environnement() -> dict[str, str]:
    return {**environnement(), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
