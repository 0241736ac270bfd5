"""Days: what is planned at the opening of an attempt, evenings, mornings, and the end of play."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from sgm_sim.core.instants import Instant, instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.gens import attendre_la_venue, fermer_la_porte
from sgm_sim.engine.monde import Entree, Monde
from sgm_sim.engine.ouvertures import ouvrir_taches
from sgm_sim.engine.scene import Attention, Scene
from sgm_sim.scenario.calendrier import bornes

FIN = "jour-fin"
"""Entry of the agenda at which play ends."""
FIN_EPILOGUE = "epilogue-fin"
"""Entry of the agenda at which the attempt is over."""


def tout_prevoir(scene: Scene) -> None:
    """Plan the days, the mail, the people and the deadlines, and lay the first documents on the desk."""
    scenario = scene.scenario
    _prevoir_les_jours(scene)
    debut = instant(scenario.sujet.calendrier.jour, scenario.sujet.calendrier.debut)
    for document in scenario.sujet.documents:
        if document.arrive:
            quand = instant(document.arrive_le or scenario.sujet.calendrier.jour, document.arrive)
            identifiant = f"doc-{document.id}"
            scene.prevoir(ev.Prevu(id=identifiant, quand=quand, classe=Classe.COURRIER, document=document.id))
        elif not document.sur_suite:
            scene.emit(ev.DocumentRecu(document=document.id, t=debut))
    for tache, limite in scenario.echeances.items():
        scene.prevoir(ev.Prevu(id=f"ech-{tache}", quand=limite, classe=Classe.ECHEANCE, tache=tache))
    for passage in scenario.passages.values():
        if passage.quand is not None:
            attendre_la_venue(scene, passage, passage.quand)
    ouvrir_taches(scene)


def _prevoir_les_jours(scene: Scene) -> None:
    jours, calendrier = scene.scenario.jours, scene.scenario.sujet.calendrier
    for jour, suivant in pairwise(jours):
        soir, matin = bornes(jour, calendrier)[1], bornes(suivant, calendrier)[0]
        scene.prevoir(ev.Prevu(id=f"soir-{jour}", quand=soir, classe=Classe.FERMETURE))
        scene.prevoir(ev.Prevu(id=f"matin-{suivant}", quand=matin, classe=Classe.OUVERTURE))
    scene.prevoir(ev.Prevu(id=FIN, quand=bornes(jours[-1], calendrier)[1], classe=Classe.FERMETURE))


def fermer(scene: Scene, entree: Entree) -> None:
    """The office closes for the night, or play ends, or the attempt is over."""
    if entree.id == FIN_EPILOGUE:
        scene.emit(ev.TentativeClose(t=entree.quand, raison="epilogue"))
    elif entree.id == FIN:
        finir_de_jouer(scene, "journee")
    else:
        scene.couper(Attention.RIEN, "fermeture")
        fermer_la_porte(scene, pour_de_bon=False)
        scene.emit(ev.JourneeFinie(t=entree.quand, prevu=entree.id))


def rouvrir(scene: Scene, entree: Entree) -> None:
    """The office opens; one who waits for the morning stops there when work remains."""
    scene.emit(ev.JourneeOuverte(t=entree.quand, prevu=entree.id))
    if reste_a_faire(scene.monde):
        scene.couper(Attention.TOUT, entree.id)


def reste_a_faire(monde: Monde) -> bool:
    """Tell whether a task is open or someone is to be called back."""
    ouvertes = any(not tache.close for tache in monde.taches.values())
    return ouvertes or any(passant.etat == "rappel" for passant in monde.passants.values())


def finir_de_jouer(scene: Scene, raison: str) -> None:
    """End play: everyone leaves, and what follows comes without the learner.

    What follows lasts as long as the epilogue of the calendar, and as long as an answer is awaited.
    """
    scene.couper(Attention.RIEN, "fermeture")
    fermer_la_porte(scene, pour_de_bon=True)
    jours = scene.scenario.sujet.calendrier.epilogue
    attendues = [entree.quand for entree in scene.monde.agenda.values() if entree.classe == Classe.REPONSE]
    if not jours and not attendues:
        scene.emit(ev.TentativeClose(t=scene.t, raison=raison))
        return
    scene.annuler(FIN)
    scene.emit(ev.EpilogueOuvert(t=scene.t))
    dernier = scene.scenario.jours[-1] + dt.timedelta(jours)
    fins = [bornes(dernier, scene.scenario.sujet.calendrier)[1]] if jours else []
    scene.prevoir(ev.Prevu(id=FIN_EPILOGUE, quand=max(fins + attendues), classe=Classe.FERMETURE))


def passer_l_echeance(scene: Scene, entree: Entree) -> None:
    """The deadline of a task passes."""
    tache = scene.monde.taches.get(entree.tache)
    faite = tache is not None and tache.close and tache.issue != "parti"
    venus = {scene.scenario.passages[nom].tache for nom in scene.monde.passants}
    connue = tache is not None or entree.tache in venus
    scene.emit(ev.EcheancePassee(tache=entree.tache, t=entree.quand, prevu=entree.id, faite=faite, connue=connue))
    if connue and not faite:
        scene.couper(Attention.TOUT, entree.id)


def attend_quelque_chose(monde: Monde) -> bool:
    """Tell whether something that needs the learner is still to come before the end of play."""
    limite = monde.agenda[FIN].quand if FIN in monde.agenda else Instant(0)
    return any(_compte(monde, entree) for entree in monde.agenda.values() if entree.quand < limite)


def _compte(monde: Monde, entree: Entree) -> bool:
    if entree.classe == Classe.OUVERTURE:
        return reste_a_faire(monde)
    if entree.classe in (Classe.ECHEANCE, Classe.REPONSE):
        tache = monde.taches.get(entree.tache)
        return tache is None or not tache.close
    return True
