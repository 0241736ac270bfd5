"""What had to be noted in a meeting of the council: counted in the room, judged by the law of its day.

Each note is judged on those taken before it: whoever keeps a pouvoir that does not count is wrong once, and counts
that follow from it are right. The engine never imports this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches import seance_salle as salle
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.seance_donnees import Moment, Pouvoir, TacheSeance
from sgm_sim.taches.seance_notes import ADOPTEE, NON, OUI, PERSONNE, REJETEE
from sgm_sim.taches.seance_salle import Notes
from sgm_sim.taches.valeurs import Valeur

_CONSEILS: Mapping[str, Sequence[str]] = {
    "sort": ("sorti",),
    "reste": ("present",),
    "debat": ("present", "debat"),
    "vote": ("present", "debat", "vote"),
}
"""What somebody interested is told to do -> what they then did, for the rule."""


def cle(tache: TacheSeance, valeurs: Notes, parametres: Parametres) -> dict[str, Attendue]:
    """Return what each note had to be, by id, for every moment that came; questions are left to other criteria.

    Args:
        tache: the meeting.
        valeurs: notes taken, by id (`voirie-quorum`).
        parametres: the law.
    """
    attendues: dict[str, Attendue] = {}
    for moment in salle.chemin(tache, valeurs):
        attendues |= dict(_Juge(tache, moment, valeurs, parametres).notes())
    return attendues


def completer(tache: TacheSeance, reponse: Mapping[str, Any], parametres: Parametres) -> dict[str, Any]:
    """Return an answer with the right note wherever it gives none."""
    valeurs = dict(reponse)
    moment: Moment | None = tache.moments[0]
    while moment is not None:
        for champ in tache.champs_de(moment.id):
            if champ.id in valeurs:
                continue
            notes = _Juge(tache, moment, valeurs, parametres).notes()
            attendue = next((attendue for ident, attendue in notes if ident == champ.id), None)
            if attendue is not None and attendue.valeurs:
                valeurs[champ.id] = attendue.valeurs[0]
        moment = salle.suivant(tache, moment.id, valeurs)
    return valeurs


@dataclass(frozen=True)
class _Juge:
    tache: TacheSeance
    moment: Moment
    valeurs: Notes
    parametres: Parametres

    def notes(self) -> Iterator[tuple[str, Attendue]]:
        """Yield what is asked at this moment, and what is right."""
        for note in self.moment.notes:
            yield f"{self.moment.id}-{note}", _DEBAT[note](self)
        if self.moment.vote is None or salle.sans_suite(self.moment, self.valeurs):
            return
        for dite in self.moment.vote.notes:
            if dite == "voix":
                for candidat in self.moment.vote.candidats:
                    yield f"{self.moment.id}-voix-{candidat.id}", Attendue((self.compte.get(candidat.id, 0),))
            else:
                yield f"{self.moment.id}-{dite}", _VOTE[dite](self)

    # The room.

    @property
    def presents(self) -> frozenset[str]:
        return salle.presents(self.tache, self.moment, self.valeurs)

    @property
    def interesses(self) -> int:
        return int(self.moment.interesse in self.presents)

    @property
    def voix(self) -> Mapping[str, str]:
        return salle.votants(self.tache, self.moment, self.valeurs, self.presents)

    @property
    def compte(self) -> Mapping[str, int]:
        return salle.compter(self.voix)

    def note(self, nom: str, vraie: int) -> int:
        """Return a figure as it was noted at this moment, else the true one."""
        dite = self.valeurs.get(f"{self.moment.id}-{nom}")
        return dite if isinstance(dite, int) else vraie

    def presents_notes(self) -> int:
        """Return how many were counted; somebody interested may have been left out already."""
        vrais = len(self.presents)
        dits = self.note("presents", vrais)
        return vrais if dits == vrais - self.interesses else dits

    def regle(self, nom: str, **arguments: Any) -> Verdict:
        arguments.setdefault("le", self.tache.date.isoformat())
        return appliquer(f"conseil.{nom}", arguments, self.parametres)

    def parmi(self, reponses: Sequence[Valeur], nom: str, arguments: Callable[[Any], dict[str, Any]]) -> Attendue:
        """Return the answers that a rule holds to be right."""
        verdicts = {str(une): self.regle(nom, **arguments(une)) for une in reponses}
        bonnes = tuple(une for une in reponses if verdicts[str(une)].decision == "conforme")
        return Attendue(bonnes, verdicts[str(bonnes[0] if bonnes else reponses[0])])

    # What is noted before the vote.

    def exercice(self) -> Attendue:
        return Attendue((len(self.tache.conseil),))

    def presents_attendus(self) -> Attendue:
        vrais = len(self.presents)
        return Attendue((vrais, vrais - 1) if self.interesses else (vrais,))

    def quorum(self) -> Attendue:
        verdict = self.regle(
            "quorum",
            en_exercice=self.note("exercice", len(self.tache.conseil)),
            presents=self.presents_notes(),
            interesses=self.interesses,
        )
        dit = {"conforme": (OUI,), "non_conforme": (NON,)}.get(verdict.decision, ())
        return Attendue(dit, verdict)

    def pouvoirs(self) -> Attendue:
        """One good paper for each person who holds some.

        A paper whose bearer is not here, or given for a matter that is over, may be kept or not.
        """
        bons: dict[str, list[Pouvoir]] = {}
        premier_refus: Verdict | None = None
        for papier in self.tache.papiers(self.moment.id):
            refus = self._refus(papier)
            premier_refus = premier_refus or refus
            if refus is None:
                bons.setdefault(papier.a, []).append(papier)
        choix = [self._gardes(papiers) for papiers in bons.values()]
        ensembles = tuple([nom for groupe in une for nom in groupe] or [PERSONNE] for une in product(*choix))
        doubles = [len(papiers) for papiers in bons.values() if len(papiers) > 1]
        verdict = premier_refus or self.regle("pouvoirs-du-porteur", pouvoirs=max(doubles, default=1))
        return Attendue(ensembles, verdict)

    def _refus(self, papier: Pouvoir) -> Verdict | None:
        """Return why a paper is worth nothing now."""
        established = {
            "ecrit": papier.ecrit,
            "donne-par-un-conseiller": papier.signe and papier.de in self.tache.membres,
            "donne-a-un-conseiller": papier.a in self.tache.membres,
        }
        forme = self.regle(
            "forme-pouvoir",
            conditions=[nom for nom, vrai in established.items() if vrai],
            revoque=papier.revoque,
            mandant_present=papier.de in self.presents,
        )
        duree = self.regle("duree-pouvoir", seances=papier.seances, maladie=papier.maladie)
        return next((verdict for verdict in (forme, duree) if verdict.decision != "conforme"), None)

    def _gardes(self, papiers: Sequence[Pouvoir]) -> list[list[str]]:
        """Return the ways to keep as many papers of one person as the law allows."""
        n = len(papiers)
        while n > 1 and self.regle("pouvoirs-du-porteur", pouvoirs=n).decision != "conforme":
            n -= 1
        gardes = [[papier.id for papier in une] for une in combinations(papiers, n)]
        facultatifs = [self._est_facultatif(papier) for papier in papiers]
        if any(facultatifs):
            gardes += [[p.id for p, libre in zip(papiers, facultatifs, strict=True) if not libre][:n]]
        return gardes

    def _est_facultatif(self, papier: Pouvoir) -> bool:
        """Tell whether nothing follows from keeping a good paper now."""
        rangs = {moment.id: rang for rang, moment in enumerate(self.tache.moments)}
        finis = papier.vaut_pour and all(rangs[un] < rangs[self.moment.id] for un in papier.vaut_pour)
        return papier.a not in self.presents or bool(finis)

    def secretaire(self) -> Attendue:
        def conditions(qui: str) -> dict[str, Any]:
            membre = ["membre-du-conseil"] if qui in self.presents else []
            return {"conditions": [*membre, "nomme-par-le-conseil", "nomme-au-debut"]}

        return self.parmi(self.moment.proposes, "secretaire-seance", conditions)

    def deliberer(self) -> Attendue:
        point, inscrit = self.moment.id, self.moment.inscrit
        verdict = appliquer(
            "conseil.ordre-du-jour",
            {
                "deliberations": [point],
                "ordre_du_jour": [point] if inscrit else [],
                "date_seance": self.tache.date.isoformat(),
            },
            self.parametres,
        )
        dit = {"conforme": (OUI,), "non_conforme": (NON,)}.get(verdict.decision, ())
        return Attendue(dit, verdict)

    def interet(self) -> Attendue:
        return self.parmi(tuple(_CONSEILS), "interet-personnel", lambda dit: {"actes": list(_CONSEILS[dit])})

    def scrutin(self) -> Attendue:
        if self.moment.nomination:
            cas = self.moment.nomination.model_dump()
            modes = ("secret", "main-levee", "public", "sans-vote")
            return self.parmi(modes, "mode-nomination", lambda mode: {"mode": mode, **cas})
        for mode, qui in (("secret", self.moment.demande_secret), ("public", self.moment.demande_public)):
            if qui:
                refuse = self.regle(
                    f"demande-scrutin-{mode}",
                    presents=self.presents_notes(),
                    demandeurs=len(self.presents.intersection(qui)),
                    accorde=False,
                )
                if refuse.decision == "non_conforme":
                    return Attendue((mode,), refuse)
                usuel = Attendue(("main-levee",), refuse)
        return usuel if self.moment.demande_secret or self.moment.demande_public else Attendue(("main-levee",))

    # What is noted once it was put to the vote.

    def votants(self) -> Attendue:
        return Attendue((len(self.voix),))

    def sorte(self, nom: str) -> Attendue:
        return Attendue((self.compte[nom],))

    def exprimes(self) -> Attendue:
        voix = self._voix_de_candidats()
        return Attendue((sum(voix.values()) if voix else self._dit("pour") + self._dit("contre"),))

    def majorite(self) -> Attendue:
        verdict = self._verdict()
        return Attendue((int(verdict.limite),) if verdict.limite else (), verdict)

    def resultat(self) -> Attendue:
        verdict = self._verdict()
        if self.moment.huis_clos:
            dit = {"conforme": (ADOPTEE,), "non_conforme": (REJETEE,)}.get(verdict.decision, ())
        else:
            dit = {"oui": (ADOPTEE,), "non": (REJETEE,)}.get(verdict.calcul.get("adopte", ""), ())
        return Attendue(dit, verdict)

    def elu(self) -> Attendue:
        assert self.moment.vote is not None
        noms = (*(candidat.id for candidat in self.moment.vote.candidats), PERSONNE)
        return self.parmi(noms, "nomination-par-vote", lambda elu: {**self._tour(), "elu": elu})

    def _dit(self, sorte: str) -> int:
        return self.note(sorte, self.compte[sorte])

    def _verdict(self) -> Verdict:
        """Return what the law makes of the votes as they were noted."""
        vote = self.moment.vote
        assert vote is not None
        if vote.candidats:
            return self.regle("nomination-par-vote", **self._tour())
        if self.moment.huis_clos:
            huis_clos = self.moment.huis_clos
            return self.regle(
                "huis-clos",
                demande_du_maire=huis_clos.maire,
                demandeurs=len(self.presents.intersection(huis_clos.demandeurs)),
                pour=self._dit("pour"),
                presents_ou_representes=self.note("votants", len(self.voix)),
                debat=huis_clos.debat,
            )
        president = self.voix.get(self.tache.preside)
        return self.regle(
            "resultat-vote",
            pour=self._dit("pour"),
            contre=self._dit("contre"),
            abstentions=self._dit("abstentions"),
            scrutin=salle.scrutin(self.moment, self.valeurs),
            president="abstention" if president == "nul" else president,
        )

    def _voix_de_candidats(self) -> dict[str, int]:
        candidats = self.moment.vote.candidats if self.moment.vote else ()
        return {un.id: self.note(f"voix-{un.id}", self.compte.get(un.id, 0)) for un in candidats}

    def _tour(self) -> dict[str, Any]:
        assert self.moment.vote is not None
        departage = {"departage": self.moment.vote.plus_age} if self.moment.vote.plus_age else {}
        return {"voix": self._voix_de_candidats(), "tour": self.moment.vote.tour, **departage}


_DEBAT: Mapping[str, Callable[[_Juge], Attendue]] = {
    "exercice": _Juge.exercice,
    "presents": _Juge.presents_attendus,
    "quorum": _Juge.quorum,
    "pouvoirs": _Juge.pouvoirs,
    "secretaire": _Juge.secretaire,
    "deliberer": _Juge.deliberer,
    "interet": _Juge.interet,
    "scrutin": _Juge.scrutin,
}
_VOTE: Mapping[str, Callable[[_Juge], Attendue]] = {
    "votants": _Juge.votants,
    "pour": lambda juge: juge.sorte("pour"),
    "contre": lambda juge: juge.sorte("contre"),
    "abstentions": lambda juge: juge.sorte("abstentions"),
    "exprimes": _Juge.exprimes,
    "majorite": _Juge.majorite,
    "resultat": _Juge.resultat,
    "elu": _Juge.elu,
}
