"""The registry of rules: complete, honest about its sources, and total whatever it is given."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from inspect import getdoc, signature
from typing import Any

import pytest

from sgm_sim.application.content import referentiel
from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.parametres_lus import charger_parametres
from sgm_sim.droit.regle import MATIERES, Regle
from sgm_sim.droit.regles import REGLES, appliquer

PARAMETRES, _ = charger_parametres(CONTENT / "droit")
DELAI: Mapping[str, Any] = {"date_envoi": "2026-02-03", "date_seance": "2026-02-06", "population": 912}

toutes = pytest.mark.parametrize("regle", REGLES.values(), ids=lambda regle: regle.id)


@toutes
def test_rule_has_articles_status_and_dates(regle: Regle) -> None:
    lignes = regle.lignes(PARAMETRES)
    assert lignes
    assert all(ligne.references for ligne in lignes)
    assert "art." in (getdoc(regle.fonction) or "")
    assert "Left out:" in (getdoc(regle.fonction) or "")


@toutes
def test_rule_declares_the_arguments_of_its_function(regle: Regle) -> None:
    parametres = signature(regle.fonction).parameters
    assert set(parametres) == {*regle.arguments, "parametres"}
    for nom, argument in regle.arguments.items():
        assert argument.facultatif == (parametres[nom].default is not parametres[nom].empty)
    assert regle.arguments[regle.le].nature == "date"
    assert not regle.arguments[regle.le].facultatif


@toutes
def test_rule_belongs_to_a_domain_and_serves_competences(regle: Regle) -> None:
    assert regle.matiere in MATIERES
    assert set(regle.competences) <= set(referentiel("rncp41781").codes)
    assert regle.competences


@pytest.mark.parametrize("matiere", MATIERES)
def test_a_domain_gives_each_id_once_under_its_own_name(matiere: str) -> None:
    ids = [regle.id for regle in import_module(f"sgm_sim.droit.{matiere.replace('-', '_')}").REGLES]
    assert ids
    assert len(set(ids)) == len(ids)
    assert all(id.startswith(f"{matiere}.") for id in ids)
    assert [id for id in REGLES if id.startswith(f"{matiere}.")] == ids


def test_reading_one_rule_does_not_import_the_others() -> None:
    code = "from sgm_sim.droit.regles import REGLES as r; import sys; r['conseil.quorum'];"
    code += "sys.exit('sgm_sim.droit.finances' in sys.modules or 'sgm_sim.droit.conseil' not in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert "x.y" not in REGLES
    assert "conseil.rien" not in REGLES


@pytest.mark.parametrize("matiere", MATIERES)
def test_every_parameter_serves_a_rule(matiere: str) -> None:
    servis = {nom for regle in REGLES.values() for nom in regle.fondements}
    assert {nom for nom in PARAMETRES.par_nom if nom.partition(".")[0] == matiere} <= servis


def test_every_parameter_belongs_to_a_domain() -> None:
    assert {nom.partition(".")[0] for nom in PARAMETRES.par_nom} <= {*MATIERES, "feries"}


def test_the_sentence_gives_the_days_and_both_limits() -> None:
    verdict = appliquer("conseil.delai-convocation", DELAI, PARAMETRES)
    assert verdict.phrase.replace("\u202f", " ").replace("\u00a0", " ") == (
        "La convocation partie le mardi 3 février 2026 laisse 2 jours francs (mercredi 4 et jeudi 5 février) avant la "
        "séance du vendredi 6 février 2026 ; il en faut 3 : la séance ne pouvait pas se tenir avant le samedi "
        "7 février 2026, ou la convocation devait partir le lundi 2 février 2026 au plus tard."
    )
    assert "3\u202f500" in verdict.attendu
    assert verdict.articles == ("CGCT, art. L2121-11, al. 1",)
    assert verdict.verifie_le == "2026-03-31"


@pytest.mark.parametrize(
    ("envoi", "seance", "extrait"),
    [
        ("2026-01-30", "2026-02-03", "(samedi 31 janvier, dimanche 1er et lundi 2 février)"),
        ("2026-01-30", "2026-01-31", "ne laisse aucun jour franc"),
        ("2026-02-03", "2026-02-10", "(du mercredi 4 février 2026 au lundi 9 février 2026)"),
        ("2026-02-03", "2026-02-02", "La convocation est partie le mardi 3 février 2026, pour une séance tenue"),
    ],
)
def test_the_sentence_reads_well_at_the_edges(envoi: str, seance: str, extrait: str) -> None:
    arguments = {**DELAI, "date_envoi": envoi, "date_seance": seance}
    assert extrait in appliquer("conseil.delai-convocation", arguments, PARAMETRES).phrase


@pytest.mark.parametrize(
    ("changement", "extrait"),
    [
        ({"date_seance": None}, "il manque la date de la séance"),
        ({"date_seance": "6 février"}, "la date de la séance n’est pas lisible"),
        ({"date_seance": "9999-12-31"}, "la date de la séance n’est pas lisible"),
        ({"population": True}, "la population de la commune n’est pas lisible"),
        ({"population": -1}, "la population de la commune n’est pas lisible"),
        ({"population": "912"}, "la population de la commune n’est pas lisible"),
        ({"habitants": 912}, "la règle n’utilise pas de donnée appelée"),
        ({"installation_classee": "peut-être"}, "installation classée n’est pas lisible"),
        ({"date_envoi": "1990-01-01"}, "le droit antérieur au samedi 24 février 1996 n’a pas été vérifié"),
    ],
)
def test_what_cannot_be_judged_says_why(changement: dict[str, Any], extrait: str) -> None:
    verdict = appliquer("conseil.delai-convocation", {**DELAI, **changement}, PARAMETRES)
    assert verdict.decision == "indetermine"
    assert extrait in verdict.phrase
    assert verdict.articles


def test_an_unknown_rule_is_not_judged() -> None:
    verdict = appliquer("conseil.inconnue", {}, PARAMETRES)
    assert (verdict.decision, verdict.statut) == ("indetermine", "non_confirme")


@pytest.mark.parametrize("zone", ["alsace-moselle", "mayotte"])
def test_a_rule_does_not_answer_where_it_was_not_checked(zone: Any) -> None:
    verdict = appliquer("conseil.delai-convocation", DELAI, PARAMETRES, zone=zone)
    assert verdict.decision == "indetermine"
    assert "territoire" in verdict.phrase


def test_a_verdict_is_no_surer_than_what_it_rests_on() -> None:
    sans = appliquer("conseil.delai-convocation", DELAI, PARAMETRES)
    avec = appliquer("conseil.delai-convocation", {**DELAI, "installation_classee": "oui"}, PARAMETRES)
    assert (sans.statut, avec.statut) == ("confirme", "partiel")
    assert avec.verifie_le < sans.verifie_le
    indecis = appliquer("conseil.delai-convocation", {}, PARAMETRES)
    assert (indecis.statut, indecis.verifie_le) == (avec.statut, avec.verifie_le)
