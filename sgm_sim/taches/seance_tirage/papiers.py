"""The pouvoirs of a drawn council: who gives one to whom, and what is wrong with each.

Whether one is worth something is for the law; the votes of a meeting are arranged as if these aims were right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

from sgm_sim.taches.seance_tirage.gens import Personne
from sgm_sim.taches.seance_tirage.salle import Deroule

AGENTE = "vous"
"""Id of the agent in the room: the learner."""
_EN_PLUS = 0.45
"""How often somebody who is away for no reason of the catalogue gives a pouvoir."""


class _Forme(NamedTuple):
    """What a paper is."""

    parole: str
    donnees: Mapping[str, Any] = {}
    vise: bool = False
    """True: meant to be worth something."""


_BON = _Forme("papier", vise=True)
_DEJA_SERVI = _Forme("papier-deja-servi", {"seances": 2}, vise=True)
_MALADIE = _Forme("papier-maladie", {"seances": 4, "maladie": True}, vise=True)
_UN_POINT = _Forme("papier-un-point", vise=True)
_D_UN_PRESENT = _Forme("papier-present")
_A_L_AGENT = _Forme("papier-agente")
_SIMPLES: Mapping[str, _Forme] = {
    "pouvoir-sans-signature": _Forme("papier-sans-signature", {"signe": False}),
    "pouvoir-a-l-agent": _A_L_AGENT,
    "pouvoir-par-telephone": _Forme("papier-telephone", {"ecrit": False, "signe": False}),
    "pouvoir-use": _Forme("papier-use", {"seances": 4}),
    "pouvoir-pour-un-point": _UN_POINT,
}
"""Anomaly -> the paper that somebody away gives because of it."""


@dataclass(frozen=True)
class Papier:
    """A pouvoir as it was handed over."""

    de: Personne
    a: Personne | None
    """None: the agent."""
    forme: _Forme
    point: str = ""
    """The only matter for which it is given."""

    @property
    def id(self) -> str:
        """`p-moreau`."""
        return f"p-{self.de.id}"

    def donnees(self, texte: str) -> dict[str, Any]:
        """Return the paper as a sujet writes it."""
        seul = {"vaut_pour": [self.point]} if self.point else {}
        a = self.a.id if self.a else AGENTE
        return {"id": self.id, "de": self.de.id, "a": a, "texte": texte, **self.forme.donnees, **seul}


@dataclass(frozen=True)
class Papiers:
    """All of them, in the order they are handed over."""

    tous: tuple[Papier, ...]
    vises: tuple[Papier, ...] = field(default=())
    """Those meant to be worth something, one for each bearer."""
    doubles: tuple[Personne, ...] = ()
    """Two who gave theirs to the same person: they vote alike, whichever of the two is kept."""

    def representes(self, votent: Collection[Personne], salle: Collection[Personne], point: str) -> list[Personne]:
        """Return who is represented at a matter."""
        return [
            un.de for un in self.vises if un.a in votent and un.de not in salle and (not un.point or un.point == point)
        ]


def distribuer(
    hasard: Random, anomalies: Sequence[str], conseil: Sequence[Personne], deroule: Deroule, expert: bool
) -> Papiers:
    """Return the papers of a meeting."""
    mandants = [un for un in deroule.absents if un != deroule.en_retard]
    porteurs = [un for un in conseil if un not in deroule.absents]
    hasard.shuffle(porteurs)
    tous: list[Papier] = []
    doubles: tuple[Personne, ...] = ()
    if "pouvoir-double" in anomalies:
        porteur = porteurs.pop()
        doubles = (mandants.pop(), mandants.pop())
        tous += [Papier(de, porteur, _BON) for de in doubles]
    tous += _des_absents(hasard, anomalies, mandants, porteurs, deroule)
    if "pouvoir-d-un-present" in anomalies:
        de = hasard.choice(_qui_restent(porteurs, deroule))
        porteur = next(un for un in porteurs if un != de)
        porteurs.remove(porteur)
        tous.append(Papier(de, porteur, _D_UN_PRESENT))
    tous += _en_plus(hasard, mandants, porteurs, tous, expert)
    if expert and deroule.en_retard and porteurs and hasard.random() < 0.5:
        tous.append(Papier(deroule.en_retard, porteurs.pop(), _BON))
    hasard.shuffle(tous)
    vises = tuple(un for un in tous if un.forme.vise and un.de not in doubles[1:])
    return Papiers(tuple(tous), vises, doubles)


def _des_absents(
    hasard: Random,
    anomalies: Sequence[str],
    mandants: list[Personne],
    porteurs: list[Personne],
    deroule: Deroule,
) -> Iterator[Papier]:
    for anomalie, forme in _SIMPLES.items():
        if anomalie in anomalies:
            point = hasard.choice(_votes(deroule)) if forme is _UN_POINT else ""
            yield Papier(mandants.pop(), None if forme is _A_L_AGENT else porteurs.pop(), forme, point)


def _votes(deroule: Deroule) -> list[str]:
    """Return the matters for which somebody may give their voice alone."""
    return [point for point in deroule.points if point not in ("ajout", "nomination")]


def _qui_restent(presents: Sequence[Personne], deroule: Deroule) -> list[Personne]:
    """Return those who are there from the beginning to the end."""
    return [un for un in presents if all(un in deroule.fins[point] for point in deroule.points[:-1])]


def _en_plus(
    hasard: Random, mandants: Sequence[Personne], porteurs: list[Personne], deja: Sequence[Papier], expert: bool
) -> Iterator[Papier]:
    """Yield the plain papers of the others who are away: one at least when no other is worth something."""
    formes = [_BON, _BON, _DEJA_SERVI, _MALADIE] if expert else [_BON]
    manque = not any(un.forme.vise for un in deja)
    for de in mandants:
        if porteurs and (manque or hasard.random() < _EN_PLUS):
            manque = False
            yield Papier(de, porteurs.pop(), hasard.choice(formes))
