"""Acting from the desk: a command goes to the attempt, and what it changed is drawn and said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual.content import Content

from sgm_sim.application.nouvelles import nouvelles
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import duree, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Commande, Tic
from sgm_sim.engine.evenements import (
    DocumentLu,
    DocumentRecu,
    FicheConsultee,
    GesteAccompli,
    GesteInterrompu,
    Refuse,
    TentativeClose,
    TypeEvenement,
)
from sgm_sim.tui.horloge import Horloge
from sgm_sim.tui.mots import JOURNEE_FINIE
from sgm_sim.tui.screens.bureau import Bureau
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.bandeau import Bandeau
from sgm_sim.tui.widgets.fiche import FicheVue

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative

DITES = 3
"""How many pieces of news fit on the quiet line; the last ones are kept."""


class Actes(Bureau):
    """The desk, able to act.

    Args:
        tentative: the attempt.
        horloge: real seconds, for the regimes in which time runs by itself.
    """

    def __init__(self, tentative: Tentative, horloge: Callable[[], float] = monotonic) -> None:
        super().__init__(tentative)
        regime = tentative.view.regime
        self.horloge = Horloge(regime.acceleration, regime.max_ecoule, horloge)
        self.travail_laisse = ""
        """The task that someone took one away from; empty when nobody did."""

    async def agir(self, commande: Commande, fait: str = "") -> bool:
        """Carry out a command, show its effects, and tell whether it was accepted and came to its end."""
        avant = self.tentative.view.en_face
        try:
            evenements = self.tentative.act(commande, self.horloge.remettre())
        except SgmError as erreur:
            self.dire(erreur)
            return False
        self.dit = ""
        refus = [e.motif for e in evenements if isinstance(e, Refuse)]
        coupe = any(isinstance(e, GesteInterrompu) for e in evenements)
        if self.tentative.view.close:
            self.sgm.finir(JOURNEE_FINIE if _est_coupee(evenements) else "")
            return not refus
        await self._aller_vers(avant)
        if refus:
            self.annoncer(brut("✗ ", "bold $error"), brut(refus[0]))
        else:
            self.annoncer(*self._annonce("" if coupe else fait, evenements))
        return not refus and not coupe

    async def _aller_vers(self, avant: str) -> None:
        """Show the task of whoever has just been received, or the work one was taken away from once they are gone."""
        vue = self.tentative.view
        tenue = next((un.tache for un in vue.passants if un.id == vue.en_face), "")
        close = any(t.id == self.tache and t.statut == "close" for t in vue.taches)
        if tenue and vue.en_face != avant and tenue != self.tache:
            if not close:
                self.travail_laisse = self.tache
            await self.poser(tenue)
        elif self.travail_laisse and close and not tenue:
            reprise, self.travail_laisse = self.travail_laisse, ""
            await self.poser(reprise)
        else:
            await self.rafraichir()

    async def poser(self, tache: str) -> None:
        """Put a task on the desk without sending anything: what is being written stays a draft."""
        self.deposer()
        self.tache = tache
        self.page = 0
        self.remove_class("-taches", "-documents")
        await self.montrer_tache()

    def _annonce(self, fait: str, evenements: Sequence[TypeEvenement]) -> list[Content]:
        if not self.tentative.view.vivante:
            return [brut(fait, "$discret"), *self._courrier(evenements)]
        phrases = nouvelles(evenements, self.tentative.scenario)
        if any(isinstance(e, GesteInterrompu) for e in evenements):
            phrases.append(f"c continue ({duree(self.tentative.view.suspendus[-1].cout)}).")
        parts = [brut(fait, "$discret")] if fait else []
        return [*parts, brut("   " * bool(fait) + "  ".join(map(une_ligne, phrases[-DITES:])), "bold")]

    def _courrier(self, evenements: Sequence[TypeEvenement]) -> list[Content]:
        titres = {document.id: document.titre for document in self.tentative.view.documents}
        parts: list[Content] = []
        for evenement in evenements:
            if isinstance(evenement, DocumentRecu):
                heure = heure_longue(civil(evenement.t).time())
                arrive = f"   ✉ {heure}, un document arrive : {une_ligne(titres[evenement.document])}"
                parts += [brut(arrive, "bold"), brut("  d", "bold $accent"), brut(" pour le lire", "$discret")]
        return parts

    # Time that runs by itself.

    async def on_mount(self) -> None:
        """Follow the running clock, in the regimes that have one."""
        if self.horloge.court:
            self.horloge.remettre()
            self.set_interval(1, self._battre)

    async def _battre(self) -> None:
        """Show the running hour; when something is due, let the world know how much has elapsed."""
        vue = self.tentative.view
        if not self.is_active or vue.close or vue.ferme:
            return
        ecoule = self.horloge.ecoule
        if vue.prochaine is not None and vue.t + ecoule >= vue.prochaine:
            await self.agir(Tic())
        else:
            self.query_one(Bandeau).montrer_vue(vue, self.tentative.scenario.sujet.commune.nom, ecoule)

    def action_pause(self) -> None:
        """Stop the running clock and cover the desk."""
        if self.horloge.court:
            from sgm_sim.tui.screens.volet import Pause

            self.app.push_screen(Pause(), lambda _: self._reprendre())

    def _reprendre(self) -> None:
        self.horloge.remettre()

    @property
    def _fiche(self) -> FicheVue:
        return self.query_one(FicheVue)


def _est_coupee(evenements: Sequence[TypeEvenement]) -> bool:
    """Tell whether the day ended before the gesture or the reading was done."""
    finie = any(isinstance(e, TentativeClose) and e.raison == "journee" for e in evenements)
    return finie and not any(isinstance(e, GesteAccompli | DocumentLu | FicheConsultee) for e in evenements)
