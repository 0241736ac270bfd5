"""The pile of envelopes: their order, the packet being read, the one on top, the strokes. Pure; no law here.

State of the pile: `{"ordre": {packet: "12 7 40"}, "paquet": 1, "pile": {packet: {rank: sort}}}`, packets and ranks from
« 01 » and « 001 ». A sort is a candidate, `blanc`, `bureau` or `nul:<cause>`; `nul:` waits for its cause. Closed, a
packet is the line of its sorts, « ormes blanc nul:signe »: what a gesture changes is one short key, and what it costs
does not grow with the pile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Any, NamedTuple

from sgm_sim.taches.contrat import Etat
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_notes import NUL
from sgm_sim.taches.depouillement_urne import BulletinTrouve

_A_DIRE = f"{NUL}:"
"""A void ballot whose cause is still asked."""


class Dessus(NamedTuple):
    """The envelope on top."""

    rang: int
    """In its packet, from 1."""
    quoi: BulletinTrouve | str
    attend: bool = False
    """True: it was found void, and its cause is asked."""


def battre(tache: TacheDepouillement, hasard: Random) -> dict[str, str]:
    """Return the order of the envelopes, packet by packet; those that are written one by one keep theirs when alone."""
    rangs = list(range(tache.ouvertes))
    if tache.mode == "tous":
        hasard.shuffle(rangs)
    n = tache.par_paquet
    paquets = [rangs[debut : debut + n] for debut in range(0, len(rangs), n)]
    return {cle_du_paquet(k): " ".join(map(str, paquet)) for k, paquet in enumerate(paquets, start=1)}


def cle_du_paquet(paquet: int) -> str:
    """Return the key of a packet, from 1."""
    return f"{paquet:02}"


def cle_du_rang(rang: int) -> str:
    """Return the key of an envelope in its packet, from 1."""
    return f"{rang:03}"


@lru_cache(maxsize=128)
def _rangs(ordre: str) -> Sequence[int]:
    return tuple(map(int, ordre.split()))


def rangs(etat: Etat, paquet: str) -> Sequence[int]:
    """Return the envelopes of a packet, in order."""
    return _rangs(etat["ordre"].get(paquet, ""))


def lus(etat: Etat, paquet: str) -> Mapping[str, str]:
    """Return what was made of each envelope of a packet so far."""
    faits: Mapping[str, str] | str = etat["pile"].get(paquet, {})
    return _de_la_ligne(faits) if isinstance(faits, str) else faits


@lru_cache(maxsize=128)
def _de_la_ligne(ligne: str) -> Mapping[str, str]:
    return {cle_du_rang(rang): sort for rang, sort in enumerate(ligne.split(), start=1)}


def clore(etat: Etat) -> dict[str, Any]:
    """Return the state once the packet being read is closed, and the next one open."""
    paquet = courant(etat)
    ligne = " ".join(lus(etat, paquet).values())
    return {**etat, "pile": {**etat["pile"], paquet: ligne}, "paquet": etat["paquet"] + 1}


def courant(etat: Etat) -> str:
    """Return the key of the packet being read."""
    return cle_du_paquet(etat["paquet"])


def dessus(tache: TacheDepouillement, etat: Etat) -> Dessus | None:
    """Return the envelope on top of the packet being read; None when all of it is read."""
    paquet = courant(etat)
    faits, ordre = lus(etat, paquet), rangs(etat, paquet)
    if faits and faits[cle_du_rang(len(faits))] == _A_DIRE:
        return Dessus(len(faits), tache.trouve(ordre[len(faits) - 1]), attend=True)
    return Dessus(len(faits) + 1, tache.trouve(ordre[len(faits)])) if len(faits) < len(ordre) else None


def adresse(etat: Etat, rang: int) -> str:
    """Return the name of an envelope in gestures: « 01-007 »."""
    return f"{courant(etat)}-{cle_du_rang(rang)}"


def poser(etat: Etat, rang: int, sort: str, cause: str | None = None) -> dict[str, Any]:
    """Return the state once an envelope is put aside."""
    ecrit = f"{NUL}:{cause or ''}" if sort == NUL else sort
    paquet = courant(etat)
    return {**etat, "pile": {**etat["pile"], paquet: {**lus(etat, paquet), cle_du_rang(rang): ecrit}}}


def reprendre(etat: Etat) -> dict[str, Any]:
    """Return the state once the last envelope that was put aside is taken back."""
    paquet = courant(etat)
    faits = dict(lus(etat, paquet))
    del faits[cle_du_rang(len(faits))]
    return {**etat, "pile": {**etat["pile"], paquet: faits}}


def est_lue(etat: Etat) -> bool:
    """Tell whether the packet being read is the last one."""
    return int(etat["paquet"]) >= len(etat["ordre"])


def sort_de(ecrit: str) -> tuple[str, str]:
    """Return the sort of an envelope and its cause, from what the state keeps."""
    sort, _, cause = ecrit.partition(":")
    return sort, cause


def classees(tache: TacheDepouillement, etat: Etat) -> Iterator[tuple[BulletinTrouve | str, str, str]]:
    """Yield each envelope that was put aside, its sort and its cause."""
    for paquet in etat["ordre"]:
        faits = lus(etat, paquet)
        for rang, quoi in enumerate(rangs(etat, paquet), start=1):
            if (ecrit := faits.get(cle_du_rang(rang))) is not None:
                yield tache.trouve(quoi), *sort_de(ecrit)


def compter(tache: TacheDepouillement, etat: Etat, paquet: str, *, tranche: bool = False) -> Counter[str]:
    """Return how many envelopes of each sort a packet has; `tranche`: the bureau settled what was left to it."""
    compte: Counter[str] = Counter()
    ordre = rangs(etat, paquet)
    for rang, ecrit in lus(etat, paquet).items():
        sort, _ = sort_de(ecrit)
        compte[devenir(tache.trouve(ordre[int(rang) - 1]), sort) if tranche else sort] += 1
    return compte


def devenir(quoi: BulletinTrouve | str, sort: str) -> str:
    """Return what an envelope is in the end: what was left to the bureau is as the bureau settled it."""
    if sort != "bureau":
        return sort
    return quoi.tranche if isinstance(quoi, BulletinTrouve) else quoi
