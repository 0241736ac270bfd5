"""The desk in text: where things stand, then tasks and offers by letters. A letter means what it meant when shown."""

from __future__ import annotations

from collections.abc import Sequence

from sgm_sim.core.francais.ecriture import date_longue, duree
from sgm_sim.core.instants import civil
from sgm_sim.engine.propositions import Proposition, propositions
from sgm_sim.engine.vue import Vue, VueTache
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.console import heure, lettre, rang
from sgm_sim.texte.etat import etat, etat_de_la_tache, taches_du_bureau


class Bureau:
    """Lists what can be done, and keeps what each letter meant."""

    def __init__(self, acteur: Acteur) -> None:
        self._acteur = acteur
        self._taches: tuple[str, ...] = ()
        self._offres: tuple[Proposition, ...] = ()

    def montrer(self) -> None:
        """Write the whole desk."""
        console, vue = self._acteur.console, self._acteur.tentative.view
        console.titre(f"Bureau, {moment(vue)}")
        if vue.vivante:
            console.dire_tout(etat(vue))
        taches = taches_du_bureau(vue)
        self._taches = tuple(tache.id for tache in taches)
        console.dire("Tâches :")
        for place, tache in enumerate(taches):
            console.dire(f"{lettre(place)}) {tache.titre} ({etat_de_la_tache(tache, vue)})")
        self._proposer(propositions(vue))
        if vue.documents:
            nouveaux = sum(not document.lu for document in vue.documents)
            console.dire(f"Documents : {len(vue.documents)}, dont {nouveaux} à lire (/lire).")
        self._dire_si_tout_est_fait(taches, vue)

    def tenir_a_jour(self) -> None:
        """Write again what can be done, when it is no longer what was shown."""
        vue = self._acteur.tentative.view
        if tuple(tache.id for tache in taches_du_bureau(vue)) != self._taches:
            self.montrer()
        elif [une.id for une in propositions(vue)] != [une.id for une in self._offres]:
            self._proposer(propositions(vue))

    def choix(self, texte: str) -> str | Proposition | None:
        """Return the id of the task or the offer that a letter meant when the desk was last shown."""
        place = rang(texte)
        choses: Sequence[str | Proposition] = (*self._taches, *self._offres)
        return None if place is None or place >= len(choses) else choses[place]

    def tache(self, texte: str) -> str:
        """Return the id of the task of this letter; empty when it means none."""
        choix = self.choix(texte)
        return choix if isinstance(choix, str) else ""

    def _proposer(self, offres: tuple[Proposition, ...]) -> None:
        self._offres = offres
        if offres:
            self._acteur.console.dire("Vous pouvez aussi :")
        for place, offre in enumerate(offres, start=len(self._taches)):
            self._acteur.console.dire(f"{lettre(place)}) {self._libelle(offre)}")

    def _libelle(self, offre: Proposition) -> str:
        """Name an offer with its price; two people of one name are told apart by what they come for."""
        passants = self._acteur.tentative.view.passants
        un = next((un for un in passants if un.id == offre.passage), None)
        objet = f", {un.objet}" if un and sum(autre.nom == un.nom for autre in passants) > 1 else ""
        return f"{offre.libelle}{objet}" + (f" ({duree(offre.cout)})" if offre.cout is not None else "")

    def _dire_si_tout_est_fait(self, taches: Sequence[VueTache], vue: Vue) -> None:
        if all(tache.statut == "close" for tache in taches):
            suite = " ; /attendre laisse venir la suite" if vue.attendu else ""
            self._acteur.console.dire(f"Tout est fait : /terminer montre le bilan{suite}.")


def moment(vue: Vue) -> str:
    """Return « mardi 3 février 2026, 9 h 05 »."""
    return f"{date_longue(civil(vue.t).date())}, {heure(vue.t)}"
