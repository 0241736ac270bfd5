"""A day to look at: its lines, and a mark that the arrows move from one moment of the learner's time to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize

from sgm_sim.evaluation.bandes import Bande
from sgm_sim.evaluation.chronologie import Journee
from sgm_sim.evaluation.emploi import Segment
from sgm_sim.tui import frise
from sgm_sim.tui.mise_en_page import Element, Ligne
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.depliable import Etape
from sgm_sim.tui.widgets.feuille import Feuille


class Frise(Etape):
    """One day.

    Args:
        intitule: its title.
        journee: the day.
        bandes: its lines.
        dire: says a moment in words.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "bouger(1)", show=False),
        Binding("left", "bouger(-1)", show=False),
        Binding("home", "bouger(-9999)", show=False),
        Binding("end", "bouger(9999)", show=False),
    ]

    def __init__(
        self, intitule: str, journee: Journee, bandes: tuple[Bande, ...], dire: Callable[[Segment], str]
    ) -> None:
        super().__init__()
        self._intitule = intitule
        self.journee = journee
        self._bandes = bandes
        self._dire = dire
        self.rang = 0
        self._feuille = Feuille()

    @property
    def segment(self) -> Segment | None:
        """The moment that is looked at."""
        return self.journee.segments[self.rang] if self.journee.segments else None

    @property
    def acte(self) -> int | None:
        """The last act before that moment."""
        return max(0, self.segment.acte - 1) if self.segment else None

    def compose(self) -> ComposeResult:
        """The drawing."""
        yield self._feuille

    def on_focus(self) -> None:
        """Begin at its top: the moment that is looked at is said there."""
        self.call_after_refresh(self.scroll_visible, animate=False, top=True)

    def on_resize(self, event: Resize) -> None:
        """Give the hours the room there is."""
        self.dessiner()

    def action_bouger(self, pas: int) -> None:
        """Look at another moment."""
        self.rang = max(0, min(len(self.journee.segments) - 1, self.rang + pas))
        self.dessiner()
        self.scroll_visible(animate=False, top=True)

    def dessiner(self) -> None:
        """Draw the day, and say the moment."""
        largeur = self.content_size.width
        if not largeur:
            return
        ici = self.segment if self.has_focus else None
        place = f"{self.rang + 1} sur {len(self.journee.segments)}" if ici else ""
        elements: list[Element] = [Ligne(titre(self._intitule), droite=brut(place, "$discret"))]
        if ici is None:
            elements.append(Ligne(brut("↓ pour s’y arrêter, puis ← et → pour la parcourir.", "$discret")))
        else:
            phrase = assembler(brut("▸ ", "bold $accent"), brut(une_ligne(self._dire(ici)), "bold"))
            elements.append(Ligne(phrase, 0, 2))
        elements += frise.dessiner(self.journee, self._bandes, largeur, ici.debut if ici else None)
        self._feuille.montrer([*elements, Ligne(brut(frise.LEGENDE, "$discret"))])
