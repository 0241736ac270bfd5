"""Do the criteria of time and of flags look at something that can be late, come, or be raised?"""

from __future__ import annotations

from sgm_sim.core.suggestions import cite
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.corrige import CritereDrapeau, CritereTemps
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.monde import repliques

Chemin = tuple[str | int, ...]


def verifier_temps(releve: Releve, chemin: Chemin, critere: CritereTemps, scenario: Scenario) -> None:
    """Check what a criterion of time looks at."""
    if critere.passage is not None:
        passages = [passage.id for passage in scenario.sujet.passages]
        releve.connu("S102", (*chemin, "passage"), "le passage", critere.passage, passages)
        return
    taches = {tache.id: tache for tache in scenario.sujet.taches}
    tache = str(critere.tache)
    if not releve.connu("S064", (*chemin, "tache"), "la tâche", tache, taches):
        return
    if critere.avant is None and taches[tache].echeance is None:
        message = f"la tâche {cite(tache)} n’a pas d’échéance : rien ne dit quand elle est en retard"
        conseil = "ajoutez « echeance: {a: …} » à la tâche dans sujet.yaml, ou « avant: … » à ce critère"
        releve.dire("S117", (*chemin, "tache"), message, conseil=conseil)


def verifier_drapeau(releve: Releve, chemin: Chemin, critere: CritereDrapeau, scenario: Scenario) -> None:
    """Check that a flag exists, and that something raises it."""
    if not releve.connu("S101", (*chemin, "drapeau"), "le drapeau", critere.drapeau, scenario.sujet.drapeaux):
        return
    leves = {suite.pose for suite in scenario.suites.suites}
    leves |= {drapeau for replique in repliques(scenario.sujet) for drapeau in replique.pose}
    if critere.drapeau not in leves:
        toujours = "toute tentative le manquerait" if critere.leve else "toute tentative le réussirait"
        message = f"rien ne lève le drapeau {cite(critere.drapeau)} : {toujours}"
        conseil = "ajoutez-le au « pose » d’une suite ou d’une réplique"
        releve.dire("S118", (*chemin, "drapeau"), message, conseil=conseil)
