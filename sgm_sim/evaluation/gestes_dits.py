"""What the learner did, in words: each command as the middle of a sentence, « vous avez lu « Note » »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sgm_sim.core.francais.elision import a, de
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.evaluation.mots import (
    interlocuteur,
    nom_de_personnage,
    personne,
    titre_de_document,
    titre_de_fiche,
    titre_de_tache,
)
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.dialogue_donnees import TacheDialogue

_FINAUX: Mapping[str, str] = {"valider": "vous avez terminé", "envoyer": "vous avez remis"}
"""Gestures that hand a task in."""


def dire_commande(commande: Commande, scenario: Scenario) -> str:
    """Return what a command did, without its hour nor its full stop."""
    match commande:
        case Geste():
            return _geste(commande, scenario)
        case Lire(document=document):
            return f"vous avez lu « {titre_de_document(document, scenario)} »"
        case Consulter(fiche=fiche):
            return f"vous avez consulté « {titre_de_fiche(fiche)} »"
        case Recevoir(passage=passage):
            return _recevoir(passage, scenario)
        case FairePatienter(passage=passage):
            return f"vous avez fait patienter {personne(passage, scenario)}"
        case Reporter(tache=tache):
            return f"vous avez dit que « {titre_de_tache(tache, scenario)} » viendrait plus tard"
        case Confier(tache=tache, a=qui):
            return f"vous avez confié « {titre_de_tache(tache, scenario)} » {a(nom_de_personnage(qui, scenario))}"
        case Terminer():
            return "vous avez terminé votre journée"
        case Attendre():
            return "vous avez attendu la suite"
    return "le temps a passé"


def _recevoir(passage: str, scenario: Scenario) -> str:
    verbe = "pris l’appel :" if scenario.passages[passage].canal == "telephone" else "reçu"
    return f"vous avez {verbe} {personne(passage, scenario)}"


def _geste(geste: Geste, scenario: Scenario) -> str:
    tache: Any = next((une for une in scenario.sujet.taches if une.id == geste.tache), None)
    if isinstance(tache, TacheDialogue):
        return _parole(tache, geste, scenario)
    titre = titre_de_tache(geste.tache, scenario)
    if geste.nom in _FINAUX:
        return f"{_FINAUX[geste.nom]} « {titre} »"
    if geste.nom == "ecrire":
        return f"vous avez écrit « {titre} »"
    verbe = "vidé" if geste.nom == "vider" else "rempli"
    ou = _libelle(tache, geste)
    return f"vous avez {verbe} « {ou} », dans « {titre} »" if ou else f"vous avez travaillé à « {titre} »"


def _libelle(tache: Any, geste: Geste) -> str:
    """Return the label of the field or of the line that a gesture fills."""
    champ, ligne = geste.args.get("champ"), geste.args.get("ligne")
    libelles = {un.id: un.libelle for un in (*getattr(tache, "champs", ()), *getattr(tache, "pieces", ()))}
    return str(libelles.get(champ, "") or libelles.get(ligne, ""))


def _parole(tache: TacheDialogue, geste: Geste, scenario: Scenario) -> str:
    qui = interlocuteur(tache.id, scenario)
    reponse = tache.reponse(geste.args.get("reponse"))
    if reponse is None:
        return f"vous avez pris congé {de(qui)}" if qui else "vous avez pris congé"
    if reponse.silence or not reponse.texte:
        return f"vous avez gardé le silence devant {qui}" if qui else "vous avez gardé le silence"
    mots = f"« {' '.join(reponse.texte.split())} »"
    return f"vous avez dit {a(qui)} : {mots}" if qui else f"vous avez dit : {mots}"
