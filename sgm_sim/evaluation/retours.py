"""What came back, and why: each consequence with its day, what it brought and the rows that caused it. Data only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from sgm_sim.core.francais.ecriture import date_longue, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.engine import evenements as ev
from sgm_sim.evaluation.actes import acte_de, actes_de
from sgm_sim.evaluation.mots import dans_la_phrase, titre_de_tache
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.faits import nom_de_drapeau
from sgm_sim.scenario.references import RefFait
from sgm_sim.scenario.suites import (
    Condition,
    SiDrapeau,
    SiFait,
    SiPassage,
    SiRegle,
    SiTache,
    SiTout,
    SiUn,
    Suite,
)


class Retour(Struct, frozen=True):
    """One consequence."""

    suite: str
    t: Instant
    quoi: str
    """What came, in a few words."""
    raison: str
    """Why, in the words of the scenario; may be empty."""
    texte: str = ""
    """The whole document, when one came."""
    lignes: tuple[int, ...] = ()
    """Rows of what caused it."""
    acte: int = 0
    """The act in which the first of them was decided."""


def retours_de(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> tuple[Retour, ...]:
    """Return what came back to a learner and can be told: what brought something, or says why it came."""
    suites = {suite.id: suite for suite in scenario.suites.suites}
    actes = actes_de(evenements)
    retours = []
    for e in evenements:
        suite = suites.get(e.suite) if isinstance(e, ev.SuiteArrivee) else None
        if suite is None or not (suite.raison or suite.document or suite.passage or suite.ouvre):
            continue
        lignes = _causes(suite, evenements, scenario)
        retours.append(
            Retour(
                suite=suite.id,
                t=getattr(e, "t", Instant(0)),
                quoi=_quoi(suite, scenario),
                raison=suite.raison or "",
                texte=scenario.documents.get(suite.document or "", "").strip(),
                lignes=lignes,
                acte=acte_de(lignes[0], actes) if lignes else 0,
            )
        )
    return tuple(retours)


def quand_revenu(t: Instant, scenario: Scenario) -> str:
    """Return « Le jour même, à 10 h 05 », « Lundi 23 février 2026, 13 jours après »."""
    moment, premier = civil(t), scenario.sujet.calendrier.jour
    jours = (moment.date() - premier).days
    if not jours:
        return f"Le jour même, à {heure_longue(moment.time())}"
    return f"{date_longue(moment.date()).capitalize()}, {'le lendemain' if jours == 1 else f'{jours} jours après'}"


def _quoi(suite: Suite, scenario: Scenario) -> str:
    if suite.document:
        declare = next(un for un in scenario.sujet.documents if un.id == suite.document)
        return declare.titre
    if suite.passage:
        passage = scenario.passages[suite.passage]
        return f"{passage.nom}, {dans_la_phrase(passage.objet)}"
    if suite.ouvre:
        return f"À faire : {titre_de_tache(suite.ouvre, scenario)}"
    return scenario.sujet.drapeaux.get(suite.pose or "", "")


# What caused it.


def _causes(suite: Suite, evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> tuple[int, ...]:
    """Return the rows that made the condition true, among those that came before it was planned."""
    entree = f"suite-{suite.id}"
    jusque = next((n for n, e in enumerate(evenements) if isinstance(e, ev.Prevu) and e.id == entree), len(evenements))
    return tuple(sorted(set(_lignes(suite.si, evenements[:jusque]))))


def _lignes(condition: Condition, avant: Sequence[ev.TypeEvenement]) -> Iterator[int]:
    match condition:
        case SiTout(tout=simples) | SiUn(un=simples):
            for une in simples:
                yield from _lignes(une, avant)
        case SiRegle(arguments=arguments):
            for argument in arguments.values():
                if isinstance(argument, RefFait):
                    yield from _du_fait(argument.fait, avant)
        case _:
            yield from _simple(condition, avant)


def _simple(condition: SiFait | SiDrapeau | SiPassage | SiTache, avant: Sequence[ev.TypeEvenement]) -> Iterator[int]:
    match condition:
        case SiFait(fait=fait, vaut=vaut):
            yield from _du_fait(fait, avant, vaut)
        case SiDrapeau(drapeau=drapeau):
            yield from _du_fait(nom_de_drapeau(drapeau), avant)
        case SiPassage(passage=passage):
            yield from _derniere(avant, lambda e: isinstance(e, ev.PassantParti) and e.passage == passage)
        case SiTache():
            yield from _de_la_tache(condition, avant)


def _du_fait(nom: str, avant: Sequence[ev.TypeEvenement], vaut: object = None) -> Iterator[int]:
    for n in _derniere(avant, lambda e: isinstance(e, ev.FaitPublie) and e.nom == nom):
        fait = avant[n]
        if isinstance(fait, ev.FaitPublie) and (vaut is None or fait.valeur == vaut):
            yield n


def _de_la_tache(condition: SiTache, avant: Sequence[ev.TypeEvenement]) -> Iterator[int]:
    types: dict[str, type[ev.TypeEvenement]] = {
        "faite": ev.TacheClose,
        "confiee": ev.TacheConfiee,
        "reportee": ev.TacheReportee,
        "en_retard": ev.EcheancePassee,
    }
    voulu = types[condition.est]
    yield from _derniere(avant, lambda e: isinstance(e, voulu) and getattr(e, "tache", "") == condition.tache)


def _derniere(avant: Sequence[ev.TypeEvenement], est: Callable[[ev.TypeEvenement], bool]) -> Iterator[int]:
    """Yield the last row of that kind, if there is one."""
    derniere = next((n for n in reversed(range(len(avant))) if est(avant[n])), None)
    if derniere is not None:
        yield derniere
