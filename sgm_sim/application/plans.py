"""Playing the plans of a scenario folder: each scripted learner through the engine, and what it gets."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sgm_sim.application.content import parametres
from sgm_sim.application.reparation import a_reparer
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import Refuse, TypeEvenement
from sgm_sim.engine.monde import Monde
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.plans import Ecart, comparer, jouer, part_automatique
from sgm_sim.scenario.charger import Scenario, charger, charger_corrige, charger_plan
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.dossier import CORRIGE, PLAN, Dossier, lire_dossier
from sgm_sim.scenario.plan import Apprenant, Plan


class Essai(Struct, frozen=True):
    """One scripted learner, played."""

    apprenant: str
    titre: str
    obtenu: str
    """Automatic points obtained / possible."""
    attendu: str
    ecarts: tuple[Ecart, ...]
    """Empty when everything is as the plan says."""
    refus: tuple[str, ...]
    """Gestures that the world refused: a plan should have none."""

    @property
    def reussi(self) -> bool:
        """True when nothing differs and nothing was refused."""
        return not self.ecarts and not self.refus


def essayer(chemin: Path, graine: int = 0) -> list[Essai]:
    """Play all the plans of a folder.

    Raises:
        SgmError: when the folder cannot be played; the sentence says to run `valider`.
    """
    scenario, corrige, plan = charger_tout(lire_dossier(chemin), graine)
    return [_essayer(apprenant, scenario, corrige, graine) for apprenant in plan.apprenants]


def charger_tout(dossier: Dossier, graine: int = 0) -> tuple[Scenario, Corrige, Plan]:
    """Return the scenario, its key and its plan.

    Raises:
        SgmError: when one of them is missing or cannot be used.
    """
    scenario, problemes = charger(dossier, graine=graine)
    if scenario is None:
        raise a_reparer("Ce scénario", problemes)
    for nom in (CORRIGE, PLAN):
        if nom not in dossier.fichiers:
            raise SgmError(
                f"{dossier.lieu(nom)} n’existe pas.", "Il faut un corrigé et un plan pour tester un scénario."
            )
    corrige, problemes = charger_corrige(dossier.fichiers[CORRIGE], dossier.lieu(CORRIGE), scenario)
    if corrige is None:
        raise a_reparer("Ce scénario", problemes)
    plan, problemes = charger_plan(dossier.fichiers[PLAN], dossier.lieu(PLAN), scenario, corrige)
    if plan is None:
        raise a_reparer("Ce scénario", problemes)
    return scenario, corrige, plan


def jouer_plan(
    apprenant: Apprenant, scenario: Scenario, corrige: Corrige, graine: int = 0
) -> tuple[Monde, list[TypeEvenement]]:
    """Play one scripted learner in memory and return the world and all its events."""
    session, _, evenements = jouer(apprenant, scenario, corrige, graine)
    return session.monde, evenements


def _essayer(apprenant: Apprenant, scenario: Scenario, corrige: Corrige, graine: int) -> Essai:
    monde, evenements = jouer_plan(apprenant, scenario, corrige, graine)
    constats = evaluer(monde, scenario, corrige, parametres())
    return Essai(
        apprenant=apprenant.id,
        titre=apprenant.titre,
        obtenu=part_automatique(constats),
        attendu=apprenant.total,
        ecarts=tuple(comparer(apprenant, constats)),
        refus=tuple(evenement.motif for evenement in evenements if isinstance(evenement, Refuse)),
    )
