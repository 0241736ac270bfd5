"""Runs the cases of `tests/droit/**/*.yaml`, which a jurist can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from cas import Cas, lire_cas, verifier

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.parametres_lus import charger_parametres
from sgm_sim.droit.regles import REGLES, appliquer

PARAMETRES, _ = charger_parametres(CONTENT / "droit")


class _Lus(dict[str, Sequence[Valeur]]):
    """Rows that remember which parameters were read."""

    def __init__(self, par_nom: Mapping[str, Sequence[Valeur]]) -> None:
        super().__init__(par_nom)
        self.noms: set[str] = set()

    def __getitem__(self, nom: str) -> Sequence[Valeur]:
        self.noms.add(nom)
        return super().__getitem__(nom)


CAS = lire_cas()


@pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)
def test_rule_answers_as_the_source_says(cas: Cas) -> None:
    verifier(cas, PARAMETRES)


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


def test_every_rule_with_a_number_has_its_three_cases_at_a_limit() -> None:
    bords = {(cas.regle, cas.bord) for cas in CAS}
    chiffrees = [id for id, regle in REGLES.items() if any(_est_chiffre(ligne) for ligne in regle.lignes(PARAMETRES))]
    assert not [id for id in chiffrees for bord in ("veille", "jour", "lendemain") if (id, bord) not in bords]


def _est_chiffre(ligne: Valeur) -> bool:
    return isinstance(ligne.valeur, (int, Decimal)) or (
        isinstance(ligne.valeur, dict) and all(isinstance(n, (int, Decimal)) for n in ligne.valeur.values())
    )


def test_cases_have_distinct_ids() -> None:
    assert len({cas.id for cas in CAS}) == len(CAS)
