"""Tasks open and close, and have effects on the world."""

from __future__ import annotations

from typing import Any

from sgm_sim.core.hasard import flux
from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.cles import cle_de_reponse
from sgm_sim.engine.ecarts import ecart
from sgm_sim.engine.monde import TacheEnCours
from sgm_sim.engine.scene import Scene
from sgm_sim.scenario.faits import LEVE, nom_de_drapeau
from sgm_sim.taches.contrat import Clot, Contexte, Effet, Geste, Humeur, Ouvre, Pose, Publie, Remet, Repondra, TacheBase
from sgm_sim.taches.genres import GENRES


def ouvrir_taches(scene: Scene) -> None:
    """Open every task that waits for nothing any more, save those that open on demand; none once play is over."""
    if scene.monde.epilogue:
        return
    closes = {nom for nom, tache in scene.monde.taches.items() if tache.close}
    for tache in scene.taches.values():
        if tache.id not in scene.scenario.sur_demande and closes.issuperset(tache.apres):
            ouvrir_tache(scene, tache.id)


def ouvrir_tache(scene: Scene, nom: str) -> None:
    """Open a task, if it is not open yet; its draws come from a stream of its own."""
    if nom in scene.monde.taches:
        return
    assert scene.monde.ouverture is not None
    tache = scene.taches[nom]
    hasard = flux(scene.monde.ouverture.graine, "tache", nom)
    etat = dict(GENRES[type_de(tache)].etat_initial(tache, hasard))
    scene.emit(ev.TacheOuverte(tache=nom, etat=etat, t=scene.t))


def clore_tache(scene: Scene, nom: str, raison: str = "faite") -> None:
    """Close a task: those that waited for it open."""
    scene.emit(ev.TacheClose(tache=nom, t=scene.t, raison=raison))
    ouvrir_taches(scene)


def appliquer(scene: Scene, tache: str, effet: Effet) -> None:
    """Give its effect to what a task caused; someone being received leaves when their task closes (`gens`)."""
    match effet:
        case Publie():
            scene.emit(ev.FaitPublie(tache=tache, nom=effet.nom, nature=effet.nature, valeur=effet.valeur))
        case Clot():
            clore_tache(scene, tache)
        case Humeur():
            humeur = max(0, min(100, scene.monde.humeur_de(tache) + effet.delta))
            scene.emit(ev.HumeurChangee(tache=tache, humeur=humeur))
        case Ouvre():
            ouvrir_tache(scene, effet.tache)
        case Remet():
            recevoir_document(scene, effet.document)
        case Pose():
            lever(scene, effet.drapeau, tache)
        case Repondra():
            quand = Instant(scene.t + effet.dans)
            cle = cle_de_reponse(tache, attendue=effet.attendue)
            scene.prevoir(ev.Prevu(id=cle, quand=quand, classe=Classe.REPONSE, tache=tache))


def reduire(scene: Scene, geste: Geste, dire: ev.TypeEvenement) -> None:
    """Let a task take a gesture, of the learner or of the world.

    Args:
        scene: the stage.
        geste: one that the task accepts.
        dire: the event that says it was made, before what it changes and causes.
    """
    tache, avant = scene.taches[geste.tache], scene.monde.taches[geste.tache]
    etat, effets = GENRES[type_de(tache)].reduire(contexte(scene, tache, avant), avant.etat, geste)
    scene.emit(dire)
    changes = ecart(avant.etat, etat)
    if changes:
        scene.emit(ev.EtatModifie(tache=geste.tache, ecart=changes))
    for effet in effets:
        appliquer(scene, geste.tache, effet)


def recevoir_document(scene: Scene, document: str, prevu: str = "") -> None:
    """Lay a document on the desk, if it is not there yet."""
    if document not in scene.monde.documents:
        scene.emit(ev.DocumentRecu(document=document, t=scene.t, prevu=prevu))


def lever(scene: Scene, drapeau: str, tache: str = "") -> None:
    """Raise a flag, if it is not raised yet."""
    nom = nom_de_drapeau(drapeau)
    if nom not in scene.monde.faits:
        scene.emit(ev.FaitPublie(tache=tache, nom=nom, nature="choix", valeur=LEVE))


def contexte(scene: Scene, tache: TacheBase, en_cours: TacheEnCours) -> Contexte:
    """Return all that a kind may know when it answers."""
    passage = next((p for p in scene.scenario.passages.values() if p.tache == tache.id), None)
    return Contexte(
        tache=tache,
        t=scene.t,
        textes=en_cours.textes,
        faits=scene.monde.valeurs,
        close=en_cours.close,
        humeur=scene.monde.humeur_de(tache.id),
        personne=passage.nom if passage else "",
    )


def type_de(tache: Any) -> str:
    """Return the kind of a task."""
    return str(tache.type)
