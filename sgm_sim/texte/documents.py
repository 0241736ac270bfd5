"""The documents on the desk in text: their list, and one read whole."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.engine.commandes import Lire
from sgm_sim.engine.vue import Vue, VueDocument
from sgm_sim.texte.acteur import Acteur, est_refuse
from sgm_sim.texte.console import lettre, rang
from sgm_sim.texte.etat import provenance


class Documents:
    """Lists and reads; letters follow the order of arrival, so that they never change."""

    def __init__(self, acteur: Acteur) -> None:
        self._acteur = acteur

    def lire(self, reste: str, tache: str) -> None:
        """Read the document of this letter; without one, list them, those of `tache` marked."""
        documents = self._acteur.tentative.view.documents
        place = rang(reste)
        if place is None or place >= len(documents):
            if reste:
                self._acteur.console.dire(f"Aucun document ne porte la lettre « {reste} ».")
            self._lister(tache)
            return
        choisi = documents[place]
        evenements = self._acteur.agir(Lire(document=choisi.id), f"Lire : {choisi.titre}")
        if not est_refuse(evenements):
            self.montrer(choisi.id)

    def montrer(self, document: str) -> None:
        """Write a document that is read; nothing when it is not yet, its reading having been cut."""
        lu = next((un for un in self._acteur.tentative.view.documents if un.id == document and un.lu), None)
        if lu is not None:
            self._acteur.console.titre(lu.titre)
            self._acteur.console.dire(en_clair(lu.texte.strip()))

    def _lister(self, tache: str) -> None:
        vue = self._acteur.tentative.view
        siens = next((t.documents for t in vue.taches if t.id == tache), ())
        for n, document in enumerate(vue.documents):
            ici = ", pour cette tâche" if document.id in siens else ""
            self._acteur.console.dire(f"{lettre(n)}) {document.titre} ({_etat(document, vue)}{ici})")
        if not vue.documents:
            self._acteur.console.dire("Aucun document sur le bureau.")


def _etat(document: VueDocument, vue: Vue) -> str:
    lu = "lu" if document.lu else f"à lire, {duree(document.cout)}"
    return f"{provenance(document)}, {lu}" if vue.vivante else lu
