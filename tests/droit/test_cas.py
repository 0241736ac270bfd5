"""Runs the cases of `tests/droit/*.yaml`, which a jurist can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Ident, Modele, Phrase
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.droit.parametres import Parametres, Valeur, charger_parametres
from sgm_sim.droit.regles import REGLES, appliquer
from sgm_sim.droit.verdict import Decision, Statut

ICI = Path(__file__).parent
PARAMETRES, _ = charger_parametres(CONTENT / "droit")


class Attendu(Modele):
    decision: Decision
    statut: Statut
    limite: str = ""


class Cas(Modele):
    id: Ident
    titre: Phrase = ""
    regle: str
    donnees: dict[str, Any]
    attendu: Attendu
    source: Phrase


class FichierCas(Modele):
    format: Literal[1]
    cas: tuple[Cas, ...]


class _Lus(dict[str, Sequence[Valeur]]):
    """Rows that remember which parameters were read."""

    def __init__(self, par_nom: Mapping[str, Sequence[Valeur]]) -> None:
        super().__init__(par_nom)
        self.noms: set[str] = set()

    def __getitem__(self, nom: str) -> Sequence[Valeur]:
        self.noms.add(nom)
        return super().__getitem__(nom)


def _lire() -> list[Cas]:
    cas: list[Cas] = []
    for chemin in sorted(ICI.glob("*.yaml")):
        source = lire_yaml(chemin.read_bytes(), chemin.name)
        fichier, problemes = valider(FichierCas, source)
        assert fichier, [probleme.en_ligne() for probleme in (*source.problemes, *problemes)]
        cas += fichier.cas
    return cas


CAS = _lire()


@pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)
def test_rule_answers_as_the_source_says(cas: Cas) -> None:
    verdict = appliquer(cas.regle, cas.donnees, PARAMETRES)
    trouve = Attendu(decision=verdict.decision, statut=verdict.statut, limite=verdict.limite)
    assert trouve == cas.attendu, verdict.phrase


def test_rules_rest_on_the_parameters_they_declare() -> None:
    servis: dict[str, set[str]] = {id: set() for id in REGLES}
    for cas in CAS:
        lus = _Lus(PARAMETRES.par_nom)
        if appliquer(cas.regle, cas.donnees, Parametres(lus, "")).decision != "indetermine":
            servis[cas.regle] |= lus.noms
    assert servis == {id: set(regle.fondements) for id, regle in REGLES.items()}


def test_every_rule_has_a_right_and_a_wrong_case() -> None:
    decisions = {(cas.regle, cas.attendu.decision) for cas in CAS}
    manquants = [id for id in REGLES for d in ("conforme", "non_conforme") if (id, d) not in decisions]
    assert not manquants


def test_cases_have_distinct_ids() -> None:
    assert len({cas.id for cas in CAS}) == len(CAS)
