"""Who is in the drawn room, matter after matter: who is away at first, who comes, who goes.

`seance_salle` says who is there in any meeting; this module only decides it for a new one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from sgm_sim.taches.seance_tirage.catalogue import ORDINAIRES, Demande
from sgm_sim.taches.seance_tirage.gens import Personne

_AUTRES_ABSENTS = 2
"""How many more than needed may be away."""


@dataclass(frozen=True)
class Passage:
    """Someone comes in or goes out."""

    qui: Personne
    sens: str
    geste: str
    """The list of `paroles` that tells it."""
    apres: int


@dataclass(frozen=True)
class Deroule:
    """The meeting as a room that fills and empties."""

    points: tuple[str, ...]
    """Ids of the matters, in order."""
    absents: tuple[Personne, ...]
    """Away at the beginning."""
    en_retard: Personne | None
    """The one of them who comes."""
    passages: Mapping[str, tuple[Passage, ...]]
    debuts: Mapping[str, tuple[Personne, ...]] = field(default_factory=dict)
    """Matter -> who is there as it begins."""
    fins: Mapping[str, tuple[Personne, ...]] = field(default_factory=dict)
    """Matter -> who is there when it is put to the vote."""

    def du_debut_a_la_fin(self, point: str) -> list[Personne]:
        """Return who is there during the whole matter, whoever presides left out: those whom a text may name."""
        return [un for un in self.debuts[point] if un in self.fins[point] and un.role != "maire"]


def derouler(hasard: Random, demande: Demande, anomalies: Sequence[str], conseil: Sequence[Personne]) -> Deroule:
    """Return a room in which these anomalies can stand."""
    points = _ordre(hasard, demande, anomalies)
    moins, plus = demande.absents_possibles(anomalies)
    absents = hasard.sample(conseil[1:], k=hasard.randint(moins, min(plus, moins + _AUTRES_ABSENTS)))
    en_retard = absents[-1] if "arrivee-tardive" in anomalies else None
    passages: dict[str, list[Passage]] = {point: [] for point in points}
    presents = [un for un in conseil if un not in absents]
    if en_retard:
        passages[_moment_d_arrivee(hasard, points, anomalies)].append(
            Passage(en_retard, "entre", "arrivee", _minutes(hasard, demande))
        )
    if "depart" in anomalies:
        _faire_sortir(hasard, demande, anomalies, points, passages, presents[1:])
    if "quorum-perdu" in anomalies:
        _vider(hasard, demande, conseil, presents, points, passages)
    return _compter(points, absents, en_retard, passages, presents)


def _ordre(hasard: Random, demande: Demande, anomalies: Sequence[str]) -> tuple[str, ...]:
    ordinaires = [f"ordinaire-{n + 1}" for n in range(ORDINAIRES[demande.niveau])]
    dernier = ordinaires[:1] if "quorum-perdu" in anomalies else []
    points = ["affaire", "interesse", "nomination", *ordinaires[len(dernier) :]]
    hasard.shuffle(points)
    if "quorum-interesse" in anomalies:  # nobody came or went yet
        points.remove("interesse")
        points.insert(hasard.randint(0, 1), "interesse")
    a_la_fin = hasard.random() < 0.6
    points.insert(len(points) if a_la_fin else hasard.randint(2, len(points)), "ajout")
    return (*points, *dernier)


def _minutes(hasard: Random, demande: Demande) -> int:
    """Return how long after the beginning of a matter someone moves; at the first level, as it begins."""
    return 0 if demande.niveau == "decouverte" else hasard.randint(2, 9)


def _moment_d_arrivee(hasard: Random, points: Sequence[str], anomalies: Sequence[str]) -> str:
    premier = points.index("interesse") + 1 if "quorum-interesse" in anomalies else 0
    return hasard.choice(points[premier:-1])


def _faire_sortir(
    hasard: Random,
    demande: Demande,
    anomalies: Sequence[str],
    points: Sequence[str],
    passages: dict[str, list[Passage]],
    possibles: Sequence[Personne],
) -> None:
    """Someone goes out during a matter that has no other movement, and comes back at the next one, or never."""
    libres = [point for point in points[1:-1] if not passages[point]]
    point = hasard.choice(libres)
    qui = hasard.choice(possibles)
    passages[point].append(Passage(qui, "sort", "sortie", _minutes(hasard, demande)))
    suivant = points[points.index(point) + 1]
    perdu = "quorum-perdu" in anomalies and suivant == points[-1]
    if hasard.random() < 0.5 and not perdu:
        passages[suivant].append(Passage(qui, "entre", "retour", _minutes(hasard, demande)))


def _vider(
    hasard: Random,
    demande: Demande,
    conseil: Sequence[Personne],
    presents: Sequence[Personne],
    points: Sequence[str],
    passages: dict[str, list[Passage]],
) -> None:
    """People leave during the last matter, until a quorum is missing."""
    salle = list(presents)
    for point in points:
        for passage in passages[point]:
            (salle.append if passage.sens == "entre" else salle.remove)(passage.qui)
    partent = hasard.sample(
        [un for un in salle if un.role != "maire"], k=len(salle) - demande.seuils.quorum(len(conseil)) + 1
    )
    apres = 0
    for qui in partent:
        apres += hasard.randint(1, 3)
        passages[points[-1]].append(Passage(qui, "sort", "abandon", apres))


def _compter(
    points: tuple[str, ...],
    absents: Sequence[Personne],
    en_retard: Personne | None,
    passages: Mapping[str, list[Passage]],
    presents: Sequence[Personne],
) -> Deroule:
    salle = list(presents)
    debuts, fins = {}, {}
    for point in points:
        debuts[point] = tuple(salle)
        for passage in sorted(passages[point], key=lambda un: un.apres):
            (salle.append if passage.sens == "entre" else salle.remove)(passage.qui)
        fins[point] = tuple(salle)
    figes = {point: tuple(siens) for point, siens in passages.items()}
    return Deroule(points, tuple(absents), en_retard, figes, debuts, fins)
