from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.referentiel import Referentiel, charger_referentiel

INVENTE = Path(__file__).parents[2] / "golden" / "referentiel" / "invente.yaml"


@pytest.fixture(scope="module")
def referentiel() -> Referentiel:
    found, problemes = charger_referentiel(INVENTE.read_bytes(), INVENTE.name)
    assert problemes == ()
    assert found is not None
    return found


def test_another_certification_is_only_another_file(referentiel: Referentiel) -> None:
    assert referentiel.id == "invente-01"
    assert referentiel.codes == ("PH01.01", "PH01.02")
    assert referentiel.voies[0].ouverture == "non"
    assert not referentiel.validation.soutenance


def test_competence_and_bloc_are_found_by_code(referentiel: Referentiel) -> None:
    assert referentiel.competence("PH01.02").libelle_court == "Tenir le registre"
    assert referentiel.bloc_de("PH01.02").titre == "Veiller"


def test_unknown_code_is_a_key_error(referentiel: Referentiel) -> None:
    with pytest.raises(KeyError, match=r"BC01\.01"):
        referentiel.competence("BC01.01")


@pytest.mark.parametrize(
    ("obtenus", "possibles", "niveau"),
    [(0, 1, "vu"), (59, 100, "vu"), (60, 100, "su"), (3, 5, "su"), (599, 1000, "vu"), (1, 1, "su")],
)
def test_niveau_is_reached_exactly_at_its_threshold(
    referentiel: Referentiel, obtenus: int, possibles: int, niveau: str
) -> None:
    assert referentiel.regles.niveau(obtenus, possibles).id == niveau


@pytest.mark.parametrize(
    ("proposition", "libelle"),
    [
        ("su", "Su"),
        ("preuves_insuffisantes", "Preuves insuffisantes"),
        ("a_evaluer", "À évaluer"),
        ("niveau_disparu", "niveau_disparu"),
    ],
)
def test_libelle_names_levels_and_what_is_not_one(referentiel: Referentiel, proposition: str, libelle: str) -> None:
    assert referentiel.regles.libelle(proposition) == libelle
