"""Lines of the bilan that one walks with the arrows and that Enter unfolds: constats, what came back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message

from sgm_sim.evaluation.notation import Constat
from sgm_sim.evaluation.recit import Recit
from sgm_sim.evaluation.retours import Retour
from sgm_sim.tui import mesures
from sgm_sim.tui.mise_en_page import Element
from sgm_sim.tui.widgets.feuille import Feuille


class Etape(Vertical, can_focus=True):
    """A place where the arrows stop."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "avancer(1)", show=False),
        Binding("up", "avancer(-1)", show=False),
    ]

    class Quitte(Message):
        """An arrow leads out of it."""

        def __init__(self, pas: int) -> None:
            super().__init__()
            self.pas = pas

    @property
    def acte(self) -> int | None:
        """The act from which one may play again here; None when there is none."""
        return None

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Show whether one is here: known only once the focus has moved."""
        super().watch_has_focus(_has_focus)
        if self.is_mounted:
            self.dessiner()

    def action_avancer(self, pas: int) -> None:
        """Read on while a part is out of sight, then go on."""
        vue = self.parent.region if isinstance(self.parent, VerticalScroll) else self.region
        reste = self.region.bottom > vue.bottom if pas > 0 else self.region.y < vue.y
        if reste and isinstance(self.parent, VerticalScroll):
            self.parent.scroll_relative(y=3 * pas, animate=False)
        else:
            self.post_message(self.Quitte(pas))

    def dessiner(self) -> None:
        """Draw it as it stands: nothing changes in a place that shows no mark."""


class Depliable(Etape):
    """One line, that Enter unfolds."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "deplier", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self.ouvert = False
        self._feuille = Feuille()

    def compose(self) -> ComposeResult:
        """The line."""
        yield self._feuille
        self.dessiner()

    def action_deplier(self) -> None:
        """Unfold or fold."""
        self.ouvert = not self.ouvert
        self.dessiner()
        self.call_after_refresh(self.scroll_visible, animate=False, top=self.ouvert)

    def dessiner(self) -> None:
        """Draw the line, and what is under it when it is unfolded."""
        self.set_class(self.ouvert, "-ouvert")
        self._feuille.montrer([*self.tete(), *(self.corps() if self.ouvert else [])])

    def tete(self) -> list[Element]:
        """Return the line."""
        return []

    def corps(self) -> list[Element]:
        """Return what is under it."""
        return []


class LigneConstat(Depliable):
    """A constat."""

    def __init__(self, constat: Constat, recits: Mapping[int, Recit] | None = None) -> None:
        self.constat = constat
        self.recits = recits or {}
        super().__init__()

    @property
    def acte(self) -> int | None:
        """The moment before the first gesture that it rests on."""
        siens = [self.recits[n].acte for n in self.constat.evenements if n in self.recits]
        return max(0, min(siens) - 1) if siens else None

    def tete(self) -> list[Element]:
        """Return the line."""
        return mesures.tete_de_constat(self.constat, self.has_focus, self.ouvert)

    def corps(self) -> list[Element]:
        """Return what is under it."""
        return mesures.corps_de_constat(self.constat, self.recits)


class LigneRetour(Depliable):
    """Something that came back."""

    def __init__(self, retour: Retour, quand: str, recits: Mapping[int, Recit]) -> None:
        self.retour = retour
        self.quand = quand
        self.recits = recits
        super().__init__()

    @property
    def acte(self) -> int | None:
        """The moment before what caused it."""
        return max(0, self.retour.acte - 1) if self.retour.lignes else None

    def tete(self) -> list[Element]:
        """Return the line."""
        return mesures.tete_de_retour(self.retour, self.quand, self.has_focus, self.ouvert)

    def corps(self) -> list[Element]:
        """Return what is under it."""
        return mesures.corps_de_retour(self.retour, self.recits)
