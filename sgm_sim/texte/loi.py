"""The sheets of law in text: search by word or article, then open one by its letter."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.engine.commandes import Consulter
from sgm_sim.texte.acteur import Acteur, est_refuse
from sgm_sim.texte.console import lettre, rang


class Loi:
    """What was found last, so that a letter may open it."""

    def __init__(self, acteur: Acteur) -> None:
        self._acteur = acteur
        self._trouvees: tuple[str, ...] = ()

    def chercher(self, mots: str) -> None:
        """List the sheets that hold these words or this article; a letter opens one of the last list."""
        place = rang(mots)
        if place is not None and place < len(self._trouvees):
            self._ouvrir(self._trouvees[place])
            return
        # Sheets are read only when someone asks for the law.
        from sgm_sim.droit.fiches import chercher, fiches

        console, vue = self._acteur.console, self._acteur.tentative.view
        permises = {nom: fiche for nom, fiche in fiches().items() if nom in vue.fiches}
        if not permises:
            console.dire("Aucune fiche de droit n’est ouverte ici.")
            return
        trouvees = chercher(permises, mots)
        self._trouvees = tuple(fiche.id for fiche in trouvees)
        for n, fiche in enumerate(trouvees):
            prix = "déjà lue" if fiche.id in vue.fiches_lues else duree(vue.cout_fiche)
            console.dire(f"{lettre(n)}) {fiche.titre} ({prix})")
        console.dire("/loi a ouvre la première." if trouvees else "Aucune fiche ne contient tous ces mots.")

    def _ouvrir(self, nom: str) -> None:
        from sgm_sim.droit.fiches import fiches

        if not est_refuse(self._acteur.agir(Consulter(fiche=nom), f"Fiche : {fiches()[nom].titre}")):
            self.montrer(nom)

    def montrer(self, nom: str) -> None:
        """Write a sheet that is read; nothing when it is not yet, its reading having been cut."""
        from sgm_sim.droit.fiches import fiches

        if nom in self._acteur.tentative.view.fiches_lues:
            fiche, console = fiches()[nom], self._acteur.console
            console.titre(fiche.titre)
            console.dire(fiche.references, "Fiche en partie confirmée." if fiche.statut == "partiel" else "")
            console.dire(en_clair(self._acteur.tentative.texte_de_loi(nom).strip()))
