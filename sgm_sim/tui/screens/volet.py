"""What opens over a place and asks one thing: a question, a name, a choice, or news that something cannot be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.textes import assembler, brut, nettoyer, titre
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree, Liste

R = TypeVar("R")

_POURQUOI_UN_NOM = "Ce nom figure sur votre bilan et sur les exports remis au jury. Il reste sur cette machine."
_SANS_NOM = (
    "La ligne est vide. Écrivez votre nom, puis votre prénom : le bilan et les exports doivent dire de qui ils sont."
)


class Volet(ModalScreen[R]):
    """A sheet laid over the desk; Escape always takes it away."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = "volet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "laisser", show=False)]

    def action_laisser(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def touches(*paires: tuple[str, str]) -> Ligne:
    """Return the line of keys at the foot of a sheet."""
    parts = [assembler(brut(touche, "bold $accent"), brut(f" {nom}    ", "$discret")) for touche, nom in paires]
    return Ligne(assembler(*parts))


class Question(Volet[bool]):
    """Asked only before something becomes final."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,o", "oui", show=False), Binding("n", "laisser", show=False)]

    def __init__(self, intitule: str, corps: str, oui: str, non: str = "Revenir au travail") -> None:
        super().__init__()
        self._elements = [Ligne(titre(intitule)), VIDE, *prose(corps), VIDE, touches(("Entrée", oui), ("Échap", non))]

    def compose(self) -> ComposeResult:
        """The question and its two keys."""
        with Vertical():
            yield Feuille(self._elements)

    def action_oui(self) -> None:
        """Answer yes."""
        self.dismiss(True)


class Panneau(Volet[None]):
    """Calm news: what cannot be done, and what to do."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "laisser", show=False)]

    def __init__(self, erreur: SgmError, intitule: str = "Ce n’est pas possible") -> None:
        super().__init__()
        elements: list[Element] = [Ligne(titre(intitule)), VIDE, *prose(erreur.message)]
        if erreur.conseil:
            elements += [VIDE, *prose(erreur.conseil)]
        self._elements = [*elements, VIDE, touches(("Entrée", "Fermer"))]

    def compose(self) -> ComposeResult:
        """The message and one key."""
        with Vertical():
            yield Feuille(self._elements)


class Nom(Volet[str]):
    """Who plays: last name first, as on the registers."""

    def __init__(self, nom: str) -> None:
        super().__init__()
        self._nom = nettoyer(nom)

    def compose(self) -> ComposeResult:
        """A line to write on."""
        with Vertical():
            yield Feuille([Ligne(titre("Qui êtes-vous ?")), VIDE])
            yield Input(self._nom, placeholder="Nom puis prénom : KELLER Anne", max_length=80)
            yield Feuille(self._pied(_POURQUOI_UN_NOM), id="pied-du-nom")

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(Input).cursor_blink = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep a name that is not blank."""
        event.stop()
        nom = " ".join(nettoyer(event.value).split())
        if nom:
            self.dismiss(nom)
        else:
            self.query_one("#pied-du-nom", Feuille).montrer(self._pied(_SANS_NOM))

    def _pied(self, explication: str) -> list[Element]:
        return [
            VIDE,
            Ligne(brut(explication, "$discret")),
            VIDE,
            touches(("Entrée", "Garder"), ("Échap", "Laisser")),
        ]


class Choix(Volet[str]):
    """One thing out of a few."""

    def __init__(self, intitule: str, corps: str, entrees: Sequence[Entree]) -> None:
        super().__init__()
        self._elements = [Ligne(titre(intitule)), VIDE, *prose(corps), VIDE]
        self._entrees = entrees

    def compose(self) -> ComposeResult:
        """The choices."""
        with Vertical():
            yield Feuille(self._elements)
            yield Liste(self._entrees)

    def on_liste_choisie(self, event: Liste.Choisie) -> None:
        """Answer with the id of the entry."""
        self.dismiss(event.id)


class Phrase(Volet[str]):
    """A few words of one's own; an empty line is an answer too."""

    def __init__(self, intitule: str, corps: str, depart: str = "") -> None:
        super().__init__()
        self._elements = [Ligne(titre(intitule)), VIDE, *prose(corps), VIDE]
        self._depart = nettoyer(depart)

    def compose(self) -> ComposeResult:
        """A line to write on."""
        with Vertical():
            yield Feuille(self._elements)
            saisie = Input(self._depart, max_length=400)
            saisie.cursor_blink = False
            yield saisie
            yield Feuille([VIDE, touches(("Entrée", "Garder"), ("Échap", "Laisser"))])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the words."""
        event.stop()
        self.dismiss(" ".join(nettoyer(event.value).split()))


class Pause(Volet[None]):
    """The clock is stopped and the desk covered."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space,f6", "laisser", show=False)]

    def compose(self) -> ComposeResult:
        """One word and one key."""
        with Vertical():
            yield Feuille(
                [Ligne(titre("En pause")), VIDE, *prose("L’horloge est arrêtée, et le bureau couvert."), VIDE]
            )
            yield Feuille([touches(("Entrée", "Reprendre"))])
