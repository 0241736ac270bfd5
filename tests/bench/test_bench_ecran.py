"""The first paint of the door in a pseudo-terminal, beside the smallest Textual application."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bancs import Tours

pytest.importorskip("pty")

from terminal import delais_d_affichage

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 15
CIBLE = 1.15

BONJOUR = """
from textual.app import App
from textual.widgets import Static

class Bonjour(App):
    def compose(self):
        yield Static("Bonjour tout le monde")

Bonjour().run()
"""


def test_bench_first_paint_of_the_door(tmp_path: Path) -> None:
    bonjour = [sys.executable, "-c", BONJOUR]
    jouer = [sys.executable, "-m", "sgm_sim", "--base", str(tmp_path / "vide.sqlite"), "jouer"]
    tours = Tours()
    delais_d_affichage(jouer, "Premiers pas")
    for _ in range(TOURS):
        tours.ajouter("bonjour", *delais_d_affichage(bonjour, "Bonjour tout le monde"))
        accueil, catalogue = delais_d_affichage(jouer, "S E C R É T A R I A T", "Premiers pas")
        tours.ajouter("accueil", accueil)
        tours.ajouter("catalogue", catalogue)
    tours.dire_rapport("premier écran de l’accueil / bonjour Textual", "accueil", "bonjour", CIBLE)
    tours.dire_rapport("  et le catalogue / bonjour Textual", "catalogue", "bonjour")
