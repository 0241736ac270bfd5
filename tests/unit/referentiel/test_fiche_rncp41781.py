"""The delivered file against the official fiche, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.referentiel import Bloc, Referentiel, charger_referentiel

FICHE = (Path(__file__).parents[2] / "golden" / "referentiel" / "fiche.txt").read_text(encoding="utf-8").splitlines()
BLOCS = ("BC01", "BC02", "BC03")


@pytest.fixture(scope="module")
def referentiel() -> Referentiel:
    fichier = CONTENT / "referentiel" / "rncp41781.yaml"
    found, problemes = charger_referentiel(fichier.read_bytes(), fichier.name)
    assert problemes == ()
    assert found is not None
    return found


def section(titre: str, lignes: int) -> list[str]:
    debut = FICHE.index(titre) + 1
    return FICHE[debut : debut + lignes]


def bloc(referentiel: Referentiel, code: str) -> Bloc:
    return next(found for found in referentiel.blocs if found.code == code)


def test_codes_are_those_of_the_three_bloc_tables(referentiel: Referentiel) -> None:
    expected = [f"{code}.{n:02d}" for code, total in zip(BLOCS, (10, 8, 12), strict=True) for n in range(1, total + 1)]
    assert list(referentiel.codes) == expected
    assert len(expected) == 30


@pytest.mark.parametrize("code", BLOCS)
def test_bloc_is_worded_as_its_table(referentiel: Referentiel, code: str) -> None:
    found = bloc(referentiel, code)
    table = FICHE.index(f"{referentiel.fiche}{code} - {found.titre}")
    assert FICHE[table + 4].removesuffix(" |") == " ".join(c.libelle for c in found.competences)
    assert FICHE[table + 5].removesuffix(" |") == " ".join(found.evaluations)


def test_attested_list_differs_from_the_tables_only_by_the_variants(referentiel: Referentiel) -> None:
    attested = section("Compétences attestées :", 31)
    assert FICHE[FICHE.index(attested[-1]) + 1] == "Modalités d'évaluation :"
    tables = [referentiel.competence(code).libelle for code in referentiel.codes]
    differing = {rang: line for rang, line in enumerate(attested, start=1) if line not in tables}
    variants = [v for code in referentiel.codes for v in referentiel.competence(code).variantes]
    assert {v.rang: v.libelle for v in variants} == differing
    assert len(variants) == len(differing) == 9
    assert {v.source for v in variants} == {"competences-attestees"}


def test_attested_list_follows_the_order_of_the_codes_with_the_budget_twice(referentiel: Referentiel) -> None:
    by_wording = {referentiel.competence(code).libelle: code for code in referentiel.codes}
    by_wording |= {v.libelle: code for code in referentiel.codes for v in referentiel.competence(code).variantes}
    found = [by_wording[line] for line in section("Compétences attestées :", 31)]
    assert found.count("BC03.01") == 2
    assert list(dict.fromkeys(found)) == list(referentiel.codes)


def test_bloc_table_rules_over_the_artificial_intelligence_of_the_list(referentiel: Referentiel) -> None:
    competence = referentiel.competence("BC01.08")
    assert competence.libelle.endswith("par l’intelligence collective.")
    assert [v.libelle.endswith("par l’intelligence artificielle") for v in competence.variantes] == [True]
    assert [source.id for source in referentiel.sources if source.fait_foi] == ["tableaux-des-blocs"]


def test_activities_context_and_evaluations_are_those_of_the_fiche(referentiel: Referentiel) -> None:
    assert list(referentiel.activites) == section("Activités visées :", 10)
    assert [referentiel.contexte] == section("Objectifs et contexte de la certification :", 1)
    assert list(referentiel.objectifs) == section("Les objectifs de la certification sont de :", 3)
    assert "une une maîtrise" in referentiel.objectifs[0]
    assert list(referentiel.evaluations) == section("Modalités d'évaluation :", 4)
    prerequis = section("Le cas échant, prérequis à la validation de la certification :", 2)
    assert [f"- {line}" for line in referentiel.prerequis] == prerequis


def test_nomenclatures_are_those_of_the_fiche(referentiel: Referentiel) -> None:
    assert [f"{r.code} : {r.libelle}" for r in referentiel.nsf] == section("Code(s) NSF", 3)
    assert [f"{r.code} : {r.libelle}" for r in referentiel.formacodes] == section("Formacode(s)", 3)
    assert [f"- {r.code} - {r.libelle}" for r in referentiel.rome] == section("Code(s) ROME :", 4)
    assert [f"| {r.code} | {r.libelle} |" in FICHE for r in referentiel.remplace] == [True]
    assert FICHE[FICHE.index("du niveau de qualification") + 1] == f"Niveau {referentiel.niveau_qualification}"


def test_dates_are_those_of_the_fiche(referentiel: Referentiel) -> None:
    dates = referentiel.dates
    assert f"| Date de décision | {dates.decision:%d-%m-%Y} |" in FICHE
    assert f"| Date d'échéance de l'enregistrement | {dates.echeance:%d-%m-%Y} |" in FICHE
    last = dates.derniere_delivrance
    assert f"| Date de dernière délivrance possible de la certification | {last:%d-%m-%Y} |" in FICHE
    assert f"| Durée de l'enregistrement en années | {dates.duree_annees} |" in FICHE


def test_certificateurs_are_those_of_the_fiche(referentiel: Referentiel) -> None:
    rows = [
        f"| {c.nom} | {c.siret} | {c.nom_commercial or '-'} | {c.site or '-'} |" for c in referentiel.certificateurs
    ]
    assert len(rows) == 2
    assert all(row in FICHE for row in rows)


def test_voies_are_open_only_where_the_fiche_names_a_jury(referentiel: Referentiel) -> None:
    crossed = [i for i, line in enumerate(FICHE) if line.endswith(("| X |", "| X | - | - | |"))]
    table = [i for i in crossed if not FICHE[i].startswith("| Inscrite au cadre")]
    assert [f"| {voie.libelle} |" for voie in referentiel.voies] == [FICHE[i].split(" X ")[0] for i in table]
    for voie, i in zip(referentiel.voies, table, strict=True):
        named = FICHE[i + 1].removesuffix(" |") if FICHE[i].endswith("| X |") else None
        assert voie.jury == named
        assert voie.ouverture == ("oui" if named else "a_confirmer")
    to_confirm = [voie.id for voie in referentiel.voies if voie.ouverture == "a_confirmer"]
    assert to_confirm == ["professionnalisation", "candidature-individuelle"]


def test_validation_requires_every_bloc_and_the_soutenance(referentiel: Referentiel) -> None:
    assert referentiel.validation.texte in FICHE
    assert referentiel.validation.blocs == "tous"
    assert referentiel.validation.soutenance
    assert referentiel.regles.compensation == "aucune"


def test_short_labels_are_all_different_and_declared_as_ours(referentiel: Referentiel) -> None:
    labels = [referentiel.competence(code).libelle_court for code in referentiel.codes]
    assert len(set(labels)) == 30
    assert "les libellés courts des compétences" in referentiel.hors_fiche
    assert not any(label in FICHE for label in labels)
