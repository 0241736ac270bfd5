"""Do the suites name facts, flags, people, tasks and documents that exist, and send what can be sent?"""

from __future__ import annotations

import datetime as dt

from sgm_sim.core.instants import Instant, instant
from sgm_sim.core.suggestions import cite
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.calendrier import bornes, jour_travaille
from sgm_sim.scenario.suites import (
    Condition,
    SiDrapeau,
    SiFait,
    SiPassage,
    SiRegle,
    SiTache,
    SiTout,
    SiUn,
    Suite,
)
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.heures import a_des_journees, fin_de_jeu, heures_de_bureau, recoit
from sgm_sim.scenario.verifications.regles import verifier_regle

Chemin = tuple[str | int, ...]


def verifier_suites(releve: Releve, scenario: Scenario) -> None:
    """Check `suites.yaml` against its scenario."""
    releve.doublons(("suites",), scenario.suites.suites, "une suite")
    for rang, suite in enumerate(scenario.suites.suites):
        _condition(releve, ("suites", rang, "si"), suite.si, scenario)
        _effets(releve, ("suites", rang), suite, scenario)
        if a_des_journees(scenario.sujet.calendrier):
            _delai(releve, ("suites", rang), suite, scenario)


def _condition(releve: Releve, chemin: Chemin, condition: Condition, scenario: Scenario) -> None:
    match condition:
        case SiTout() | SiUn():
            parts = [(cle, rang, une) for cle in ("tout", "sauf", "un") for rang, une in _parties(condition, cle)]
            for cle, rang, une in parts:
                _condition(releve, (*chemin, cle, rang), une, scenario)
        case SiRegle():
            verifier_regle(releve, chemin, condition.regle, condition.arguments, scenario.faits)
        case SiFait():
            _fait(releve, chemin, condition, scenario)
        case SiDrapeau():
            releve.connu("S101", (*chemin, "drapeau"), "le drapeau", condition.drapeau, scenario.sujet.drapeaux)
        case SiPassage():
            connus = [passage.id for passage in scenario.sujet.passages]
            releve.connu("S102", (*chemin, "passage"), "le passage", condition.passage, connus)
        case SiTache():
            _tache(releve, chemin, condition, scenario)


def _parties(condition: SiTout | SiUn, cle: str) -> list[tuple[int, Condition]]:
    return list(enumerate(getattr(condition, cle, ())))


def _fait(releve: Releve, chemin: Chemin, condition: SiFait, scenario: Scenario) -> None:
    fait = releve.fait((*chemin, "fait"), condition.fait, scenario.faits)
    if fait is None or condition.vaut is None:
        return
    if fait.nature == "texte":
        message = f"le fait {cite(condition.fait)} est un texte : il ne peut pas être comparé"
        releve.dire("S070", (*chemin, "vaut"), message, conseil="supprimez « vaut » : le texte doit seulement exister")
    else:
        releve.valeur((*chemin, "vaut"), condition.vaut, fait.nature, fait.options)


def _tache(releve: Releve, chemin: Chemin, condition: SiTache, scenario: Scenario) -> None:
    taches = {tache.id: tache for tache in scenario.sujet.taches}
    if not releve.connu("S064", (*chemin, "tache"), "la tâche", condition.tache, taches):
        return
    tache = taches[condition.tache]
    manque = {"en_retard": not tache.echeance, "confiee": not tache.confiable_a}.get(condition.est, False)
    if manque:
        cle = "echeance" if condition.est == "en_retard" else "confiable_a"
        message = f"la tâche {cite(tache.id)} n’a pas de « {cle} » : cette condition ne sera jamais vraie"
        releve.dire("S106", (*chemin, "est"), message, conseil=f"ajoutez « {cle} » à cette tâche dans sujet.yaml")


def _effets(releve: Releve, chemin: Chemin, suite: Suite, scenario: Scenario) -> None:
    sujet = scenario.sujet
    if suite.document:
        _document(releve, (*chemin, "document"), suite.document, scenario)
    if suite.ouvre:
        releve.connu("S064", (*chemin, "ouvre"), "la tâche", suite.ouvre, [tache.id for tache in sujet.taches])
    if suite.pose:
        releve.connu("S101", (*chemin, "pose"), "le drapeau", suite.pose, sujet.drapeaux)
    if suite.passage:
        _passage(releve, (*chemin, "passage"), suite.passage, scenario)


def _document(releve: Releve, chemin: Chemin, document: str, scenario: Scenario) -> None:
    sur_suite = {un.id: un.sur_suite for un in scenario.sujet.documents}
    if releve.connu("S061", chemin, "le document", document, sur_suite) and not sur_suite[document]:
        message = f"le document {cite(document)} n’attend pas de suite : il est déjà sur le bureau"
        releve.dire("S085", chemin, message, conseil="ajoutez « sur_suite: true » à ce document dans sujet.yaml")


def _passage(releve: Releve, chemin: Chemin, passage: str, scenario: Scenario) -> None:
    heures = {un.id: un.a for un in scenario.sujet.passages}
    if releve.connu("S102", chemin, "le passage", passage, heures) and heures[passage] is not None:
        message = f"le passage {cite(passage)} n’attend pas de suite : il a déjà une heure"
        releve.dire("S085", chemin, message, conseil="supprimez « a » de ce passage dans sujet.yaml")


def _delai(releve: Releve, ici: Chemin, suite: Suite, scenario: Scenario) -> None:
    """Check when a suite takes effect: at an hour when the office works, before everything is over."""
    calendrier = scenario.sujet.calendrier
    if suite.a and not suite.jours:
        conseil = "ajoutez « jours: … », ou dites le délai en minutes par « apres »"
        releve.dire("S089", (*ici, "a"), "« a » ne compte qu’après des jours", conseil=conseil)
    elif suite.a and not calendrier.debut <= suite.a < calendrier.fin:
        releve.dire("S089", (*ici, "a"), f"la mairie est fermée à {suite.a:%H:%M}", heures_de_bureau(calendrier))
    elif suite.jours and _vient_au_guichet(suite, scenario) and not recoit(suite.a or calendrier.debut, calendrier):
        message = f"la porte n’est pas ouverte au public à {suite.a or calendrier.debut:%H:%M}"
        releve.avertir("S107", (*ici, "passage"), message, "changez « a », ou faites-en une « visite »")
    _jamais(releve, ici, suite, scenario)


def _vient_au_guichet(suite: Suite, scenario: Scenario) -> bool:
    passage = scenario.passages.get(suite.passage or "")
    return passage is not None and passage.canal == "guichet"


def _jamais(releve: Releve, ici: Chemin, suite: Suite, scenario: Scenario) -> None:
    """Say which effects would come after the end, however early the condition is true."""
    cle = "jours" if suite.jours else "apres"
    au_plus_tot = _au_plus_tot(suite, scenario)
    if au_plus_tot > fin_de_jeu(scenario, avec_epilogue=True):
        conseil = "réduisez ce délai, ou allongez le calendrier ou son « epilogue »"
        releve.dire("S106", (*ici, cle), "cette suite viendrait après la fin", conseil=conseil)
    elif (suite.passage or suite.ouvre) and au_plus_tot > fin_de_jeu(scenario, avec_epilogue=False):
        message = "cette suite viendrait pendant l’épilogue : il n’y a plus personne pour recevoir ni pour travailler"
        conseil = "réduisez ce délai, ou envoyez un « document »"
        releve.dire("S106", (*ici, cle), message, conseil=conseil)


def _au_plus_tot(suite: Suite, scenario: Scenario) -> Instant:
    """Return when a suite takes effect if its condition is true at the opening of the first day."""
    calendrier, premier = scenario.sujet.calendrier, scenario.jours[0]
    if not suite.jours:
        return Instant(bornes(premier, calendrier)[0] + 60 * suite.apres)
    jour = jour_travaille(premier + dt.timedelta(suite.jours), calendrier)
    return instant(jour, suite.a or calendrier.debut)
