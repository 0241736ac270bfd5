"""What one can do with the whole task: a key, a label, a price, and why not when it cannot be done yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.taches.fiche import Action
from sgm_sim.tui.mise_en_page import Element, Ligne
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille


class LigneAction(Vertical, can_focus=True):
    """One action of the Fiche."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "demander", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    @dataclass
    class Demandee(Message):
        """The action was asked for."""

        action: Action

    def __init__(self, action: Action, lettre: str) -> None:
        super().__init__()
        self.action = action
        self.lettre = lettre
        self._muette = False
        self._ligne = Feuille(self._lignes())

    def compose(self) -> ComposeResult:
        """A line, and its refusal."""
        yield self._ligne

    def montrer(self, action: Action, lettre: str) -> None:
        """Update the sign, the price and the refusal, when any of them changed."""
        if (action, lettre) != (self.action, self.lettre):
            self.action, self.lettre = action, lettre
            self._ligne.montrer(self._lignes())

    def taire(self, muette: bool) -> None:
        """Hide the refusal while a text is being written: it speaks of what was sent, not of what one sees."""
        self._muette = muette
        self._ligne.montrer(self._lignes())

    def watch_has_focus(self, value: bool) -> None:
        """Show where one is, and no longer where one was: `on_blur` comes before the change."""
        super().watch_has_focus(value)
        self._ligne.montrer(self._lignes())

    def action_demander(self) -> None:
        """Ask for it."""
        self.post_message(self.Demandee(self.action))

    def _lignes(self) -> list[Element]:
        ici = self.has_focus
        avant = brut(f"{'▸' if ici else ' '} {self.lettre}  ", "bold $accent")
        cout = brut(duree(self.action.cout), "$discret")
        style = "$discret" if self.action.refus else "bold"
        lignes: list[Element] = [Ligne(brut(une_ligne(self.action.libelle), style), 6, 6, avant, cout)]
        if self.action.refus and not self._muette:
            lignes.append(Ligne(brut(self.action.refus, "italic $discret"), 6, colonne=75))
        return lignes
