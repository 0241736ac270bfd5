"""People and time in text: receiving someone, making them wait, going on with what was cut, letting time pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.francais.pliage import plier
from sgm_sim.engine.commandes import Attendre, Continuer, FairePatienter, Recevoir
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.propositions import nom_du_travail
from sgm_sim.engine.vue import Vue, VuePassant
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.console import choisir, rang

AIDE = """/recevoir nom : recevoir la personne, ou rappeler celle à qui vous l’avez promis
/decrocher : répondre au téléphone
/patienter nom : dire un mot à qui attend, promettre de rappeler à qui appelle
/continuer : finir le geste qui a été coupé
/attendre : laisser passer le temps jusqu’à ce qu’il se passe quelque chose ; /attendre 5 : cinq minutes au plus"""

JOURNEE = 1_440
"""Minutes that one may ask to wait, at most."""


class AccueilPublic:
    """Everything that may be typed about people and time.

    Args:
        acteur: carries commands out.
        achever: called with the events of a gesture that was taken up again, to show what it gave.
    """

    def __init__(self, acteur: Acteur, achever: Callable[[Sequence[TypeEvenement]], None]) -> None:
        self._acteur = acteur
        self._achever = achever
        self.commandes: Mapping[str, Callable[[str], None]] = {
            "/recevoir": self._recevoir,
            "/decrocher": self._decrocher,
            "/patienter": self._patienter,
            "/continuer": self._continuer,
            "/attendre": self._attendre,
        }

    @property
    def _vue(self) -> Vue:
        return self._acteur.tentative.view

    def _recevoir(self, reste: str) -> None:
        libres = [un for un in self._vue.passants if un.etat != "recu" or not un.tache]
        un = self._designer(reste, libres, "Personne n’attend.")
        if un is not None:
            self._acteur.agir(Recevoir(passage=un.id), f"{_verbe(un)} {un.nom}")

    def _decrocher(self, reste: str) -> None:
        sonnent = [un for un in self._vue.passants if un.canal == "telephone" and un.etat == "attend"]
        un = self._designer(reste, sonnent, "Le téléphone ne sonne pas.")
        if un is not None:
            self._acteur.agir(Recevoir(passage=un.id), f"Répondre à {un.nom}")

    def _patienter(self, reste: str) -> None:
        attendent = [un for un in self._vue.passants if un.etat == "attend"]
        un = self._designer(reste, attendent, "Personne n’attend.")
        if un is not None:
            mots = "Promettre de rappeler" if un.canal == "telephone" else "Faire patienter"
            self._acteur.agir(FairePatienter(passage=un.id), f"{mots} {un.nom}")

    def _designer(self, reste: str, gens: Sequence[VuePassant], personne: str) -> VuePassant | None:
        """Return the one person that a name means; without a name, the only one there is, or the one chosen."""
        mots = plier(reste).split()
        parmi = self._vue.passants if mots else gens
        trouves = [un for un in parmi if all(mot in plier(un.nom) for mot in mots)]
        if not trouves:
            self._acteur.console.dire(f"Aucune personne de ce nom n’attend : {reste}." if mots else personne)
            return None
        if len(trouves) == 1:
            return trouves[0]
        choisi = choisir(self._acteur.console, "Qui ", [f"{un.nom}, {un.objet}" for un in trouves])
        return None if choisi is None else trouves[choisi]

    def _continuer(self, reste: str) -> None:
        vue = self._vue
        if not vue.suspendus:
            self._acteur.console.dire("Il n’y a rien à continuer.")
            return
        place = rang(reste) if reste else 0 if len(vue.suspendus) == 1 else None
        if place is None or place >= len(vue.suspendus):
            noms = [f"{nom_du_travail(un, vue)} ({duree(un.cout)})" for un in vue.suspendus]
            place = choisir(self._acteur.console, "Lequel ", noms)
        if place is not None:
            suspendu = vue.suspendus[place]
            quoi = f"Continuer : {nom_du_travail(suspendu, vue)}"
            self._achever(self._acteur.agir(Continuer(cle=suspendu.cle), quoi))

    def _attendre(self, reste: str) -> None:
        minutes = int(reste) if reste.isascii() and reste.isdigit() and len(reste) < 5 else 0
        if reste and not minutes:
            self._acteur.console.dire("Tapez un nombre de minutes, par exemple /attendre 5.")
        else:
            self._acteur.agir(Attendre(secondes=60 * min(minutes, JOURNEE)))


def _verbe(un: VuePassant) -> str:
    if un.etat == "rappel":
        return "Rappeler"
    return "Répondre à" if un.canal == "telephone" else "Recevoir"
