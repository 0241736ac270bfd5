"""Rows of the journal as sentences with their hour, the same on both faces. It tells what happened and judges nothing.

Every type of event has its sentence; the learner's own words are never quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.francais.elision import a
from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.commandes import Commande
from sgm_sim.evaluation.actes import Acte, actes_de
from sgm_sim.evaluation.gestes_dits import dire_commande
from sgm_sim.evaluation.mots import (
    a_l_heure,
    depart,
    interlocuteur,
    nom_de_personnage,
    personne,
    titre_de_document,
    titre_de_fiche,
    titre_de_tache,
)
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.humeur import visage
from sgm_sim.taches.seance_donnees import TacheSeance


class Recit(Struct, frozen=True):
    """One row, told."""

    ligne: int
    acte: int
    """The act it belongs to."""
    t: Instant
    phrase: str


class Temoin(NamedTuple):
    """What a sentence may look at."""

    acte: Acte
    scenario: Scenario
    promis: Collection[str]
    """People who were promised a call and were not called back yet."""


def raconter(
    evenements: Sequence[ev.TypeEvenement], scenario: Scenario, lignes: Collection[int]
) -> Mapping[int, Recit]:
    """Return the sentence of each of the rows asked for."""
    recits: dict[int, Recit] = {}
    promis: set[str] = set()
    t = Instant(0)
    for acte in actes_de(evenements):
        for n, e in acte.lignes:
            t = Instant(max(t, getattr(e, "t", 0)))
            if n in lignes:
                recits[n] = Recit(n, acte.n, t, dire_ligne(e, t, Temoin(acte, scenario, promis)))
            if isinstance(e, ev.PassantParti) and e.raison == "rappel":
                promis.add(e.passage)
            elif isinstance(e, ev.PassantRecu):
                promis.discard(e.passage)
    return recits


def dire_ligne(e: ev.TypeEvenement, t: Instant, temoin: Temoin) -> str:
    """Return « À 9 h 12, vous avez reçu M. Aubry, qui attendait depuis 7 min. »"""
    return f"{a_l_heure(t, temoin.scenario)}, {_DITS[type(e)](e, temoin)}"


# The learner's gestures.

_FINIE = re.compile(r"[.!?…)]\s»$")
"""The end of a quotation after which no full stop is due."""


def _commande(e: ev.CommandeRecue, temoin: Temoin) -> str:
    return _geste(temoin.acte.commande, temoin)


def _du_geste(e: object, temoin: Temoin) -> str:
    return _geste(temoin.acte.commande, temoin)


def _geste(commande: Commande | None, temoin: Temoin) -> str:
    if commande is None:
        return "votre journée a commencé."
    dit = f"{'en reprenant, ' if temoin.acte.repris else ''}{dire_commande(commande, temoin.scenario)}"
    return dit if _FINIE.search(dit) else f"{dit}."


def _interrompu(e: ev.GesteInterrompu, temoin: Temoin) -> str:
    reste = f"il en restait {duree(e.reste)}"
    if e.par in temoin.scenario.passages:
        return f"votre geste a été coupé par {personne(e.par, temoin.scenario)} : {reste}."
    return f"la fermeture a coupé votre geste : {reste}."


def _reportee(e: ev.TacheReportee, temoin: Temoin) -> str:
    return f"vous avez dit que « {titre_de_tache(e.tache, temoin.scenario)} » viendrait plus tard."


def _confiee(e: ev.TacheConfiee, temoin: Temoin) -> str:
    qui = nom_de_personnage(e.a, temoin.scenario)
    return f"vous avez confié « {titre_de_tache(e.tache, temoin.scenario)} » {a(qui)}."


# Tasks and facts.


def _ouverte(e: ev.TacheOuverte, temoin: Temoin) -> str:
    return f"vous aviez ceci à faire : « {titre_de_tache(e.tache, temoin.scenario)} »."


def _close(e: ev.TacheClose, temoin: Temoin) -> str:
    titre = titre_de_tache(e.tache, temoin.scenario)
    if e.raison == "parti":
        qui = interlocuteur(e.tache, temoin.scenario) or "personne"
        return f"« {titre} » s’est arrêté là : {qui} n’a pas attendu davantage."
    return (
        f"« {titre} » ne dépendait plus de vous." if e.raison == "confiee" else f"vous en aviez fini avec « {titre} »."
    )


def _echeance(e: ev.EcheancePassee, temoin: Temoin) -> str:
    etat = "c’était fait" if e.faite else "ce n’était pas fait"
    return f"l’heure limite de « {titre_de_tache(e.tache, temoin.scenario)} » est passée : {etat}."


def _fait(e: ev.FaitPublie, temoin: Temoin) -> str:
    """A flag raised by no gesture says what it means; any other fact comes from the gesture of its act."""
    sens = temoin.scenario.sujet.drapeaux.get(e.nom.removeprefix("drapeau."), "")
    if sens and not any(isinstance(autre, ev.GesteAccompli) for autre in temoin.acte.evenements):
        return f"ceci est arrivé : « {sens} »"
    return _du_geste(e, temoin)


def _humeur(e: ev.HumeurChangee, temoin: Temoin) -> str:
    qui = interlocuteur(e.tache, temoin.scenario) or "votre interlocuteur"
    return f"humeur : {qui}, {visage(e.humeur).mot} ({e.humeur} sur 100)."


# The agenda, the days, mail.

_MOMENTS = {Classe.OUVERTURE: "l’ouverture", Classe.FERMETURE: "la fermeture"}


def _prevu(e: ev.Prevu, temoin: Temoin) -> str:
    scenario = temoin.scenario
    if e.tache:
        quoi = f"l’heure limite de « {titre_de_tache(e.tache, scenario)} »"
    elif e.document:
        quoi = f"« {titre_de_document(e.document, scenario)} »"
    else:
        quoi = personne(e.passage, scenario) if e.passage else _MOMENTS.get(Classe(e.classe), "une suite")
    quand = a_l_heure(e.quand, scenario)
    return f"ceci était à venir : {quoi}, {quand[0].lower()}{quand[1:]}."


def _suite(e: ev.SuiteArrivee, temoin: Temoin) -> str:
    suite = next((une for une in temoin.scenario.suites.suites if une.id == e.suite), None)
    return f"une suite est arrivée. {suite.raison}" if suite and suite.raison else "une suite est arrivée."


def _reponse(e: ev.ReponseRecue, temoin: Temoin) -> str:
    if any(tache.id == e.tache and isinstance(tache, TacheSeance) for tache in temoin.scenario.sujet.taches):
        return "quelqu’un est entré dans la salle du conseil, ou en est sorti."
    return f"le téléservice a répondu pour « {titre_de_tache(e.tache, temoin.scenario)} »."


def _document(e: ev.DocumentRecu, temoin: Temoin) -> str:
    declare = next((un for un in temoin.scenario.sujet.documents if un.id == e.document), None)
    titre = f"« {titre_de_document(e.document, temoin.scenario)} »"
    if not e.prevu and temoin.acte.n == 0:
        return f"{titre} était sur votre bureau."
    de = f", de la part de : {declare.de}" if declare and declare.de else ""
    return f"ce courrier est arrivé : {titre}{de}."


def _lu(e: ev.DocumentLu, temoin: Temoin) -> str:
    return f"vous avez lu « {titre_de_document(e.document, temoin.scenario)} »."


# People.


def _arrive(e: ev.PassantArrive, temoin: Temoin) -> str:
    passage, nom = temoin.scenario.passages[e.passage], personne(e.passage, temoin.scenario)
    encore = " de nouveau" if e.fois > 1 else ""
    mots = {
        "guichet": f"{nom} était{encore} au guichet",
        "telephone": f"le téléphone a sonné{encore}, {nom}",
        "visite": f"{nom} a frappé{encore} à votre porte",
    }
    return f"{mots[passage.canal]} : {passage.objet}."


def _recu(e: ev.PassantRecu, temoin: Temoin) -> str:
    nom = personne(e.passage, temoin.scenario)
    if e.passage in temoin.promis:
        return f"vous avez rappelé {nom}, comme promis."
    if temoin.scenario.passages[e.passage].canal == "telephone":
        return f"vous avez décroché{f' après {duree(e.attente)} de sonnerie' if e.attente else ''} : {nom}."
    apres = f", qui attendait depuis {duree(e.attente)}" if e.attente else ", sans attente"
    return f"vous avez reçu {nom}{apres}."


def _patiente(e: ev.PassantPatiente, temoin: Temoin) -> str:
    nom = personne(e.passage, temoin.scenario)
    return f"vous avez laissé {nom}, qui a attendu de nouveau." if e.laisse else f"vous avez fait patienter {nom}."


def _parti(e: ev.PassantParti, temoin: Temoin) -> str:
    nom, passage = personne(e.passage, temoin.scenario), temoin.scenario.passages[e.passage]
    mots = {
        "servi": f"vous en aviez fini avec {nom}",
        "patience": f"{nom} {depart(passage, 1)}",
        "occupe": f"{nom} a trouvé la ligne occupée",
        "rappel": f"vous avez promis de rappeler {nom}",
        "fermeture": f"{nom} attendait encore quand vous avez fermé",
        "oubli": f"{nom} attendait toujours votre appel",
    }
    return f"{mots.get(e.raison, nom)}."


Dire = Callable[[Any, Temoin], str]

_DITS: Mapping[type, Dire] = {
    ev.Ouvert: lambda e, temoin: "votre journée a commencé.",
    ev.CommandeRecue: _commande,
    ev.TempsEcoule: lambda e, temoin: f"{duree(e.duree)} avaient passé.",
    ev.TacheOuverte: _ouverte,
    ev.GesteAccompli: _du_geste,
    ev.GesteInterrompu: _interrompu,
    ev.AttenteFinie: lambda e, temoin: f"vous aviez attendu {duree(e.duree)}.",
    ev.EtatModifie: _du_geste,
    ev.FaitPublie: _fait,
    ev.TacheClose: _close,
    ev.ReponseRecue: _reponse,
    ev.TacheReportee: _reportee,
    ev.TacheConfiee: _confiee,
    ev.EcheancePassee: _echeance,
    ev.Prevu: _prevu,
    ev.Annule: lambda e, temoin: "ce qui devait venir n’avait plus lieu d’être.",
    ev.SuiteArrivee: _suite,
    ev.JourneeFinie: lambda e, temoin: "la mairie a fermé.",
    ev.JourneeOuverte: lambda e, temoin: "la mairie a ouvert.",
    ev.EpilogueOuvert: lambda e, temoin: "votre journée s’est terminée.",
    ev.PassantArrive: _arrive,
    ev.PassantRecu: _recu,
    ev.PassantPatiente: _patiente,
    ev.PassantParti: _parti,
    ev.HumeurChangee: _humeur,
    ev.DocumentRecu: _document,
    ev.DocumentLu: _lu,
    ev.FicheConsultee: lambda e, temoin: f"vous avez consulté « {titre_de_fiche(e.fiche)} ».",
    ev.Refuse: lambda e, temoin: f"cela n’a pas été possible : {e.motif}",
    ev.TentativeClose: lambda e, temoin: "la tentative s’est achevée.",
    ev.Efface: lambda e, temoin: f"les mots de la ligne {e.n} ont été effacés : {e.motif}",
}
"""How each type of event is told."""
