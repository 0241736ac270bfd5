"""The lists of the bureau whose lines have keys of their own."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from sgm_sim.tui.widgets.liste import Liste


class _SurUneLigne(Message):
    """Something is asked of the current line."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id


class ListeDesGens(Liste):
    """People who wait, call, or are to be called back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("p", "patienter", show=False)]

    class Patience(_SurUneLigne):
        """Someone is to be told a word."""

    def action_patienter(self) -> None:
        """Ask for it."""
        if self.id_courant:
            self.post_message(self.Patience(self.id_courant))


class ListeDesTaches(Liste):
    """The to-do list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "reporter", show=False),
        Binding("o", "confier", show=False),
    ]

    class Reportee(_SurUneLigne):
        """A task is to be put off."""

    class Confiee(_SurUneLigne):
        """A task is to be handed over."""

    def action_reporter(self) -> None:
        """Ask for it."""
        if self.id_courant:
            self.post_message(self.Reportee(self.id_courant))

    def action_confier(self) -> None:
        """Ask for it."""
        if self.id_courant:
            self.post_message(self.Confiee(self.id_courant))
