"""The desk in text: briefing, to-do list, documents, tasks, and the way out. It keeps nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import date_longue, duree, enumeration, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.texte.bilan import dire_bilan
from sgm_sim.texte.console import Console, FinDeSaisie, confirmer, lettre, rang
from sgm_sim.texte.tache import TacheEnTexte

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative

AIDE = """Tapez la lettre de votre choix, puis Entrée.
. : où vous en êtes (la tâche en cours, ou le bureau)
/lire : lister les documents ; /lire a : lire le premier
/bureau : revenir à la liste des tâches
/terminer : finir la tentative et voir le bilan
/quitter : s’arrêter là ; rien n’est perdu, la tentative se reprend
? : cette aide"""

_SIGNES = {"a_venir": "à venir", "ouverte": "à faire", "close": "faite"}


class Jeu:
    """Plays an attempt from the desk to the bilan.

    Args:
        console: where lines come from and go to.
        tentative: the attempt.
        commande: what a person types to start the program again.
    """

    def __init__(self, console: Console, tentative: Tentative, commande: str = "sgm-sim") -> None:
        self._console = console
        self._tentative = tentative
        self._commande = commande
        self._tache: TacheEnTexte | None = None
        self._connus: frozenset[str] = frozenset()

    def jouer(self) -> None:
        """Play until the attempt is over or the learner leaves."""
        self._connus = frozenset(document.id for document in self._tentative.view.documents)
        try:
            if not self._tentative.view.close:
                self._accueillir()
            while not self._tentative.view.close:
                if self._repondre(self._console.demander().strip()):
                    break
                self._annoncer()
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
        match mot:
            case "?":
                self._console.dire(AIDE)
            case ".":
                self._situer()
            case "/bureau":
                self._tache = None
                self._bureau()
            case "/lire":
                self._lire(reste)
            case "/terminer":
                self._terminer()
            case "/quitter":
                return True
            case _ if not self._choisir(texte):
                self._console.dire("Je n’ai pas compris. Tapez une lettre de la liste, ou ? pour l’aide.")
        return False

    def _choisir(self, texte: str) -> bool:
        if self._tache:
            if not self._tache.choisir(texte):
                return False
            if self._tache.est_close() and not self._tentative.view.close:
                self._console.dire("Tâche terminée.")
                self._tache = None
                self._bureau()
            return True
        place, taches = rang(texte), self._tentative.view.taches
        if place is None or place >= len(taches):
            return False
        if taches[place].statut == "a_venir":
            self._console.dire("Cette tâche viendra plus tard : finissez d’abord celles qui sont à faire.")
        else:
            self._tache = TacheEnTexte(self._console, self._tentative, taches[place].id)
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
        self._console.dire("Tâches :")
        for place, tache in enumerate(vue.taches):
            entrainement = "" if tache.notee else ", sans note"
            self._console.dire(f"{lettre(place)}) {tache.titre} ({_SIGNES[tache.statut]}{entrainement})")
        nouveaux = sum(not document.lu for document in vue.documents)
        if vue.documents:
            self._console.dire(f"Documents : {len(vue.documents)}, dont {nouveaux} à lire (/lire).")
        if all(tache.statut == "close" for tache in vue.taches):
            self._console.dire("Tout est fait : /terminer montre le bilan.")

    def _lire(self, reste: str) -> None:
        documents = self._tentative.view.documents
        place = rang(reste)
        if place is None or place >= len(documents):
            if reste:
                self._console.dire(f"Aucun document ne porte la lettre « {reste} ».")
            self._lister_documents()
            return
        choisi = documents[place]
        self._tentative.act(Lire(document=choisi.id))
        self._console.titre(choisi.titre)
        self._console.dire(en_clair(choisi.texte.strip()))

    def _lister_documents(self) -> None:
        """List the desk; those of the open task are marked."""
        vue = self._tentative.view
        siens = next((t.documents for t in vue.taches if self._tache and t.id == self._tache.id), ())
        for n, document in enumerate(vue.documents):
            etat = "lu" if document.lu else f"à lire, {duree(document.cout)}"
            ici = ", pour cette tâche" if document.id in siens else ""
            self._console.dire(f"{lettre(n)}) {document.titre} ({etat}{ici})")
        if not vue.documents:
            self._console.dire("Aucun document sur le bureau.")

    def _terminer(self) -> None:
        reste = [f"« {t.titre} »" for t in self._tentative.view.taches if t.statut != "close" and t.notee]
        if reste:
            self._console.dire(f"Il reste à faire : {enumeration(reste)}.")
        if confirmer(self._console, "Terminer la journée et voir le bilan : rien ne changera plus."):
            self._tentative.act(Terminer())
        else:
            self._console.dire("La tentative continue.")

    def _annoncer(self) -> None:
        """Say which documents arrived since the last line."""
        documents = self._tentative.view.documents
        for document in documents:
            if document.id not in self._connus:
                self._console.dire(f"Nouveau document : {document.titre} (/lire).")
        self._connus = frozenset(document.id for document in documents)
