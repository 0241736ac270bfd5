"""A day in words, the same on both faces: its moments in order, those who came, its figures. It judges nothing."""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.core.francais.ecriture import accord, date_longue, duree, enumeration, heure_longue
from sgm_sim.core.francais.elision import de
from sgm_sim.core.instants import Instant, civil
from sgm_sim.evaluation.chiffres import Chiffres
from sgm_sim.evaluation.chronologie import Chronologie, Journee
from sgm_sim.evaluation.emploi import Quoi, Segment
from sgm_sim.evaluation.mots import (
    depart,
    personne,
    titre_de_document,
    titre_de_fiche,
    titre_de_tache,
)
from sgm_sim.evaluation.sejours import Sejour
from sgm_sim.scenario.charger import Scenario

TEMPS: Mapping[Quoi, str] = {
    "accueil": "avec quelqu’un",
    "travail": "travail seul",
    "lecture": "lecture",
    "droit": "recherche de droit",
    "mot": "mots à qui attend",
    "organisation": "tâches confiées ou remises",
    "attente": "attente",
    "ecoule": "réflexion, l’horloge courant",
}
"""Each kind of time, as figures name it."""

_MIDI = 13
_APRES_MIDI = 12


def titre_du_jour(journee: Journee, chronologie: Chronologie, scenario: Scenario) -> str:
    """Return « Votre matinée », « Votre journée du mercredi 4 février 2026 »."""
    calendrier = scenario.sujet.calendrier
    mot = "matinée" if calendrier.fin.hour < _MIDI else "journée"
    mot = "après-midi" if calendrier.debut.hour >= _APRES_MIDI else mot
    jour = f" du {date_longue(civil(journee.debut).date())}" if len(chronologie.journees) > 1 else ""
    return f"Votre {mot}{jour}"


def dire_heures(debut: Instant, fin: Instant) -> str:
    """Return « 9 h 05 à 9 h 09 », or « 9 h 05 » within one minute."""
    de_, a_ = heure_longue(civil(debut).time()), heure_longue(civil(fin).time())
    return de_ if de_ == a_ else f"{de_} à {a_}"


def dire_segment(segment: Segment, scenario: Scenario) -> str:
    """Return « 9 h 05 à 9 h 09, 4 min 05 : avec M. Lucas Cadiou »."""
    suites = [mot for mot, vrai in (("repris", segment.repris), ("coupé", segment.coupe)) if vrai]
    heures = dire_heures(segment.debut, segment.fin)
    suite = f" ({', puis '.join(suites)})" if suites else ""
    return f"{heures}, {duree(segment.duree)} : {_quoi(segment, scenario)}{suite}"


def _quoi(segment: Segment, scenario: Scenario) -> str:
    match segment.quoi:
        case "travail" | "organisation":
            verbe = "" if segment.quoi == "travail" else "confié ou remis, "
            return f"{verbe}« {titre_de_tache(segment.sujet, scenario)} »"
        case "accueil":
            return f"avec {personne(segment.sujet, scenario)}"
        case "mot":
            return f"un mot pour faire patienter {personne(segment.sujet, scenario)}"
        case "lecture":
            return f"lecture, « {titre_de_document(segment.sujet, scenario)} »"
        case "droit":
            return f"fiche de droit, « {titre_de_fiche(segment.sujet)} »"
    return "attente" if segment.quoi == "attente" else "l’horloge a couru"


def dire_sejour(sejour: Sejour, scenario: Scenario) -> str:
    """Return « M. Aubry, au guichet à 9 h 05 : 7 min d’attente, 4 min avec vous. »"""
    passage = scenario.passages[sejour.passage]
    ou = {"guichet": "au guichet", "telephone": "au téléphone", "visite": "à votre porte"}[sejour.canal]
    fois = f", {sejour.fois} fois" if sejour.fois > 1 else ""
    avec = sum(etape.fin - etape.debut for etape in sejour.etapes if etape.etat == "recu")
    parts = [f"{duree(sejour.attente)} d’attente" if sejour.attente else "aucune attente"]
    if avec:
        parts.append(f"{duree(avec)} avec vous")
    if fin := _fin(sejour, scenario):
        parts.append(fin)
    return f"{passage.nom}, {ou} à {heure_longue(civil(sejour.arrive).time())}{fois} : {', '.join(parts)}."


def _fin(sejour: Sejour, scenario: Scenario) -> str:
    mots = {
        "patience": depart(scenario.passages[sejour.passage], 1),
        "occupe": "a trouvé la ligne occupée",
        "fermeture": "attendait encore à la fermeture",
        "oubli": "n’a jamais eu l’appel promis",
        "rappel": "attend votre appel",
    }
    return mots.get(sejour.issue, "")


def dire_chiffres(chiffres: Chiffres, scenario: Scenario) -> list[str]:
    """Return the figures as short sentences."""
    partis = f", {accord(chiffres.partis, 'repartie')} sans l’être" if chiffres.partis else ""
    phrases = [f"{accord(chiffres.venus, 'personne')} à recevoir : {accord(chiffres.recus, 'reçue')}{partis}."]
    if chiffres.attente_de:
        longue = f"La plus longue attente : {duree(chiffres.attente_longue)}, celle "
        longue += f"{de(personne(chiffres.attente_de, scenario))}."
        moyenne = f"Attente moyenne : {duree(chiffres.attente_moyenne)}. " if chiffres.recus else ""
        phrases.append(f"{moyenne}{longue}")
    if chiffres.appels_manques:
        phrases.append(f"{accord(chiffres.appels_manques, 'appel')} sans réponse.")
    if chiffres.coupures:
        phrases.append(f"Votre travail a été coupé {accord(chiffres.coupures, 'fois')}.")
    temps = [f"{mot} {duree(chiffres.temps[quoi])}" for quoi, mot in TEMPS.items() if quoi in chiffres.temps]
    return [*phrases, *([f"Votre temps : {enumeration(temps)}."] if temps else [])]
