"""Time and flags as criteria: what was done when, who waited how long, what was left and said so.

Pure: it reads the world and the scenario, and says what was found; points are given by `evaluer`.
"""

from __future__ import annotations

from msgspec import Struct

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.francais.elision import a, de
from sgm_sim.core.instants import Instant, instant
from sgm_sim.engine.couts import COUT_ACCUEIL
from sgm_sim.engine.monde import Monde, Passant, TacheEnCours
from sgm_sim.evaluation.mots import depart, dire_instant, interlocuteur, personne
from sgm_sim.evaluation.notation import Issue
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import CritereDrapeau, CritereTemps
from sgm_sim.scenario.faits import nom_de_drapeau

LIGNES_MAX = 4
"""Rows about one person that a constat names: they come, wait, are promised a call, are received."""


class Mesure(Struct, frozen=True):
    """What was found, in the words of a constat."""

    issue: Issue
    fait: str = ""
    attendu: str = ""
    pourquoi: str = ""
    lignes: tuple[int, ...] = ()
    """Rows of the journal that it rests on."""


def mesurer_temps(critere: CritereTemps, monde: Monde, scenario: Scenario) -> Mesure:
    """Measure a criterion of time."""
    if critere.passage is not None:
        return _attente(critere, monde, scenario)
    return _delai(critere, monde, scenario)


def mesurer_drapeau(tache: str, critere: CritereDrapeau, monde: Monde, scenario: Scenario) -> Mesure:
    """Tell whether a flag is as it must be; nothing is said of a task that was not really done."""
    faite = monde.taches.get(tache)
    if faite is None or faite.issue != "faite":
        return Mesure("non_produit", pourquoi=_inachevee(tache, faite, monde, scenario))
    leve = monde.faits.get(nom_de_drapeau(critere.drapeau))
    sens = scenario.sujet.drapeaux[critere.drapeau]
    issue: Issue = "reussi" if (leve is not None) == critere.leve else "manque"
    if leve is not None:
        return Mesure(issue, fait=sens, lignes=(leve.ligne,))
    absent = "Il manque ceci" if critere.leve else "Vous avez évité ceci"
    return Mesure(issue, fait=f"{absent} : « {sens} »", lignes=faite.lignes[-1:])


def _inachevee(tache: str, faite: TacheEnCours | None, monde: Monde, scenario: Scenario) -> str:
    """Say why nothing can be judged: nobody was received, the task was left, or handed over."""
    qui = interlocuteur(tache, scenario)
    if faite is None:
        return f"Vous n’avez pas parlé {a(qui)}." if qui else "Cette tâche ne s’est pas ouverte."
    if faite.issue == "confiee":
        return "Cette tâche a été confiée à quelqu’un d’autre."
    if faite.issue == "parti":
        return f"La conversation s’est arrêtée avant la fin, à {dire_instant(faite.close_a, scenario)}."
    return "Cette tâche n’a pas été menée à son terme."


# A task and its deadline.


def _delai(critere: CritereTemps, monde: Monde, scenario: Scenario) -> Mesure:
    assert critere.tache is not None
    limite = _limite(critere, scenario)
    attendu = f"au plus tard à {dire_instant(limite, scenario)}"
    if critere.ou_reportee:
        attendu += ", ou dire avant cette heure que c’est remis à plus tard"
    tache = monde.taches.get(critere.tache)
    if tache is not None and tache.close and tache.issue != "parti":
        return _faite(critere, tache, limite, attendu, monde, scenario)
    lignes = tache.lignes if tache else ()
    reportee = monde.reportees.get(critere.tache)
    if reportee is None:
        return Mesure("non_produit", "", attendu, _jamais(critere.tache, tache, scenario), lignes)
    dit = f"Remis à plus tard à {dire_instant(reportee, scenario)}, en le disant."
    if not critere.ou_reportee:
        return Mesure("non_produit", dit, attendu, "Le remettre à plus tard ne suffisait pas.", lignes)
    retard = f"C’est dit {duree(reportee - limite)} trop tard." if reportee > limite else ""
    return Mesure("manque" if retard else "reussi", dit, attendu, retard, lignes)


def _faite(
    critere: CritereTemps, tache: TacheEnCours, limite: Instant, attendu: str, monde: Monde, scenario: Scenario
) -> Mesure:
    verbe = "confié" if tache.issue == "confiee" else "fait"
    quand, lignes = dire_instant(tache.close_a, scenario), tache.lignes[-1:]
    if tache.close_a <= limite:
        return Mesure("reussi", f"{verbe.capitalize()} à {quand}.", attendu, lignes=lignes)
    reportee = monde.reportees.get(str(critere.tache))
    if critere.ou_reportee and reportee is not None and reportee <= limite:
        dit = f"Remis à plus tard à {dire_instant(reportee, scenario)}, en le disant, puis {verbe} à {quand}."
        return Mesure("reussi", dit, attendu, lignes=lignes)
    retard = f"C’est {duree(tache.close_a - limite)} trop tard."
    return Mesure("manque", f"{verbe.capitalize()} à {quand}.", attendu, retard, lignes)


def _jamais(nom: str, tache: TacheEnCours | None, scenario: Scenario) -> str:
    if tache is not None and tache.issue == "parti":
        return f"{_majuscule(interlocuteur(nom, scenario))} n’a pas attendu que ce soit fini."
    return "Ce travail n’a été ni fait, ni remis à plus tard en le disant."


def _limite(critere: CritereTemps, scenario: Scenario) -> Instant:
    if critere.avant is None:
        return scenario.echeances[str(critere.tache)]
    return instant(critere.avant_le or scenario.sujet.calendrier.jour, critere.avant)


# Someone who waits.


def _attente(critere: CritereTemps, monde: Monde, scenario: Scenario) -> Mesure:
    passage = str(critere.passage)
    maximum = 60 * (critere.attente_max or 0)
    nom, telephone = personne(passage, scenario), scenario.passages[passage].canal == "telephone"
    verbe = f"parler {a(nom)}" if telephone else f"recevoir {nom}"
    attendu = f"{verbe} sans attente" if not maximum else f"{verbe} après {duree(maximum)} d’attente au plus"
    passant = monde.passants.get(passage)
    if passant is None:
        return Mesure("non_produit", "", attendu, f"Votre journée était finie avant la venue ou l’appel {de(nom)}.")
    lignes = (passant.lignes[:-1] if passant.issue else passant.lignes)[:LIGNES_MAX]
    if not passant.recu_a:
        return Mesure("non_produit", _parti(passage, passant, scenario), attendu, lignes=passant.lignes[-LIGNES_MAX:])
    attente = attente_avant(passant)
    fait = f"{_majuscule(nom)} a attendu {duree(attente)}." if attente else f"{_majuscule(nom)} n’a pas attendu."
    trop = f"C’est {duree(attente - maximum)} de trop." if attente > maximum else ""
    return Mesure("manque" if trop else "reussi", fait, attendu, trop, lignes)


def attente_avant(passant: Passant) -> int:
    """Return how long someone waited before being received first: from their first coming, promises and all."""
    depuis = passant.recu_a - passant.arrive
    # Turning to someone takes the secretary's time, not their patience.
    return passant.premiere_attente if depuis - passant.premiere_attente <= COUT_ACCUEIL else depuis


def _parti(passage: str, passant: Passant, scenario: Scenario) -> str:
    quand, nom = dire_instant(passant.depuis, scenario), _majuscule(personne(passage, scenario))
    match passant.issue:
        case "patience":
            quoi = depart(scenario.passages[passage], passant.fois)
            return f"{nom} {quoi} à {quand}, après {duree(passant.attente)} d’attente."
        case "occupe":
            return f"{nom} a trouvé la ligne occupée à {quand}."
        case "fermeture":
            return f"{nom} attendait encore à {quand}, quand vous avez fini, depuis {duree(passant.attente)}."
        case "oubli":
            return f"Vous aviez promis de rappeler, et vous ne l’avez pas fait : {nom} attendait encore."
    return f"{nom} attend encore."


def _majuscule(nom: str) -> str:
    return nom[:1].upper() + nom[1:]
