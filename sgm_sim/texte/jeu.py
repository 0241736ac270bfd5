"""The desk in text: briefing, to-do list, documents, tasks, and the way out. It keeps nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import date_longue, duree, enumeration, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.texte.accueil_public import AIDE as AIDE_DU_PUBLIC
from sgm_sim.texte.accueil_public import AccueilPublic, echeance_de, taches_du_bureau
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.bilan import dire_bilan
from sgm_sim.texte.console import Console, FinDeSaisie, confirmer, lettre, rang
from sgm_sim.texte.loi import Loi
from sgm_sim.texte.tache import TacheEnTexte

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative
    from sgm_sim.engine.vue import VueTache

AIDE = """Tapez le signe de votre choix, puis Entrée.
. : où vous en êtes (la tâche en cours, ou le bureau)
/lire : lister les documents ; /lire a : lire le premier
/bureau : revenir à la liste des tâches
/loi mots : chercher une fiche de droit ; /loi a : ouvrir la première trouvée
/terminer : finir la tentative et voir le bilan
/quitter : s’arrêter là ; rien n’est perdu, la tentative se reprend
? : cette aide"""

_SIGNES = {"a_venir": "à venir", "ouverte": "à faire", "close": "faite"}
_CANAUX = {"papier": "lettre", "courriel": "courriel", "note": "note"}


class Jeu:
    """Plays an attempt from the desk to the bilan.

    Args:
        console: where lines come from and go to.
        tentative: the attempt.
        commande: what a person types to start the program again.
        horloge: real seconds, for the regimes in which time runs by itself.
    """

    def __init__(
        self,
        console: Console,
        tentative: Tentative,
        commande: str = "sgm-sim",
        horloge: Callable[[], float] = monotonic,
    ) -> None:
        self._console = console
        self._tentative = tentative
        self._commande = commande
        self._acteur = Acteur(console, tentative, horloge)
        self._public = AccueilPublic(self._acteur)
        self._loi = Loi(self._acteur)
        self._tache: TacheEnTexte | None = None
        self._en_face = tentative.view.en_face
        self._avant: TacheEnTexte | None = None
        """The task that someone took one away from."""

    def jouer(self) -> None:
        """Play until the attempt is over or the learner leaves."""
        try:
            if not self._tentative.view.close:
                self._accueillir()
            while not self._tentative.view.close:
                if self._repondre(self._console.demander().strip()):
                    break
                self._suivre()
        except FinDeSaisie:
            pass
        if self._tentative.view.close:
            dire_bilan(self._console, self._tentative)
        else:
            self._console.dire(
                "Rien n’est perdu : chaque geste est gardé.",
                f"Pour reprendre : {self._commande} jouer --texte --reprendre {self._tentative.id}",
            )

    def _accueillir(self) -> None:
        sujet = self._tentative.scenario.sujet
        self._console.titre(sujet.titre)
        for paragraphe in (sujet.mission.strip(), sujet.commune.description.strip()):
            if paragraphe:
                self._console.dire(paragraphe)
                self._console.dire()
        for personnage in sujet.personnages:
            self._console.dire(f"{personnage.nom} : {personnage.role}")
        self._console.dire(f"Tentative {self._tentative.id}. ? donne l’aide à tout moment.")
        self._bureau()

    def _repondre(self, texte: str) -> bool:
        """Act on one line; True when the learner leaves."""
        mot, _, reste = texte.partition(" ")
        commandes: dict[str, Callable[[str], None]] = {
            "?": self._aider,
            ".": lambda _: self._situer(),
            "/bureau": self._revenir,
            "/lire": self._lire,
            "/loi": self._loi.chercher,
            "/page": self._tourner,
            "/pause": lambda _: self._pause(),
            "/terminer": lambda _: self._terminer(),
        }
        if mot == "/quitter":
            return True
        if mot in commandes:
            commandes[mot](reste.strip())
        elif self._public.connait(mot):
            self._public.faire(mot, reste.strip())
        elif not self._choisir(texte):
            self._console.dire("Je n’ai pas compris. Tapez un signe de la liste, ou ? pour l’aide.")
        return False

    def _aider(self, _: str) -> None:
        self._console.dire(AIDE, AIDE_DU_PUBLIC if self._tentative.view.vivante else "")

    def _revenir(self, _: str) -> None:
        self._tache = None
        self._bureau()

    def _tourner(self, reste: str) -> None:
        if self._tache:
            self._tache.tourner(reste)

    def _choisir(self, texte: str) -> bool:
        if self._tache:
            return self._tache.choisir(texte)
        place, taches = rang(texte), taches_du_bureau(self._tentative.view)
        if place is None or place >= len(taches):
            return False
        if taches[place].statut == "a_venir":
            self._console.dire("Cette tâche viendra plus tard : finissez d’abord celles qui sont à faire.")
        else:
            self._tache = TacheEnTexte(self._acteur, taches[place].id)
            self._tache.montrer()
        return True

    def _situer(self) -> None:
        """Say where one is: the open task in full, or the desk."""
        if self._tache:
            self._tache.montrer()
        else:
            self._bureau()

    def _bureau(self) -> None:
        vue = self._tentative.view
        moment = civil(vue.t)
        self._console.titre(f"Bureau, {date_longue(moment.date())}, {heure_longue(moment.time())}")
        if vue.vivante:
            self._public.situer()
        self._console.dire("Tâches :")
        for place, tache in enumerate(taches_du_bureau(vue)):
            self._console.dire(f"{lettre(place)}) {tache.titre} ({self._etat(tache)})")
        nouveaux = sum(not document.lu for document in vue.documents)
        if vue.documents:
            self._console.dire(f"Documents : {len(vue.documents)}, dont {nouveaux} à lire (/lire).")
        if all(tache.statut == "close" for tache in taches_du_bureau(vue)):
            suite = " ; /attendre laisse venir la suite" if vue.attendu else ""
            self._console.dire(f"Tout est fait : /terminer montre le bilan{suite}.")

    def _etat(self, tache: VueTache) -> str:
        """Return the words that go with a task of the list."""
        confiee = f"confiée à {tache.confiee_a}" if tache.confiee_a else _SIGNES[tache.statut]
        parts = [confiee, echeance_de(tache, self._tentative.view), "" if tache.notee else "sans note"]
        parts.append("remise à plus tard" if tache.reportee and tache.statut == "ouverte" else "")
        return ", ".join(part for part in parts if part)

    def _lire(self, reste: str) -> None:
        documents = self._tentative.view.documents
        place = rang(reste)
        if place is None or place >= len(documents):
            if reste:
                self._console.dire(f"Aucun document ne porte la lettre « {reste} ».")
            self._lister_documents()
            return
        choisi = documents[place]
        self._acteur.agir(Lire(document=choisi.id))
        if not any(d.id == choisi.id and d.lu for d in self._tentative.view.documents):
            return
        self._console.titre(choisi.titre)
        self._console.dire(en_clair(choisi.texte.strip()))

    def _lister_documents(self) -> None:
        """List the desk; those of the open task are marked."""
        vue = self._tentative.view
        siens = next((t.documents for t in vue.taches if self._tache and t.id == self._tache.id), ())
        for n, document in enumerate(vue.documents):
            etat = "lu" if document.lu else f"à lire, {duree(document.cout)}"
            etat = f"{_CANAUX[document.canal]}, {etat}" if vue.vivante else etat
            ici = ", pour cette tâche" if document.id in siens else ""
            self._console.dire(f"{lettre(n)}) {document.titre} ({etat}{ici})")
        if not vue.documents:
            self._console.dire("Aucun document sur le bureau.")

    def _terminer(self) -> None:
        vue = self._tentative.view
        reste = [f"« {t.titre} »" for t in taches_du_bureau(vue) if t.statut != "close" and t.notee]
        if reste:
            self._console.dire(f"Il reste à faire : {enumeration(reste)}.")
        if vue.attendu and vue.vivante:
            self._console.dire("La mairie est encore ouverte : d’autres personnes peuvent venir.")
        if confirmer(self._console, "Terminer la journée et voir le bilan : rien ne changera plus."):
            self._acteur.agir(Terminer())
        else:
            self._console.dire("La tentative continue.")

    def _pause(self) -> None:
        self._console.demander("En pause. Entrée pour reprendre ")
        self._acteur.reprendre_l_horloge()

    def _suivre(self) -> None:
        """Go where the last line leads: to the person just received, back to the work when they are gone."""
        vue = self._tentative.view
        if vue.close:
            return
        tenue = next((un.tache for un in vue.passants if un.id == vue.en_face), "")
        nouveau, self._en_face = vue.en_face != self._en_face, vue.en_face
        if tenue and nouveau and (self._tache is None or self._tache.id != tenue):
            self._avant = self._tache if self._tache and not self._tache.est_close() else self._avant
            self._tache = TacheEnTexte(self._acteur, tenue)
            self._tache.montrer()
        elif self._tache and self._tache.est_close():
            self._console.dire("Tâche terminée.")
            avant, self._avant = self._avant, None
            self._tache = avant if avant and not avant.est_close() else None
            if self._tache:
                self._tache.montrer()
            else:
                self._bureau()
