"""Suites: which consequences are due, given what is known. A suite answers once, and never looks at the corrigé."""

from __future__ import annotations

import datetime as dt

from sgm_sim.core.instants import Instant, instant, jour_de
from sgm_sim.droit.regles import appliquer
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.gens import attendre_la_venue
from sgm_sim.engine.monde import Entree, Monde
from sgm_sim.engine.ouvertures import lever, ouvrir_tache, recevoir_document
from sgm_sim.engine.scene import Attention, Scene
from sgm_sim.scenario.calendrier import jour_travaille
from sgm_sim.scenario.faits import nom_de_drapeau
from sgm_sim.scenario.references import FaitManquant, resoudre
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


def prevoir_les_suites(scene: Scene) -> None:
    """Plan the suites whose condition is true and that were not planned yet."""
    for suite in scene.scenario.suites.suites:
        entree = f"suite-{suite.id}"
        if entree not in scene.monde.declenchees and _est_vraie(suite.si, scene):
            scene.prevoir(ev.Prevu(id=entree, quand=_quand(suite, scene), classe=Classe.SUITE))


def suivre(scene: Scene, entree: Entree) -> None:
    """A suite takes effect."""
    suite = next(une for une in scene.scenario.suites.suites if entree.id == f"suite-{une.id}")
    scene.emit(ev.SuiteArrivee(suite=suite.id, t=entree.quand, prevu=entree.id))
    if suite.pose:
        lever(scene, suite.pose)
    if suite.document:
        recevoir_document(scene, suite.document)
        scene.couper(Attention.TOUT, entree.id)
    if suite.ouvre and not scene.monde.epilogue:
        ouvrir_tache(scene, suite.ouvre)
        scene.couper(Attention.TOUT, entree.id)
    if suite.passage and not scene.monde.epilogue:
        attendre_la_venue(scene, scene.scenario.passages[suite.passage], scene.t)


def _quand(suite: Suite, scene: Scene) -> Instant:
    """Return when a suite takes effect: some minutes later, or some days later at an hour."""
    if not suite.jours:
        return Instant(scene.t + 60 * suite.apres)
    calendrier = scene.scenario.sujet.calendrier
    jour = jour_travaille(jour_de(scene.t) + dt.timedelta(suite.jours), calendrier)
    return instant(jour, suite.a or calendrier.debut)


def _est_vraie(condition: Condition, scene: Scene) -> bool:
    match condition:
        case SiTout():
            return all(_est_vraie(une, scene) for une in condition.tout) and not any(
                _est_vraie(une, scene) for une in condition.sauf
            )
        case SiUn():
            return any(_est_vraie(une, scene) for une in condition.un)
        case SiRegle():
            return _regle(condition, scene)
    return _est_simple(condition, scene.monde)


def _est_simple(condition: SiFait | SiDrapeau | SiPassage | SiTache, monde: Monde) -> bool:
    match condition:
        case SiFait():
            fait = monde.faits.get(condition.fait)
            return fait is not None and (condition.vaut is None or monde.lire_fait(fait) == condition.vaut)
        case SiDrapeau():
            return nom_de_drapeau(condition.drapeau) in monde.faits
        case SiPassage():
            return _est_passage(condition, monde)
        case SiTache():
            return _est_tache(condition, monde)


def _est_passage(condition: SiPassage, monde: Monde) -> bool:
    """Someone who means to come or call again has not left yet."""
    passant = monde.passants.get(condition.passage)
    return passant is not None and passant.etat == condition.est and f"arr-{condition.passage}" not in monde.agenda


def _est_tache(condition: SiTache, monde: Monde) -> bool:
    tache = monde.taches.get(condition.tache)
    match condition.est:
        case "faite" | "confiee":
            return tache is not None and tache.close and tache.issue == condition.est
        case "reportee":
            return condition.tache in monde.reportees
        case "en_retard":
            return monde.echues.get(condition.tache) is False


def _regle(condition: SiRegle, scene: Scene) -> bool:
    try:
        arguments = resoudre(condition.arguments, scene.monde.valeurs)
    except FaitManquant:
        return False
    zone = scene.scenario.sujet.calendrier.zone
    return appliquer(condition.regle, arguments, scene.parametres, zone=zone).decision == condition.est
