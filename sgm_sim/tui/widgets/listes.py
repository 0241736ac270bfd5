"""The lists of the bureau whose lines have keys of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from sgm_sim.taches.humeur import PARTI
from sgm_sim.tui.textes import assembler, brut
from sgm_sim.tui.widgets.liste import Entree, Liste


class _SurUneLigne(Message):
    """Something is asked of the current line."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id


class ListeDuBureau(Liste):
    """A list of the left column: `▸` is the cursor while one walks it, else whatever is in hand."""

    AU_REPOS = False


class ListeDesGens(ListeDuBureau):
    """People who wait, call, or are to be called back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("p", "patienter", show=False)]

    class Patience(_SurUneLigne):
        """Someone is to be told a word."""

    def montrer(self, entrees: Sequence[Entree], courant: str = "") -> None:
        """Replace the entries; whoever leaves under the cursor stays there, gone, so that no key goes to another."""
        rang, parti = self.courante, self.id_courant
        if self.has_focus and parti and not courant and all(entree.id != parti for entree in entrees):
            nom = self._entrees[rang].texte.split("\n")[0]
            absent = Entree(parti, assembler(nom, brut(f"\n{PARTI.signe} n’est plus là", "$discret")))
            entrees = [*entrees[:rang], absent, *entrees[rang:]]
        super().montrer(entrees, courant)

    def action_patienter(self) -> None:
        """Ask for it."""
        if self.id_courant:
            self.post_message(self.Patience(self.id_courant))


class ListeDesTaches(ListeDuBureau):
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
