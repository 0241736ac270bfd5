"""Leaving work in text: putting a task off and saying so, handing it over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.engine.commandes import Confier, Reporter
from sgm_sim.engine.vue import VueTache
from sgm_sim.texte.acteur import Acteur
from sgm_sim.texte.console import choisir, confirmer
from sgm_sim.texte.etat import etat_de_la_tache, taches_du_bureau

AIDE = """/reporter a : dire que la tâche a est remise à plus tard ; sans lettre, la tâche en cours
/confier a : confier la tâche a à quelqu’un ; sans lettre, la tâche en cours"""


class AFaire:
    """Everything that may be typed about a task without working at it.

    Args:
        acteur: carries commands out.
        par_lettre: gives the task that a letter of the desk means, as it was last shown.
        en_main: gives the task in hand; empty at the desk.
    """

    def __init__(self, acteur: Acteur, par_lettre: Callable[[str], str], en_main: Callable[[], str]) -> None:
        self._acteur = acteur
        self._par_lettre = par_lettre
        self._en_main = en_main
        self.commandes: Mapping[str, Callable[[str], None]] = {"/reporter": self._reporter, "/confier": self._confier}

    def _reporter(self, reste: str) -> None:
        tache = self._tache(reste)
        if tache is None:
            return
        commande = Reporter(tache=tache.id)
        devis = self._acteur.tentative.devis(commande)
        if not devis.refus:
            self._acteur.console.dire(f"Remettre à plus tard « {tache.titre} » ({duree(devis.cout)}).")
            motif = " ".join(self._acteur.console.demander("Pourquoi, et à qui le dites-vous ").split())
            commande = Reporter(tache=tache.id, textes={"motif": motif} if motif else {})
        self._acteur.agir(commande)

    def _confier(self, reste: str) -> None:
        tache = self._tache(reste)
        if tache is None:
            return
        console = self._acteur.console
        if not tache.confiable_a:
            console.dire(f"« {tache.titre} » ne peut être confiée à personne.")
            return
        prix = duree(tache.cout_confier)
        choisi = choisir(console, "À qui ", [f"{nom} ({prix})" for _, nom in tache.confiable_a])
        if choisi is None:
            return
        qui, nom = tache.confiable_a[choisi]
        if confirmer(console, f"Confier « {tache.titre} » à {nom} ({prix}) : vous n’y toucherez plus."):
            self._acteur.agir(Confier(tache=tache.id, a=qui))
        else:
            console.dire("Rien n’est changé.")

    def _tache(self, reste: str) -> VueTache | None:
        """Return the open task that is meant: by its letter, else the one in hand, else the only one or one chosen."""
        vue, console = self._acteur.tentative.view, self._acteur.console
        ouvertes = {tache.id: tache for tache in taches_du_bureau(vue) if tache.statut == "ouverte"}
        voulue = self._par_lettre(reste) if reste else self._en_main()
        if voulue in ouvertes:
            return ouvertes[voulue]
        if reste:
            console.dire(f"Aucune tâche à faire ne porte la lettre « {reste} » : /bureau les liste.")
            return None
        if not ouvertes:
            console.dire("Il n’y a pas de tâche à faire.")
            return None
        liste = list(ouvertes.values())
        choisi = choisir(console, "Laquelle ", [f"{une.titre} ({etat_de_la_tache(une, vue)})" for une in liste])
        return None if choisi is None else liste[choisi]
