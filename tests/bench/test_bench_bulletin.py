"""A key on a pile of fifteen hundred envelopes, drawn: the face alone, beside the smallest Textual application."""

from __future__ import annotations

import sys

import pytest
from bancs import Tours

pytest.importorskip("pty")

from test_bench_ecran import CIBLE_TOUCHE, COMPTEUR, TOUCHES
from touches import mesurer, ouvrir

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

ENVELOPPES = 1_500
BAS = b"\x1b[B"

PILE = f"""
from datetime import date
from textual.app import App
from sgm_sim.taches.fiche import Action, BlocBulletin, BlocTexte, Carte, Fiche, NomEcrit, Pile
from sgm_sim.tui.themes import DEFAUTS, THEMES
from sgm_sim.tui.widgets.fiche import Cadre, FicheVue

LISTES = ("Ensemble pour demain", "Un village vivant")
NOMS = tuple(NomEcrit("M. Prénom Nom %d" % n, raye=n == 4) for n in range(11))

def enveloppe(n):
    cartes = (Carte((LISTES[n % 2],), NOMS, ("un cœur dessiné",) if n % 7 == 0 else ()),) * (1 + (n % 11 == 0))
    piles = tuple(Pile(nom, nom, n % 100 // 3) for nom in (*LISTES, "Blancs"))
    return BlocBulletin("pile", "Enveloppe %d" % n, "Centaine %d" % (n // 100 + 1), LISTES, cartes, piles=piles)

PILE = [enveloppe(n) for n in range({ENVELOPPES})]
GESTES = ("Valable", "Blanc", "Nul", "Au bureau", "Revenir")
ACTIONS = tuple(Action(nom, nom, "classer", 4, definitif=False) for nom in GESTES)
CADRE = Cadre(date(2026, 3, 15), lambda champ: "", lambda champ, texte, curseur: True)

class Depouillement(App):
    BINDINGS = [("down", "suivant")]
    n = 0
    def get_theme_variable_defaults(self):
        return DEFAUTS
    def compose(self):
        yield FicheVue("fiche")
    async def on_mount(self):
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "encre"
        await self.action_suivant()
    async def action_suivant(self):
        self.n += 1
        consigne = BlocTexte("consigne", "Ouvrez chaque enveloppe.")
        await self.query_one(FicheVue).montrer(Fiche("pile", "La pile", "", (consigne, PILE[self.n]), ACTIONS), CADRE)

Depouillement().run()
"""


def test_bench_a_key_on_a_pile_of_envelopes() -> None:
    tours = Tours()
    commandes = {"pile": PILE, "bonjour": COMPTEUR}
    pile, bonjour = ([sys.executable, "-c", commandes[nom]] for nom in ("pile", "bonjour"))
    with ouvrir(pile, "Enveloppe") as enveloppes, ouvrir(bonjour, "Bonjour tout le monde") as simple:
        for tour in range(TOUCHES):
            for nom, terminal in (("pile", enveloppes), ("bonjour", simple))[:: 1 if tour % 2 else -1]:
                tours.ajouter(nom, mesurer(terminal, BAS))
    titre = f"une touche sur {ENVELOPPES} enveloppes / bonjour Textual"
    tours.dire_rapport(titre, "pile", "bonjour", CIBLE_TOUCHE)
