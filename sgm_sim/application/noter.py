"""Scoring an attempt: read the key, judge, keep the record. A record is added, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sgm_sim.application.content import parametres, referentiel
from sgm_sim.application.enregistrements import derniere_notation, verifier
from sgm_sim.application.jury import exiger_du_jury, notes_gardees
from sgm_sim.application.reparation import a_reparer
from sgm_sim.application.tentative import Bilan
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.evaluation.chronologie import chronologie
from sgm_sim.evaluation.evaluer import NoteJury, evaluer
from sgm_sim.evaluation.notation import Constat, Notation, sans_mots
from sgm_sim.evaluation.recit import raconter
from sgm_sim.evaluation.retours import retours_de
from sgm_sim.evaluation.scores import scores_par_bloc, scores_par_competence
from sgm_sim.journal import Depot
from sgm_sim.scenario.charger import Scenario, charger_corrige
from sgm_sim.scenario.corrige import Corrige

AUTOMATIQUE = "automatique"
"""Who scores when nobody does."""


def noter(
    depot: Depot,
    tentative: str,
    scenario: Scenario,
    chemin: Path,
    evaluateur: str,
    jury: Mapping[str, NoteJury],
    maintenant: datetime,
) -> Bilan:
    """Judge an attempt with the key at `chemin`, keep the record and return the bilan. See `Atelier.noter`."""
    octets, corrige = _lire_corrige(chemin, scenario)
    evenements = depot.evenements(tentative)
    monde = plier(Monde(), evenements)
    derniere = derniere_notation(depot, tentative)
    seul = evaluer(monde, scenario, corrige, parametres())
    exiger_du_jury(corrige, seul, jury)
    gardees = notes_gardees(derniere, seul)
    constats = evaluer(monde, scenario, corrige, parametres(), {**gardees, **jury})
    if evaluateur == AUTOMATIQUE and derniere and gardees:
        evaluateur = derniere.evaluateur
    notation = _notation(
        depot, tentative, scenario, monde, constats, sha256(octets).hexdigest(), evaluateur, maintenant
    )
    _garder(depot, notation, derniere)
    bilan = Bilan(
        notation=notation,
        referentiel=referentiel(scenario.sujet.referentiel),
        empreinte=notation.ancre,
        conseils={tache: cle.conseils for tache, cle in corrige.taches.items() if cle.conseils},
    )
    return _raconte(bilan, evenements, scenario) if scenario.vivant else bilan


def _raconte(bilan: Bilan, evenements: Sequence[TypeEvenement], scenario: Scenario) -> Bilan:
    """Add to the bilan of a living attempt its days, what came back, and each row that is named."""
    retours = retours_de(evenements, scenario)
    lignes = {n for constat in bilan.notation.constats for n in constat.evenements}
    lignes |= {n for retour in retours for n in retour.lignes}
    return replace(
        bilan,
        chronologie=chronologie(evenements, scenario),
        retours=retours,
        recits=raconter(evenements, scenario, lignes),
    )


def exiger_notable(depot: Depot, tentative: str) -> None:
    """Refuse to score a journal that was changed, or whose words were erased.

    Raises:
        SgmError: with the first row at fault, or why nothing can be judged any more.
    """
    verification = verifier(depot, tentative)
    if verification.premier_defaut:
        phrase = verification.premier_defaut.phrase
        raise SgmError(f"La tentative {tentative} ne peut pas être notée : {phrase}", "Prévenez le jury.")
    if any(verification.efface):  # row 0 holds the name alone
        raise SgmError(
            f"La tentative {tentative} ne peut plus être notée : des textes en ont été effacés.",
            "Sa dernière notation reste valable.",
        )


def _garder(depot: Depot, notation: Notation, derniere: Notation | None) -> None:
    """Add the record, unless it says what the last one says: looking twice at a bilan makes one record."""
    sobre = sans_mots(notation)
    if derniere is None or replace(derniere, notee_le="") != replace(sobre, notee_le=""):
        depot.ajouter_notation(notation.tentative, msgspec.json.encode(sobre, order="deterministic"))


def _notation(
    depot: Depot,
    tentative: str,
    scenario: Scenario,
    monde: Monde,
    constats: tuple[Constat, ...],
    corrige: str,
    evaluateur: str,
    maintenant: datetime,
) -> Notation:
    """Sum the constats up and pin all that they depend on."""
    entete = monde.ouverture
    assert entete is not None  # a journal begins with its header
    certification = referentiel(scenario.sujet.referentiel)
    competences = scores_par_competence(constats, certification)
    return Notation(
        tentative=tentative,
        scenario=entete.scenario,
        titre=scenario.sujet.titre,
        stagiaire=entete.stagiaire,
        regime=entete.regime.nom,
        jouee_le=entete.ouverte_le,
        notee_le=maintenant.isoformat(timespec="seconds"),
        evaluateur=evaluateur,
        ancre=depot.verifier(tentative).ancre,
        corrige=corrige,
        droit=parametres().empreinte,
        referentiel=scenario.sujet.referentiel,
        version_regles=certification.regles.version,
        moteur=entete.moteur,
        terminee=monde.close,
        constats=constats,
        competences=competences,
        blocs=scores_par_bloc(competences, certification),
        reprise_de=entete.reprise,
    )


def _lire_corrige(chemin: Path, scenario: Scenario) -> tuple[bytes, Corrige]:
    """Return a key and its bytes.

    Raises:
        SgmError: when there is none, or it cannot be used.
    """
    try:
        octets = chemin.read_bytes()
    except FileNotFoundError as cause:
        raise SgmError("Ce scénario n’a pas de corrigé : rien n’y est noté.", f"Cherché : {chemin}") from cause
    except OSError as cause:
        raise SgmError(f"Le corrigé « {chemin} » ne peut pas être lu.", "Vérifiez le chemin.") from cause
    corrige, problemes = charger_corrige(octets, str(chemin), scenario)
    if corrige is None:
        raise a_reparer("Ce corrigé", problemes)
    return octets, corrige
