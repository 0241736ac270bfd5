"""Time and flags as criteria: what was done when, who waited how long, what was left and said so.

Pure: it reads the world and the scenario, and says what was found; points are given by `evaluer`.
"""

from __future__ import annotations

from msgspec import Struct

from sgm_sim.core.francais.ecriture import date_longue, duree, heure_longue
from sgm_sim.core.instants import Instant, civil, instant
from sgm_sim.engine.monde import Monde, Passant, TacheEnCours
from sgm_sim.evaluation.notation import Issue
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import CritereDrapeau, CritereTemps
from sgm_sim.scenario.faits import nom_de_drapeau


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
        return Mesure("non_produit", pourquoi="Cette tâche n’a pas été menée à son terme.")
    leve = monde.faits.get(nom_de_drapeau(critere.drapeau))
    sens = scenario.sujet.drapeaux[critere.drapeau]
    issue: Issue = "reussi" if (leve is not None) == critere.leve else "manque"
    lignes = (leve.ligne,) if leve else faite.lignes[-1:]
    fait = sens if leve else f"Rien de tel : « {sens} »"
    return Mesure(issue, fait=fait, lignes=lignes)


def dire_instant(t: Instant, scenario: Scenario) -> str:
    """Return « 9 h 05 », with its date on any other day than the first."""
    moment = civil(t)
    heure = heure_longue(moment.time())
    return heure if moment.date() == scenario.sujet.calendrier.jour else f"{heure}, {date_longue(moment.date())}"


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
    reportee = monde.reportees.get(critere.tache)
    lignes = tache.lignes if tache else ()
    if reportee is not None:
        dit = f"Remis à plus tard et dit à {dire_instant(reportee, scenario)}."
        issue: Issue = "reussi" if critere.ou_reportee and reportee <= limite else "manque"
        return Mesure(issue, dit, attendu, lignes=lignes)
    pourquoi = "Ce travail n’a été ni fait, ni remis à plus tard en le disant."
    return Mesure("non_produit", "", attendu, pourquoi, lignes)


def _faite(
    critere: CritereTemps, tache: TacheEnCours, limite: Instant, attendu: str, monde: Monde, scenario: Scenario
) -> Mesure:
    assert critere.tache is not None
    verbe = "Confié" if tache.issue == "confiee" else "Fait"
    fait = f"{verbe} à {dire_instant(tache.close_a, scenario)}."
    if tache.close_a <= limite:
        return Mesure("reussi", fait, attendu, lignes=tache.lignes[-1:])
    reportee = monde.reportees.get(critere.tache)
    if critere.ou_reportee and reportee is not None and reportee <= limite:
        dit = f"Remis à plus tard et dit à {dire_instant(reportee, scenario)}, puis fait à {fait[7:]}"
        return Mesure("reussi", dit, attendu, lignes=tache.lignes[-1:])
    retard = f"C’est {duree(tache.close_a - limite)} trop tard."
    return Mesure("manque", fait, attendu, retard, tache.lignes[-1:])


def _limite(critere: CritereTemps, scenario: Scenario) -> Instant:
    if critere.avant is None:
        return scenario.echeances[str(critere.tache)]
    return instant(critere.avant_le or scenario.sujet.calendrier.jour, critere.avant)


# Someone who waits.


def _attente(critere: CritereTemps, monde: Monde, scenario: Scenario) -> Mesure:
    qui = str(critere.passage)
    nom = scenario.passages[qui].nom
    maximum = 60 * (critere.attente_max or 0)
    attendu = f"recevoir {nom} avant {duree(maximum)} d’attente"
    passant = monde.passants.get(qui)
    if passant is None:
        return Mesure("non_produit", "", attendu, f"On n’a pas vu {nom} pendant que vous étiez là.")
    if not passant.recu_a:
        return Mesure("non_produit", _parti(nom, passant, scenario), attendu, lignes=passant.lignes)
    attente = passant.premiere_attente
    fait = f"{nom} a attendu {duree(attente)}." if attente else f"{nom} n’a pas attendu."
    issue: Issue = "reussi" if attente <= maximum else "manque"
    return Mesure(issue, fait, attendu, lignes=passant.lignes[:2])


def _parti(nom: str, passant: Passant, scenario: Scenario) -> str:
    mots = {
        "patience": "a renoncé",
        "fermeture": "attendait encore à la fermeture",
        "oubli": "attendait votre appel",
        "occupe": "a trouvé la ligne occupée",
    }
    quoi = mots.get(passant.issue, "attendait encore")
    return f"{nom} {quoi}, à {dire_instant(passant.depuis, scenario)}, après {duree(passant.attente)} d’attente."
