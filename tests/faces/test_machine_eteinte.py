"""Killed at any instant: whole acts are there, and the text being typed comes back with its cursor."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Self

import pytest

from sgm_sim.journal import Depot


class Partie:
    """A real process in text mode, fed line by line."""

    def __init__(self, base: Path, *arguments: str) -> None:
        commande = [sys.executable, "-m", "sgm_sim", "--base", str(base), "jouer", "--texte", *arguments]
        env = {**os.environ, "PYTHONUTF8": "1"}
        self.processus = subprocess.Popen(commande, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)
        self.lu = ""

    def taper(self, *lignes: str) -> None:
        assert self.processus.stdin is not None
        for ligne in lignes:
            self.attendre_invite()
            self.processus.stdin.write(f"{ligne}\n".encode())
            self.processus.stdin.flush()

    def attendre_invite(self) -> None:
        """Read until the program waits for a line."""
        sortie: IO[bytes] | None = self.processus.stdout
        assert sortie is not None
        vu = b""
        while not vu.endswith(b"> "):
            octet = os.read(sortie.fileno(), 1)
            assert octet, (self.lu + vu.decode())[-500:]
            vu += octet
        self.lu += vu.decode()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.tuer()

    def tuer(self) -> None:
        self.processus.send_signal(signal.SIGKILL)
        self.processus.wait()
        for flot in (self.processus.stdin, self.processus.stdout):
            assert flot is not None
            flot.close()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "tentatives.sqlite"


def ouvrir(base: Path) -> Depot:
    return Depot(base, lambda: os.urandom(16))


def test_every_gesture_is_there_after_a_kill(base: Path) -> None:
    with Partie(base, "premiers-pas", "--stagiaire", "Roy Nadia") as partie:
        partie.taper("/bureau", "a", "a", "29 janvier 2026")
        partie.attendre_invite()
    with ouvrir(base) as depot:
        identifiant = depot.tentatives()[0].id
        assert depot.verifier(identifiant).ok
    with Partie(base, "--reprendre", identifiant) as reprise:
        reprise.taper("a", ".")
        reprise.attendre_invite()
    assert "jeudi 29 janvier 2026" in reprise.lu


def test_draft_of_a_letter_comes_back_with_its_cursor_after_a_kill(base: Path, tmp_path: Path) -> None:
    (tmp_path / "lettre").mkdir()
    (tmp_path / "lettre" / "sujet.yaml").write_text(LETTRE, encoding="utf-8")
    with Partie(base, str(tmp_path / "lettre"), "--stagiaire", "Roy Nadia") as partie:
        partie.taper("a", "a", "Madame la maire,", "", "je vous prie")
        partie.attendre_invite()
    with ouvrir(base) as depot:
        identifiant = depot.tentatives()[0].id
        (brouillon,) = depot.brouillons(identifiant)
        assert (brouillon.texte, brouillon.curseur) == ("Madame la maire,\n\nje vous prie", 30)
    with Partie(base, "--reprendre", identifiant) as reprise:
        reprise.taper("a", "a", "de venir mercredi à la mairie.", "/fin")
        reprise.attendre_invite()
    assert "Rien n’est perdu : votre brouillon est là." in reprise.lu
    assert "Noté. Votre texte compte 12 mots." in reprise.lu
    with ouvrir(base) as depot:
        assert depot.brouillons(identifiant) == ()
        assert depot.verifier(identifiant).ok


def test_killed_at_various_instants_only_whole_acts_are_kept(base: Path) -> None:
    identifiant = ""
    for tour in range(6):
        arguments = ["--reprendre", identifiant] if identifiant else ["premiers-pas", "--stagiaire", "Roy Nadia"]
        with Partie(base, *arguments) as partie:
            partie.taper("a", "a", f"{tour + 1} janvier 2026", "e")
            time.sleep(tour * 0.003)
        with ouvrir(base) as depot:
            identifiant = depot.tentatives()[0].id
            assert depot.verifier(identifiant).ok
            assert any(f"2026-01-0{tour + 1}".encode() in ligne.structure for ligne in depot.lire(identifiant))


LETTRE = """\
format: 1
titre: Une lettre
taches:
  - {id: lettre, type: redaction, titre: La lettre, consigne: Écrivez., publie: lettre.texte}
"""
