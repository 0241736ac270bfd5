"""Scoring an attempt: read the key, judge, keep the record. A record is added, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

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
from sgm_sim.scenario.charger import Scenario, charger_corrige
from sgm_sim.scenario.corrige import Corrige

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


def noter(
    atelier: Atelier,
    tentative: str,
    chemin: Path | None,
    evaluateur: str,
    jury: Mapping[str, NoteJury],
    maintenant: datetime,
) -> Bilan:
    """Judge an attempt with a key, keep the record and return the bilan. See `Atelier.noter`."""
    _exiger_intacte(atelier, tentative)
    scenario = atelier.scenario_de(tentative)
    octets, fichier = _lire_corrige(atelier, tentative, chemin)
    corrige, problemes = charger_corrige(octets, fichier, scenario)
    if corrige is None:
        raise SgmError(f"Ce corrigé est à réparer : {problemes[0].en_ligne()}", "« sgm-sim valider » dit tout.")
    notes = {**_deja_apprecie(atelier, tentative), **jury}
    _exiger_du_jury(corrige, jury)
    monde = plier(Monde(), atelier.depot.evenements(tentative))
    constats = evaluer(monde, scenario, corrige, parametres(), notes)
    notation = _notation(
        atelier, tentative, scenario, monde, constats, sha256(octets).hexdigest(), evaluateur, maintenant
    )
    contenu = msgspec.json.encode(sans_mots(notation), order="deterministic")
    if _sans_date(contenu) not in {_sans_date(ancien) for ancien in atelier.depot.notations(tentative)}:
        atelier.depot.ajouter_notation(tentative, contenu)
    return Bilan(
        notation=notation,
        referentiel=referentiel(scenario.sujet.referentiel),
        empreinte=notation.ancre,
        conseils={tache: cle.conseils for tache, cle in corrige.taches.items() if cle.conseils},
    )


def a_jour(atelier: Atelier, tentative: str, maintenant: datetime) -> Notation:
    """Return the last record of an attempt, with the trainee's name; score it when it has none for its last row."""
    _exiger_intacte(atelier, tentative)
    contenus = atelier.depot.notations(tentative)
    derniere = msgspec.json.decode(contenus[-1], type=Notation) if contenus else None
    if derniere is None or derniere.ancre != atelier.depot.verifier(tentative).ancre:
        return noter(atelier, tentative, None, "automatique", {}, maintenant).notation
    nom = next(apercu.stagiaire for apercu in atelier.tentatives() if apercu.id == tentative)
    return replace(derniere, stagiaire=nom)


def _notation(
    atelier: Atelier,
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
        ancre=atelier.depot.verifier(tentative).ancre,
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


def _deja_apprecie(atelier: Atelier, tentative: str) -> dict[str, NoteJury]:
    """Return what persons gave to this very work in earlier records: scoring again must not lose it."""
    notes: dict[str, NoteJury] = {}
    ancre = atelier.depot.verifier(tentative).ancre
    for contenu in atelier.depot.notations(tentative):
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


def _exiger_intacte(atelier: Atelier, tentative: str) -> None:
    """Refuse to score a journal that was changed.

    Raises:
        SgmError: with the first row at fault.
    """
    defaut = atelier.depot.verifier(tentative).premier_defaut
    if defaut:
        raise SgmError(f"La tentative {tentative} ne peut pas être notée : {defaut.phrase}", "Prévenez le jury.")


def _lire_corrige(atelier: Atelier, tentative: str, autre: Path | None) -> tuple[bytes, str]:
    """Return the bytes of a key and its path: the one given, or that of the folder where the scenario was found.

    Raises:
        SgmError: when there is none to read.
    """
    chemin = autre or atelier.dossier_de(tentative) / "corrige.yaml"
    try:
        return chemin.read_bytes(), str(chemin)
    except OSError as cause:
        if autre:
            raise SgmError(f"Le corrigé « {autre} » ne peut pas être lu.", "Vérifiez le chemin.") from cause
        raise SgmError("Ce scénario n’a pas de corrigé : rien n’y est noté.") from cause


def _sans_date(contenu: bytes) -> bytes:
    """Return what a record says apart from when it was made: looking twice at a bilan makes one record."""
    return msgspec.json.encode({**msgspec.json.decode(contenu), "notee_le": ""}, order="deterministic")
