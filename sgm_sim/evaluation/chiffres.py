"""The figures of an attempt: who was received, who left, how long people waited, where the time went."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sgm_sim.evaluation.chronologie import Chronologie
from sgm_sim.evaluation.emploi import QUOIS, Quoi
from sgm_sim.evaluation.sejours import Sejour


class Chiffres(Struct, frozen=True):
    """What can be counted; durations in simulated seconds."""

    venus: int
    recus: int
    partis: int
    """Came or called, and were never received."""
    attente_moyenne: int
    """Of those received, before they were."""
    attente_longue: int
    """The longest wait, of anyone."""
    attente_de: str
    """Id of who waited that long; empty when nobody waited."""
    appels_manques: int
    """Rings that nobody answered, a busy line included."""
    coupures: int
    """Gestures that were cut."""
    temps: Mapping[Quoi, int]
    """What each kind of work took; kinds that took nothing are left out."""


def chiffres_de(chronologie: Chronologie) -> Chiffres:
    """Count what happened in the days of an attempt."""
    sejours = chronologie.sejours
    recus = [sejour for sejour in sejours if sejour.recu_a]
    longue = max(sejours, key=lambda un: un.attente, default=None)
    segments = [segment for journee in chronologie.journees for segment in journee.segments]
    temps = {quoi: sum(un.duree for un in segments if un.quoi == quoi) for quoi in QUOIS}
    return Chiffres(
        venus=len(sejours),
        recus=len(recus),
        partis=sum(_est_parti(sejour) for sejour in sejours),
        attente_moyenne=sum(un.attente for un in recus) // max(1, len(recus)),
        attente_longue=longue.attente if longue else 0,
        attente_de=longue.passage if longue and longue.attente else "",
        appels_manques=sum(un.manques for un in sejours if un.canal == "telephone"),
        coupures=sum(len(journee.coupures) for journee in chronologie.journees),
        temps={quoi: secondes for quoi, secondes in temps.items() if secondes},
    )


def _est_parti(sejour: Sejour) -> bool:
    return not sejour.recu_a and sejour.issue not in ("", "rappel")
