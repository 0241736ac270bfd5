"""Scoring an attempt: read the key, judge, keep the record. A record is added, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sgm_sim.application.content import parametres, referentiel
from sgm_sim.application.tentative import Bilan
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import accord
from sgm_sim.engine.monde import Monde, plier
from sgm_sim.evaluation.evaluer import NoteJury, evaluer
from sgm_sim.evaluation.notation import EN_ATTENTE, Constat, Notation, sans_mots
from sgm_sim.evaluation.scores import scores_par_bloc, scores_par_competence
from sgm_sim.journal import Depot
from sgm_sim.scenario.charger import Scenario, charger_corrige
from sgm_sim.scenario.corrige import Corrige


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
    octets, fichier = _lire_corrige(chemin)
    corrige, problemes = charger_corrige(octets, fichier, scenario)
    if corrige is None:
        raise SgmError(f"Ce corrigé est à réparer : {problemes[0].en_ligne()}", "« sgm-sim valider » dit tout.")
    notes = {**_deja_apprecie(depot, tentative), **jury}
    _exiger_du_jury(corrige, jury)
    monde = plier(Monde(), depot.evenements(tentative))
    constats = evaluer(monde, scenario, corrige, parametres(), notes)
    notation = _notation(
        depot, tentative, scenario, monde, constats, sha256(octets).hexdigest(), evaluateur, maintenant
    )
    contenu = msgspec.json.encode(sans_mots(notation), order="deterministic")
    if _sans_date(contenu) not in {_sans_date(ancien) for ancien in depot.notations(tentative)}:
        depot.ajouter_notation(tentative, contenu)
    return Bilan(
        notation=notation,
        referentiel=referentiel(scenario.sujet.referentiel),
        empreinte=notation.ancre,
        conseils={tache: cle.conseils for tache, cle in corrige.taches.items() if cle.conseils},
    )


def derniere_notation(depot: Depot, tentative: str, stagiaire: str) -> Notation | None:
    """Return the last record of an attempt, with the trainee's name; None when it has none for its last row."""
    contenus = depot.notations(tentative)
    derniere = msgspec.json.decode(contenus[-1], type=Notation) if contenus else None
    if derniere is None or derniere.ancre != depot.verifier(tentative).ancre:
        return None
    return replace(derniere, stagiaire=stagiaire)


def exiger_intacte(depot: Depot, tentative: str) -> None:
    """Refuse to score a journal that was changed.

    Raises:
        SgmError: with the first row at fault.
    """
    defaut = depot.verifier(tentative).premier_defaut
    if defaut:
        raise SgmError(f"La tentative {tentative} ne peut pas être notée : {defaut.phrase}", "Prévenez le jury.")


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
    )


def _deja_apprecie(depot: Depot, tentative: str) -> dict[str, NoteJury]:
    """Return what persons gave to this very work in earlier records: scoring again must not lose it."""
    notes: dict[str, NoteJury] = {}
    ancre = depot.verifier(tentative).ancre
    for contenu in depot.notations(tentative):
        notation = msgspec.json.decode(contenu, type=Notation)
        for constat in notation.constats if notation.ancre == ancre else ():
            if constat.source == "jury" and constat.issue not in EN_ATTENTE:
                notes[constat.critere] = (constat.points, constat.pourquoi)
    return notes


def _exiger_du_jury(corrige: Corrige, jury: Mapping[str, NoteJury]) -> None:
    """Refuse points for a criterion that does not exist, or beyond what it is worth.

    Raises:
        SgmError: with the criteria that a jury may rate.
    """
    possibles = {critere.id: critere.points for cle in corrige.taches.values() for critere in cle.criteres}
    du_jury = [c.id for cle in corrige.taches.values() for c in cle.criteres if c.type == "jury"]
    for critere, (points, _) in jury.items():
        if critere not in possibles or not 0 <= points <= possibles[critere]:
            bornes = f"0 à {possibles[critere]}" if critere in possibles else f"parmi {', '.join(du_jury)}"
            raise SgmError(
                f"Le jury ne peut pas donner {accord(points, 'point')} à « {critere} ».", f"Attendu : {bornes}."
            )


def _lire_corrige(chemin: Path) -> tuple[bytes, str]:
    """Return the bytes of a key and its path as shown.

    Raises:
        SgmError: when there is none to read.
    """
    try:
        return chemin.read_bytes(), str(chemin)
    except FileNotFoundError as cause:
        raise SgmError("Ce scénario n’a pas de corrigé : rien n’y est noté.", f"Cherché : {chemin}") from cause
    except OSError as cause:
        raise SgmError(f"Le corrigé « {chemin} » ne peut pas être lu.", "Vérifiez le chemin.") from cause


def _sans_date(contenu: bytes) -> bytes:
    """Return what a record says apart from when it was made: looking twice at a bilan makes one record."""
    return msgspec.json.encode({**msgspec.json.decode(contenu), "notee_le": ""}, order="deterministic")
