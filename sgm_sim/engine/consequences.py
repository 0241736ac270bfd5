"""Suites: which consequences are due, given the facts. A suite answers once, and never looks at the corrigé."""

from __future__ import annotations

from sgm_sim.core.instants import Instant
from sgm_sim.droit.feries import Zone
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.evenements import Prevu
from sgm_sim.engine.monde import Monde
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.references import FaitManquant, resoudre
from sgm_sim.scenario.suites import SiFait, SiRegle


def suites_dues(monde: Monde, scenario: Scenario, parametres: Parametres) -> list[Prevu]:
    """Return the agenda entries of the suites whose condition is true and that were not planned yet."""
    prevus, zone = [], scenario.sujet.calendrier.zone
    for suite in scenario.suites.suites:
        identifiant = f"suite-{suite.id}"
        if identifiant not in monde.declenchees and _est_vraie(suite.si, monde, zone, parametres):
            quand = Instant(monde.t + 60 * suite.apres)
            prevus.append(Prevu(id=identifiant, quand=quand, classe=Classe.COURRIER, document=suite.document))
    return prevus


def _est_vraie(condition: SiFait | SiRegle, monde: Monde, zone: Zone, parametres: Parametres) -> bool:
    faits = monde.valeurs
    if isinstance(condition, SiFait):
        connu = condition.fait in faits
        return connu if condition.vaut is None else connu and faits[condition.fait] == condition.vaut
    try:
        arguments = resoudre(condition.arguments, faits)
    except FaitManquant:
        return False
    return appliquer(condition.regle, arguments, parametres, zone=zone).decision == condition.est
