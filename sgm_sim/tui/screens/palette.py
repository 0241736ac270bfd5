"""The palette: commands of the place, of the program, and themes, found by any part of their name."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input

from sgm_sim.core.francais.pliage import plier
from sgm_sim.tui.commandes import GENERALES, PALETTE
from sgm_sim.tui.mise_en_page import VIDE, Ligne
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.volet import Volet
from sgm_sim.tui.textes import assembler, brut, titre
from sgm_sim.tui.themes import LIBELLES
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree, Liste


class Palette(Volet[str]):
    """Search as you type; answers with the action chosen."""

    def __init__(self, entrees: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._entrees = entrees

    def compose(self) -> ComposeResult:
        """A line to type, and what it finds."""
        with Vertical():
            yield Feuille([Ligne(titre("Que voulez-vous faire ?")), VIDE])
            saisie = Input(placeholder="Cherchez : document, thème, aide…", max_length=80)
            saisie.cursor_blink = False
            yield saisie
            yield Feuille([VIDE])
            yield Liste(self._trouver(""))

    @on(Input.Changed)
    def _chercher(self, event: Input.Changed) -> None:
        self.query_one(Liste).montrer(self._trouver(event.value))

    @on(Input.Submitted)
    def _prendre(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Liste).action_choisir()

    @on(Liste.Choisie)
    def _choisir(self, event: Liste.Choisie) -> None:
        self.dismiss(event.id)

    def on_key(self, event: Key) -> None:
        """The arrows walk the list while one types."""
        if event.key in ("up", "down"):
            event.stop()
            self.query_one(Liste).action_bouger(-1 if event.key == "up" else 1)

    def _trouver(self, texte: str) -> list[Entree]:
        mots = plier(texte).split()
        trouvees = [e for e in self._entrees if all(mot in plier(f"{e[1]} {e[2]}") for mot in mots)]
        if not trouvees:
            return [Entree("", brut("Rien de ce nom. Effacez pour tout revoir.", "$discret"))]
        return [
            Entree(action, assembler(brut(nom, "bold"), brut(f"  {aide}", "$discret")))
            for action, nom, aide in trouvees
        ]


def ouvrir_palette(app: App[None]) -> None:
    """Open the palette over the current place."""
    place = app.screen
    if not isinstance(place, Place):
        return
    entrees = [(f"{c.action}", c.nom, c.aide) for c in place.commandes()]
    deja = {nom for _, nom, _ in entrees}
    entrees += [(f"app.{c.action}", c.nom, c.aide) for c in GENERALES if c is not PALETTE and c.nom not in deja]
    entrees += [(f"theme.{nom}", f"Thème {mot}", "Changer les couleurs.") for nom, mot in LIBELLES.items()]

    async def faire(action: str | None) -> None:
        if action and action.startswith("theme."):
            app.theme = action.removeprefix("theme.")
        elif action:
            await app.run_action(action, default_namespace=place)

    app.push_screen(Palette(entrees), faire)
