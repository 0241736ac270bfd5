"""Acting from the desk: a command goes to the attempt, and what it changed is drawn and said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.commandes import Commande, Tic
from sgm_sim.engine.evenements import (
    DocumentLu,
    FicheConsultee,
    GesteAccompli,
    GesteInterrompu,
    Refuse,
    TentativeClose,
    TypeEvenement,
)
from sgm_sim.tui.horloge import Horloge
from sgm_sim.tui.mots import JOURNEE_FINIE
from sgm_sim.tui.paroles import ce_qui_est_dit
from sgm_sim.tui.screens.nuit import Nuit
from sgm_sim.tui.textes import brut
from sgm_sim.tui.widgets.fiche import FicheVue

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative


class Laisse(NamedTuple):
    """A work that someone took one away from."""

    tache: str
    plume: tuple[str, int] | None
    """The field being written and the offset of its cursor; None when nothing was."""


class Actes(Nuit):
    """The desk, able to act.

    Args:
        tentative: the attempt.
        horloge: real seconds, for the regimes in which time runs by itself.
    """

    def __init__(self, tentative: Tentative, horloge: Callable[[], float] = monotonic) -> None:
        super().__init__(tentative)
        regime = tentative.view.regime
        self.horloge = Horloge(regime.acceleration, regime.max_ecoule, horloge)
        self.laisses: list[Laisse] = []
        """The works that someone took one away from, the last one last."""

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
            annonce = ce_qui_est_dit(self.tentative, "" if coupe else fait, evenements, self.nouvelles_dites)
            if any(annonce) or not isinstance(commande, Tic):  # a clock that brings nothing leaves what was said
                self.annoncer(*annonce)
        return not refus and not coupe

    async def _aller_vers(self, avant: str) -> None:
        """Show the task of whoever has just been received, or the work one was taken away from once they are gone."""
        vue = self.tentative.view
        tenue = next((un.tache for un in vue.passants if un.id == vue.en_face), "")
        ouvertes = {tache.id for tache in vue.taches if tache.statut == "ouverte"}
        if tenue and vue.en_face != avant and tenue != self.tache:
            if self.tache in ouvertes:
                self.laisses.append(Laisse(self.tache, self._fiche.plume))
            await self.poser(tenue)
        elif not tenue and (self.tache not in ouvertes or self._est_parti(avant)):
            await self._rendre_le_travail(ouvertes)
        else:
            await self.rafraichir()

    def _est_parti(self, avant: str) -> bool:
        """Tell whether the one whose task lies here was received, and is gone without its being done."""
        siennes = [tache.id for tache in self.tentative.view.taches if avant and tache.passage == avant]
        return self.tache in siennes and all(un.id != avant for un in self.tentative.view.passants)

    async def _rendre_le_travail(self, ouvertes: set[str]) -> None:
        """Put the work one was taken away from back on the desk, the pen where it was."""
        while self.laisses:
            laisse = self.laisses.pop()
            if laisse.tache in ouvertes and laisse.tache != self.tache:
                await self.poser(laisse.tache)
                if laisse.plume is not None:
                    await self._fiche.reprendre(*laisse.plume)
                return
        await self.rafraichir()

    async def poser(self, tache: str) -> None:
        """Put a task on the desk without sending anything: what is being written stays a draft."""
        self.deposer()
        self.tache = tache
        self.page = 0
        self.remove_class("-taches", "-gens", "-documents")
        await self.montrer_tache()

    @property
    def nouvelles_dites(self) -> int:
        """How many pieces of news fit on the quiet line."""
        return 1 if self.has_class("-etroit") else 3

    @property
    def _fiche(self) -> FicheVue:
        return self.query_one(FicheVue)


def _est_coupee(evenements: Sequence[TypeEvenement]) -> bool:
    """Tell whether the day ended before the gesture or the reading was done."""
    finie = any(isinstance(e, TentativeClose) and e.raison == "journee" for e in evenements)
    return finie and not any(isinstance(e, GesteAccompli | DocumentLu | FicheConsultee) for e in evenements)
