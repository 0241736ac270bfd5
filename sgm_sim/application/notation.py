"""Scoring an attempt: read the key, judge, keep the record. A record is added, never rewritten."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from sgm_sim.application.content import parametres, referentiel
from sgm_sim.application.tentative import Bilan
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.monde import Monde, plier
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.notation import Notation, sans_mots
from sgm_sim.evaluation.scores import scores_par_bloc, scores_par_competence
from sgm_sim.scenario.charger import Scenario, charger_corrige

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


def noter(atelier: Atelier, tentative: str, corrige: Path | None, evaluateur: str, maintenant: datetime) -> Bilan:
    """Judge an attempt with a key, keep the record and return the bilan. See `Atelier.noter`."""
    _exiger_intacte(atelier, tentative)
    scenario = atelier.scenario_de(tentative)
    octets, fichier = _corrige(atelier, scenario, corrige)
    notation = _juger(atelier, tentative, scenario, octets, fichier, evaluateur, maintenant)
    contenu = msgspec.json.encode(sans_mots(notation), order="deterministic")
    if _sans_date(contenu) not in {_sans_date(ancien) for ancien in atelier.depot.notations(tentative)}:
        atelier.depot.ajouter_notation(tentative, contenu)
    return Bilan(notation=notation, referentiel=referentiel(scenario.sujet.referentiel), empreinte=notation.ancre)


def a_jour(atelier: Atelier, tentative: str, maintenant: datetime) -> Notation:
    """Return the last record of an attempt, with the trainee's name; score it when it has none for its last row."""
    _exiger_intacte(atelier, tentative)
    contenus = atelier.depot.notations(tentative)
    derniere = msgspec.json.decode(contenus[-1], type=Notation) if contenus else None
    if derniere is None or derniere.ancre != atelier.depot.verifier(tentative).ancre:
        return noter(atelier, tentative, None, "automatique", maintenant).notation
    nom = next(apercu.stagiaire for apercu in atelier.tentatives() if apercu.id == tentative)
    return replace(derniere, stagiaire=nom)


def _juger(
    atelier: Atelier,
    tentative: str,
    scenario: Scenario,
    octets: bytes,
    fichier: str,
    evaluateur: str,
    maintenant: datetime,
) -> Notation:
    corrige, problemes = charger_corrige(octets, fichier, scenario)
    if corrige is None:
        raise SgmError(f"Ce corrigé est à réparer : {problemes[0].en_ligne()}", "« sgm-sim valider » dit tout.")
    monde = plier(Monde(), atelier.depot.evenements(tentative))
    entete = monde.ouverture
    assert entete is not None  # a journal begins with its header
    regles = referentiel(scenario.sujet.referentiel)
    constats = evaluer(monde, scenario, corrige, parametres())
    competences = scores_par_competence(constats, regles)
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
        corrige=sha256(octets).hexdigest(),
        droit=parametres().empreinte,
        referentiel=scenario.sujet.referentiel,
        version_regles=regles.regles.version,
        moteur=entete.moteur,
        terminee=monde.close,
        constats=constats,
        competences=competences,
        blocs=scores_par_bloc(competences, regles),
    )


def _exiger_intacte(atelier: Atelier, tentative: str) -> None:
    """Refuse to score a journal that was changed.

    Raises:
        SgmError: with the first row at fault.
    """
    defaut = atelier.depot.verifier(tentative).premier_defaut
    if defaut:
        raise SgmError(f"La tentative {tentative} ne peut pas être notée : {defaut.phrase}", "Prévenez le jury.")


def _corrige(atelier: Atelier, scenario: Scenario, autre: Path | None) -> tuple[bytes, str]:
    """Return the bytes of the key and its path.

    Raises:
        SgmError: when there is none to read.
    """
    chemin = autre or atelier.chemin(scenario.sujet.id) / "corrige.yaml"
    try:
        return chemin.read_bytes(), str(chemin)
    except OSError as cause:
        conseil = "Donnez-en un avec « sgm-sim noter … --corrige FICHIER »." if autre is None else "Vérifiez le chemin."
        raise SgmError(f"Le corrigé « {chemin} » ne peut pas être lu.", conseil) from cause


def _sans_date(contenu: bytes) -> bytes:
    """Return what a record says apart from when it was made: looking twice at a bilan makes one record."""
    return msgspec.json.encode({**msgspec.json.decode(contenu), "notee_le": ""}, order="deterministic")
