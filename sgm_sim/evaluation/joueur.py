"""A scripted learner at the desk: looks at what a face would show, and says which command comes next.

It plays through the same door as people, knows nothing that is not on the desk, and never looks at a face.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sgm_sim.engine.cles import cle_de
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.engine.evenements import GesteAccompli, Refuse, TypeEvenement
from sgm_sim.engine.vue import Vue, VuePassant, VueTache
from sgm_sim.scenario.plan import Apprenant
from sgm_sim.taches.contrat import Geste

ACTES_MAX = 5_000
"""A day takes some hundred acts; beyond, the script goes round in circles."""

_PATIENCE = 60
"""Simulated seconds waited at a time, when something is put off on purpose."""

_RANGS = {"telephone": 0, "visite": 1, "guichet": 2}

Conduite = Callable[[Commande], Sequence[TypeEvenement]]


class Joueur:
    """One learner of a plan.

    Args:
        apprenant: how they behave.
        reponses: the gestures that answer each task, asked once, when it is begun.
    """

    def __init__(self, apprenant: Apprenant, reponses: Callable[[str], Sequence[Geste]]) -> None:
        self._qui = apprenant
        self._reponses = reponses
        self._restent: dict[str, list[Geste]] = {}
        self._consultees = list(apprenant.consulte)
        self._reportees: set[str] = set()

    def jouer(self, vue: Callable[[], Vue], act: Conduite) -> Iterator[Commande]:
        """Play until the attempt is over, and yield each command once it is carried out.

        Args:
            vue: gives the desk.
            act: carries a command out and returns its events.

        Raises:
            RuntimeError: when the script does not come to an end.
        """
        for _ in range(ACTES_MAX):
            presente = vue()
            if presente.close:
                return
            commande = self._choisir(presente)
            self._retenir(commande, presente, act(commande))
            yield commande
        raise RuntimeError(f"the learner {self._qui.id!r} goes round in circles")

    def _retenir(self, commande: Commande, vue: Vue, evenements: Sequence[TypeEvenement]) -> None:
        """Strike off what is done, and what cannot be."""
        if isinstance(commande, Continuer):
            commande = next(un.commande for un in vue.suspendus if un.cle == commande.cle)
        if isinstance(commande, Geste) and any(isinstance(e, GesteAccompli | Refuse) for e in evenements):
            cle, restent = cle_de(commande), self._restent[commande.tache]
            restent.pop(next(rang for rang, geste in enumerate(restent) if cle_de(geste) == cle))

    # Choosing.

    def _choisir(self, vue: Vue) -> Commande:
        if vue.ferme:
            return Attendre() if vue.attendu else Terminer()
        etapes = [self._conversation, self._gens, self._coupe, self._lectures, self._taches]
        if self._qui.interruptions == "continuer":
            etapes = [self._conversation, self._coupe, self._lectures, self._taches, self._gens]
        for etape in (*etapes, self._rappels):
            if (commande := etape(vue)) is not None:
                return commande
        return self._attendre(vue)

    def _conversation(self, vue: Vue) -> Commande | None:
        """Go on with whoever is received; others are told to wait, a call that matters is taken."""
        qui = next((un for un in vue.passants if un.id == vue.en_face), None)
        if qui is None:
            return None
        if self._qui.interruptions == "servir" and (commande := self._derange(vue)) is not None:
            return commande
        if not qui.tache:
            return Recevoir(passage=qui.id)
        if qui.tache in self._qui.confie:
            return Confier(tache=qui.tache, a=self._qui.confie[qui.tache])
        geste = self._geste(qui.tache, vue)
        return geste if geste is not None else Attendre(_PATIENCE)

    def _derange(self, vue: Vue) -> Commande | None:
        for un in self._presents(vue):
            if un.canal == "telephone" and un.tache:
                return Recevoir(passage=un.id)
            if un.canal != "guichet" and not un.prevenu:
                return FairePatienter(passage=un.id)
        return None

    def _gens(self, vue: Vue) -> Commande | None:
        presents = self._presents(vue)
        return Recevoir(passage=presents[0].id) if presents else None

    def _presents(self, vue: Vue) -> list[VuePassant]:
        """Return those who wait and may be received now, the most pressing first."""
        voulus = [
            un
            for un in vue.passants
            if un.etat == "attend"
            and un.id not in self._qui.omet
            and un.attend >= 60 * self._qui.fait_attendre.get(un.id, 0)
        ]
        return sorted(voulus, key=lambda un: _RANGS[un.canal])

    def _coupe(self, vue: Vue) -> Commande | None:
        """Take up again what was cut, save what waits for a person."""
        fermees = {tache.id for tache in vue.taches if tache.passage and tache.passage != vue.en_face}
        cles = [un.cle for un in vue.suspendus if un.tache not in fermees and not un.cle.startswith("recevoir/")]
        return Continuer(cle=cles[0]) if cles else None

    def _lectures(self, vue: Vue) -> Commande | None:
        voulus = [d for d in vue.documents if not d.lu and (self._qui.lit_tout or d.id in self._qui.lit)]
        if voulus:
            return Lire(document=voulus[0].id)
        return Consulter(fiche=self._consultees.pop(0)) if self._consultees else None

    def _taches(self, vue: Vue) -> Commande | None:
        for tache in vue.taches:
            if tache.statut == "ouverte" and tache.id in self._qui.reporte and tache.id not in self._reportees:
                self._reportees.add(tache.id)
                return Reporter(tache=tache.id, textes={"motif": "Je m’en occupe plus tard, et je l’ai dit."})
        for tache in self._par_ordre(vue):
            if tache.id in self._qui.confie:
                return Confier(tache=tache.id, a=self._qui.confie[tache.id])
            if (geste := self._geste(tache.id, vue)) is not None:
                return geste
        return None

    def _par_ordre(self, vue: Vue) -> list[VueTache]:
        """Return the open tasks that this learner means to do now, in order."""
        places: Mapping[str, int] = {nom: rang for rang, nom in enumerate(self._qui.ordre)}
        ouvertes = [
            tache
            for tache in vue.taches
            if tache.statut == "ouverte"
            and not tache.attend
            and not tache.passage
            and tache.id not in self._qui.omet
            and not (tache.id in self._qui.tarde and tache.echeance is not None and vue.t <= tache.echeance)
        ]
        sans = float("inf")
        return sorted(ouvertes, key=lambda t: (places.get(t.id, len(places)), t.echeance or sans))

    def _geste(self, tache: str, vue: Vue) -> Commande | None:
        """Return the next gesture of a task, None when nothing is left of its answer."""
        if tache not in self._restent:
            self._restent[tache] = list(self._reponses(tache))
        if not self._restent[tache]:
            return None
        geste = self._restent[tache][0]
        return Continuer(cle=cle_de(geste)) if any(un.cle == cle_de(geste) for un in vue.suspendus) else geste

    def _rappels(self, vue: Vue) -> Commande | None:
        dus = [un.id for un in vue.passants if un.etat == "rappel" and un.id not in self._qui.omet]
        return Recevoir(passage=dus[0]) if dus else None

    def _attendre(self, vue: Vue) -> Commande:
        """Wait for what is put off on purpose, else for what comes, else end."""
        retenus = any(un.etat == "attend" and un.id not in self._qui.omet for un in vue.passants)
        tardent = any(tache.id in self._qui.tarde and tache.statut == "ouverte" for tache in vue.taches)
        if vue.vivante and (retenus or tardent) and vue.t < vue.fin:
            return Attendre(_PATIENCE)
        return Attendre() if vue.vivante and vue.attendu else Terminer()
