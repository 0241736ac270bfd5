"""The words that telling needs everywhere: hours, people and things by their names, in the middle of a sentence."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import date_longue, duree, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.passages import Passage

_ARTICLES = ("Le ", "La ", "Les ", "L’", "L'", "Un ", "Une ", "Des ")


def dire_instant(t: Instant, scenario: Scenario) -> str:
    """Return « 9 h 05 », with its date on any other day than the first."""
    moment = civil(t)
    heure = heure_longue(moment.time())
    return heure if moment.date() == scenario.sujet.calendrier.jour else f"{heure}, {date_longue(moment.date())}"


def a_l_heure(t: Instant, scenario: Scenario) -> str:
    """Return how a sentence begins: « À 9 h 05 », « Mercredi 4 février 2026, à 9 h 05 »."""
    moment = civil(t)
    heure = f"à {heure_longue(moment.time())}"
    if moment.date() == scenario.sujet.calendrier.jour:
        return heure.capitalize()
    return f"{date_longue(moment.date()).capitalize()}, {heure}"


def dans_la_phrase(nom: str) -> str:
    """Return a name as it stands inside a sentence: « la directrice de l’école », « M. Aubry »."""
    return nom[0].lower() + nom[1:] if nom.startswith(_ARTICLES) else nom


def personne(passage: str, scenario: Scenario) -> str:
    """Return who someone is, inside a sentence."""
    return dans_la_phrase(scenario.passages[passage].nom)


def interlocuteur(tache: str, scenario: Scenario) -> str:
    """Return whom a task is held with, inside a sentence; empty for a task done alone."""
    return next((dans_la_phrase(p.nom) for p in scenario.passages.values() if p.tache == tache), "")


def nom_de_personnage(identifiant: str, scenario: Scenario) -> str:
    """Return the name of a personnage."""
    return next((un.nom for un in scenario.sujet.personnages if un.id == identifiant), identifiant)


def titre_de_tache(tache: str, scenario: Scenario) -> str:
    """Return the title of a task."""
    return next((une.titre for une in scenario.sujet.taches if une.id == tache), tache)


def titre_de_document(document: str, scenario: Scenario) -> str:
    """Return the title of a document."""
    return next((un.titre for un in scenario.sujet.documents if un.id == document), document)


def titre_de_fiche(fiche: str) -> str:
    """Return the title of a sheet of law; its id when it is no longer delivered."""
    from sgm_sim.droit.fiches import fiches

    connue = fiches().get(fiche)
    return connue.titre if connue else fiche


def depart(passage: Passage, fois: int) -> str:
    """Return how someone left who was not received, without guessing their gender."""
    if passage.canal == "telephone":
        return "a raccroché" if fois < 2 else f"a appelé {fois} fois, puis renoncé"
    return "a renoncé" if passage.canal == "visite" else "a quitté la mairie"


def attente_dite(secondes: int) -> str:
    """Return « sans attendre » or « après 7 min d’attente »."""
    return f"après {duree(secondes)} d’attente" if secondes else "sans attendre"
