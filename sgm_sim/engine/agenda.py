"""The world's agenda as SimPy sees it: one event per entry, in an order that owes nothing to history.

SimPy's own plumbing uses priorities 0 and 1; entries come after, by class then by id, so that an Environment rebuilt
from the stored events fires them as the living one does. A fired entry that was withdrawn meanwhile does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

import simpy
from simpy.events import EventPriority

from sgm_sim.core.instants import Instant
from sgm_sim.engine.monde import Entree

OCTETS_D_ID = 80
"""An `Ident` of 60 bytes at most with the day and rank of a stream, and the name of its source."""

ENTREES_PAR_INSTANT = 1_000
"""More entries than this fired at one instant is a loop in the suites, hence a programming error."""


class Classe(IntEnum):
    """Who goes first at one instant. The end of a gesture goes before all of them."""

    OUVERTURE = 0
    RACCROCHE = 1
    PATIENCE = 2
    SONNERIE = 3
    ARRIVEE = 4
    COURRIER = 5
    SUITE = 6
    ECHEANCE = 7
    REPONSE = 8
    FERMETURE = 9


class Echeance(simpy.Event):
    """One entry of the agenda, planned in an Environment."""

    def __init__(self, env: simpy.Environment, entree: Entree, fire: Callable[[str], None]) -> None:
        super().__init__(env)
        self._ok = True
        self._value = entree.id
        self.callbacks.append(lambda _: fire(entree.id))
        delai = entree.quand - int(env.now)
        if delai < 0:
            raise ValueError(f"entry {entree.id!r} is planned in the past")
        env.schedule(self, priority=_priorite(entree), delay=delai)


def _priorite(entree: Entree) -> EventPriority:
    """Order of (class, id) as one int; ids are compared as bytes, whole."""
    identifiant = entree.id.encode().ljust(OCTETS_D_ID, b"\0")
    return EventPriority((2 + entree.classe) << 8 * OCTETS_D_ID | int.from_bytes(identifiant, "big"))


def regler(env: simpy.Environment) -> None:
    """Settle the present instant: fire all that is due now, so that the next command finds a whole instant.

    Raises:
        RuntimeError: when the entries of one instant never end.
    """
    for _ in range(ENTREES_PAR_INSTANT):
        if env.peek() != env.now:
            return
        env.step()
    raise RuntimeError(f"more than {ENTREES_PAR_INSTANT} entries at one instant")


def maintenant(env: simpy.Environment) -> Instant:
    """Return the instant of the Environment, which stays an int because every delay is one."""
    return Instant(int(env.now))
