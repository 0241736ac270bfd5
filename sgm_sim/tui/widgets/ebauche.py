"""The draft of an editor: written on disk soon after a key, or at once when one leaves. It never sends anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.timer import Timer
from textual.widget import Widget

DELAI_BROUILLON = 1.0
"""Seconds between the first key typed and the draft being written: never more than two behind."""


@dataclass(frozen=True)
class Carnet:
    """Where the draft of one field is kept."""

    lire: Callable[[], str]
    """The draft, empty when there is none."""
    garder: Callable[[str, int], bool]
    """Write a draft and the offset of its cursor before returning; True when it is on disk. Empty: no more draft."""


class Ebauche:
    """Keeps up with what is typed in one editor.

    Args:
        editeur: widget whose clock is used.
        carnet: where drafts go.
        lire: text being typed and offset of the cursor, now.
        remis: text that the task keeps; the same text needs no draft.
        depose: text of the draft that the editor begins with.
    """

    def __init__(
        self, editeur: Widget, carnet: Carnet, lire: Callable[[], tuple[str, int]], remis: str, depose: str
    ) -> None:
        self.remis = remis
        self.depose = depose
        self._editeur = editeur
        self._carnet = carnet
        self._lire = lire
        self._minuterie: Timer | None = None

    def suivre(self) -> None:
        """Something changed: write it within the delay."""
        if self._minuterie is None and self._lire()[0] != self.depose:
            self._minuterie = self._editeur.set_timer(DELAI_BROUILLON, self.deposer)

    def deposer(self) -> None:
        """Write the draft now; back to the text that the task keeps, there is none any more."""
        if self._minuterie is not None:
            self._minuterie.stop()
            self._minuterie = None
        texte, curseur = self._lire()
        if texte == self.depose:
            return
        if self._carnet.garder("", 0) if texte == self.remis else self._carnet.garder(texte, curseur):
            self.depose = texte
