"""What each envelope is worth by the law of the day, and whole piles of them, group by group.

Envelopes that are alike in every respect are judged once: a hundred thousand of them come down to some hundred. The
engine never imports this module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.depouillement_compte import Compte, rassembler
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_mots import CAUSES, DIFFERENTS
from sgm_sim.taches.depouillement_notes import BUREAU, NUL
from sgm_sim.taches.depouillement_urne import BulletinTrouve
from sgm_sim.taches.notes import Attendue

A_MANQUE = "noms-incomplets"
"""A defect that only a handwritten ballot can have."""


class Contenu(NamedTuple):
    """What the law looks at in an envelope."""

    bulletins: tuple[str, ...]
    support: str
    defauts: tuple[str, ...]

    @classmethod
    def de(cls, bulletin: BulletinTrouve) -> Contenu:
        """Return what there is to judge in an envelope."""
        return cls(bulletin.contenu, bulletin.support, bulletin.defauts)


@dataclass
class Bareme:
    """The law of one ballot, asked once for each different envelope."""

    tache: TacheDepouillement
    parametres: Parametres
    _verdicts: dict[Contenu, Verdict] = field(default_factory=dict)

    def verdict(self, contenu: Contenu) -> Verdict:
        """Return what the law says of an envelope."""
        if contenu not in self._verdicts:
            donnees = {
                "election": self.tache.election,
                "bulletins": list(contenu.bulletins),
                "support": contenu.support,
                "defauts": list(contenu.defauts),
                "population": self.tache.population,
                "le": self.tache.date.isoformat(),
            }
            self._verdicts[contenu] = appliquer("elections.bulletin", donnees, self.parametres)
        return self._verdicts[contenu]

    def sort(self, contenu: Contenu) -> str:
        """Return a candidate, `blanc` or `nul`; `bureau` when the law does not settle it surely."""
        verdict = self.verdict(contenu)
        if verdict.decision != "calcule" or verdict.statut != "confirme":
            return BUREAU
        return verdict.calcul.get("pour") or verdict.calcul["sort"]

    def attendu(self, bulletin: BulletinTrouve) -> Attendue:
        """Return what had to be made of an envelope; never to be scored when it is for the bureau to weigh."""
        contenu = Contenu.de(bulletin)
        sort, verdict = self.sort(contenu), self.verdict(contenu)
        return Attendue((sort,), replace(verdict, statut="non_confirme") if sort == BUREAU else verdict)

    def causes(self, contenu: Contenu) -> Attendue:
        """Return the reasons that may be given for a void ballot: each would make it void alone."""
        bonnes = {nom for nom in self._faits(contenu) if self._annule(nom, contenu)}
        offertes = [nom for nom in self.tache.causes if nom in CAUSES and bonnes & CAUSES[nom].couvre]
        return Attendue(tuple(offertes), self.verdict(contenu))

    def _faits(self, contenu: Contenu) -> list[str]:
        plusieurs = [DIFFERENTS] if len(set(contenu.bulletins)) > 1 else []
        return [*contenu.defauts, contenu.support, *plusieurs]

    def _annule(self, fait: str, contenu: Contenu) -> bool:
        """Tell whether one thing makes void a ballot that nothing else is wrong with."""
        un = contenu.bulletins[:1]
        if fait == DIFFERENTS:
            return self.sort(Contenu(contenu.bulletins, "imprime", ())) == NUL
        if fait == A_MANQUE:
            seul = Contenu(un, "manuscrit", ())
            return self.sort(seul) != NUL and self.sort(Contenu(un, "manuscrit", (fait,))) == NUL
        if fait == contenu.support:
            return self.sort(Contenu(un, fait, ())) == NUL
        return self.sort(Contenu(un, "imprime", (fait,))) == NUL


def depouiller(
    bulletins: Iterable[BulletinTrouve], tache: TacheDepouillement, parametres: Parametres
) -> tuple[Compte, Mapping[str, int]]:
    """Judge and count a whole pile: what it comes to, and how many void ballots for each reason that may be given.

    What the law does not settle is left to be weighed. A ballot that has several reasons is counted under the first.
    """
    bareme = Bareme(tache, parametres)
    groupes = Counter(map(Contenu.de, bulletins))
    sorts: Counter[str] = Counter()
    causes: Counter[str] = Counter()
    for contenu, n in groupes.items():
        sort = bareme.sort(contenu)
        sorts[sort] += n
        if sort == NUL:
            causes[str(next(iter(bareme.causes(contenu).valeurs), ""))] += n
    return rassembler(sorts), causes
