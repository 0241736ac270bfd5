"""A table of a task, one page of it: one walks from cell to cell, and Enter fills the one that bears `▸`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from sgm_sim.taches.fiche import BlocChamp, BlocTableau, cellule
from sgm_sim.tui.mise_en_page import composer
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.page_de_tableau import COLONNES, PageDeTableau


class Tableau(Vertical, can_focus=True):
    """A page of cells.

    Args:
        bloc: the page as the task shows it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "aller(-1, 0)", show=False),
        Binding("right", "aller(1, 0)", show=False),
        Binding("up", "aller(0, -1)", show=False),
        Binding("down", "aller(0, 1)", show=False),
        Binding("pagedown", "tourner(1)", show=False),
        Binding("pageup", "tourner(-1)", show=False),
        Binding("enter", "remplir", show=False),
        Binding("delete,backspace", "vider", show=False),
    ]

    @dataclass
    class Demandee(Message):
        """A cell is to be filled."""

        case: BlocChamp
        ligne: str
        colonne: str

    @dataclass
    class Videe(Message):
        """A cell is to be emptied."""

        ligne: str
        colonne: str

    @dataclass
    class Tournee(Message):
        """Another page is wanted."""

        page: int

    def __init__(self, bloc: BlocTableau) -> None:
        super().__init__()
        self.bloc = bloc
        self.place = (0, 0)
        """Column and line of the current cell, in the page."""
        self._page = PageDeTableau(bloc, None, 0)
        self._feuille = Feuille(self._page.elements)

    def compose(self) -> ComposeResult:
        """The page."""
        yield self._feuille

    def montrer(self, bloc: BlocTableau) -> None:
        """Update the cells; the place stays where there is still one."""
        self.bloc = bloc
        self.place = (min(self.place[0], len(bloc.colonnes) - 1), min(self.place[1], max(0, len(bloc.lignes) - 1)))
        self._dessiner()

    def deposer(self) -> None:
        """Nothing is typed here: there is no draft."""

    @property
    def adresse(self) -> str:
        """Address of the current cell: « B12 »."""
        return f"{COLONNES[self.place[0]]}{self.bloc.premiere + self.place[1]}"

    def avancer(self) -> None:
        """Go to the next cell, at the end of the page to its last one."""
        colonne, ligne = self.place
        suivante = ligne * len(self.bloc.colonnes) + colonne + 1
        dernier = len(self.bloc.lignes) * len(self.bloc.colonnes) - 1
        rang = min(suivante, dernier)
        self.place = (rang % len(self.bloc.colonnes), rang // len(self.bloc.colonnes))
        self._dessiner()

    def action_aller(self, dx: int, dy: int) -> None:
        """Walk; past the last line of a page comes the next page."""
        x, y = self.place[0] + dx, self.place[1] + dy
        if y < 0 or y >= len(self.bloc.lignes):
            self.action_tourner(dy)
            return
        self.place = (max(0, min(len(self.bloc.colonnes) - 1, x)), y)
        self._dessiner()

    def action_tourner(self, pas: int) -> None:
        """Ask for another page."""
        page = self.bloc.page + pas
        if 0 <= page < self.bloc.pages:
            self.place = (self.place[0], 0 if pas > 0 else 10**6)
            self.post_message(self.Tournee(page))

    def action_remplir(self) -> None:
        """Ask to fill the current cell."""
        case = cellule(self.bloc, self.adresse)
        if case is not None and self.bloc.modifiable:
            self.post_message(self.Demandee(case, *self._ici()))

    def action_vider(self) -> None:
        """Ask to empty the current cell."""
        if self.bloc.modifiable:
            self.post_message(self.Videe(*self._ici()))

    def _ici(self) -> tuple[str, str]:
        return self.bloc.lignes[self.place[1]].id, self.bloc.colonnes[self.place[0]].id

    def on_focus(self) -> None:
        """Show where one is."""
        self._dessiner()

    def on_blur(self) -> None:
        """No longer here."""
        self._dessiner()

    def on_resize(self) -> None:
        """Lay the page out for the new width."""
        self._dessiner()

    def _dessiner(self) -> None:
        self._page = PageDeTableau(self.bloc, self.place if self.has_focus else None, self.content_size.width)
        self._feuille.montrer(self._page.elements)
        if self.has_focus:
            self.call_after_refresh(self._montrer_la_place)

    def _montrer_la_place(self) -> None:
        """Keep the current line in sight."""
        largeur = self._feuille.content_size.width
        avant = len(composer(self._page.elements[: self._page.debut], largeur))
        ici = composer(self._page.elements[self._page.debut : self._page.fin], largeur)
        if isinstance(self.parent, Widget):
            region = Region(0, self.virtual_region.y + avant, 1, len(ici) + 1)
            self.parent.scroll_to_region(region, animate=False, force=True)
