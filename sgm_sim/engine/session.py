"""Session: the one door. Commands in, events out; faces, bots and plans all play through `act`.

An act is one transaction: its events are handed to `enregistrer` before anyone sees them, and if anything raises, the
world is folded again from what was recorded. The corrigé is out of reach here.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any

import msgspec
import simpy

from sgm_sim.core.instants import Instant, instant
from sgm_sim.core.surrogats import sans_surrogats
from sgm_sim.droit.parametres import Parametres
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe, Echeance, maintenant, regler
from sgm_sim.engine.commandes import Commande, Lire, Terminer
from sgm_sim.engine.consequences import suites_dues
from sgm_sim.engine.ecarts import ecart
from sgm_sim.engine.monde import Monde, TacheEnCours, plier
from sgm_sim.engine.regime import Regime
from sgm_sim.engine.vue import Vue, selon_le_regime, vue_du_monde
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.genres import GENRES
from sgm_sim.version import __version__

Enregistrer = Callable[[Sequence[ev.TypeEvenement]], None]
"""Makes the events of one act durable, or raises."""


class Session:
    """One attempt being played.

    Args:
        scenario: the materialised scenario, as pinned in the header.
        parametres: the law, for the suites that ask a rule.
        enregistrer: called once per act, before its events are returned.
        deja: stored events of the attempt; empty for a new one (see `ouvrir`).
        garder: keep the SimPy Environment from one act to the next. False rebuilds it at every act: same bytes, and
            the oracle of the tests.
    """

    def __init__(
        self,
        scenario: Scenario,
        parametres: Parametres,
        enregistrer: Enregistrer,
        deja: Iterable[ev.TypeEvenement] = (),
        *,
        garder: bool = True,
    ) -> None:
        self.scenario = scenario
        self._parametres = parametres
        self._enregistrer = enregistrer
        self._garder = garder
        self._taches: Mapping[str, TacheBase] = {tache.id: tache for tache in scenario.sujet.taches}
        self._journal: list[ev.TypeEvenement] = list(deja)
        self._acte: list[ev.TypeEvenement] = []
        self._refaire()

    @property
    def view(self) -> Vue:
        """What a face may show of the world; read-only."""
        return vue_du_monde(self.monde, self.scenario)

    def ouvrir(self, *, graine: int, regime: Regime, ouverte_le: str, stagiaire: str) -> list[ev.TypeEvenement]:
        """Begin the attempt: header, agenda of the day, documents on the desk, first tasks.

        Args:
            graine: seed of the variant, already drawn in `scenario.variante`.
            regime: what is allowed.
            ouverte_le: real date and time, ISO 8601 with offset.
            stagiaire: name shown in the bilan and the exports; private.

        Raises:
            RuntimeError: when the attempt is open already.
        """
        if self.monde.ouverture is not None:
            raise RuntimeError("an attempt is opened once")
        sujet = self.scenario.sujet
        debut = instant(sujet.calendrier.jour, sujet.calendrier.debut)
        return self._transaction(lambda: self._opening(debut, graine, regime, ouverte_le, stagiaire))

    def act(self, commande: Commande) -> list[ev.TypeEvenement]:
        """Carry out a command and return its events, already recorded. A command that cannot be gives `Refuse`."""
        propre = msgspec.convert(sans_surrogats(msgspec.to_builtins(commande)), Commande)
        return self._transaction(lambda: self._carry_out(propre))

    def devis(self, geste: Geste) -> Devis:
        """Tell what a gesture would cost or why it is refused, without making it."""
        tache = self._taches.get(geste.tache)
        en_cours = self.monde.taches.get(geste.tache)
        if self.monde.close:
            return Devis(refus="Cette tentative est terminée.")
        if tache is None or en_cours is None:
            return Devis(refus="Cette tâche n’est pas ouverte.")
        if en_cours.close:
            return Devis(refus="Cette tâche est terminée : elle ne change plus.")
        return GENRES[_type(tache)].devis(self._contexte(tache, en_cours), en_cours.etat, geste)

    def fiche(self, tache: str, vue: VueFiche | None = None) -> Fiche:
        """Return an open or finished task as it is shown now.

        Raises:
            KeyError: when the task is not open yet.
        """
        declaree, en_cours = self._taches[tache], self.monde.taches[tache]
        contexte = self._contexte(declaree, en_cours)
        fiche = GENRES[_type(declaree)].fiche(contexte, en_cours.etat, vue or VueFiche())
        assert self.monde.ouverture is not None
        return selon_le_regime(fiche, self.monde.ouverture.regime)

    # The act, as one transaction.

    def _transaction(self, play: Callable[[], None]) -> list[ev.TypeEvenement]:
        self._acte = []
        try:
            if not self._garder:
                self._env = self._environnement()
            play()
            regler(self._env)
            self._enregistrer(self._acte)
        except BaseException:
            self._refaire()
            raise
        self._journal += self._acte
        return self._acte

    def _refaire(self) -> None:
        self.monde = plier(Monde(), self._journal)
        self._env = self._environnement()

    def _environnement(self) -> simpy.Environment:
        env = simpy.Environment(initial_time=self.monde.t)
        for entree in self.monde.agenda.values():
            Echeance(env, entree, self._echoir)
        return env

    def _emit(self, evenement: ev.TypeEvenement) -> None:
        self._acte.append(evenement)
        plier(self.monde, (evenement,))

    # What commands do.

    def _opening(self, debut: Instant, graine: int, regime: Regime, ouverte_le: str, stagiaire: str) -> None:
        sujet = self.scenario.sujet
        types = sorted({_type(tache) for tache in sujet.taches})
        self._emit(
            ev.Ouvert(
                scenario=sujet.id,
                empreintes=dict(self.scenario.empreintes),
                graine=graine,
                variante=dict(self.scenario.variante),
                moteur=__version__,
                genres={type_: GENRES[type_].version for type_ in types},
                regime=regime,
                t=debut,
                ouverte_le=ouverte_le,
                stagiaire=sans_surrogats(stagiaire),
            )
        )
        self._env = self._environnement()
        fin = instant(sujet.calendrier.jour, sujet.calendrier.fin)
        self._prevoir(ev.Prevu(id="jour-fin", quand=fin, classe=Classe.FERMETURE))
        for document in sujet.documents:
            if document.arrive:
                quand = instant(sujet.calendrier.jour, document.arrive)
                prevu = ev.Prevu(id=f"doc-{document.id}", quand=quand, classe=Classe.COURRIER, document=document.id)
                self._prevoir(prevu)
            elif not document.sur_suite:
                self._emit(ev.DocumentRecu(document=document.id, t=debut))
        self._ouvrir_taches()

    def _carry_out(self, commande: Commande) -> None:
        if isinstance(commande, Geste):
            commande = self._complete(commande)
        cout, refus = self._price(commande)
        self._emit(ev.CommandeRecue(commande=commande))
        if refus:
            self._emit(ev.Refuse(motif=refus))
            return
        self._env.run(until=self._env.process(_laisser_passer(self._env, cout)))
        t = maintenant(self._env)
        if self.monde.close:
            return  # the day ended during the gesture, which is not done
        match commande:
            case Geste():
                self._accomplir(commande, cout, t)
            case Lire():
                self._emit(ev.DocumentLu(document=commande.document, cout=cout, t=t))
            case Terminer():
                self._emit(ev.TentativeClose(t=t, raison="terminee"))

    def _price(self, commande: Commande) -> tuple[int, str]:
        if self.monde.close:
            return 0, "Cette tentative est terminée."
        match commande:
            case Geste():
                devis = self.devis(commande)
                return devis.cout, devis.refus
            case Lire():
                if commande.document not in self.monde.documents:
                    return 0, "Ce document n’est pas sur votre bureau."
                if commande.document in self.monde.lus:
                    return 0, ""
                declare = next(d for d in self.scenario.sujet.documents if d.id == commande.document)
                return declare.cout, ""
            case Terminer():
                return 0, ""

    def _accomplir(self, geste: Geste, cout: int, t: Instant) -> None:
        tache, avant = self._taches[geste.tache], self.monde.taches[geste.tache]
        etat, effets = GENRES[geste.type].reduire(self._contexte(tache, avant), avant.etat, geste)
        champs = tuple(sorted(geste.textes))
        self._emit(ev.GesteAccompli(tache=geste.tache, nom=geste.nom, cout=cout, t=t, champs=champs))
        changes = ecart(avant.etat, etat)
        if changes:
            self._emit(ev.EtatModifie(tache=geste.tache, ecart=changes))
        for effet in effets:
            self._apply(geste.tache, effet)
        for prevu in suites_dues(self.monde, self.scenario, self._parametres):
            self._prevoir(prevu)

    def _apply(self, tache: str, effet: Effet) -> None:
        match effet:
            case Publie():
                self._emit(ev.FaitPublie(tache=tache, nom=effet.nom, nature=effet.nature, valeur=effet.valeur))
            case Clot():
                self._emit(ev.TacheClose(tache=tache))
                self._ouvrir_taches()

    # The world's own moves.

    def _ouvrir_taches(self) -> None:
        closes = {nom for nom, tache in self.monde.taches.items() if tache.close}
        for tache in self._taches.values():
            if tache.id not in self.monde.taches and closes.issuperset(tache.apres):
                etat = dict(GENRES[_type(tache)].etat_initial(tache))
                self._emit(ev.TacheOuverte(tache=tache.id, etat=etat))

    def _prevoir(self, prevu: ev.Prevu) -> None:
        self._emit(prevu)
        Echeance(self._env, self.monde.agenda[prevu.id], self._echoir)

    def _echoir(self, identifiant: str) -> None:
        entree = self.monde.agenda.get(identifiant)
        if entree is None or self.monde.close:
            return
        if entree.classe == Classe.FERMETURE:
            self._emit(ev.TentativeClose(t=entree.quand, raison="journee"))
        else:
            self._emit(ev.DocumentRecu(document=entree.document, t=entree.quand, prevu=identifiant))

    def _contexte(self, tache: TacheBase, en_cours: TacheEnCours) -> Contexte:
        return Contexte(
            tache=tache, t=self.monde.t, textes=en_cours.textes, faits=self.monde.valeurs, close=en_cours.close
        )

    def _complete(self, geste: Geste) -> Geste:
        """Pin the kind and its version in the command, so that the journal can be read without the scenario."""
        tache = self._taches.get(geste.tache)
        type_ = _type(tache) if tache else ""
        version = GENRES[type_].version if type_ else 1
        return Geste(
            tache=geste.tache, nom=geste.nom, args=geste.args, textes=geste.textes, type=type_, version=version
        )


def _laisser_passer(env: simpy.Environment, secondes: int) -> Generator[simpy.Event, Any, None]:
    """The secretary's gesture: the only process, born and dead inside one act."""
    if secondes:
        yield env.timeout(secondes)
    else:
        yield env.event().succeed()


def _type(tache: Any) -> str:
    return str(tache.type)
