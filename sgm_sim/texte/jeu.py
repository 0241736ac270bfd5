"""Playing in text: each line typed goes to the desk, the task in hand or a command; then what it led to is followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.engine.commandes import Terminer
from sgm_sim.engine.evenements import DocumentLu, FicheConsultee, GesteAccompli, TypeEvenement
from sgm_sim.texte import a_faire, accueil_public
from sgm_sim.texte.a_faire import AFaire
from sgm_sim.texte.accueil_public import AccueilPublic
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.bilan import dire_bilan
from sgm_sim.texte.bureau import Bureau, moment
from sgm_sim.texte.console import Console, FinDeSaisie, confirmer, heure
from sgm_sim.texte.documents import Documents
from sgm_sim.texte.en_main import EnMain
from sgm_sim.texte.etat import a_faire as reste_a_faire
from sgm_sim.texte.etat import etat, taches_du_bureau
from sgm_sim.texte.loi import Loi

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative

AIDE = """Tapez le signe de votre choix, puis Entrée.
. : où vous en êtes
/lire : lister les documents ; /lire a : lire le premier
/bureau : revenir à la liste des tâches
/loi mots : chercher une fiche de droit ; /loi a : ouvrir la première trouvée
/page 2 : la deuxième page d’un tableau
/terminer : finir la tentative et voir le bilan
/quitter : s’arrêter là ; rien n’est perdu, la tentative se reprend
? : cette aide"""

AIDE_VIVANTE = f"{accueil_public.AIDE}\n{a_faire.AIDE}"
"""What can also be typed when people come."""

AIDE_DU_TEMPS = "/pause : arrêter l’horloge, qui court pendant que vous réfléchissez"


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
        self._bureau = Bureau(self._acteur)
        self._documents = Documents(self._acteur)
        self._loi = Loi(self._acteur)
        self._main = EnMain(self._acteur, self._bureau)
        self._commandes: dict[str, Callable[[str], None]] = {
            "?": lambda _: self._aider(),
            ".": lambda _: self._situer(),
            "/bureau": lambda _: self._revenir_au_bureau(),
            "/lire": lambda reste: self._documents.lire(reste, self._main.id),
            "/loi": self._loi.chercher,
            "/page": self._tourner,
            "/pause": lambda _: self._pause(),
            "/terminer": lambda _: self._terminer(),
            **AccueilPublic(self._acteur, self._achever).commandes,
            **AFaire(self._acteur, self._bureau.tache, lambda: self._main.id).commandes,
        }

    def jouer(self) -> None:
        """Play until the attempt is over or the learner leaves."""
        try:
            if not self._tentative.view.close:
                self._accueillir()
            while not self._tentative.view.close:
                if self._repondre(self._console.demander(self._invite()).strip()):
                    break
                if not self._tentative.view.close:
                    self._main.suivre(self._acteur.relever())
        except FinDeSaisie:
            pass
        if self._tentative.view.close:
            dire_bilan(self._console, self._tentative, self._commande)
        else:
            self._console.dire(
                "Rien n’est perdu : chaque geste est gardé.",
                f"Pour reprendre : {self._commande} jouer --texte --reprendre {self._tentative.id}",
            )

    def _invite(self) -> str:
        """Return the simulated hour when the day is a living one: there is no clock to look at."""
        vue = self._tentative.view
        return heure(vue.t) if vue.vivante else ""

    def _accueillir(self) -> None:
        sujet = self._tentative.scenario.sujet
        self._console.titre(sujet.titre)
        for paragraphe in (sujet.mission.strip(), sujet.commune.description.strip()):
            if paragraphe:
                self._console.dire(paragraphe)
                self._console.dire()
        for personnage in sujet.personnages:
            self._console.dire(f"{personnage.nom} : {personnage.role}")
        self._console.dire(f"Tentative {self._tentative.id}. ? donne l’aide à tout moment.")
        self._acteur.reprendre_l_horloge()
        self._bureau.montrer()

    def _repondre(self, texte: str) -> bool:
        """Act on one line; True when the learner leaves."""
        mot, _, reste = texte.partition(" ")
        if mot == "/quitter":
            return True
        if mot in self._commandes:
            self._commandes[mot](reste.strip())
        elif not self._choisir(texte):
            self._console.dire("Je n’ai pas compris. Tapez un signe de la liste, ou ? pour l’aide.")
        return False

    def _choisir(self, texte: str) -> bool:
        """Act on a sign of the task in hand, or of the desk as it was last shown."""
        if self._main.tache:
            return self._main.tache.choisir(texte)
        match self._bureau.choix(texte):
            case None:
                return False
            case str() as tache:
                self._main.prendre(tache)
            case offre:
                self._achever(self._acteur.agir(offre.commande))
        return True

    # What is asked without acting.

    def _aider(self) -> None:
        self._console.dire(
            AIDE,
            AIDE_VIVANTE if self._tentative.view.vivante else "",
            AIDE_DU_TEMPS if self._acteur.court else "",
        )

    def _situer(self) -> None:
        """Say where one is: the desk, or the state of the town hall and the open task in full."""
        self._acteur.laisser_passer()
        vue = self._tentative.view
        if vue.close:
            return
        if self._main.tache is None:
            self._bureau.montrer()
            return
        if vue.vivante:
            self._console.dire(f"{moment(vue).capitalize()}.", *etat(vue), *reste_a_faire(vue))
        self._main.tache.montrer()

    def _revenir_au_bureau(self) -> None:
        self._acteur.laisser_passer()
        if not self._tentative.view.close:
            self._main.poser()

    def _tourner(self, reste: str) -> None:
        if self._main.tache:
            self._main.tache.tourner(reste)
        else:
            self._console.dire("Les pages sont celles d’un tableau : ouvrez d’abord sa tâche.")

    def _pause(self) -> None:
        if not self._acteur.court:
            self._console.dire("L’horloge n’avance que par vos gestes : elle est déjà arrêtée.")
            return
        self._acteur.laisser_passer()
        if not self._tentative.view.close:
            self._console.demander("En pause. Entrée pour reprendre ")
            self._acteur.reprendre_l_horloge()

    def _terminer(self) -> None:
        vue = self._tentative.view
        reste = [f"« {t.titre} »" for t in taches_du_bureau(vue) if t.statut != "close" and t.notee]
        if reste:
            self._console.dire(f"Il reste à faire : {enumeration(reste)}.")
        if vue.attendu and vue.vivante:
            self._console.dire("La journée n’est pas finie : d’autres personnes, d’autres courriers peuvent venir.")
        suite = " et voir le bilan" if vue.regime.bilan else ""
        if confirmer(self._console, f"Terminer la journée{suite} : rien ne changera plus."):
            self._acteur.agir(Terminer())
        else:
            self._console.dire("La tentative continue.")

    # What a line led to.

    def _achever(self, evenements: Sequence[TypeEvenement]) -> None:
        """Show what was done by a gesture taken up again, or by an offer of the desk."""
        for evenement in evenements:
            match evenement:
                case DocumentLu(document=document):
                    self._documents.montrer(document)
                case FicheConsultee(fiche=fiche):
                    self._loi.montrer(fiche)
                case GesteAccompli():
                    self._main.confirmer(evenement)
