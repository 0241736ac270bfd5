from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.evaluation.notation import Constat, Notation
from sgm_sim.export import FORMATS, OptionsExport
from sgm_sim.export.json_scores import ConstatExporte, ScoresExportes
from sgm_sim.referentiel import Referentiel, charger_referentiel

GOLDEN = Path(__file__).parents[2] / "golden" / "export"


@pytest.fixture(scope="module")
def referentiel() -> Referentiel:
    found, _ = charger_referentiel((CONTENT / "referentiel" / "rncp41781.yaml").read_bytes(), "rncp41781.yaml")
    assert found is not None
    return found


@pytest.fixture
def notations() -> tuple[Notation, ...]:
    return msgspec.json.decode((GOLDEN / "notations.json").read_bytes(), type=tuple[Notation, ...])


@pytest.fixture
def octets(notations: tuple[Notation, ...], referentiel: Referentiel) -> bytes:
    return FORMATS["json"].ecrire(notations, referentiel, OptionsExport())


def test_json_bytes_are_the_golden_ones(octets: bytes) -> None:
    assert octets == (GOLDEN / "scores.json").read_bytes()
    assert octets.endswith(b"}\n")


def test_json_ignores_the_options_of_spreadsheets(
    octets: bytes, notations: tuple[Notation, ...], referentiel: Referentiel
) -> None:
    assert FORMATS["json"].ecrire(notations, referentiel, OptionsExport(tableur_francais=True)) == octets


def test_json_reads_back_into_its_schema_with_its_values(octets: bytes) -> None:
    scores = msgspec.json.decode(octets, type=ScoresExportes)
    first, second, third = scores.tentatives
    assert (scores.format, scores.referentiel.fiche) == (1, "RNCP41781")
    assert (first.stagiaire, second.stagiaire, third.stagiaire) == ('Légère; "Anne" [/]', "=cmd()", "")
    assert [(c.code, c.bloc, c.part_en_attente) for c in first.competences] == [
        ("BC01.01", "BC01", 0.0),
        ("BC01.03", "BC01", 0.3333),
        ("BC02.01", "BC02", 1.0),
    ]
    assert first.competences[1].libelle.startswith("Rédiger les comptes rendus")
    assert (second.competences[0].proposition, second.competences[0].plafonnee_par) == ("a_consolider", "delai")
    assert (second.terminee, third.competences, third.constats) == (False, (), ())
    assert first.versions.regles == "2026-1"


def test_json_never_holds_the_words_of_the_learner(octets: bytes, notations: tuple[Notation, ...]) -> None:
    private = msgspec.json.encode(notations).count(b"PRIVE-")
    assert private == 9
    assert b"PRIVE-" not in octets
    assert b"extrait" not in octets


def test_json_keeps_what_was_found_for_typed_values(octets: bytes) -> None:
    first = msgspec.json.decode(octets, type=ScoresExportes).tentatives[0]
    assert first.constats[0].fait == "Vous avez envoyé la convocation le mardi 3 février 2026."
    assert first.constats[1].pourquoi == "2 conseillers manquent."
    assert [c.fait + c.pourquoi for c in first.constats if c.type in {"mention", "jury"}] == [""] * 5


def test_json_keys_of_a_constat_are_chosen_one_by_one() -> None:
    kept, all_keys = set(ConstatExporte.__struct_fields__), set(Constat.__struct_fields__)
    assert all_keys - kept == {"extrait", "origine"}
