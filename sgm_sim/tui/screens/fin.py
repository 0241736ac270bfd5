"""The end of an exam: calm, without a score; only the jury sees the bilan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mesures import ancre
from sgm_sim.tui.mise_en_page import VIDE, Ligne, prose
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.pied import Pied

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative


class Fin(Place):
    """Thank the candidate and say what happens next.

    Args:
        tentative: what has just ended.
        mot: what is to be known first, about how it ended.
    """

    CSS_PATH = "bilan.tcss"
    NOM = "Fin"
    COMMANDES = (
        Commande("retour", "escape", "Accueil", "Revenir à l’accueil.", aussi="enter"),
        Commande("app.quitter", "q", "Quitter", "Quitter. Rien n’est perdu : tout est gardé."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    def __init__(self, tentative: Tentative, mot: str = "") -> None:
        super().__init__()
        self.tentative = tentative
        self._mot = mot

    def compose(self) -> ComposeResult:
        """A few words."""
        vue = self.tentative.view
        yield Feuille(
            [
                Ligne(titre("Votre épreuve est terminée")),
                VIDE,
                *([*prose(self._mot, style="bold"), VIDE] if self._mot else []),
                *prose(
                    f"Merci, {une_ligne(vue.stagiaire)}. Tout ce que vous avez fait est gardé et sera remis au jury."
                ),
                VIDE,
                *prose(
                    "Il n’y a pas de note à l’écran : le jury lit, complète et décide. Vous n’avez plus rien à faire."
                ),
                VIDE,
                Ligne(assembler(brut("Votre numéro de tentative  ", "$discret"), brut(self.tentative.id, "bold"))),
                VIDE,
                *ancre(self.tentative.empreinte),
            ],
            id="mot",
        )
        yield Pied()

    def action_retour(self) -> None:
        """Go back to the door."""
        self.app.pop_screen()
