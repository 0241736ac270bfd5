"""The editors of a field: one line to type, or options to choose or to tick in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

from sgm_sim.taches.fiche import BlocChamp
from sgm_sim.taches.valeurs import Valeur
from sgm_sim.tui.mise_en_page import Element, Ligne
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.ebauche import Carnet, Ebauche
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree, Liste

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


class SaisieLigne(Vertical):
    """One line to type; what is understood is read back at once.

    Args:
        garde: text that the field keeps.
        carnet: where its draft is kept; the line begins with it when there is one, and says so.
        relire: what is understood from a text, empty when nothing is.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "donner", show=False)]

    class Modifiee(Message):
        """Something was typed."""

    @dataclass
    class Donnee(Message):
        """The line is finished."""

        texte: str

    def __init__(self, garde: str, carnet: Carnet, relire: Callable[[str], str]) -> None:
        super().__init__()
        brouillon = carnet.lire()
        self._depart = une_ligne(brouillon or garde)
        self._relire = relire
        self._repris = bool(brouillon)
        self._saisie = Input(self._depart, max_length=2_000, select_on_focus=not self._repris)
        self._saisie.cursor_blink = False
        self._ebauche = Ebauche(self, carnet, self._lire, une_ligne(garde), self._depart)

    def compose(self) -> ComposeResult:
        """The line and what is understood from it."""
        yield self._saisie
        yield Feuille(self._dessous(self._depart))

    def prendre_la_main(self) -> None:
        """Put the cursor in the line."""
        self.screen.set_focus(self._saisie, scroll_visible=False)

    @property
    def curseur(self) -> int:
        """Offset of the cursor in the line."""
        return self._saisie.cursor_position

    def aller(self, curseur: int) -> None:
        """Put the cursor back where it was: what is typed next goes on, and replaces nothing."""
        self._saisie.select_on_focus = False
        self._saisie.cursor_position = max(0, min(curseur, len(self._saisie.value)))

    def recevoir(self, touche: Key) -> bool:
        """Write a sign that was typed before the cursor was there."""
        self._saisie.insert_text_at_cursor(touche.character or "")
        return True

    def deposer(self) -> None:
        """Write the draft now, if it is behind."""
        self._ebauche.deposer()

    def _lire(self) -> tuple[str, int]:
        return self._saisie.value, self._saisie.cursor_position

    def action_donner(self) -> None:
        """Give what is typed."""
        self.post_message(self.Donnee(self._saisie.value))

    @on(Input.Submitted)
    def _donner(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_donner()

    @on(Input.Changed)
    def _modifier(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._depart:
            self._repris = False
            self.post_message(self.Modifiee())
        self._ebauche.suivre()
        self.query_one(Feuille).montrer(self._dessous(event.value))

    def _dessous(self, texte: str) -> list[Element]:
        compris = self._relire(texte)
        lignes: list[Element] = []
        if self._repris:
            lignes.append(Ligne(brut("Votre brouillon est là.", "italic $discret")))
        if compris and compris != texte:
            lignes.append(Ligne(assembler(brut("= ", "$discret"), brut(compris, "$accent"))))
        lignes.append(_touches(("Entrée", "garder"), ("Échap", "laisser")))
        return lignes


class _ACocher(Liste):
    """Entries that one ticks: Enter ends, Space ticks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "finir", show=False),
        Binding("tab", "finir", show=False),
        Binding("space", "choisir", show=False),
    ]

    class Finie(Message):
        """The ticked entries are the answer."""

    def action_finir(self) -> None:
        """Give what is ticked."""
        self.post_message(self.Finie())


class Options(Vertical):
    """The declared options of a field."""

    @dataclass
    class Donnees(Message):
        """The answer; None when nothing is ticked."""

        valeur: Valeur | None

    def __init__(self, bloc: BlocChamp) -> None:
        super().__init__()
        self._bloc = bloc
        self._plusieurs = bloc.nature == "liste"
        gardees = bloc.valeur if isinstance(bloc.valeur, list) else [bloc.valeur]
        self._prises: list[str] = [str(valeur) for valeur in gardees if valeur is not None]

    def compose(self) -> ComposeResult:
        """The list and its keys."""
        yield (_ACocher if self._plusieurs else Liste)(self._entrees())
        if self._plusieurs:
            yield Feuille(
                [_touches(("Espace", "cocher, dans l’ordre voulu"), ("Entrée", "garder"), ("Échap", "laisser"))]
            )
        else:
            yield Feuille([_touches(("Entrée", "choisir"), ("Échap", "laisser"))])

    def prendre_la_main(self) -> None:
        """Go to the option already kept, or to the first."""
        liste = self.query_one(Liste)
        liste.montrer(self._entrees(), self._prises[0] if self._prises else "")
        self.screen.set_focus(liste, scroll_visible=False)

    def deposer(self) -> None:
        """Nothing is typed here: there is no draft."""

    def recevoir(self, touche: Key) -> bool:
        """Choose by a letter typed before the list was there; False for a letter that chooses nothing here."""
        self.query_one(Liste).on_key(touche)
        return (touche.character or " ") in ALPHABET[: len(self._bloc.options)]

    @on(Liste.Choisie)
    def _choisir(self, event: Liste.Choisie) -> None:
        event.stop()
        if not self._plusieurs:
            self.post_message(self.Donnees(event.id))
            return
        if event.id in self._prises:
            self._prises.remove(event.id)
        else:
            self._prises.append(event.id)
        event.liste.montrer(self._entrees())

    @on(_ACocher.Finie)
    def _finir(self, event: _ACocher.Finie) -> None:
        event.stop()
        self.post_message(self.Donnees(list(self._prises) or None))

    @on(Liste.Parcourue)
    def _taire(self, event: Liste.Parcourue) -> None:
        event.stop()

    def _entrees(self) -> Sequence[Entree]:
        entrees = []
        for rang, option in enumerate(self._bloc.options):
            lettre = ALPHABET[rang] if rang < len(ALPHABET) else ""
            texte = assembler(
                brut(f"{lettre or ' '}  ", "$accent"), self._marque(option.id), brut(une_ligne(option.libelle))
            )
            entrees.append(Entree(option.id, texte, touche=lettre))
        return entrees

    def _marque(self, option: str) -> Content:
        if not self._plusieurs:
            return brut("✓ " if option in self._prises else "")
        if option not in self._prises:
            return brut("☐    ")
        return brut(f"☑ {self._prises.index(option) + 1:<3}", "bold")


def _touches(*paires: tuple[str, str]) -> Ligne:
    parts = [assembler(brut(touche, "$accent"), brut(f" {nom}   ", "$discret")) for touche, nom in paires]
    return Ligne(assembler(*parts))
