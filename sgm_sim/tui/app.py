"""The application: themes, keys that work everywhere, and the way from one place to the next.

It opens nothing before the first screen is painted; what plays, judges and stores is imported when it is first needed.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from sgm_sim.tui.commandes import GENERALES, liaisons
from sgm_sim.tui.screens.accueil import Accueil
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.themes import DEFAUTS, THEMES

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier
    from sgm_sim.application.tentative import Tentative


class SgmApp(App[None]):
    """The full-screen face.

    Args:
        atelier: scenarios and attempts.
        stagiaire: who plays; asked when empty.
        scenario: id of a scenario to open at once on its briefing.
        reprendre: id of an attempt to open at once where it was left.
        regime: `entrainement` or `examen`.
        graine: seed of the variant; drawn when absent.
    """

    TITLE = "Secrétariat de mairie"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/accueil.tcss"]
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-etroit"), (80, "-normal"), (120, "-large")]
    VERTICAL_BREAKPOINTS = [(0, "-bas"), (32, "-haut")]
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(GENERALES)]

    def __init__(
        self,
        atelier: Atelier,
        stagiaire: str = "",
        scenario: str = "",
        reprendre: str = "",
        regime: str = "entrainement",
        graine: int | None = None,
    ) -> None:
        super().__init__()
        self.atelier = atelier
        self.stagiaire = stagiaire
        self.regime = regime
        self.graine = graine
        self.demande = (scenario, reprendre)
        self.tentative: Tentative | None = None
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        # Without its watcher, which would have the style sheets parsed twice before the first paint.
        self.set_reactive(App.theme, "encre")
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own variables, for the time before a theme is set."""
        return DEFAUTS

    def on_mount(self) -> None:
        """Keep what is being typed when the terminal is closed, too."""
        for nom in ("SIGHUP", "SIGTERM"):
            # Not on every system, and only where the program itself receives signals.
            with suppress(AttributeError, NotImplementedError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, nom), self._interrompre)

    def get_default_screen(self) -> Screen[None]:
        """Begin at the door."""
        return Accueil()

    def ouvrir(self, tentative: Tentative, *, au_travail: bool = False) -> None:
        """Show an attempt: its briefing, the work where it was left, or its bilan when it is over."""
        self.tentative = tentative
        if tentative.view.close:
            self.push_screen(self._fin(tentative))
        elif au_travail:
            from sgm_sim.tui.screens.travail import Travail

            self.push_screen(Travail(tentative))
        else:
            from sgm_sim.tui.screens.briefing import Briefing

            self.push_screen(Briefing(tentative))

    def travailler(self) -> None:
        """Go from the briefing to the work."""
        from sgm_sim.tui.screens.travail import Travail

        assert self.tentative is not None
        self.switch_screen(Travail(self.tentative))

    def finir(self, mot: str = "") -> None:
        """Go from the work to its end: the bilan, or a quiet word when only the jury sees it; `mot` is said first."""
        assert self.tentative is not None
        self.switch_screen(self._fin(self.tentative, mot))

    def _fin(self, tentative: Tentative, mot: str = "") -> Screen[None]:
        if not tentative.view.regime.bilan:
            from sgm_sim.tui.screens.fin import Fin

            return Fin(tentative, mot)
        from sgm_sim.tui.screens.bilan import EcranBilan

        return EcranBilan(tentative, mot)

    def action_aide(self) -> None:
        """Open the help of the place."""
        from sgm_sim.tui.screens.aide import Aide

        if not isinstance(self.screen, Aide):
            self.push_screen(Aide(self.screen))

    def action_palette(self) -> None:
        """Open the palette of commands."""
        from sgm_sim.tui.screens.palette import ouvrir_palette

        ouvrir_palette(self)

    def action_quitter(self) -> None:
        """Leave, what is being typed kept, once the keys already pressed have reached whoever has the keyboard."""
        (self.focused or self).call_later(self._quitter)

    def _quitter(self) -> None:
        if self._deposer():
            self._partir()

    def _deposer(self) -> bool:
        """Write what is being typed, wherever it is; False when one should stay to read that it fails."""
        return all([place.deposer() for place in self.screen_stack if isinstance(place, Place)])

    def _partir(self) -> None:
        if self.tentative is not None:
            self.tentative.fermer()
        self.exit()

    def _interrompre(self) -> None:
        """The terminal is closed, or the machine stops: nobody is there to read anything."""
        self._deposer()
        self._partir()

    def _handle_exception(self, error: Exception) -> None:
        """Say calmly that nothing is lost and how to come back; tests see the exception itself."""
        super()._handle_exception(error)
        if not self.is_headless:
            from sgm_sim.tui.panne import message

            self._exit_renderables.clear()
            self._exit_renderables.append(message(error, self.tentative.id if self.tentative else ""))
