"""The acts of an attempt: each command with the rows it gave and the time it took. Made from the events alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.cles import cle_de
from sgm_sim.engine.commandes import Commande, Continuer


@dataclass
class Acte:
    """One act, as the journal numbers it: 0 is the opening."""

    n: int
    ligne: int
    """Its first row."""
    debut: Instant
    """When it began; in the opening, the first instant of the day."""
    fin: Instant
    """When it ended; what the epilogue brings later is left out."""
    commande: Commande | None = None
    """What was done: the gesture that was cut, when the act goes on with it; None at the opening."""
    ecoule: int = 0
    """Simulated seconds that a running clock had let pass before it."""
    repris: bool = False
    """True: it goes on with a gesture that had been cut."""
    evenements: list[ev.TypeEvenement] = field(default_factory=list)
    """All its rows, the epilogue included."""

    @property
    def lignes(self) -> Iterator[tuple[int, ev.TypeEvenement]]:
        """Rows with their numbers."""
        return enumerate(self.evenements, start=self.ligne)

    @property
    def coupure(self) -> ev.GesteInterrompu | None:
        """What cut it, if something did."""
        return next((e for e in self.evenements if isinstance(e, ev.GesteInterrompu)), None)

    @property
    def finit_le_jeu(self) -> bool:
        """True for the act in which play ends."""
        return any(isinstance(e, ev.EpilogueOuvert | ev.TentativeClose) for e in self.evenements)


def actes_de(evenements: Sequence[ev.TypeEvenement]) -> list[Acte]:
    """Return the acts of an attempt, in order."""
    actes: list[Acte] = []
    coupees: dict[str, Commande] = {}
    fini = False
    for n, e in enumerate(evenements):
        if isinstance(e, ev.Ouvert | ev.CommandeRecue | ev.Efface):
            t = actes[-1].fin if actes else Instant(getattr(e, "t", 0))
            actes.append(_commencer(len(actes), n, t, e, coupees))
        acte = actes[-1]
        acte.evenements.append(e)
        if not fini:
            acte.fin = Instant(max(acte.fin, getattr(e, "t", 0)))
        fini = fini or isinstance(e, ev.EpilogueOuvert)
        if isinstance(e, ev.GesteInterrompu) and acte.commande is not None:
            coupees[e.cle] = acte.commande
    return actes


def acte_de(ligne: int, actes: Sequence[Acte]) -> int:
    """Return the number of the act that a row belongs to."""
    return next((acte.n for acte in reversed(actes) if acte.ligne <= ligne), 0)


def _commencer(n: int, ligne: int, t: Instant, e: ev.TypeEvenement, coupees: dict[str, Commande]) -> Acte:
    if not isinstance(e, ev.CommandeRecue):
        return Acte(n, ligne, t, t)
    recue = e.commande
    commande = coupees.get(recue.cle, recue) if isinstance(recue, Continuer) else recue
    repris = coupees.pop(cle_de(commande), None) == commande
    return Acte(n, ligne, t, t, commande, e.ecoule, repris)
