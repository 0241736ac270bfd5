"""Where the law of a day turns: from how many present a council may sit, how many must ask for a ballot.

A drawn room aims at these edges; the law is asked, no number of law is written here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Decision

Question = Callable[[int], tuple[str, dict[str, object]]]
"""A number -> the rule to ask, and what is said to it."""


class DroitMuet(Exception):
    """The law of that day does not say: no room can be drawn."""


@dataclass(frozen=True)
class Seuils:
    """The law, asked on one day."""

    parametres: Parametres
    le: dt.date

    def quorum(self, en_exercice: int) -> int:
        """Return the least number of people with whom a council of that size may sit."""
        return self._premier(
            "conforme", lambda n: ("conseil.quorum", {"en_exercice": en_exercice, "presents": n}), en_exercice
        )

    def demandeurs(self, mode: str, presents: int) -> int:
        """Return the least number of people whose request for a ballot, `secret` or `public`, may not be refused."""
        regle = f"conseil.demande-scrutin-{mode}"
        return self._premier(
            "non_conforme", lambda n: (regle, {"presents": presents, "demandeurs": n, "accorde": False}), presents
        )

    def _premier(
        self, decision: Decision, question: Callable[[int], tuple[str, dict[str, object]]], maximum: int
    ) -> int:
        for n in range(1, maximum + 1):
            regle, arguments = question(n)
            if appliquer(regle, {**arguments, "le": self.le.isoformat()}, self.parametres).decision == decision:
                return n
        raise DroitMuet
