"""People in text: who waits and how, receiving them, making them wait, going on, waiting, putting off, handing over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sgm_sim.core.francais.ecriture import accord, date_courte, duree, heure_longue
from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.instants import civil, jour_de
from sgm_sim.engine.commandes import Attendre, Confier, Continuer, FairePatienter, Recevoir, Reporter
from sgm_sim.engine.propositions import nom_du_travail
from sgm_sim.engine.vue import Vue, VuePassant, VueTache
from sgm_sim.taches.humeur import visage
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.console import confirmer, lettre, rang

AIDE = """/recevoir nom : recevoir la personne, ou rappeler celle à qui vous l’avez promis
/decrocher : répondre au téléphone
/patienter nom : dire un mot à qui attend, promettre de rappeler à qui appelle
/continuer : finir le geste qui a été coupé
/attendre : laisser passer le temps jusqu’à ce qu’il se passe quelque chose ; /attendre 5 : cinq minutes au plus
/reporter a : dire que la tâche a est remise à plus tard ; /confier a : la confier à quelqu’un
/loi mots : chercher une fiche de droit ; /loi a : ouvrir la première trouvée"""

_CANAUX = {"guichet": "au guichet", "telephone": "au téléphone", "visite": "à votre porte"}


class AccueilPublic:
    """Everything that may be typed about people and time; the task in hand is the affair of `Jeu`."""

    def __init__(self, acteur: Acteur) -> None:
        self._acteur = acteur
        self._console = acteur.console
        self._commandes: Mapping[str, Callable[[str], object]] = {
            "/recevoir": self._recevoir,
            "/decrocher": self._decrocher,
            "/patienter": self._patienter,
            "/continuer": self._continuer,
            "/attendre": self._attendre,
            "/reporter": self._reporter,
            "/confier": self._confier,
        }

    @property
    def _vue(self) -> Vue:
        return self._acteur.tentative.view

    def connait(self, mot: str) -> bool:
        """Tell whether this word is a command about people or time."""
        return mot in self._commandes

    def faire(self, mot: str, reste: str) -> None:
        """Carry it out."""
        self._commandes[mot](reste)

    # Where things stand.

    def situer(self) -> None:
        """Write the state of the town hall: hours, queue, telephone, what was cut."""
        vue = self._vue
        self._console.dire(self._heures(vue), *map(self._passant, vue.passants))
        for suspendu in vue.suspendus:
            self._console.dire(f"Coupé : {nom_du_travail(suspendu, vue)} ({duree(suspendu.cout)} pour finir).")

    @staticmethod
    def _heures(vue: Vue) -> str:
        if vue.ferme:
            return "La mairie est fermée pour la nuit. /attendre pour revenir le matin."
        if vue.public_jusqu_a is not None:
            return f"Public jusqu’à {heure_longue(civil(vue.public_jusqu_a).time())}."
        return "Fermé au public."

    @staticmethod
    def _passant(un: VuePassant) -> str:
        if un.etat == "rappel":
            return f"À rappeler : {un.nom}, {un.objet}."
        if un.etat == "recu":
            return f"En face de vous : {un.nom} ({visage(un.humeur).mot})."
        ou = _CANAUX[un.canal]
        if un.canal == "telephone":
            return f"☎ {un.nom}, {un.objet} : raccroche dans {duree(un.reste)}."
        humeur = visage(un.humeur)
        return f"{humeur.signe} {un.nom}, {ou} depuis {duree(un.attend)}, {humeur.mot} : {un.objet}."

    # What may be done.

    def _recevoir(self, reste: str) -> None:
        un = self._choisir(reste, [p for p in self._vue.passants if p.etat != "recu" or not p.tache])
        if un is not None:
            self._acteur.agir(Recevoir(passage=un.id))

    def _decrocher(self, reste: str) -> None:
        appels = [p for p in self._vue.passants if p.canal == "telephone" and p.etat == "attend"]
        if appels:
            self._acteur.agir(Recevoir(passage=appels[0].id))
        else:
            self._console.dire("Le téléphone ne sonne pas.")

    def _patienter(self, reste: str) -> None:
        un = self._choisir(reste, [p for p in self._vue.passants if p.etat == "attend"])
        if un is not None:
            self._acteur.agir(FairePatienter(passage=un.id))

    def _choisir(self, reste: str, gens: Sequence[VuePassant]) -> VuePassant | None:
        """Return the one person that a name means; the only one there is, without a name."""
        mots = plier(reste).split()
        trouves = [un for un in gens if all(mot in plier(un.nom) for mot in mots)]
        if len(trouves) == 1:
            return trouves[0]
        if not gens:
            self._console.dire("Personne n’attend.")
        else:
            voulus = trouves or gens
            self._console.dire("Qui ?", *(f"  {un.nom} : {un.objet}" for un in voulus))
        return None

    def _continuer(self, reste: str) -> None:
        suspendus = self._vue.suspendus
        if not suspendus:
            self._console.dire("Il n’y a rien à continuer.")
        else:
            place = rang(reste) or 0
            self._acteur.agir(Continuer(cle=suspendus[min(place, len(suspendus) - 1)].cle))

    def _attendre(self, reste: str) -> None:
        minutes = int(reste) if reste.isascii() and reste.isdigit() else 0
        if reste and not minutes:
            self._console.dire("Tapez un nombre de minutes, par exemple /attendre 5.")
        else:
            self._acteur.agir(Attendre(secondes=60 * min(minutes, 1_440)))

    def _reporter(self, reste: str) -> None:
        tache = self._tache(reste)
        if tache is not None:
            motif = self._console.demander("En un mot, pourquoi, et à qui le dites-vous ").strip()
            self._acteur.agir(Reporter(tache=tache.id, textes={"motif": motif} if motif else {}))

    def _confier(self, reste: str) -> None:
        tache = self._tache(reste)
        if tache is None:
            return
        if not tache.confiable_a:
            self._console.dire("Cette tâche ne peut être confiée à personne.")
            return
        for place, (_, nom) in enumerate(tache.confiable_a):
            self._console.dire(f"{lettre(place)}) {nom} ({duree(tache.cout_confier)})")
        choisi = rang(self._console.demander("À qui "))
        if choisi is None or choisi >= len(tache.confiable_a):
            self._console.dire("Rien n’est changé.")
            return
        qui, nom = tache.confiable_a[choisi]
        if confirmer(self._console, f"Confier « {tache.titre} » à {nom} : vous n’y toucherez plus."):
            self._acteur.agir(Confier(tache=tache.id, a=qui))

    def _tache(self, reste: str) -> VueTache | None:
        """Return the open task of a letter of the desk."""
        taches = taches_du_bureau(self._vue)
        place = rang(reste)
        if place is not None and place < len(taches) and taches[place].statut == "ouverte":
            return taches[place]
        self._console.dire("Dites quelle tâche, par sa lettre au bureau : /reporter a, /confier a.")
        return None


def taches_du_bureau(vue: Vue) -> list[VueTache]:
    """Return the tasks that the desk lists, in order: what opens on demand is not there before."""
    return [tache for tache in vue.taches if not tache.sur_demande or tache.statut != "a_venir"]


def echeance_de(tache: VueTache, vue: Vue) -> str:
    """Return « avant 11 h », « avant jeu. 05/02, 11 h », « en retard »; empty when there is none."""
    if tache.echeance is None or tache.statut == "close":
        return ""
    if tache.echeance < vue.t:
        return "en retard"
    jour = "" if jour_de(tache.echeance) == jour_de(vue.t) else f"{date_courte(jour_de(tache.echeance))}, "
    return f"avant {jour}{heure_longue(civil(tache.echeance).time())}"


def compte_rendu(vue: Vue) -> str:
    """Say in a few words what waits, for the end of a gesture."""
    attendent = sum(un.etat == "attend" for un in vue.passants)
    return f"{accord(attendent, 'personne')} en attente." if attendent else ""
