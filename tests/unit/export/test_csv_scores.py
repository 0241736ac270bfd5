from __future__ import annotations

import csv
import io
from pathlib import Path

import msgspec
import pytest

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.livraison import CONTENT
from sgm_sim.evaluation.notation import Notation
from sgm_sim.export import FORMATS, OptionsExport
from sgm_sim.export.csv_scores import ENTETES
from sgm_sim.referentiel import Referentiel, charger_referentiel

GOLDEN = Path(__file__).parents[2] / "golden" / "export"
SIMPLE = OptionsExport()
TABLEUR = OptionsExport(tableur_francais=True)


@pytest.fixture(scope="module")
def referentiel() -> Referentiel:
    found, _ = charger_referentiel((CONTENT / "referentiel" / "rncp41781.yaml").read_bytes(), "rncp41781.yaml")
    assert found is not None
    return found


@pytest.fixture
def notations() -> tuple[Notation, ...]:
    return msgspec.json.decode((GOLDEN / "notations.json").read_bytes(), type=tuple[Notation, ...])


def rows(octets: bytes, separateur: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=separateur))


@pytest.mark.parametrize(("options", "golden"), [(SIMPLE, "scores.csv"), (TABLEUR, "scores-tableur.csv")])
def test_csv_bytes_are_the_golden_ones(
    notations: tuple[Notation, ...], referentiel: Referentiel, options: OptionsExport, golden: str
) -> None:
    assert FORMATS["csv"].ecrire(notations, referentiel, options) == (GOLDEN / golden).read_bytes()


def test_csv_has_one_row_for_each_competence_at_stake(
    notations: tuple[Notation, ...], referentiel: Referentiel
) -> None:
    found = rows(FORMATS["csv"].ecrire(notations, referentiel, SIMPLE), ",")
    assert [(row["Tentative"], row["Bloc"], row["Compétence"]) for row in found] == [
        ("t-001", "BC01", "BC01.01"),
        ("t-001", "BC01", "BC01.03"),
        ("t-001", "BC02", "BC02.01"),
        ("t-002", "BC01", "BC01.01"),
        ("t-002", "BC03", "BC03.01"),
    ]


def test_csv_reads_back_with_its_values(notations: tuple[Notation, ...], referentiel: Referentiel) -> None:
    found = rows(FORMATS["csv"].ecrire(notations, referentiel, SIMPLE), ",")[1]
    assert list(found) == list(ENTETES)
    assert found["Stagiaire"] == 'Légère; "Anne" [/]'
    assert found["Titre du scénario"] == "Le conseil de mars, ou presque"
    assert found["Titre du bloc"] == "Assister et conseiller les élus"
    assert found["Libellé court"] == "Rédiger les actes des instances"
    assert [found[f"Points {what}"] for what in ("obtenus", "possibles", "en attente du jury")] == ["5", "12", "4"]
    assert (found["Part en attente du jury"], found["Observations"]) == ("0.3333", "3")
    assert (found["Proposition"], found["Terminée"]) == ("À évaluer", "oui")
    assert found["Jouée le"] == "2026-11-23T09:00:00+01:00"
    assert (found["Règles"], found["Logiciel"]) == ("rncp41781/2026-1", "sgm_sim 0.1.0")
    assert found["Ancre du journal"] == notations[0].ancre


def test_csv_of_a_french_spreadsheet_has_mark_semicolon_and_decimal_comma(
    notations: tuple[Notation, ...], referentiel: Referentiel
) -> None:
    octets = FORMATS["csv"].ecrire(notations, referentiel, TABLEUR)
    assert octets.startswith(b"\xef\xbb\xbfTentative;Stagiaire;")
    found, simple = rows(octets, ";"), rows(FORMATS["csv"].ecrire(notations, referentiel, SIMPLE), ",")
    assert [row["Part en attente du jury"] for row in found] == ["0,0000", "0,3333", "1,0000", "0,0000", "0,0000"]
    for row, other in zip(found, simple, strict=True):
        assert {**row, "Part en attente du jury": ""} == {**other, "Part en attente du jury": ""}


@pytest.mark.parametrize("options", [SIMPLE, TABLEUR])
@pytest.mark.parametrize(
    ("nom", "ecrit"),
    [
        ("=cmd()", "'=cmd()"),
        ("+33", "'+33"),
        ("-1", "'-1"),
        ("@SOMME(A1)", "'@SOMME(A1)"),
        ("\t=1", "'\t'=1"),
        ("\tNom", "'\tNom"),
        ("\rNom", "'\rNom"),
        ("  =1", "'  =1"),
        ("\uff1d1", "'\uff1d1"),
        ("a;=1", "a;'=1"),
        ("a, -1", "a,' -1"),
        ("a\n@1", "a\n'@1"),
        ("Dupont-Lavoie", "Dupont-Lavoie"),
        ("Anne + Luc = 2 @ 3", "Anne + Luc = 2 @ 3"),
        ("[/]", "[/]"),
        ("", ""),
    ],
)
def test_csv_makes_a_formula_harmless_and_leaves_the_rest(
    notations: tuple[Notation, ...], referentiel: Referentiel, options: OptionsExport, nom: str, ecrit: str
) -> None:
    notation = msgspec.structs.replace(notations[1], stagiaire=nom)
    octets = FORMATS["csv"].ecrire([notation], referentiel, options)
    assert rows(octets, ";" if options.tableur_francais else ",")[0]["Stagiaire"] == ecrit


def test_csv_without_attempt_has_only_its_header(referentiel: Referentiel) -> None:
    assert FORMATS["csv"].ecrire([], referentiel, SIMPLE) == ",".join(ENTETES).encode() + b"\r\n"


@pytest.mark.parametrize("nom", FORMATS)
def test_export_refuses_a_record_of_another_certification(
    nom: str, notations: tuple[Notation, ...], referentiel: Referentiel
) -> None:
    foreign = msgspec.structs.replace(notations[0], referentiel="autre")
    with pytest.raises(SgmError, match="t-001 a été notée avec le référentiel «\u202fautre\u202f»"):
        FORMATS[nom].ecrire([foreign], referentiel, SIMPLE)


@pytest.mark.parametrize("nom", FORMATS)
def test_export_refuses_a_competence_that_the_certification_has_not(
    nom: str, notations: tuple[Notation, ...], referentiel: Referentiel
) -> None:
    score = msgspec.structs.replace(notations[0].competences[0], code="BC09.01")
    with pytest.raises(SgmError, match=r"BC09\.01, absente du référentiel"):
        FORMATS[nom].ecrire([msgspec.structs.replace(notations[0], competences=(score,))], referentiel, SIMPLE)
