"""Scripted learners: the commands of a plan, and what they get against what the plan expects.

Plans play through the same door as people; nothing here knows a face or a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT, Regime
from sgm_sim.engine.session import Session
from sgm_sim.evaluation.joueur import Joueur
from sgm_sim.evaluation.notation import Constat
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import Corrige, Critere, Remplacement
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.plan import Apprenant
from sgm_sim.taches.cles import completer
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.reponses import Reponse, produire


class Ecart(Struct, frozen=True):
    """One thing that the plan expects and that play did not give."""

    quoi: str
    """« total », a competence or « critères manqués »."""
    attendu: str
    obtenu: str


def jouer(
    apprenant: Apprenant, scenario: Scenario, corrige: Corrige, graine: int = 0, regime: Regime = ENTRAINEMENT
) -> tuple[Session, list[Commande], list[TypeEvenement]]:
    """Play a scripted learner in memory; return the session, the commands and all the events."""
    evenements: list[TypeEvenement] = []
    session = Session(scenario, parametres(), evenements.extend)
    session.ouvrir(graine=graine, regime=regime, ouverte_le="2026-01-01T00:00:00+00:00", stagiaire=apprenant.titre)
    taches = {tache.id: tache for tache in scenario.sujet.taches}
    complet = _en_retard(apprenant, corrige, scenario)
    joueur = Joueur(complet, lambda nom: _gestes(taches[nom], complet, corrige))
    return session, list(joueur.jouer(lambda: session.view, session.act)), evenements


def commandes_de(apprenant: Apprenant, scenario: Scenario, corrige: Corrige, graine: int = 0) -> list[Commande]:
    """Return all the commands of a scripted learner, in order, the last one included."""
    return jouer(apprenant, scenario, corrige, graine)[1]


def _en_retard(apprenant: Apprenant, corrige: Corrige, scenario: Scenario) -> Apprenant:
    """Return the learner with the delays by which the criteria of time are missed on purpose."""
    attendre, tarde = dict(apprenant.fait_attendre), list(apprenant.tarde)
    for cle in corrige.taches.values():
        for critere in cle.criteres:
            if critere.type == "temps" and critere.id in apprenant.rate:
                if critere.passage:
                    attendre.setdefault(critere.passage, (critere.attente_max or 0) + 1)
                elif critere.tache:
                    tarde.append(critere.tache)
    return apprenant.model_copy(update={"fait_attendre": attendre, "tarde": tuple(tarde)})


def _gestes(tache: Any, apprenant: Apprenant, corrige: Corrige) -> list[Geste]:
    """Return the gestures that answer a task; none for a task that nobody says how to answer."""
    if tache.id not in corrige.taches and tache.id not in apprenant.reponses:
        return []
    return produire(tache, completer(tache, _reponse(tache.id, apprenant, corrige), parametres()))


def comparer(apprenant: Apprenant, constats: Sequence[Constat]) -> list[Ecart]:
    """Return where the automatic points and the missed criteria differ from what the plan expects."""
    automatiques = [constat for constat in constats if constat.type != "jury"]
    obtenus = {"total": part_automatique(constats)}
    for code in apprenant.competences:
        obtenus[code] = part_automatique([constat for constat in constats if constat.competence == code])
    attendus = {"total": apprenant.total, **apprenant.competences}
    ecarts = [Ecart(quoi=q, attendu=a, obtenu=obtenus[q]) for q, a in attendus.items() if obtenus[q] != a]
    manques = sorted(constat.critere for constat in automatiques if constat.issue != "reussi")
    prevus = sorted(apprenant.rate if apprenant.manque is None else apprenant.manque)
    if manques != prevus:
        attendu, obtenu = (", ".join(noms) or "aucun" for noms in (prevus, manques))
        ecarts.append(Ecart(quoi="critères manqués", attendu=attendu, obtenu=obtenu))
    return ecarts


def part_automatique(constats: Sequence[Constat]) -> str:
    """Return « 12/15 »: points obtained over possible, those of the jury left out."""
    automatiques = [constat for constat in constats if constat.type != "jury"]
    return f"{sum(c.points for c in automatiques)}/{sum(c.possible for c in automatiques)}"


def _reponse(tache: str, apprenant: Apprenant, corrige: Corrige) -> Reponse:
    """Return the model answer of a task, spoiled for the criteria that this learner misses."""
    propre = apprenant.reponses.get(tache)
    cle = corrige.taches.get(tache)
    if propre and propre.texte is not None:
        return propre.texte
    modele: Any = cle.modele if cle else {}
    for critere in cle.criteres if cle else ():
        if critere.id in apprenant.rate:
            modele = _gater(modele, critere)
    if isinstance(modele, Mapping):
        return {**modele, **(propre.valeurs if propre else {})}
    return str(modele)


def _gater(modele: Any, critere: Critere) -> Any:
    """Apply the `faute` of a criterion to an answer."""
    match modele, critere.faute:
        case str(), Remplacement(remplace=passage, par=autre):
            return modele.replace(passage, autre)
        case Mapping(), Mapping():
            return {**modele, **critere.faute}
    return modele
