"""The desk and the night: closed, it shows the day and takes no gesture; in the morning it is as it was left."""

from __future__ import annotations

from sgm_sim.tui.screens.bureau import Bureau
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.nuit import page_de_nuit

PERMISES = ("attendre", "terminer", "retour")
"""What can be asked of a closed desk."""


class Nuit(Bureau):
    """The desk, which closes for the night."""

    async def rafraichir(self) -> None:
        """Draw again everything that may have changed; close the desk in the evening, open it in the morning."""
        await super().rafraichir()
        vue = self.tentative.view
        if vue.ferme:
            self.query_one("#nuit", Feuille).montrer(page_de_nuit(vue))
        if vue.ferme == self.has_class("-nuit"):
            return
        if vue.ferme:
            self.quitter_le_travail()
            self.deposer()
            self.remove_class("-taches", "-gens", "-documents", "-moitie")
            self.set_focus(None)
        self.set_class(vue.ferme, "-nuit")
        if not vue.ferme:
            self.call_after_refresh(self.rendre_la_main)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """At night one goes home, or ends."""
        if self.has_class("-nuit") and action not in PERMISES:
            return False
        return super().check_action(action, parameters)
