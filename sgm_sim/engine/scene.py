"""The stage of a Session: the world, its clock and calendar, the act being played. What moves the world is elsewhere.

Time passes here and nowhere else, in one process, the secretary's gesture, born and dead inside one act.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from enum import IntEnum
from typing import Any

import simpy

from sgm_sim.core.instants import Instant
from sgm_sim.droit.parametres import Parametres
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Echeance, maintenant, regler
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import TacheBase


class Attention(IntEnum):
    """What cuts the passing of time: an event at least as pressing as this."""

    TOUT = 1
    """One waits: whatever needs the learner."""
    GENS = 2
    """One works: someone comes or calls."""
    RIEN = 3
    """Nothing, save the closing of the office."""


class Scene:
    """World and calendar of one attempt, while it is played.

    Args:
        scenario: the materialised scenario.
        parametres: the law, for the suites that ask a rule.
        journal: stored events.
        echoir: called with the stage and the id of each entry of the agenda that fires.
    """

    def __init__(
        self,
        scenario: Scenario,
        parametres: Parametres,
        journal: Iterable[ev.TypeEvenement],
        echoir: Callable[[Scene, str], None],
    ) -> None:
        self.scenario = scenario
        self.parametres = parametres
        self.taches: Mapping[str, TacheBase] = {tache.id: tache for tache in scenario.sujet.taches}
        self.monde = plier(Monde(), journal)
        self.acte: list[ev.TypeEvenement] = []
        self._echoir = echoir
        self._geste: simpy.Process | None = None
        self._attention = Attention.RIEN
        self._coupe_par = ""
        self.rebatir()

    @property
    def t(self) -> Instant:
        """The present instant."""
        return maintenant(self.env)

    def rebatir(self) -> None:
        """Make the Environment anew from the agenda of the world."""
        self.env = simpy.Environment(initial_time=self.monde.t)
        for entree in self.monde.agenda.values():
            Echeance(self.env, entree, self._tomber)

    def emit(self, evenement: ev.TypeEvenement) -> None:
        """Add an event to the act, and to the world."""
        self.acte.append(evenement)
        plier(self.monde, (evenement,))

    def prevoir(self, prevu: ev.Prevu) -> None:
        """Plan something."""
        self.emit(prevu)
        Echeance(self.env, self.monde.agenda[prevu.id], self._tomber)

    def annuler(self, entree: str) -> None:
        """Withdraw an entry of the agenda, if it is there."""
        if entree in self.monde.agenda:
            self.emit(ev.Annule(id=entree))

    def passer(self, secondes: int, attention: Attention) -> tuple[int, str]:
        """Let time pass; return how long it lasted and what cut it, empty when nothing did."""
        debut = self.t
        self._attention, self._coupe_par = attention, ""
        self._geste = self.env.process(_durer(self.env, secondes))
        self.env.run(until=self._geste)
        self._geste = None
        return self.t - debut, self._coupe_par

    def couper(self, pressant: Attention, par: str) -> None:
        """Cut the present gesture or wait, when it lets itself be cut by something as pressing as this."""
        if self._geste is not None and self._geste.is_alive and pressant >= self._attention and not self._coupe_par:
            self._coupe_par = par
            self._geste.interrupt()

    def finir_l_instant(self) -> None:
        """Fire all that is due now; once play is over, all that is still to come."""
        regler(self.env)
        while self.monde.epilogue and not self.monde.close:
            self.env.step()

    def _tomber(self, identifiant: str) -> None:
        """Fire an entry that is still there: withdrawn, or planned again for later, it does nothing now."""
        entree = self.monde.agenda.get(identifiant)
        if entree is not None and entree.quand == self.t and not self.monde.close:
            self._echoir(self, identifiant)


def _durer(env: simpy.Environment, secondes: int) -> Generator[simpy.Event, Any, None]:
    """The secretary's gesture: the only process."""
    try:
        if secondes:
            yield env.timeout(secondes)
        else:
            yield env.event().succeed()
    except simpy.Interrupt:
        return
