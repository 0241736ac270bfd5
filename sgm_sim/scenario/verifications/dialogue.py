"""Does a conversation hold together: nodes that exist and are reached, an end for each of them, effects that can be?"""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.dialogue_donnees import ReponseDeclaree, TacheDialogue


def verifier_dialogues(releve: Releve, scenario: Scenario) -> None:
    """Check every conversation of a sujet."""
    for rang, tache in enumerate(scenario.sujet.taches):
        if isinstance(tache, TacheDialogue):
            _Verificateur(releve, ("taches", rang), tache, scenario).verifier()


class _Verificateur:
    def __init__(self, releve: Releve, chemin: tuple[str | int, ...], tache: TacheDialogue, scenario: Scenario) -> None:
        self._releve = releve
        self._chemin = chemin
        self._tache = tache
        self._scenario = scenario
        self._noeuds = {noeud.id: noeud for noeud in tache.noeuds}
        self._suites = {noeud.id: sorted({r.va for r in noeud.reponses if r.va}) for noeud in tache.noeuds}
        self._repliques: dict[str, int] = {}
        self._perdus = False

    def verifier(self) -> None:
        self._releve.doublons((*self._chemin, "noeuds"), self._tache.noeuds, "un nœud")
        for noeud in self._tache.noeuds:
            self._repliques |= {reponse.id: 0 for reponse in noeud.reponses}
        for rang, noeud in enumerate(self._tache.noeuds):
            for numero, reponse in enumerate(noeud.reponses):
                self._reponse((*self._chemin, "noeuds", rang, "reponses", numero), reponse)
        seuil = self._tache.seuil_humeur
        if seuil:
            self._connu((*self._chemin, "seuil_humeur", "va"), "le nœud", seuil.va, self._noeuds)
        if self._perdus:
            return  # what leads nowhere is said; what cannot be reached or ended may only follow from it
        self._finis(self._atteints())

    def _connu(self, chemin: Chemin, quoi: str, nom: str, connus: Mapping[str, object]) -> None:
        self._perdus |= not self._releve.connu("S103", chemin, quoi, nom, connus)

    def _reponse(self, ici: tuple[str | int, ...], reponse: ReponseDeclaree) -> None:
        releve, sujet = self._releve, self._scenario.sujet
        self._repliques[reponse.id] += 1
        if self._repliques[reponse.id] > 1:
            message = f"l’identifiant {cite(reponse.id)} est déjà celui d’une réponse de cette conversation"
            releve.dire("S060", (*ici, "id"), message, conseil="choisissez-en un autre")
        if reponse.va:
            self._connu((*ici, "va"), "le nœud", reponse.va, self._noeuds)
        for cle in ("dit", "pas_dit"):
            for rang, autre in enumerate(getattr(reponse.si, cle)):
                self._connu((*ici, "si", cle, rang), "la réplique", autre, self._repliques)
        self._faits((*ici, "si", "fait"), reponse)
        for rang, drapeau in enumerate(reponse.pose):
            releve.connu("S101", (*ici, "pose", rang), "le drapeau", drapeau, sujet.drapeaux)
        for rang, tache in enumerate(reponse.ouvre):
            releve.connu("S064", (*ici, "ouvre", rang), "la tâche", tache, [t.id for t in sujet.taches])
        for rang, document in enumerate(reponse.remet):
            self._remis((*ici, "remet", rang), document)

    def _faits(self, ici: tuple[str | int, ...], reponse: ReponseDeclaree) -> None:
        """Say when a reply waits for a fact that nothing publishes, or for a value that the fact never has."""
        for nom, valeur in reponse.si.fait.items():
            fait = self._releve.fait((*ici, nom), nom, self._scenario.faits)
            if fait and fait.nature == "texte":
                message = f"le fait {cite(nom)} est un texte : il ne peut pas être comparé"
                self._releve.dire("S070", (*ici, nom), message, conseil="choisissez un autre fait, ou un drapeau")
            elif fait:
                self._releve.valeur((*ici, nom), valeur, fait.nature, fait.options)

    def _remis(self, chemin: Chemin, document: str) -> None:
        sur_suite = {un.id: un.sur_suite for un in self._scenario.sujet.documents}
        connu = self._releve.connu("S061", chemin, "le document", document, sur_suite)
        if connu and not sur_suite[document]:
            message = f"le document {cite(document)} n’est pas à remettre : il est déjà sur le bureau"
            conseil = "ajoutez « sur_suite: true » à ce document"
            self._releve.dire("S085", chemin, message, conseil=conseil)

    def _atteints(self) -> set[str]:
        """Return the nodes that can be reached; a temper may be lost at any node where something is said."""
        seuil = self._tache.seuil_humeur
        vus: set[str] = set()
        file = [self._tache.noeuds[0].id]
        while file:
            nom = file.pop()
            if nom not in vus:
                vus.add(nom)
                file += self._suites[nom]
                file += [seuil.va] if seuil and self._noeuds[nom].reponses else []
        for rang, noeud in enumerate(self._tache.noeuds):
            if noeud.id not in vus:
                message = f"aucune réponse ne mène au nœud {cite(noeud.id)}"
                self._releve.avertir("S104", (*self._chemin, "noeuds", rang, "id"), message, "menez-y, ou supprimez-le")
        return vus

    def _finis(self, atteints: set[str]) -> None:
        """Say which nodes can reach no end: the conversation would never close. A temper may well never be lost."""
        finis = {noeud.id for noeud in self._tache.noeuds if noeud.fin}
        while nouveaux := {nom for nom, va in self._suites.items() if nom not in finis and not finis.isdisjoint(va)}:
            finis |= nouveaux
        for rang, noeud in enumerate(self._tache.noeuds):
            if noeud.id in atteints - finis:
                message = f"depuis le nœud {cite(noeud.id)}, la conversation ne peut pas finir"
                conseil = "faites mener une de ses réponses vers un nœud qui porte « fin: true »"
                self._releve.dire("S105", (*self._chemin, "noeuds", rang, "id"), message, conseil=conseil)
