"""Session: the one door. Commands in, events out; faces, bots and plans all play through `act`.

An act is one transaction: its events are handed to `enregistrer` before anyone sees them, and if anything raises, the
world is folded again from what was recorded. The corrigé is out of reach here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from msgspec.structs import replace

from sgm_sim.core.instants import instant
from sgm_sim.core.surrogats import sans_surrogats
from sgm_sim.droit.parametres import Parametres
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.conduite import conduire
from sgm_sim.engine.devis import TERMINEE, devis_de
from sgm_sim.engine.echoir import echoir
from sgm_sim.engine.journees import attend_quelque_chose, tout_prevoir
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.ouvertures import contexte, type_de
from sgm_sim.engine.regime import Regime
from sgm_sim.engine.scene import Scene
from sgm_sim.engine.vue import Vue, selon_le_regime, vue_du_monde
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Devis, Geste
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
        self._journal: list[ev.TypeEvenement] = list(deja)
        self._scene = self._mettre_en_scene()

    @property
    def monde(self) -> Monde:
        """The world at this instant; to be read only."""
        return self._scene.monde

    @property
    def view(self) -> Vue:
        """What a face may show of the world; read-only."""
        return vue_du_monde(self.monde, self.scenario, attendu=attend_quelque_chose(self.monde))

    def ouvrir(self, *, graine: int, regime: Regime, ouverte_le: str, stagiaire: str) -> list[ev.TypeEvenement]:
        """Begin the attempt: header, agenda of the days, documents on the desk, first tasks.

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
        types = sorted({type_de(tache) for tache in sujet.taches})
        entete = ev.Ouvert(
            scenario=sujet.id,
            empreintes=dict(self.scenario.empreintes),
            graine=graine,
            variante=dict(self.scenario.variante),
            moteur=__version__,
            genres={type_: GENRES[type_].version for type_ in types},
            regime=regime,
            t=instant(sujet.calendrier.jour, sujet.calendrier.debut),
            ouverte_le=ouverte_le,
            stagiaire=sans_surrogats(stagiaire),
        )
        return self._transaction(lambda: self._opening(entete))

    def act(self, commande: Commande, ecoule: int = 0) -> list[ev.TypeEvenement]:
        """Carry out a command and return its events, already recorded. A command that cannot be gives `Refuse`.

        Args:
            commande: what the learner asks.
            ecoule: simulated seconds that a running clock let pass before it; what the regime does not allow is left
                out, as a pause.
        """
        propre = msgspec.convert(sans_surrogats(msgspec.to_builtins(commande)), Commande)
        return self._transaction(lambda: self._carry_out(propre, ecoule))

    def devis(self, commande: Commande) -> Devis:
        """Tell what a command would cost or why it is refused, without carrying it out."""
        return devis_de(self._scene, self._complete(commande))

    def fiche(self, tache: str, vue: VueFiche | None = None) -> Fiche:
        """Return an open or finished task as it is shown now.

        Raises:
            KeyError: when the task is not open yet.
        """
        declaree, en_cours = self._scene.taches[tache], self.monde.taches[tache]
        fiche = GENRES[type_de(declaree)].fiche(
            contexte(self._scene, declaree, en_cours), en_cours.etat, vue or VueFiche()
        )
        assert self.monde.ouverture is not None
        return selon_le_regime(fiche, self.monde.ouverture.regime)

    # The act, as one transaction.

    def _transaction(self, play: Callable[[], None]) -> list[ev.TypeEvenement]:
        self._scene.acte = []
        try:
            if not self._garder:
                self._scene.rebatir()
            play()
            self._scene.finir_l_instant()
            acte = self._scene.acte
            self._enregistrer(acte)
        except BaseException:
            self._scene = self._mettre_en_scene()
            raise
        self._journal += acte
        return acte

    def _mettre_en_scene(self) -> Scene:
        return Scene(self.scenario, self._parametres, self._journal, echoir)

    def _opening(self, entete: ev.Ouvert) -> None:
        self._scene.emit(entete)
        self._scene.rebatir()
        tout_prevoir(self._scene)

    def _carry_out(self, commande: Commande, ecoule: int) -> None:
        if self.monde.close:
            self._scene.emit(ev.CommandeRecue(commande=self._complete(commande)))
            self._scene.emit(ev.Refuse(motif=TERMINEE))
            return
        assert self.monde.ouverture is not None
        regime = self.monde.ouverture.regime
        permis = max(0, min(ecoule, regime.max_ecoule)) if regime.acceleration else 0
        conduire(self._scene, self._complete(commande), permis)

    def _complete(self, commande: Commande) -> Commande:
        """Pin the kind and its version in a gesture, so that the journal can be read without the scenario."""
        if not isinstance(commande, Geste):
            return commande
        tache = self._scene.taches.get(commande.tache)
        type_ = type_de(tache) if tache else ""
        return replace(commande, type=type_, version=GENRES[type_].version if type_ else 1)
