"""Acting in text: a command is carried out, and what it changed is said, line by line, before anything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.engine.commandes import Tic
from sgm_sim.engine.evenements import Refuse, TypeEvenement
from sgm_sim.texte.annonces import annonces

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
        self._releve: list[TypeEvenement] = []

    @property
    def court(self) -> bool:
        """Tell whether time runs by itself."""
        return self.tentative.view.regime.acceleration > 0

    def agir(self, commande: Commande, quoi: str = "") -> list[TypeEvenement]:
        """Carry out a command and say what follows from it; return its events.

        Args:
            commande: what to do.
            quoi: its name, said first with its price; empty when the price was said already.
        """
        if quoi and (devis := self.tentative.devis(commande)).cout and not devis.refus:
            self.console.dire(f"{quoi} ({duree(devis.cout)}).")
        evenements = self.tentative.act(commande, self._ecoule())
        self._releve += evenements
        self.console.dire_tout(annonces(evenements, self.tentative.scenario))
        return evenements

    def laisser_passer(self) -> None:
        """Let the simulated world catch up with the real time that has passed, before it is looked at."""
        vue = self.tentative.view
        if self.court and not vue.ferme and not vue.close and (ecoule := self._ecoule()):
            evenements = self.tentative.act(Tic(), ecoule)
            self._releve += evenements
            self.console.dire_tout(annonces(evenements, self.tentative.scenario))

    def relever(self) -> Sequence[TypeEvenement]:
        """Return all that has happened since the last time this was asked."""
        releve, self._releve = self._releve, []
        return releve

    def reprendre_l_horloge(self) -> None:
        """Forget the real time that has passed: it was a pause."""
        self._depuis = self._horloge()

    def _ecoule(self) -> int:
        """Return the simulated seconds that have passed since the last command, when the regime makes time run."""
        acceleration = self.tentative.view.regime.acceleration
        if not acceleration:
            return 0
        secondes = max(0, int((self._horloge() - self._depuis) * acceleration))
        self._depuis += secondes / acceleration
        return secondes


def est_refuse(evenements: Sequence[TypeEvenement]) -> bool:
    """Tell whether a command was refused."""
    return any(isinstance(evenement, Refuse) for evenement in evenements)
