"""The first paint of the door, and a key on a full desk, beside the smallest Textual application."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bancs import Tours

pytest.importorskip("pty")

from datetime import UTC, datetime

from terminal import delais_d_affichage
from touches import mesurer, ouvrir, taper

from sgm_sim.application.atelier import Atelier

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


PIECES = 200
TOUCHES = 40
CIBLE_TOUCHE = 1.5
BAS = b"\x1b[B"

COMPTEUR = """
from textual.app import App
from textual.widgets import Static

class Compteur(App):
    BINDINGS = [("down", "suivant")]
    n = 0
    def compose(self):
        yield Static("Bonjour tout le monde")
    def action_suivant(self):
        self.n += 1
        self.query_one(Static).update(f"{self.n} fois")

Compteur().run()
"""

SUJET = """\
format: 1
titre: Deux cents pièces
calendrier: {jour: 2026-02-03, debut: "08:30", fin: "18:00", public: [{de: "09:00", a: "12:00"}]}
passages: [{id: keller, nom: Mme Keller, objet: un livret à la main, a: "09:05"}]
taches: [{id: lire, type: redaction, titre: Tout lire, consigne: Lisez., publie: lire.texte}]
documents:
"""
PIECE = "  - {id: piece-%d, titre: Pièce numéro %d du dossier de la voirie, fichier: documents/piece.md, cout: 60}\n"


def test_bench_a_key_on_a_desk_with_two_hundred_documents(tmp_path: Path) -> None:
    bonjour = [sys.executable, "-c", COMPTEUR]
    tours = Tours()
    with ouvrir(_bureau_plein(tmp_path), "TOUT LIRE") as bureau, ouvrir(bonjour, "Bonjour tout le monde") as simple:
        taper(bureau, b"d")
        for tour in range(TOUCHES):
            for nom, terminal in (("bureau", bureau), ("bonjour", simple))[:: 1 if tour % 2 else -1]:
                tours.ajouter(nom, mesurer(terminal, BAS))
    tours.dire_rapport(f"une touche sur {PIECES} pièces / bonjour Textual", "bureau", "bonjour", CIBLE_TOUCHE)


def _bureau_plein(racine: Path) -> list[str]:
    """Begin an attempt whose bannette is full; return the command that opens it."""
    dossier = racine / "pieces"
    (dossier / "documents").mkdir(parents=True)
    pieces = "".join(PIECE % (n, n) for n in range(PIECES))
    (dossier / "sujet.yaml").write_text(SUJET + pieces, encoding="utf-8")
    (dossier / "documents" / "piece.md").write_text("À lire.", encoding="utf-8")
    base = racine / "pieces.sqlite"
    atelier = Atelier(base, [racine], lambda: datetime(2026, 2, 3, 9, tzinfo=UTC), lambda n: b"\x07" * n)
    identifiant = atelier.commencer("pieces", "KELLER Anne", graine=0).id
    atelier.fermer()
    return [sys.executable, "-m", "sgm_sim", "--base", str(base), "jouer", "--reprendre", identifiant]
