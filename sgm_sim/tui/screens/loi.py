"""The sheets of law over the desk: search by word or by article, read, and come back to the very line being written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key
from textual.widgets import Input

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.droit.fiches import FicheDroit, chercher
from sgm_sim.engine.vue import Vue
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.screens.volet import Volet, touches
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree, Liste

if TYPE_CHECKING:
    from collections.abc import Awaitable


class Loi(Volet[None]):
    """Search as you type.

    Args:
        fiches: the sheets at hand.
        vue: gives the desk, to know which ones were read and what reading costs.
        consulter: opens a sheet; False when it could not be read to its end.
        texte: gives the text of a sheet, with its numbers of the day.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["volet.tcss", "loi.tcss"]

    def __init__(
        self,
        fiches: Mapping[str, FicheDroit],
        vue: Callable[[], Vue],
        consulter: Callable[[str], Awaitable[bool]],
        texte: Callable[[str], str],
    ) -> None:
        super().__init__()
        self._texte = texte
        self._fiches = fiches
        self._vue = vue
        self._consulter = consulter

    def compose(self) -> ComposeResult:
        """A line to type, what it finds, the sheet."""
        with Vertical():
            yield Feuille([Ligne(titre("Fiches de droit"))])
            saisie = Input(placeholder="Un mot ou un article : copie, L2121-11…", max_length=80)
            saisie.cursor_blink = False
            yield saisie
            with Horizontal():
                yield Liste(self._trouver(""), id="trouvees")
                with VerticalScroll(id="lecture"):
                    yield Feuille(self._accueil(), id="fiche")
            yield Feuille([touches(("Entrée", "lire"), ("Tab", "fiche ou mots"), ("Échap", "revenir"))])

    @on(Input.Changed)
    def _chercher(self, event: Input.Changed) -> None:
        self.query_one("#trouvees", Liste).montrer(self._trouver(event.value))

    @on(Input.Submitted)
    def _prendre(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one("#trouvees", Liste).action_choisir()

    @on(Liste.Choisie, "#trouvees")
    async def _lire(self, event: Liste.Choisie) -> None:
        event.stop()
        if not await self._consulter(event.id):
            self.dismiss(None)
            return
        self.query_one("#fiche", Feuille).montrer(page_de(self._fiches[event.id], self._texte(event.id)))
        self.query_one("#lecture", VerticalScroll).scroll_home(animate=False)
        self.query_one("#trouvees", Liste).montrer(self._trouver(self.query_one(Input).value), event.id)
        if not self.has_class("-large"):
            self.add_class("-lue")  # no room for both: the sheet, until one searches again
            self.set_focus(self.query_one("#lecture"))

    @on(Input.Changed)
    def _rouvrir(self) -> None:
        self.remove_class("-lue")

    def on_descendant_focus(self) -> None:
        """Back to the search, the list comes back too."""
        if isinstance(self.focused, Input):
            self.remove_class("-lue")

    def on_key(self, event: Key) -> None:
        """The arrows walk the list while one types."""
        if event.key in ("up", "down") and isinstance(self.focused, Input):
            event.stop()
            self.query_one("#trouvees", Liste).action_bouger(-1 if event.key == "up" else 1)

    def _trouver(self, texte: str) -> list[Entree]:
        vue = self._vue()
        trouvees = chercher(self._fiches, texte)
        if not trouvees:
            return [Entree("", brut("Aucune fiche ne contient tous ces mots.", "$discret"))]
        return [
            Entree(
                fiche.id,
                brut(une_ligne(fiche.titre)),
                brut("lue" if fiche.id in vue.fiches_lues else duree(vue.cout_fiche), "$discret"),
            )
            for fiche in trouvees
        ]

    @staticmethod
    def _accueil() -> list[Element]:
        return list(prose("Entrée ouvre la fiche marquée ▸. La première lecture prend du temps, les suivantes non."))


def page_de(fiche: FicheDroit, texte: str) -> list[Element]:
    """Return a sheet: articles and the date up to which the law was checked come first."""
    reserve = [Ligne(brut("Fiche en partie confirmée.", "italic $accent"))] if fiche.statut == "partiel" else []
    return [
        Ligne(brut(fiche.references, "$discret"), colonne=75),
        VIDE,
        Ligne(titre(fiche.titre)),
        *reserve,
        VIDE,
        *prose(texte),
    ]
