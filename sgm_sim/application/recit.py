"""Rows of the journal as sentences: what a constat rests on, in the words of who was there. It judges nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sgm_sim.application.nouvelles import nouvelle
from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Commande, Continuer
from sgm_sim.evaluation.temps import dire_instant
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.dialogue_donnees import TacheDialogue


def raconter(
    evenements: Sequence[ev.TypeEvenement], scenario: Scenario, lignes: Collection[int]
) -> Mapping[int, str]:
    """Return a sentence with its hour for each of the rows asked for."""
    recits: dict[int, str] = {}
    coupees: dict[str, Commande] = {}
    commande: Commande | None = None
    t = Instant(0)
    for n, e in enumerate(evenements):
        t = Instant(getattr(e, "t", 0) or t)
        if isinstance(e, ev.CommandeRecue):
            commande = coupees.get(e.commande.cle, e.commande) if isinstance(e.commande, Continuer) else e.commande
        elif isinstance(e, ev.GesteInterrompu) and commande is not None:
            coupees[e.cle] = commande
        if n in lignes:
            recits[n] = f"{dire_instant(t, scenario)} : {_quoi(e, commande, scenario)}"
    return recits


def _quoi(e: ev.TypeEvenement, commande: Commande | None, scenario: Scenario) -> str:
    match e:
        case ev.PassantRecu():
            apres = f", qui attendait depuis {duree(e.attente)}" if e.attente else " sans attendre"
            return f"vous recevez {scenario.passages[e.passage].nom}{apres}."
        case ev.EcheancePassee():
            return f"c’était l’heure limite de « {_titre(e.tache, scenario)} »."
        case ev.TacheReportee() | ev.TacheConfiee():
            return nouvelle(e, scenario)
    tache: Any = getattr(e, "tache", "") or getattr(commande, "tache", "")
    if isinstance(commande, Geste) and commande.tache == tache:
        return _geste(commande, scenario)
    return f"« {_titre(tache, scenario)} »." if tache else "ligne du journal."


def _geste(geste: Geste, scenario: Scenario) -> str:
    tache = next(une for une in scenario.sujet.taches if une.id == geste.tache)
    if isinstance(tache, TacheDialogue) and (reponse := tache.reponse(geste.args.get("reponse"))):
        qui = next((p.nom for p in scenario.passages.values() if p.tache == tache.id), "votre interlocuteur")
        mots = " ".join((reponse.texte or "").split())
        return f"à {qui}, {mots or 'vous gardez le silence.'}" if reponse.silence else f"à {qui}, « {mots} »"
    action = getattr(tache, "action", "")
    return f"« {tache.titre} », {action[:1].lower()}{action[1:]}." if action else f"« {tache.titre} »."


def _titre(tache: str, scenario: Scenario) -> str:
    return next((une.titre for une in scenario.sujet.taches if une.id == tache), tache)
