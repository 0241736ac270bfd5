"""A day as lines to draw, one under another: tasks, people, groups of people, reading, mail. Data and short words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from sgm_sim.core.instants import Instant
from sgm_sim.evaluation.chronologie import Chronologie, Journee
from sgm_sim.evaluation.emploi import Segment
from sgm_sim.evaluation.sejours import Sejour
from sgm_sim.scenario.charger import Scenario

Bilan = Literal["bien", "mal", "neutre"]


class Fin(NamedTuple):
    """How a line ended: always a sign and a word."""

    bilan: Bilan = "neutre"
    mot: str = ""


class Bande(Struct, frozen=True):
    """One line of the day."""

    nom: str
    pleins: tuple[tuple[Instant, Instant], ...] = ()
    """When one worked on it, or was with them."""
    attentes: tuple[tuple[Instant, Instant], ...] = ()
    """When someone waited."""
    coupures: tuple[Instant, ...] = ()
    points: tuple[Instant, ...] = ()
    """When something came."""
    limite: Instant | None = None
    fin: Fin = Fin()


FINS_DES_TACHES = {
    "faite": Fin("bien", "fait"),
    "a_l_heure": Fin("bien", "à l’heure"),
    "confiee": Fin("bien", "confié"),
    "reportee": Fin("neutre", "remis"),
    "en_retard": Fin("mal", "en retard"),
    "parti": Fin("mal", "pas fini"),
    "": Fin("mal", "pas fait"),
}
FINS_DES_GENS = {
    "servi": Fin("bien", "fait"),
    "rappel": Fin("neutre", "à rappeler"),
    "patience": Fin("mal", "départ"),
    "occupe": Fin("mal", "occupé"),
    "fermeture": Fin("mal", "fermé"),
    "oubli": Fin("mal", "oublié"),
}
GROUPES = {"guichet": "Autres au guichet", "telephone": "Autres appels", "visite": "Autres visites"}
"""Those whom a stream drew are shown together."""


def bandes_de(journee: Journee, chronologie: Chronologie, scenario: Scenario) -> tuple[Bande, ...]:
    """Return the lines of a day: the tasks done alone, the people of the sujet, the others, reading, mail."""
    nommes = {passage.id for passage in scenario.sujet.passages}
    connus = [sejour for sejour in journee.sejours if sejour.passage in nommes]
    autres = [sejour for sejour in journee.sejours if sejour.passage not in nommes]
    bandes = [*_taches(journee, chronologie, scenario)]
    bandes += [_personne(sejour, journee, scenario) for sejour in connus]
    for canal, nom in GROUPES.items():
        if siens := [sejour for sejour in autres if sejour.canal == canal]:
            bandes.append(_groupe(nom, siens, journee))
    bandes += [_lecture(journee), Bande("Courrier arrivé", points=tuple(un.t for un in journee.courriers))]
    return tuple(bande for bande in bandes if bande.pleins or bande.attentes or bande.points or bande.limite)


def _taches(journee: Journee, chronologie: Chronologie, scenario: Scenario) -> Iterator[Bande]:
    tenues = {passage.tache for passage in scenario.passages.values()}
    for tache in scenario.sujet.taches:
        if tache.id in tenues or tache.id not in chronologie.issues:
            continue
        siens = [s for s in journee.segments if s.quoi in ("travail", "organisation") and s.sujet == tache.id]
        limite = scenario.echeances.get(tache.id)
        yield Bande(
            nom=tache.titre,
            pleins=_plages(siens),
            coupures=_coupures(journee, tache.id),
            limite=limite if limite is not None and journee.debut <= limite <= journee.fin else None,
            fin=FINS_DES_TACHES.get(chronologie.issues[tache.id], Fin()),
        )


def _personne(sejour: Sejour, journee: Journee, scenario: Scenario) -> Bande:
    """Show someone, with the deadline of the conversation held with them, when it has one."""
    passage = scenario.passages[sejour.passage]
    limite = scenario.echeances.get(passage.tache)
    return Bande(
        nom=passage.nom,
        pleins=_etapes([sejour], recu=True),
        attentes=_etapes([sejour], recu=False),
        coupures=_coupures(journee, sejour.passage),
        limite=limite if limite is not None and journee.debut <= limite <= journee.fin else None,
        fin=FINS_DES_GENS.get(sejour.issue, Fin()),
    )


def _groupe(nom: str, sejours: Sequence[Sejour], journee: Journee) -> Bande:
    servis = sum(sejour.issue == "servi" for sejour in sejours)
    return Bande(
        nom=nom,
        pleins=_etapes(sejours, recu=True),
        attentes=_etapes(sejours, recu=False),
        coupures=tuple(t for sejour in sejours for t in _coupures(journee, sejour.passage)),
        fin=Fin("bien" if servis == len(sejours) else "mal", f"{servis} sur {len(sejours)}"),
    )


def _lecture(journee: Journee) -> Bande:
    siens = [segment for segment in journee.segments if segment.quoi in ("lecture", "droit")]
    coupures = tuple(une.t for une in journee.coupures if une.quoi in ("lecture", "droit"))
    return Bande("Lecture et droit", _plages(siens), coupures=coupures)


def _plages(segments: Sequence[Segment]) -> tuple[tuple[Instant, Instant], ...]:
    return tuple((segment.debut, segment.fin) for segment in segments)


def _etapes(sejours: Sequence[Sejour], *, recu: bool) -> tuple[tuple[Instant, Instant], ...]:
    etapes = (etape for sejour in sejours for etape in sejour.etapes if (etape.etat == "recu") == recu)
    return tuple((etape.debut, etape.fin) for etape in etapes)


def _coupures(journee: Journee, sujet: str) -> tuple[Instant, ...]:
    return tuple(une.t for une in journee.coupures if une.sujet == sujet)
