"""Time that runs by itself, in the regimes where it does: the hour and the people move, and a pause covers the desk."""

from __future__ import annotations

from msgspec.structs import replace

from sgm_sim.engine.commandes import Tic
from sgm_sim.engine.vue import Vue
from sgm_sim.tui.screens.actes import Actes
from sgm_sim.tui.widgets.bandeau import Bandeau


class Temps(Actes):
    """The desk, and its clock."""

    async def on_mount(self) -> None:
        """Follow the running clock, in the regimes that have one."""
        if self.horloge.court:
            self.horloge.remettre()
            self.set_interval(1, self.battre)

    async def battre(self) -> None:
        """Show the running hour; when something is due, let the world know how much has elapsed."""
        vue = self.tentative.view
        if not self.is_active or vue.close or vue.ferme:
            return
        ecoule = self.horloge.ecoule
        if vue.prochaine is not None and vue.t + ecoule >= vue.prochaine:
            await self.agir(Tic())
        else:
            self.query_one(Bandeau).montrer_vue(vue, self.tentative.scenario.sujet.commune.nom, ecoule)
            self.montrer_les_gens(_plus_tard(vue, ecoule))

    def action_pause(self) -> None:
        """Stop the running clock and cover the desk."""
        if self.horloge.court:
            from sgm_sim.tui.screens.volet import Pause

            self.horloge.arreter()
            self.app.push_screen(Pause(), lambda _: self.horloge.repartir())


def _plus_tard(vue: Vue, ecoule: int) -> Vue:
    """Return the same people, who have waited longer; their moods are left to the world."""
    gens = tuple(
        replace(un, attend=un.attend + ecoule, reste=max(0, un.reste - ecoule)) if un.etat == "attend" else un
        for un in vue.passants
    )
    return replace(vue, passants=gens)
