"""What all places share: a table of commands, and what they may ask of the application that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual.screen import Screen

from sgm_sim.tui.commandes import Commande

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier
    from sgm_sim.application.tentative import Tentative


class Maison(Protocol):
    """What a place may ask of the application; `app.SgmApp` is one, and places never import it."""

    atelier: Atelier
    stagiaire: str
    regime: str
    graine: int | None
    demande: tuple[str, str]
    """Scenario and attempt to open at once."""
    tentative: Tentative | None

    def ouvrir(self, tentative: Tentative, *, au_travail: bool = False) -> None:
        """Show an attempt where it is."""
        ...

    def travailler(self) -> None:
        """Go from the briefing to the work."""
        ...

    def finir(self, mot: str = "") -> None:
        """Go from the work to its end, where `mot` is said first."""
        ...


class Place(Screen[None]):
    """A full screen of the program."""

    COMMANDES: ClassVar[tuple[Commande, ...]] = ()
    NOM: ClassVar[str] = ""
    """Title of its part in the help."""

    @property
    def sgm(self) -> Maison:
        """The application."""
        return cast(Maison, self.app)

    @property
    def en_ecriture(self) -> bool:
        """True while letters are typed into a text: commands then have another key."""
        return False

    def deposer(self) -> bool:
        """Write at once what is being typed; False when one should stay: it has just been said that it fails."""
        return True

    def utile(self, commande: Commande) -> bool:
        """Tell whether a command has its place in the footer now."""
        return commande.pied

    def commandes(self) -> tuple[Commande, ...]:
        """Return the commands that can be asked now."""
        return tuple(c for c in self.COMMANDES if self.check_action(c.action.split("(")[0], ()))
