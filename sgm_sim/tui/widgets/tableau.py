"""A table of a task, one page of it: one walks from cell to cell, and Enter fills the one that bears `▸`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.taches.fiche import BlocChamp, BlocTableau, LigneTableau, cellule
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille

COLONNES = "ABCDEFGHIJ"
LIBELLE = 26
"""Cells of the label of a line."""


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
        self._feuille = Feuille(self._lignes())

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

    def _dessiner(self) -> None:
        self._feuille.montrer(self._lignes())

    def _lignes(self) -> list[Element]:
        bloc = self.bloc
        tetes = [
            (titre(f"{COLONNES[n]} {colonne.libelle}"), 0 if n == len(bloc.colonnes) - 1 else 18)
            for n, colonne in enumerate(bloc.colonnes)
        ]
        lignes: list[Element] = [Rangee(((Content(""), LIBELLE), *tetes)), VIDE]
        for rang, ligne in enumerate(bloc.lignes):
            lignes.append(self._rangee(rang, ligne))
        detail = bloc.lignes[self.place[1]].detail if bloc.lignes and self.has_focus else ""
        if detail:
            lignes += [VIDE, Ligne(brut(detail, "$discret"), 2, colonne=75)]
        cout = duree(bloc.colonnes[self.place[0]].cout)
        pied = f"{self.adresse} · {cout} par case · Entrée remplit, Suppr vide" if bloc.modifiable else ""
        if bloc.pages > 1:
            pied += f" · page {bloc.page + 1} sur {bloc.pages} (Page préc., Page suiv.)"
        return [*lignes, VIDE, Ligne(brut(pied, "$discret"), 2)]

    def _rangee(self, rang: int, ligne: LigneTableau) -> Rangee:
        numero = brut(f"{self.bloc.premiere + rang:>2}  ", "$discret")
        cases = [self._case(rang, n, mot) for n, mot in enumerate(ligne.affiches)]
        tailles = [18] * (len(cases) - 1) + [0]
        libelle = assembler(numero, brut(une_ligne(ligne.libelle)))
        return Rangee(((libelle, LIBELLE), *zip(cases, tailles, strict=True)))

    def _case(self, rang: int, colonne: int, mot: str) -> Content:
        ici = self.has_focus and self.place == (colonne, rang)
        texte = une_ligne(mot) or ("à remplir" if self.bloc.modifiable else "laissé vide")
        style = "bold" if mot else "italic $discret"
        return assembler(
            brut("▸ " if ici else "  ", "bold $accent"), brut(texte, f"{style} on $marque" if ici else style)
        )
