"""The door of the scenario layer: read a folder, its corrigé and its plan; say everything that is wrong with them.

Nothing here is raised for what people write, and nothing that they write executes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.yaml_source import SourceYaml, ecrire_chemin, lire_chemin, lire_yaml
from sgm_sim.scenario.assemblage import Assemblage, Scenario, assembler, contexte_de, lire_fichier, valider_fichier
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.dossier import CORRIGE, PLAN, Dossier
from sgm_sim.scenario.gabarits import Contexte, contient_gabarit
from sgm_sim.scenario.plan import Plan
from sgm_sim.scenario.verifications import verifier_corrige, verifier_plan, verifier_sujet

__all__ = ["Controle", "Scenario", "charger", "charger_corrige", "charger_plan", "valider_dossier"]

Controle = Callable[[Scenario, Corrige], Iterable[Probleme]]
"""A check that a layer above adds: the examples of mentions, for instance. Its problems name a key of the corrigé,
`taches.fixer.criteres[0].mention`; their line is found from it."""


def charger(
    dossier: Dossier, *, graine: int = 0, variante: Mapping[str, Any] | None = None
) -> tuple[Scenario | None, tuple[Probleme, ...]]:
    """Return one variant of a scenario, or None when an error makes it unplayable, and every problem found.

    Args:
        dossier: the folder, or the files pinned by an attempt.
        graine: seed of the draws.
        variante: what was drawn before; nothing is drawn then.
    """
    assemblage, problemes = _charger(dossier, graine, variante, {}, frozenset())
    tous = _ranger([*dossier.problemes, *problemes])
    return (None if _bloque(tous) else assemblage.scenario), tous


def charger_corrige(octets: bytes, fichier: str, scenario: Scenario) -> tuple[Corrige | None, tuple[Probleme, ...]]:
    """Return the corrigé of a scenario, or None when an error makes it unusable, and every problem found."""
    corrige, problemes = _corrige(lire_yaml(octets, fichier), scenario)
    return (None if _bloque(problemes) else corrige), _ranger(problemes)


def charger_plan(
    octets: bytes, fichier: str, scenario: Scenario, corrige: Corrige | None = None
) -> tuple[Plan | None, tuple[Probleme, ...]]:
    """Return the plan of a scenario, or None when an error makes it unusable, and every problem found.

    Without `corrige`, what the plan says of criteria is not checked.
    """
    plan, problemes = _plan(lire_yaml(octets, fichier), scenario, corrige)
    return (None if _bloque(problemes) else plan), _ranger(problemes)


def valider_dossier(
    dossier: Dossier,
    graines: int = 20,
    controles: Sequence[Controle] = (),
    noms_reels: Collection[str] = frozenset(),
) -> tuple[Probleme, ...]:
    """Return every problem of a folder, over the variants of `graines` seeds, ordered by file and line.

    Args:
        dossier: what to check.
        graines: how many seeds; one is enough when nothing is drawn.
        controles: checks of the layers above, run on each variant whose corrigé can be read.
        noms_reels: names of real communes, folded by `core.francais.pliage.plier`.
    """
    problemes: list[Probleme] = list(dossier.problemes)
    lus: dict[str, SourceYaml] = {}
    for graine in range(graines):
        assemblage, trouves = _charger(dossier, graine, None, lus, noms_reels)
        problemes += trouves
        problemes += _cle_et_plan(dossier, assemblage.scenario, lus, controles)
        if not assemblage.tire:
            break
    return _ranger(problemes)


def _charger(
    dossier: Dossier,
    graine: int,
    variante: Mapping[str, Any] | None,
    lus: dict[str, SourceYaml],
    noms_reels: Collection[str],
) -> tuple[Assemblage, list[Probleme]]:
    assemblage = assembler(dossier, graine, variante, lus)
    problemes = list(assemblage.problemes)
    if assemblage.scenario:
        problemes += verifier_sujet(assemblage, dossier, noms_reels)
    return assemblage, problemes


def _cle_et_plan(
    dossier: Dossier, scenario: Scenario | None, lus: dict[str, SourceYaml], controles: Sequence[Controle]
) -> list[Probleme]:
    corrige: Corrige | None = None
    problemes: list[Probleme] = []
    if CORRIGE in dossier.fichiers:
        lus.setdefault(CORRIGE, lire_fichier(dossier, CORRIGE))
        corrige, problemes = _corrige(lus[CORRIGE], scenario)
    if scenario and corrige:
        trouves = [probleme for controle in controles for probleme in controle(scenario, corrige)]
        deja = {probleme.lieu for probleme in problemes}
        problemes += [place for place in (_placer(p, lus[CORRIGE]) for p in trouves) if place.lieu not in deja]
    if PLAN in dossier.fichiers:
        lus.setdefault(PLAN, lire_fichier(dossier, PLAN))
        problemes += _plan(lus[PLAN], scenario, corrige)[1]
    return problemes


def _corrige(source: SourceYaml, scenario: Scenario | None) -> tuple[Corrige | None, list[Probleme]]:
    corrige, problemes = valider_fichier(Corrige, source, _contexte(source, scenario))
    suite = verifier_corrige(corrige, source, scenario) if corrige and scenario else []
    return corrige, [*problemes, *suite]


def _plan(source: SourceYaml, scenario: Scenario | None, corrige: Corrige | None) -> tuple[Plan | None, list[Probleme]]:
    plan, problemes = valider_fichier(Plan, source, _contexte(source, scenario))
    suite = verifier_plan(plan, source, scenario, corrige) if plan and scenario else []
    return plan, [*problemes, *suite]


def _contexte(source: SourceYaml, scenario: Scenario | None) -> Contexte | None:
    """Return what the templates of this file may name, None when it has none."""
    return contexte_de(scenario) if scenario and contient_gabarit(source.texte) else None


def _placer(probleme: Probleme, source: SourceYaml) -> Probleme:
    """Give its line to a problem that only names its key: a layer above does not see positions."""
    if probleme.ligne or not probleme.cle:
        return probleme
    chemin = lire_chemin(probleme.cle)
    ligne, colonne = source.position(chemin)
    return replace(probleme, ligne=ligne, colonne=colonne, cle=ecrire_chemin(chemin, source.valeur))


def _bloque(problemes: Iterable[Probleme]) -> bool:
    return any(probleme.gravite is Gravite.ERREUR for probleme in problemes)


def _ranger(problemes: Iterable[Probleme]) -> tuple[Probleme, ...]:
    """Order by file, line and column, each problem once however many variants have it."""
    return tuple(sorted(dict.fromkeys(problemes), key=lambda p: (p.fichier, p.ligne, p.colonne, p.code)))
