"""Where scenarios call rules of law: which criteria and which suites, read without models. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.scenario.dossier import CORRIGE, SUITES


class Usage(NamedTuple):
    """One call of a rule by a scenario."""

    scenario: str
    fichier: str
    """`corrige.yaml` or `suites.yaml`."""
    ou: str
    """Id of the criterion or of the suite."""
    regle: str


def usages(dossiers: Sequence[Path]) -> Iterator[Usage]:
    """Yield the calls of rules found in these scenario folders; a file that cannot be read has none."""
    for dossier in dossiers:
        for nom in (CORRIGE, SUITES):
            chemin = dossier / nom
            if chemin.is_file():
                arbre = lire_yaml(chemin.read_bytes(), nom).valeur
                yield from (Usage(dossier.name, nom, ou, regle) for ou, regle in _appels(arbre, ""))


def _appels(noeud: Any, ou: str) -> Iterator[tuple[str, str]]:
    if isinstance(noeud, Mapping):
        ou = str(noeud.get("id", ou))
        if isinstance(noeud.get("regle"), str):
            yield ou, noeud["regle"]
        for enfant in noeud.values():
            yield from _appels(enfant, ou)
    elif isinstance(noeud, Sequence) and not isinstance(noeud, str):
        for enfant in noeud:
            yield from _appels(enfant, ou)
