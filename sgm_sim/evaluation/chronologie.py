"""The days as they went: what the learner's time was spent on, what cut it, who waited how long, what came when.

Made from the stored events and the scenario alone, so that an attempt tells the same days for ever. Data only: the
words are those of `recit`, the drawing is a face's. All instants and durations are ints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.evaluation.actes import Acte, actes_de
from sgm_sim.evaluation.emploi import Quoi, Segment, segments_de
from sgm_sim.evaluation.sejours import Sejour, sejours_de
from sgm_sim.scenario.calendrier import bornes
from sgm_sim.scenario.charger import Scenario


class Coupure(Struct, frozen=True):
    """A gesture was cut."""

    t: Instant
    par: str
    """Id of the passage that cut it, or `fermeture`."""
    reste: int
    """Simulated seconds that were still due."""
    quoi: Quoi
    sujet: str
    """As in the segment that was cut."""
    ligne: int


class Courrier(Struct, frozen=True):
    """A document came while someone was there."""

    t: Instant
    document: str
    ligne: int


class Limite(Struct, frozen=True):
    """A deadline passed."""

    t: Instant
    tache: str
    faite: bool
    """True: the task was closed by then."""
    ligne: int


class Journee(Struct, frozen=True):
    """One day worked, as far as it was played."""

    debut: Instant
    fin: Instant
    """When the office closed, or when the learner ended."""
    segments: tuple[Segment, ...]
    """The learner's time, from `debut` to `fin` without a gap."""
    coupures: tuple[Coupure, ...]
    sejours: tuple[Sejour, ...]
    """Who came, in order."""
    courriers: tuple[Courrier, ...]
    limites: tuple[Limite, ...]

    @property
    def duree(self) -> int:
        """Simulated seconds played."""
        return self.fin - self.debut


class Chronologie(Struct, frozen=True):
    """An attempt, day after day."""

    journees: tuple[Journee, ...]
    sejours: tuple[Sejour, ...]
    """Everyone who came, whatever the day."""
    issues: Mapping[str, str]
    """How each task ended: `faite`, `a_l_heure`, `en_retard`, `confiee`, `reportee`, `parti`, or empty when it
    was not done and had no deadline; one that was to open on demand, and never did, is left out."""


def chronologie(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Chronologie:
    """Return the days of an attempt, from its events."""
    actes = actes_de(evenements)
    fin = actes[-1].fin if actes else Instant(0)
    segments = segments_de(actes, scenario)
    sejours = sejours_de(evenements, scenario)
    datees = (tuple(_coupures(actes, scenario)), tuple(_courriers(evenements)), tuple(_limites(evenements)))
    journees = []
    for jour in scenario.jours:
        debut, soir = bornes(jour, scenario.sujet.calendrier)
        if debut <= fin:
            journees.append(_journee(debut, Instant(min(soir, fin)), segments, sejours, *datees))
    return Chronologie(tuple(journees), tuple(sejours), _issues(evenements, scenario))


def _journee(
    debut: Instant,
    fin: Instant,
    segments: Sequence[Segment],
    sejours: Sequence[Sejour],
    coupures: Sequence[Coupure],
    courriers: Sequence[Courrier],
    limites: Sequence[Limite],
) -> Journee:
    """Keep what belongs to one day; nights belong to none."""
    du_jour = [s.du_jour(debut, fin) for s in sejours]
    return Journee(
        debut,
        fin,
        tuple(_entre(un, debut, fin) for un in segments if un.debut < fin and debut < un.fin),
        tuple(_dans(coupures, debut, fin)),
        tuple(un for un in du_jour if un is not None),
        tuple(_dans(courriers, debut, fin)),
        tuple(_dans(limites, debut, fin)),
    )


def _entre(segment: Segment, debut: Instant, fin: Instant) -> Segment:
    return replace(segment, debut=Instant(max(debut, segment.debut)), fin=Instant(min(fin, segment.fin)))


D = TypeVar("D", Coupure, Courrier, Limite)


def _dans(datees: Sequence[D], debut: Instant, fin: Instant) -> Iterator[D]:
    return (une for une in datees if debut <= une.t <= fin)


def _coupures(actes: Sequence[Acte], scenario: Scenario) -> Iterator[Coupure]:
    for acte in actes:
        segments = segments_de([acte], scenario)
        for n, e in acte.lignes:
            if isinstance(e, ev.GesteInterrompu) and segments:
                yield Coupure(e.t, e.par, e.reste, segments[-1].quoi, segments[-1].sujet, n)


def _courriers(evenements: Sequence[ev.TypeEvenement]) -> Iterator[Courrier]:
    """Yield the mail, save what lay on the desk at the opening and what came once play was over."""
    for n, e in _joues(evenements):
        if isinstance(e, ev.DocumentRecu) and e.t > getattr(evenements[0], "t", 0):
            yield Courrier(e.t, e.document, n)


def _limites(evenements: Sequence[ev.TypeEvenement]) -> Iterator[Limite]:
    for n, e in _joues(evenements):
        if isinstance(e, ev.EcheancePassee):
            yield Limite(e.t, e.tache, e.faite, n)


def _issues(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> dict[str, str]:
    """Follow the tasks to the end, the epilogue included, where deadlines still pass."""
    issues = {tache.id: "" for tache in scenario.sujet.taches if tache.id not in scenario.sur_demande}
    for e in evenements:
        if isinstance(e, ev.TacheOuverte):
            issues[e.tache] = ""
        elif isinstance(e, ev.TacheReportee):
            issues[e.tache] = "reportee"
        elif isinstance(e, ev.TacheClose):
            tard = e.raison == "faite" and issues.get(e.tache) == "en_retard"
            issues[e.tache] = "en_retard" if tard else e.raison
        elif isinstance(e, ev.EcheancePassee):
            issues |= _a_l_echeance(e, issues)
    return issues


def _a_l_echeance(e: ev.EcheancePassee, issues: Mapping[str, str]) -> dict[str, str]:
    avant = issues.get(e.tache)
    if e.faite:
        return {e.tache: "a_l_heure"} if avant == "faite" else {}
    return {e.tache: "en_retard"} if avant == "" else {}


def _joues(evenements: Sequence[ev.TypeEvenement]) -> Iterator[tuple[int, ev.TypeEvenement]]:
    for n, e in enumerate(evenements):
        if isinstance(e, ev.EpilogueOuvert):
            return
        yield n, e
