"""What is in hand in text: one task, or the desk. People take a task away, and it is there again when they leave."""

from __future__ import annotations

from collections.abc import Sequence

from sgm_sim.engine.evenements import GesteAccompli, JourneeFinie, PassantRecu, TacheClose, TypeEvenement
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.bureau import Bureau
from sgm_sim.texte.tache import TacheEnTexte

ISSUES = {"parti": "Cette conversation n’ira pas plus loin.", "confiee": "Cette tâche n’est plus la vôtre."}
"""Said when a task ends otherwise than by being done."""


class EnMain:
    """The task in hand, and the one that someone took one away from."""

    def __init__(self, acteur: Acteur, bureau: Bureau) -> None:
        self._acteur = acteur
        self._bureau = bureau
        self._avant: TacheEnTexte | None = None
        self.tache: TacheEnTexte | None = None

    @property
    def id(self) -> str:
        """The id of the task in hand; empty at the desk."""
        return self.tache.id if self.tache else ""

    def prendre(self, tache: str) -> None:
        """Take a task of the desk, to work at it or to read it again."""
        choisie = TacheEnTexte(self._acteur, tache)
        if choisie.vue.statut == "a_venir":
            self._acteur.console.dire("Cette tâche viendra plus tard : finissez d’abord celles qui sont à faire.")
        else:
            self.tache = choisie
            choisie.montrer()

    def poser(self) -> None:
        """Go back to the desk; a task left for someone waits there like the others."""
        self.tache = self._avant = None
        self._bureau.montrer()

    def confirmer(self, geste: GesteAccompli) -> None:
        """Say what a gesture that was taken up again has changed, in the task in hand or in another."""
        if self.tache and self.tache.id == geste.tache:
            self.tache.confirmer(geste)
            return
        ailleurs = TacheEnTexte(self._acteur, geste.tache)
        self._acteur.console.dire(f"« {ailleurs.vue.titre} » :")
        ailleurs.confirmer(geste)

    def suivre(self, evenements: Sequence[TypeEvenement]) -> None:
        """Go where events led: to the person just received, back to the work once they are gone, home at night."""
        vue = self._acteur.tentative.view
        tenue = next((un.tache for un in vue.passants if un.id == vue.en_face), "")
        closes = {e.tache: e.raison for e in evenements if isinstance(e, TacheClose)}
        if vue.ferme and any(isinstance(e, JourneeFinie) for e in evenements):
            self.poser()
        elif tenue and any(isinstance(e, PassantRecu) and e.passage == vue.en_face for e in evenements):
            self._ecouter(tenue)
        elif self.id in closes:
            self._quitter(closes[self.id])
        elif self.tache is None and vue.vivante:
            self._bureau.tenir_a_jour()

    def _ecouter(self, tache: str) -> None:
        """Take the task held with the person just received, and keep the one left for their departure."""
        if self.tache and self.tache.id == tache:
            self.tache.poursuivre()
            return
        if self.tache and self.tache.vue.statut == "ouverte":
            self._avant = self.tache
        self.tache = TacheEnTexte(self._acteur, tache)
        self.tache.montrer()

    def _quitter(self, raison: str) -> None:
        """Say that the task in hand is over, and go back to the one that was left, or to the desk."""
        self._acteur.console.dire(ISSUES.get(raison, "Tâche terminée."))
        avant = self._avant
        if avant is None or avant.vue.statut != "ouverte":
            self.poser()
            return
        self.tache, self._avant = avant, None
        self._acteur.console.dire(f"Vous revenez à « {avant.vue.titre} ».")
        avant.montrer(tout=False)
