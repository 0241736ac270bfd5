"""What all places share: a table of commands, and the app under its own type."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import Screen

from sgm_sim.tui.commandes import Commande

if TYPE_CHECKING:
    from sgm_sim.tui.app import SgmApp


class Place(Screen[None]):
    """A full screen of the program."""

    COMMANDES: ClassVar[tuple[Commande, ...]] = ()
    NOM: ClassVar[str] = ""
    """Title of its part in the help."""

    @property
    def sgm(self) -> SgmApp:
        """The application."""
        return cast("SgmApp", self.app)

    @property
    def en_ecriture(self) -> bool:
        """True while letters are typed into a text: commands then have another key."""
        return False

    def commandes(self) -> tuple[Commande, ...]:
        """Return the commands that can be asked now."""
        return tuple(c for c in self.COMMANDES if self.check_action(c.action.split("(")[0], ()))
