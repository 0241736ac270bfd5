"""The clock of the regimes in which time runs by itself: how much has elapsed since the last command."""

from __future__ import annotations

from collections.abc import Callable


class Horloge:
    """Simulated seconds elapsed, from real ones.

    Args:
        acceleration: simulated seconds per real second; 0 when time moves with gestures only.
        maximum: simulated seconds that may elapse between two commands; the rest is a pause.
        lire: gives real seconds, from any origin.
    """

    def __init__(self, acceleration: int, maximum: int, lire: Callable[[], float]) -> None:
        self._acceleration = acceleration
        self._maximum = maximum
        self._lire = lire
        self._depuis = lire()
        self._arret: float | None = None

    @property
    def court(self) -> bool:
        """True when time runs by itself."""
        return self._acceleration > 0

    @property
    def ecoule(self) -> int:
        """Simulated seconds since the last command."""
        maintenant = self._lire() if self._arret is None else self._arret
        return min(self._maximum, int((maintenant - self._depuis) * self._acceleration))

    def remettre(self) -> int:
        """Start again from now, and return what had elapsed."""
        ecoule = self.ecoule
        self._depuis = self._lire() if self._arret is None else self._arret
        return ecoule

    def arreter(self) -> None:
        """Stop; what had elapsed is kept."""
        if self._arret is None:
            self._arret = self._lire()

    def repartir(self) -> None:
        """Go on from where it was stopped: the pause counts for nothing, what came before it does."""
        if self._arret is not None:
            self._depuis += self._lire() - self._arret
            self._arret = None
