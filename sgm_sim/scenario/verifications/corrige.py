"""Does the corrigé judge tasks, facts, rules and texts that exist, with values that can be given?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import au_choix, cite, ou_sinon
from sgm_sim.core.yaml_source import SourceYaml
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.corrige import (
    Corrige,
    CorrigeTache,
    Critere,
    CritereAttendu,
    CritereDrapeau,
    CritereJury,
    CritereMention,
    CritereRegle,
    CritereReleve,
    CritereTemps,
    Mention,
    Remplacement,
)
from sgm_sim.scenario.references import RefFait
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.notes import verifier_releve
from sgm_sim.scenario.verifications.regles import verifier_application, verifier_regle
from sgm_sim.scenario.verifications.reponses import complete, verifier_reponse, verifier_valeurs
from sgm_sim.scenario.verifications.sujet import referentiel
from sgm_sim.scenario.verifications.temps import verifier_drapeau, verifier_temps
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.reponses import essayer
from sgm_sim.taches.valeurs import Valeur

Chemin = tuple[str | int, ...]


def verifier_corrige(corrige: Corrige, source: SourceYaml, scenario: Scenario) -> list[Probleme]:
    """Return the problems of a corrigé against its scenario."""
    verificateur = _Verificateur(source, scenario)
    verificateur.corrige(corrige)
    return verificateur.releve.problemes


class _Verificateur:
    def __init__(self, source: SourceYaml, scenario: Scenario) -> None:
        self.releve = Releve(source)
        self._taches = {tache.id: tache for tache in scenario.sujet.taches}
        self._documents = [document.id for document in scenario.sujet.documents]
        self._scenario = scenario
        self._faits = scenario.faits
        lu = referentiel(scenario.sujet.referentiel)
        self._codes = [competence.code for bloc in lu.blocs for competence in bloc.competences] if lu else []
        self._vus: dict[str, Chemin] = {}
        self._zone = scenario.sujet.calendrier.zone
        self._modeles: dict[str, Valeur] = {}

    def corrige(self, corrige: Corrige) -> None:
        self._modeles = _faits_des_modeles(corrige, self._taches)
        for nom, cle in corrige.taches.items():
            if self.releve.connu("S064", ("taches", nom), "la tâche", nom, self._taches):
                self._tache(self._taches[nom], cle)
        for tache in self._taches.values():
            if tache.notee and tache.id not in corrige.taches:
                conseil = "ajoutez ses critères, ou écrivez « notee: false » dans sujet.yaml"
                message = f"la tâche {cite(tache.id)} est notée, mais rien ici ne la juge"
                self.releve.avertir("S097", ("taches",), message, conseil)

    def _tache(self, tache: TacheDeclaree, cle: CorrigeTache) -> None:
        ici = ("taches", tache.id)
        if not tache.notee:
            conseil = "supprimez ces critères, ou retirez « notee: false » du sujet"
            self.releve.dire(
                "S068", ici, f"la tâche {cite(tache.id)} n’est pas notée : on ne la juge pas", conseil=conseil
            )
            return
        verifier_reponse(self.releve, (*ici, "modele"), tache, cle.modele)
        for rang, critere in enumerate(cle.criteres):
            chemin = (*ici, "criteres", rang)
            self._identifiant(chemin, critere)
            self._competence((*chemin, "competence"), tache, critere)
            self._faute((*chemin, "faute"), tache, cle, critere)
            self._critere(chemin, critere)

    def _identifiant(self, chemin: Chemin, critere: Critere) -> None:
        if critere.id in self._vus:
            ligne = self.releve.source.position((*self._vus[critere.id], "id"))[0]
            message = f"l’identifiant {cite(critere.id)} est déjà celui d’un critère, à la ligne {ligne}"
            self.releve.dire("S060", (*chemin, "id"), message, conseil="choisissez-en un autre")
        self._vus.setdefault(critere.id, chemin)

    def _competence(self, chemin: Chemin, tache: TacheDeclaree, critere: Critere) -> None:
        code = critere.competence
        if self._codes and not self.releve.connu("S066", chemin, "la compétence", code, self._codes):
            return
        if code not in tache.competences:
            message = f"la tâche {cite(tache.id)} ne déclare pas la compétence {cite(code)}"
            declarees = au_choix(tache.competences)
            conseil = "ajoutez-la à ses « competences » dans sujet.yaml"
            self.releve.dire("S076", chemin, message, declarees, conseil)

    def _faute(self, chemin: Chemin, tache: TacheDeclaree, cle: CorrigeTache, critere: Critere) -> None:
        faute = critere.faute
        if faute is None:
            return
        if isinstance(cle.modele, str) != isinstance(faute, Remplacement):
            quoi = (
                "un passage du texte : {remplace: …, par: …}"
                if isinstance(cle.modele, str)
                else "des champs et leurs valeurs"
            )
            self.releve.dire("S079", chemin, "cette faute ne va pas avec le modèle de la tâche", quoi)
        elif isinstance(faute, Remplacement):
            fois = str(cle.modele).count(faute.remplace)
            if fois != 1:
                constat = "ne figure pas" if not fois else f"figure {fois} fois"
                message = f"le passage {cite(faute.remplace)} {constat} dans le texte modèle"
                conseil = "recopiez-le exactement" if not fois else "citez un passage plus long"
                self.releve.dire("S078", (*chemin, "remplace"), message, "une fois exactement", conseil)
        else:
            verifier_valeurs(self.releve, chemin, tache, faute)

    def _critere(self, chemin: Chemin, critere: Critere) -> None:
        match critere:
            case CritereRegle():
                avant = len(self.releve.problemes)
                verifier_regle(self.releve, chemin, critere.regle, critere.arguments, self._faits)
                if len(self.releve.problemes) == avant:
                    verifier_application(self.releve, chemin, critere, self._modeles, self._zone)
            case CritereReleve():
                verifier_releve(self.releve, chemin, critere, self._taches[str(chemin[1])])
            case CritereAttendu():
                self._consigne(chemin, critere.consigne)
                self._attendu(chemin, critere)
            case CritereMention():
                self._consigne(chemin, critere.consigne)
                self._mention(chemin, critere)
            case CritereTemps():
                verifier_temps(self.releve, chemin, critere, self._scenario)
            case CritereDrapeau():
                self._consigne(chemin, critere.consigne)
                verifier_drapeau(self.releve, chemin, critere, self._scenario)
            case CritereJury():
                self._jury(chemin, critere)

    def _consigne(self, chemin: Chemin, consigne: str | None) -> None:
        if consigne is not None:
            self.releve.connu("S061", (*chemin, "consigne"), "le document", consigne, self._documents)

    def _attendu(self, chemin: Chemin, critere: CritereAttendu) -> None:
        fait = self.releve.fait((*chemin, "fait"), critere.fait, self._faits)
        if fait is None:
            return
        if fait.nature == "texte":
            message = f"le fait {cite(critere.fait)} est un texte : il ne se compare pas à une valeur"
            self.releve.dire(
                "S070", (*chemin, "fait"), message, conseil="utilisez un critère de type « mention » ou « jury »"
            )
            return
        for rang, valeur in enumerate(critere.parmi):
            self.releve.valeur((*chemin, "parmi", rang), valeur, fait.nature, fait.options)
        for cle in ("ordonne", "partiel"):
            if getattr(critere, cle) and fait.nature != "liste":
                message = f"« {cle} » n’a de sens que pour une liste, et ce fait est de nature {cite(fait.nature)}"
                self.releve.dire("S070", (*chemin, cle), message, conseil=f"supprimez « {cle} »")
        if isinstance(self._taches.get(fait.tache), TacheOrdre) and fait.nature == "liste":
            self._ordre(chemin, critere, fait.options)

    def _ordre(self, chemin: Chemin, critere: CritereAttendu, elements: Sequence[str]) -> None:
        """Every element is placed once in the order given: only their places can be judged."""
        if not critere.ordonne:
            message = "l’ordre ne compte pas dans ce critère : toute réponse le réussirait"
            self.releve.dire("S113", chemin, message, conseil="ajoutez « ordonne: true »")
        if critere.partiel:
            message = "« partiel » compte les éléments présents, et ils y sont toujours tous"
            self.releve.dire("S113", (*chemin, "partiel"), message, conseil="supprimez « partiel »")
        for rang, valeur in enumerate(critere.parmi):
            absents = [nom for nom in elements if nom not in valeur] if isinstance(valeur, list) else []
            if absents:
                message = f"cet ordre ne place pas {au_choix(absents).replace(' ou ', ' et ')}"
                self.releve.dire("S113", (*chemin, "parmi", rang), message, "tous les éléments, chacun une fois")

    def _mention(self, chemin: Chemin, critere: CritereMention) -> None:
        fait = self.releve.fait((*chemin, "fait"), critere.fait, self._faits)
        if fait and fait.nature != "texte":
            message = f"une mention se cherche dans un texte, et {cite(critere.fait)} est de nature {cite(fait.nature)}"
            textes = [nom for nom, autre in self._faits.items() if autre.nature == "texte"]
            self.releve.dire("S070", (*chemin, "fait"), message, conseil=ou_sinon(critere.fait, textes))
        self._valeur_de_mention((*chemin, "mention"), critere.mention)

    def _valeur_de_mention(self, chemin: Chemin, mention: Mention) -> None:
        if mention.nature == "texte":
            if not mention.groupes:
                message = "une mention de nature « texte » doit dire quels mots chercher"
                self.releve.dire(
                    "S094", chemin, message, conseil="ajoutez « groupes » : [[premiers mots possibles], [autres mots]]"
                )
            return
        if mention.valeur is None:
            message = f"une mention de nature {cite(mention.nature)} doit dire quelle valeur chercher"
            self.releve.dire("S094", chemin, message, conseil="ajoutez « valeur: … » ou « valeur: {fait: …} »")
        elif not isinstance(mention.valeur, RefFait):
            self.releve.valeur((*chemin, "valeur"), mention.valeur, mention.nature)
        else:
            self._valeur_par_fait(chemin, mention, mention.valeur)

    def _valeur_par_fait(self, chemin: Chemin, mention: Mention, reference: RefFait) -> None:
        fait = self.releve.fait((*chemin, "valeur", "fait"), reference.fait, self._faits)
        if fait and fait.nature != mention.nature:
            message = f"le fait {cite(reference.fait)} est de nature {cite(fait.nature)}"
            self.releve.dire("S070", (*chemin, "valeur", "fait"), message, f"un fait de nature {cite(mention.nature)}")
        if mention.exemple is None:
            message = "la valeur vient d’un fait : il faut un « exemple » pour éprouver les phrases"
            self.releve.dire(
                "S094", chemin, message, conseil="ajoutez « exemple: … », la valeur des phrases de « accepte »"
            )
        else:
            self.releve.valeur((*chemin, "exemple"), mention.exemple, mention.nature)

    def _jury(self, chemin: Chemin, critere: CritereJury) -> None:
        if critere.fait is not None:
            self.releve.fait((*chemin, "fait"), critere.fait, self._faits)
        meilleur = max(niveau.points for niveau in critere.niveaux)
        if meilleur != critere.points:
            message = f"le meilleur niveau vaut {meilleur}, et le critère {critere.points}"
            self.releve.dire("S096", (*chemin, "niveaux"), message, "les mêmes points", "corrigez l’un des deux")


def _faits_des_modeles(corrige: Corrige, taches: Mapping[str, TacheDeclaree]) -> dict[str, Valeur]:
    """Return the facts that the model answers publish."""
    faits: dict[str, Valeur] = {}
    for nom, cle in corrige.taches.items():
        with suppress(TypeError):  # an answer of another shape is said elsewhere
            faits |= essayer(taches[nom], complete(taches[nom], cle.modele)).faits if nom in taches else {}
    return faits


def criteres_de(corrige: Corrige) -> Mapping[str, Any]:
    """Return every criterion of a corrigé by id."""
    return {critere.id: critere for cle in corrige.taches.values() for critere in cle.criteres}
