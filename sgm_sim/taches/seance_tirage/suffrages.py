"""How each one votes in a drawn council: for, against, blank, for whom; level when that is what is wanted.

Votes are arranged among those who are meant to vote; everybody else has an opinion too, should a paper be kept wrongly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sgm_sim.taches.seance_tirage.gens import Personne

_REJETS = 0.3
"""How often a plain matter is voted down."""
_BLANCS = 2
"""How many abstain, at most."""
_EXPRIMES = 3
"""How many do not, at least; so few are never level by accident."""
_TETES = 2
"""Candidates: each one has a voice."""


@dataclass(frozen=True)
class Corps:
    """Who votes on a matter."""

    votants: Sequence[Personne]
    """Those meant to vote, in the order of the tableau."""
    presents: Sequence[Personne]
    """Those of them who are in the room."""
    tous: Sequence[Personne]
    doubles: Sequence[Personne] = ()
    """Two of whom only one votes, and who vote alike."""

    @property
    def autres(self) -> list[Personne]:
        """Return those who are not meant to vote."""
        return [un for un in self.tous if un not in self.votants]

    def suivre(self, groupe: Collection[Personne]) -> list[str]:
        """Return the ids of a group, the second of two doubles where the first one is."""
        membres = set(groupe)
        if self.doubles:
            premier, second = self.doubles
            (membres.add if premier in membres else membres.discard)(second)
        return [un.id for un in self.tous if un in membres]


def partager(hasard: Random, corps: Corps, *, egalite: bool = False, nuls: bool = False) -> dict[str, Any]:
    """Return the votes on a motion; whoever presides always takes a side, so that the law settles a level vote.

    Args:
        hasard: the stream.
        corps: who votes.
        egalite: True for as many votes against as for.
        nuls: True when some of those who abstain spoil their paper rather.
    """
    contre, neutres = _avis(hasard, corps, egalite)
    while not set(contre) & set(corps.presents):  # a room is never of one mind
        contre, neutres = _avis(hasard, corps, egalite)
    contre += [un for un in corps.autres if hasard.random() < 0.5]
    gates = corps.suivre(neutres[:1]) if nuls else []
    votes = {
        "contre": corps.suivre(contre),
        "abstention": [nom for nom in corps.suivre(neutres) if nom not in gates],
        "nul": gates,
    }
    return {sorte: noms for sorte, noms in votes.items() if noms}


def _avis(hasard: Random, corps: Corps, egalite: bool) -> tuple[list[Personne], list[Personne]]:
    """Return who votes against, and who takes no side."""
    nombre = len(corps.votants)
    possibles = range(min(_BLANCS + egalite, nombre - _EXPRIMES) + 1)
    # Someone abstains more often than nobody does: a figure that one writes without looking is seldom right.
    blancs = hasard.choice([n for n in (*possibles, *possibles[1:]) if not egalite or (nombre - n) % 2 == 0])
    neutres = hasard.sample([un for un in corps.votants if un.role != "maire"], k=blancs)
    exprimes = [un for un in corps.votants if un not in neutres]
    combien = len(exprimes) // 2 if egalite else _combien(hasard, len(exprimes))
    return hasard.sample(exprimes, k=combien), neutres


def _combien(hasard: Random, exprimes: int) -> int:
    """Return how many vote against: never nobody, never as many as those who vote for."""
    if hasard.random() < _REJETS:
        return min(exprimes - 1, exprimes // 2 + hasard.randint(1, 2))
    return hasard.randint(1, (exprimes - 1) // 2)


def elire(
    hasard: Random, corps: Corps, candidats: tuple[Personne, Personne], *, egalite: bool = False, nuls: bool = False
) -> dict[str, Any]:
    """Return the votes for two candidates, the winner being any of them; both have someone's in the room.

    Args:
        hasard: the stream.
        corps: who votes.
        candidats: both of them.
        egalite: True for as many votes for one as for the other.
        nuls: True when some papers are spoilt.
    """
    perdent, gates, blancs = _bulletins(hasard, corps, egalite, nuls)
    while not set(perdent) & set(corps.presents):
        perdent, gates, blancs = _bulletins(hasard, corps, egalite, nuls)
    perdent += [un for un in corps.autres if hasard.random() < 0.5]
    perdant = corps.suivre(perdent)
    hors = {"nul": corps.suivre(gates), "abstention": corps.suivre(blancs)}
    gagnant = [un.id for un in corps.tous if un.id not in (*perdant, *hors["nul"], *hors["abstention"])]
    premier = hasard.randint(0, 1)
    voix = {un.id: gagnant if rang == premier else perdant for rang, un in enumerate(candidats)}
    return {
        "scrutin": "secret",
        "candidats": [{"id": un.id, "libelle": str(un)} for un in candidats],
        "voix": voix,
        **{sorte: noms for sorte, noms in hors.items() if noms},
    }


def _bulletins(
    hasard: Random, corps: Corps, egalite: bool, nuls: bool
) -> tuple[list[Personne], list[Personne], list[Personne]]:
    """Return who votes for the one who has fewer votes, who spoils their paper, who leaves it blank."""
    moins = _TETES + (not egalite)
    gates = hasard.randint(1, min(2, len(corps.votants) - moins)) if nuls else 0
    restent = len(corps.votants) - gates
    blancs = hasard.choice(
        [n for n in range(min(_BLANCS, restent - moins) + 1) if not egalite or (restent - n) % 2 == 0]
    )
    ecartes = hasard.sample(corps.votants, k=gates + blancs)
    exprimes = [un for un in corps.votants if un not in ecartes]
    moitie = (len(exprimes) - (not egalite)) // 2
    perdent = hasard.sample(exprimes, k=moitie if egalite else max(1, moitie - hasard.randint(0, 1)))
    return perdent, ecartes[:gates], ecartes[gates:]


def revoter(hasard: Random, vote: dict[str, Any], presents: Collection[Personne]) -> dict[str, Any]:
    """Return the votes of the next round: somebody in the room has changed their mind, so that it is level no more."""
    changent = {nom: [qui for qui in noms if qui in {un.id for un in presents}] for nom, noms in vote["voix"].items()}
    de = hasard.choice([nom for nom, noms in changent.items() if noms])
    qui = hasard.choice(changent[de])
    voix = {nom: [un for un in noms if un != qui] for nom, noms in vote["voix"].items()}
    vers = next(nom for nom in voix if nom != de)
    return {**vote, "voix": {**voix, vers: [*voix[vers], qui]}, "tour": 2}
