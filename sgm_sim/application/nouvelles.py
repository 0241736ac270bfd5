"""What has just happened, in one short sentence with its hour: the same words on both faces.

Every type of event has its row: a sentence, or silence when a face shows it otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sgm_sim.core.francais.ecriture import date_longue, duree, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.engine import evenements as ev
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.seance_donnees import TacheSeance

COURRIERS = {"papier": "une lettre", "courriel": "un courriel", "note": "une note"}
"""How each kind of document is called."""


def nouvelles(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> list[str]:
    """Return what is to be said of an act, in order; nothing of the epilogue, which the bilan tells."""
    phrases = []
    for evenement in evenements:
        if isinstance(evenement, ev.EpilogueOuvert):
            break
        if phrase := nouvelle(evenement, scenario):
            phrases.append(phrase)
    return phrases


def nouvelle(evenement: ev.TypeEvenement, scenario: Scenario) -> str:
    """Return the sentence of one event; empty when nothing is to be said."""
    dire = DITES.get(type(evenement))
    return dire(evenement, scenario) if dire else ""


def heure_de(t: Instant) -> str:
    """Return « 9 h 05 »."""
    return heure_longue(civil(t).time())


def _ecoule(e: ev.TempsEcoule, scenario: Scenario) -> str:
    return f"{duree(e.duree)} ont passé." if e.duree >= 60 else ""


def _ouverte(e: ev.TacheOuverte, scenario: Scenario) -> str:
    tache = next(tache for tache in scenario.sujet.taches if tache.id == e.tache)
    return f"À faire désormais : {tache.titre}." if e.tache in scenario.sur_demande else ""


def _interrompu(e: ev.GesteInterrompu, scenario: Scenario) -> str:
    return f"Votre geste est coupé : il en reste {duree(e.reste)}."


def _attente(e: ev.AttenteFinie, scenario: Scenario) -> str:
    return f"Vous avez attendu {duree(e.duree)}."


def _reportee(e: ev.TacheReportee, scenario: Scenario) -> str:
    return f"Remis à plus tard, et dit : {_titre(e.tache, scenario)}."


def _confiee(e: ev.TacheConfiee, scenario: Scenario) -> str:
    nom = next((un.nom for un in scenario.sujet.personnages if un.id == e.a), e.a)
    return f"Confié à {nom} : {_titre(e.tache, scenario)}."


def _echeance(e: ev.EcheancePassee, scenario: Scenario) -> str:
    if e.faite or not e.connue:
        return ""
    return f"{heure_de(e.t)} : l’échéance est passée pour « {_titre(e.tache, scenario)} »."


def _reponse(e: ev.ReponseRecue, scenario: Scenario) -> str:
    if any(tache.id == e.tache and isinstance(tache, TacheSeance) for tache in scenario.sujet.taches):
        return f"{heure_de(e.t)} : du mouvement dans la salle du conseil."
    return f"{heure_de(e.t)} : une réponse est arrivée pour « {_titre(e.tache, scenario)} »."


def _soir(e: ev.JourneeFinie, scenario: Scenario) -> str:
    return f"{heure_de(e.t)} : la mairie ferme."


def _matin(e: ev.JourneeOuverte, scenario: Scenario) -> str:
    return f"{date_longue(civil(e.t).date()).capitalize()}, {heure_de(e.t)} : la mairie ouvre."


def _arrive(e: ev.PassantArrive, scenario: Scenario) -> str:
    passage = scenario.passages[e.passage]
    encore = " encore" if e.fois > 1 else ""
    mots = {
        "guichet": f"{passage.nom} est{encore} au guichet",
        "telephone": f"☎ {passage.nom} appelle{encore}",
        "visite": f"{passage.nom} est{encore} à votre porte",
    }
    return f"{heure_de(e.t)}, {mots[passage.canal]} : {passage.objet}."


def _patiente(e: ev.PassantPatiente, scenario: Scenario) -> str:
    nom = scenario.passages[e.passage].nom
    return f"{nom} attend de nouveau." if e.laisse else f"{nom} veut bien attendre."


def _parti(e: ev.PassantParti, scenario: Scenario) -> str:
    passage = scenario.passages[e.passage]
    mots = {
        "servi": f"{passage.nom} : c’est fait.",
        "patience": f"{passage.nom} {'raccroche' if passage.canal == 'telephone' else 'renonce et s’en va'}.",
        "occupe": f"{passage.nom} a trouvé la ligne occupée.",
        "rappel": f"vous avez promis de rappeler {passage.nom}.",
        "fermeture": f"{passage.nom} attendait encore à la fermeture.",
        "oubli": f"{passage.nom} attendait votre appel.",
    }
    return f"{heure_de(e.t)}, {mots.get(e.raison, '')}" if mots.get(e.raison) else ""


def _document(e: ev.DocumentRecu, scenario: Scenario) -> str:
    document = next(un for un in scenario.sujet.documents if un.id == e.document)
    de = f" de {document.de}" if document.de else ""
    return f"{heure_de(e.t)}, {COURRIERS[document.canal]}{de} : {document.titre}."


def _titre(tache: str, scenario: Scenario) -> str:
    return next((une.titre for une in scenario.sujet.taches if une.id == tache), tache)


DITES: Mapping[type, Callable[[Any, Scenario], str]] = {
    ev.TempsEcoule: _ecoule,
    ev.TacheOuverte: _ouverte,
    ev.GesteInterrompu: _interrompu,
    ev.AttenteFinie: _attente,
    ev.ReponseRecue: _reponse,
    ev.TacheReportee: _reportee,
    ev.TacheConfiee: _confiee,
    ev.EcheancePassee: _echeance,
    ev.JourneeFinie: _soir,
    ev.JourneeOuverte: _matin,
    ev.PassantArrive: _arrive,
    ev.PassantPatiente: _patiente,
    ev.PassantParti: _parti,
    ev.DocumentRecu: _document,
}
"""Types of events that are said, and how."""

TUS: frozenset[type] = frozenset(
    {
        ev.Ouvert,
        ev.CommandeRecue,
        ev.GesteAccompli,
        ev.EtatModifie,
        ev.FaitPublie,
        ev.TacheClose,
        ev.Prevu,
        ev.Annule,
        ev.SuiteArrivee,
        ev.EpilogueOuvert,
        ev.PassantRecu,
        ev.HumeurChangee,
        ev.DocumentLu,
        ev.FicheConsultee,
        ev.Refuse,
        ev.TentativeClose,
        ev.Efface,
    }
)
"""Types of events that a face shows otherwise, or that are not the learner's to see."""
