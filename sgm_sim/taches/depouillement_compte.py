"""What the ballots come to, from the notes taken: votes, blank, void. Pure; no law here, and nothing is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, NUL
from sgm_sim.taches.depouillement_pile import devenir
from sgm_sim.taches.depouillement_urne import Desaccord

Notes = Mapping[str, Any]


class Compte(NamedTuple):
    """What was found in the urn, sort by sort."""

    voix: Mapping[str, int]
    """Candidate -> votes; those who were not registered included, when votes were given to them."""
    blancs: int
    nuls: int
    a_evaluer: int = 0
    """Left to the bureau, which did not settle them yet."""

    @property
    def exprimes(self) -> int:
        """Votes cast."""
        return sum(self.voix.values())

    @property
    def votants(self) -> int:
        """Everything that was found."""
        return self.exprimes + self.blancs + self.nuls + self.a_evaluer


def rassembler(sorts: Mapping[str, int]) -> Compte:
    """Return what sorts come to."""
    voix = {nom: n for nom, n in sorts.items() if nom not in (BLANC, NUL, BUREAU)}
    return Compte(voix, sorts.get(BLANC, 0), sorts.get(NUL, 0), sorts.get(BUREAU, 0))


def compter(tache: TacheDepouillement, valeurs: Notes, *, tranche: bool = True) -> Compte:
    """Return what the whole urn comes to.

    Args:
        tache: the count.
        valeurs: notes taken, by id; a plain envelope that no note speaks of gives what is read in it.
        tranche: the bureau settled what was left to it.
    """
    sorts: Counter[str] = Counter()
    for bulletin in tache.bulletins:
        sort = str(valeurs.get(f"pile-{bulletin.id}", BUREAU))
        sorts[devenir(bulletin, sort) if tranche else sort] += 1
    for sort, n in _ordinaires(tache, valeurs):
        sorts[sort] += n
    return rassembler(+sorts)


def _ordinaires(tache: TacheDepouillement, valeurs: Notes) -> Iterator[tuple[str, int]]:
    """Yield what plain envelopes give: as they were classed, else as the sheets of the tables say."""
    if tache.mode == "tous":
        vrais = dict(tache.series)
        for sort in tache.sorts:
            # Plain envelopes that were left to the bureau are counted with whom they name: it gave them back.
            if sort.id != BUREAU:
                yield sort.id, int(valeurs.get(f"pile-ordinaires-{sort.id}", vrais.get(sort.id, 0)))
        return
    disputes = {(un.table, un.candidat): un for un in tache.desaccords} if tache.etape("pointage") else {}
    for candidat, n in tache.series:
        for table in range(1, tache.tables + 1):
            part = tache.part(n, table)
            yield candidat, pointe(tache, valeurs, disputes[table, candidat]) if (table, candidat) in disputes else part


def vrai(tache: TacheDepouillement, desaccord: Desaccord) -> int:
    """Return how many ballots lie on a table for a candidate."""
    return tache.part(dict(tache.series).get(desaccord.candidat, 0), desaccord.table)


def pointe(tache: TacheDepouillement, valeurs: Notes, desaccord: Desaccord) -> int:
    """Return the total that was kept between two sheets; the true one when none was."""
    dit = valeurs.get(f"pointage-t{desaccord.table}-{desaccord.candidat}")
    return dit if isinstance(dit, int) else vrai(tache, desaccord)
