"""Acting in text: a command is carried out, and what it changed is said, line by line, before anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sgm_sim.application.nouvelles import nouvelles
from sgm_sim.engine.evenements import GesteInterrompu, Refuse, TypeEvenement

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative
    from sgm_sim.engine.commandes import Commande
    from sgm_sim.texte.console import Console


class Acteur:
    """Carries out what a person asks, on the console where it was asked.

    Args:
        console: where lines go.
        tentative: the attempt.
        horloge: real seconds, from any origin; read only when the regime makes time run.
    """

    def __init__(self, console: Console, tentative: Tentative, horloge: Callable[[], float]) -> None:
        self.console = console
        self.tentative = tentative
        self._horloge = horloge
        self._depuis = horloge()

    def agir(self, commande: Commande) -> list[TypeEvenement]:
        """Carry out a command and say what follows from it; return its events."""
        evenements = self.tentative.act(commande, self._ecoule())
        refus = [evenement.motif for evenement in evenements if isinstance(evenement, Refuse)]
        self.console.dire(*nouvelles(evenements, self.tentative.scenario), *refus)
        if any(isinstance(evenement, GesteInterrompu) for evenement in evenements):
            self.console.dire("Rien n’est perdu : /continuer pour le finir.")
        return evenements

    def reprendre_l_horloge(self) -> None:
        """Forget the real time that has passed: it was a pause."""
        self._depuis = self._horloge()

    def _ecoule(self) -> int:
        """Return the simulated seconds that have passed since the last command, when the regime makes time run."""
        avant, self._depuis = self._depuis, self._horloge()
        return int((self._depuis - avant) * self.tentative.view.regime.acceleration)


def est_refuse(evenements: list[TypeEvenement]) -> bool:
    """Tell whether a command was refused."""
    return any(isinstance(evenement, Refuse) for evenement in evenements)
