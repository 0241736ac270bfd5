"""Does a pile of files hold together: decisions, reasons and fields that exist, rules that settle each file?"""

from __future__ import annotations

from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.regles import verifier_regle
from sgm_sim.taches.instruction_cle import arguments, juger
from sgm_sim.taches.instruction_donnees import DECISION, MOTIF, DossierAInstruire, RegleDuDossier, TacheInstruction

_CONSEIL = "donnez d’autres arguments, ou retirez « regles » et jugez ce dossier par un critère « attendu »"


def verifier_instruction(releve: Releve, chemin: Chemin, tache: TacheInstruction) -> None:
    """Check a pile; `chemin` is its place in the sujet."""
    for cle, elements, quoi in (
        ("decisions", tache.decisions, "une décision"),
        ("motifs", tache.motifs, "un motif"),
        ("a_noter", tache.a_noter, "un champ"),
        ("dossiers", tache.dossiers, "un dossier"),
    ):
        releve.doublons((*chemin, cle), elements, quoi)
    _champs(releve, chemin, tache)
    decisions = [option.id for option in tache.decisions]
    for rang, nom in enumerate(tache.motif_pour):
        releve.connu("S130", (*chemin, "motif_pour", rang), "la décision", nom, decisions)
    for rang, dossier in enumerate(tache.dossiers):
        _dossier(releve, (*chemin, "dossiers", rang), tache, dossier)


def _champs(releve: Releve, chemin: Chemin, tache: TacheInstruction) -> None:
    """Say which of the other notes bear the name of one that every file has, or options twice."""
    for rang, champ in enumerate(tache.a_noter):
        ici = (*chemin, "a_noter", rang)
        releve.doublons((*ici, "options"), champ.options, "une option")
        if champ.id in (DECISION, MOTIF):
            message = f"{cite(champ.id)} est déjà une note de chaque dossier"
            releve.dire("S060", (*ici, "id"), message, conseil="choisissez un autre nom")


def _dossier(releve: Releve, chemin: Chemin, tache: TacheInstruction, dossier: DossierAInstruire) -> None:
    releve.doublons((*chemin, "pieces"), dossier.pieces, "une pièce")
    avant = len(releve.problemes)
    for rang, regle in enumerate(dossier.regles):
        _regle(releve, (*chemin, "regles", rang), tache, regle)
    if len(releve.problemes) > avant:
        return
    for rang, juge in enumerate(juger(tache, dossier, parametres())):
        ici = (*chemin, "regles", rang, "regle")
        if juge.verdict.decision in ("indetermine", "calcule") and juge.regle.decide:
            message = f"sur ce dossier, la règle ne conclut pas : {juge.verdict.phrase}"
            releve.dire("S131", ici, message, conseil=_CONSEIL)
        elif juge.verdict.statut != "confirme":
            message = f"sur ce dossier, la règle {cite(juge.regle.regle)} s’appuie sur un texte non confirmé"
            releve.dire("S131", ici, message, conseil=_CONSEIL)
        elif juge.regle.limite and not juge.verdict.limite:
            message = f"sur ce dossier, la règle {cite(juge.regle.regle)} ne calcule pas de limite"
            releve.dire("S131", (*chemin, "regles", rang, "limite"), message, conseil="retirez « limite »")
        if juge.arrete and juge.regle.decide:
            return


def _regle(releve: Releve, chemin: Chemin, tache: TacheInstruction, regle: RegleDuDossier) -> None:
    decisions = [option.id for option in tache.decisions]
    motifs = [option.id for option in tache.motifs]
    champs = [champ.id for champ in tache.a_noter]
    for cle, quoi, nom, connus in (
        ("conforme", "la décision", regle.conforme, decisions),
        ("non_conforme", "la décision", regle.non_conforme, decisions),
        ("motif", "le motif", regle.motif, motifs),
        ("limite", "le champ", regle.limite, champs),
    ):
        if nom is not None:
            releve.connu("S130", (*chemin, cle), quoi, nom, connus)
    if regle.non_conforme in tache.motif_pour and regle.motif is None:
        message = f"un motif est demandé pour {cite(str(regle.non_conforme))}, et cette règle n’en donne pas"
        releve.dire("S130", (*chemin, "non_conforme"), message, conseil="ajoutez « motif: … »")
    verifier_regle(releve, chemin, regle.regle, arguments(tache, regle), {})
