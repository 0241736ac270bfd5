"""What a command would cost now, or why it cannot be made: asked to show it, and again before time passes."""

from __future__ import annotations

from sgm_sim.engine.cles import cle_de
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.engine.couts import COUT_ACCUEIL, COUT_PATIENTER, COUT_RAPPEL, COUT_REPORTER, REPRISE
from sgm_sim.engine.journees import attend_quelque_chose
from sgm_sim.engine.ouvertures import contexte, type_de
from sgm_sim.engine.scene import Scene
from sgm_sim.taches.contrat import Devis, Geste
from sgm_sim.taches.genres import GENRES

TERMINEE = "Cette tentative est terminée."
FERMEE = "La mairie est fermée pour la nuit : attendez le matin."
PAS_OUVERTE = "Cette tâche n’est pas ouverte."
PLUS_LA = "Cette personne n’est plus là."


def devis_de(scene: Scene, commande: Commande) -> Devis:
    """Return the price of a command in simulated seconds, or its refusal in French."""
    if scene.monde.close:
        return Devis(refus=TERMINEE)
    if isinstance(commande, Continuer):
        return _continuer(scene, commande)
    if scene.monde.ferme and not isinstance(commande, Attendre | Terminer):
        return Devis(refus=FERMEE)
    devis = _devis(scene, commande)
    suspendu = scene.monde.suspendus.get(cle_de(commande))
    if suspendu and not devis.refus and suspendu.commande == commande:
        return Devis(cout=suspendu.reste + REPRISE)
    return devis


def _continuer(scene: Scene, commande: Continuer) -> Devis:
    suspendu = scene.monde.suspendus.get(commande.cle)
    if suspendu is None:
        return Devis(refus="Il n’y a rien à continuer.")
    return devis_de(scene, suspendu.commande)


def _devis(scene: Scene, commande: Commande) -> Devis:
    match commande:
        case Geste():
            return _geste(scene, commande)
        case Lire(document=document):
            return _lire(scene, document)
        case Consulter(fiche=fiche):
            return _consulter(scene, fiche)
        case Recevoir(passage=passage):
            return _recevoir(scene, passage)
        case FairePatienter(passage=passage):
            return _faire_patienter(scene, passage)
        case Reporter(tache=tache):
            return Devis(refus=_fermee(scene, tache)) if _fermee(scene, tache) else Devis(cout=COUT_REPORTER)
        case Confier():
            return _confier(scene, commande)
        case Attendre(secondes=secondes):
            return _attendre(scene, secondes)
    return Devis()


def _geste(scene: Scene, geste: Geste) -> Devis:
    if refus := _fermee(scene, geste.tache):
        return Devis(refus=refus)
    tache, en_cours = scene.taches[geste.tache], scene.monde.taches[geste.tache]
    tenue = next((p.id for p in scene.scenario.passages.values() if p.tache == geste.tache), "")
    if tenue and scene.monde.en_face != tenue:
        return Devis(refus=f"{scene.scenario.passages[tenue].nom} n’est pas en face de vous.")
    return GENRES[type_de(tache)].devis(contexte(scene, tache, en_cours), en_cours.etat, geste)


def _fermee(scene: Scene, tache: str) -> str:
    """Return why nothing can be done on a task; empty when something can."""
    en_cours = scene.monde.taches.get(tache)
    if tache not in scene.taches or en_cours is None:
        return PAS_OUVERTE
    return "Cette tâche est terminée : elle ne change plus." if en_cours.close else ""


def _lire(scene: Scene, document: str) -> Devis:
    if document not in scene.monde.documents:
        return Devis(refus="Ce document n’est pas sur votre bureau.")
    if document in scene.monde.lus:
        return Devis()
    return Devis(cout=next(d.cout for d in scene.scenario.sujet.documents if d.id == document))


def _consulter(scene: Scene, fiche: str) -> Devis:
    assert scene.monde.ouverture is not None
    if not scene.monde.ouverture.regime.fiches:
        return Devis(refus="Les fiches de droit sont fermées pendant cette épreuve.")
    if fiche not in scene.scenario.fiches:
        return Devis(refus="Cette fiche n’existe pas.")
    return Devis(cout=0 if fiche in scene.monde.fiches else scene.scenario.sujet.cout_fiche)


def _recevoir(scene: Scene, passage: str) -> Devis:
    passant = scene.monde.passants.get(passage)
    if passant is None or passant.etat in ("parti", "servi"):
        return Devis(refus=PLUS_LA)
    connu = scene.scenario.passages[passage]
    if passant.etat == "recu" and connu.tache:
        return Devis(refus=f"{connu.nom} est déjà en face de vous.")
    appel = COUT_RAPPEL if passant.etat == "rappel" else 0
    return Devis(cout=appel + (COUT_ACCUEIL if connu.tache else connu.duree))


def _faire_patienter(scene: Scene, passage: str) -> Devis:
    passant = scene.monde.passants.get(passage)
    if passant is None or passant.etat != "attend":
        return Devis(
            refus=PLUS_LA if passant is None or passant.etat != "recu" else "Vous l’avez déjà en face de vous."
        )
    if passant.prevenu:
        return Devis(refus="Vous lui avez déjà dit un mot.")
    return Devis(cout=COUT_PATIENTER)


def _confier(scene: Scene, commande: Confier) -> Devis:
    if refus := _fermee(scene, commande.tache):
        return Devis(refus=refus)
    tache = scene.taches[commande.tache]
    if commande.a not in tache.confiable_a:
        return Devis(refus="Cette tâche ne peut pas être confiée à cette personne.")
    return Devis(cout=tache.cout_confier)


def _attendre(scene: Scene, secondes: int) -> Devis:
    if secondes < 0:
        return Devis(refus="On n’attend pas un temps négatif.")
    if not secondes and not attend_quelque_chose(scene.monde):
        return Devis(refus="Plus rien n’est attendu : travaillez à ce qui reste, ou finissez.")
    return Devis()
