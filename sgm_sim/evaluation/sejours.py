"""People, from their coming to their leaving: how long they waited, were received, and how it ended. Data only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.passages import Canal

EtatSejour = Literal["attend", "recu", "rappel"]
"""They wait or ring, they are received, they wait for the call that was promised."""


class Etape(Struct, frozen=True):
    """A stretch of someone's stay."""

    debut: Instant
    fin: Instant
    etat: EtatSejour


class Sejour(Struct, frozen=True):
    """Someone who came or called, once or more."""

    passage: str
    canal: Canal
    arrive: Instant
    """When they came or called first."""
    etapes: tuple[Etape, ...]
    issue: str
    """Why they left at last, as in `PassantParti`; empty when they are still there."""
    fois: int = 1
    """How many times they came or called."""
    manques: int = 0
    """How many times they left or hung up unheard, or found the line busy."""
    lignes: tuple[int, ...] = ()

    @property
    def recu_a(self) -> Instant:
        """When they were received first; 0 when they never were."""
        return next((etape.debut for etape in self.etapes if etape.etat == "recu"), Instant(0))

    @property
    def attente(self) -> int:
        """Simulated seconds they waited before they were received, or in all when they never were."""
        total = 0
        for etape in self.etapes:
            if etape.etat == "recu":
                break
            total += etape.fin - etape.debut
        return total

    def du_jour(self, debut: Instant, fin: Instant) -> Sejour | None:
        """Return the part of it that belongs to a day; None when there is none."""
        vues = [e for e in self.etapes if (e.debut < fin and debut < e.fin) or debut <= e.debut == e.fin <= fin]
        etapes = tuple(replace(e, debut=max(debut, e.debut), fin=min(fin, e.fin)) for e in vues)
        return replace(self, etapes=etapes) if etapes else None


def sejours_de(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> list[Sejour]:
    """Return everyone who came, in order of their first coming."""
    carnet, t = _Carnet(scenario), 0
    for n, e in enumerate(evenements):
        if isinstance(e, ev.EpilogueOuvert):
            break
        t = max(t, getattr(e, "t", 0))
        if isinstance(e, ev.PassantArrive | ev.PassantRecu | ev.PassantPatiente | ev.PassantParti):
            carnet.noter(n, e)
    return carnet.finir(t)


Passage = ev.PassantArrive | ev.PassantRecu | ev.PassantPatiente | ev.PassantParti


class _Carnet:
    """Follows everyone at once."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._sejours: dict[str, Sejour] = {}
        self._depuis: dict[str, tuple[Instant, EtatSejour]] = {}

    def noter(self, n: int, e: Passage) -> None:
        """Follow one row."""
        if e.passage not in self._sejours:
            canal = self._scenario.passages[e.passage].canal
            self._sejours[e.passage] = Sejour(e.passage, canal, e.t, (), "")
        self._terminer(e.passage, self._tourne(e))
        sejour = self._sejours[e.passage]
        fois = e.fois if isinstance(e, ev.PassantArrive) else sejour.fois
        issue = e.raison if isinstance(e, ev.PassantParti) else ""
        manques = sejour.manques + (issue in ("patience", "occupe"))
        lignes = (*sejour.lignes, n)
        self._sejours[e.passage] = replace(sejour, fois=fois, issue=issue, manques=manques, lignes=lignes)
        if (etat := _etat_apres(e)) is not None:
            self._depuis[e.passage] = (self._fin(e.passage) if etat == "recu" else e.t, etat)

    def _tourne(self, e: Passage) -> Instant:
        """Return when the present stretch ends: one who is received stops waiting once the learner turns to them."""
        depuis = self._depuis.get(e.passage)
        if not isinstance(e, ev.PassantRecu) or depuis is None or depuis[1] != "attend":
            return e.t
        debut = depuis[0]
        derniere = next(iter(self._sejours[e.passage].etapes[-1:]), None)
        if derniere is not None and (derniere.etat, derniere.fin) == ("attend", debut):
            debut = derniere.debut  # a word was said meanwhile
        return Instant(min(e.t, debut + e.attente))

    def _fin(self, passage: str) -> Instant:
        return self._sejours[passage].etapes[-1].fin

    def finir(self, t: int) -> list[Sejour]:
        """Return everyone; who is still there is seen until `t`."""
        for passage in list(self._depuis):
            self._terminer(passage, Instant(t))
        return list(self._sejours.values())

    def _terminer(self, passage: str, t: Instant) -> None:
        if passage not in self._depuis:
            return
        debut, etat = self._depuis.pop(passage)
        sejour = self._sejours[passage]
        derniere = sejour.etapes[-1] if sejour.etapes else None
        if derniere is not None and (derniere.fin, derniere.etat) == (debut, etat):
            etapes = (*sejour.etapes[:-1], replace(derniere, fin=t))
        else:
            etapes = (*sejour.etapes, Etape(debut, t, etat))
        self._sejours[passage] = replace(sejour, etapes=etapes)


def _etat_apres(e: Passage) -> EtatSejour | None:
    match e:
        case ev.PassantRecu():
            return "recu"
        case ev.PassantParti(raison=raison):
            return "rappel" if raison == "rappel" else None
    return "attend"
