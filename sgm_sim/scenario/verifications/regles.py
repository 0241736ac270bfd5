"""Does a criterion or a suite call a rule of law that exists, is confirmed, and gets arguments that it can use?"""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.core.suggestions import au_choix, cite, ou_sinon
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.droit.feries import Zone
from sgm_sim.droit.regle import NatureArgument
from sgm_sim.droit.regles import REGLES, appliquer
from sgm_sim.scenario.corrige import CritereRegle
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.faits import Fait
from sgm_sim.scenario.references import Argument, FaitManquant, RefFait, resoudre
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.valeurs import Valeur

_CONSEIL = "utilisez une règle confirmée, ou jugez une consigne donnée par un document"

_COMPATIBLES: Mapping[str, tuple[str, ...]] = {
    "date": ("date",),
    "heure": ("heure",),
    "nombre": ("nombre",),
    "montant": ("montant",),
    "choix": ("choix", "personne"),
    "liste": ("liste",),
    "booleen": ("choix",),
    "table": (),
}
"""Nature of an argument -> natures of the facts that can stand there; no task publishes a table yet."""


def verifier_regle(
    releve: Releve, chemin: Chemin, regle: str, arguments: Mapping[str, Argument], faits: Mapping[str, Fait]
) -> None:
    """Check the keys `regle` and `arguments` of the mapping at `chemin`."""
    if not releve.connu("S071", (*chemin, "regle"), "la règle", regle, REGLES):
        return
    if not any(ligne.statut == "confirme" for ligne in REGLES[regle].lignes(parametres())):
        message = f"la règle {cite(regle)} n’est pas confirmée : elle ne peut pas être notée"
        releve.dire("S072", (*chemin, "regle"), message, conseil=_CONSEIL)
    attendus = REGLES[regle].arguments
    absents = [nom for nom, attendu in attendus.items() if not attendu.facultatif and nom not in arguments]
    if absents:
        message = f"la règle {cite(regle)} a besoin aussi de {au_choix(absents).replace(' ou ', ' et ')}"
        releve.dire("S073", (*chemin, "arguments"), message, conseil=f"ajoutez « {absents[0]}: … »")
    for nom, argument in arguments.items():
        ici = (*chemin, "arguments", nom)
        if nom in attendus:
            _argument(releve, ici, attendus[nom], argument, faits)
        else:
            message = f"la règle {cite(regle)} n’a pas d’argument {cite(nom)}"
            releve.dire("S073", ici, message, conseil=ou_sinon(nom, attendus))


def _argument(
    releve: Releve, chemin: Chemin, attendu: NatureArgument, argument: Argument, faits: Mapping[str, Fait]
) -> None:
    if not isinstance(argument, RefFait):
        releve.valeur(chemin, argument, attendu.nature)
        return
    fait = releve.fait((*chemin, "fait"), argument.fait, faits)
    if fait and fait.nature not in _COMPATIBLES[attendu.nature]:
        message = f"le fait {cite(argument.fait)} est de nature {cite(fait.nature)}"
        voulues = _COMPATIBLES[attendu.nature]
        attendu_ici = f"un fait de nature {au_choix(voulues)}" if voulues else "un tableau écrit ici même"
        releve.dire("S070", (*chemin, "fait"), message, attendu_ici)
    if argument.a_defaut is not None:
        releve.valeur((*chemin, "a_defaut"), argument.a_defaut, attendu.nature, fait.options if fait else ())


def verifier_application(
    releve: Releve, chemin: Chemin, critere: CritereRegle, faits: Mapping[str, Valeur], zone: Zone
) -> None:
    """Say when the rule, applied to the model answer, cannot judge it or rests on law that is not confirmed."""
    try:
        arguments = resoudre(critere.arguments, faits)
    except FaitManquant:
        return
    verdict = appliquer(critere.regle, arguments, parametres(), zone=zone)
    ici = (*chemin, "regle")
    if verdict.decision in ("indetermine", "calcule"):
        releve.dire("S072", ici, f"sur la réponse modèle, la règle ne conclut pas : {verdict.phrase}", conseil=_CONSEIL)
    elif verdict.statut != "confirme":
        message = f"sur la réponse modèle, la règle {cite(critere.regle)} s’appuie sur un texte non confirmé"
        releve.dire("S072", ici, message, conseil=_CONSEIL)
    elif verdict.decision == "non_conforme":
        message = f"la réponse modèle manque ce critère : {verdict.phrase}"
        releve.dire("S079", ici, message, conseil="corrigez le modèle, ou les arguments de la règle")
