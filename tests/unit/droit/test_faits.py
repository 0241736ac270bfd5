"""Facts of law: complete, one id each, never surer than what was read, tied to rules that exist."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.faits import FaitDroit, charger_faits, chercher_faits
from sgm_sim.droit.fiches import fiches
from sgm_sim.droit.regle import MATIERES
from sgm_sim.droit.regles import REGLES

FAITS, _ = charger_faits()

FAIT = """\
format: 1
faits:
  - id: essai
    enonce: Le conseil délibère au scrutin public.
    references: ["CGCT, art. L2121-21"]
    statut: {statut}
    verifie_le: {verifie_le}
    source: texte lu
"""


def test_every_file_is_read_and_bears_the_name_of_a_domain() -> None:
    assert not charger_faits()[1]
    assert {chemin.stem for chemin in (CONTENT / "droit" / "faits").iterdir()} <= set(MATIERES)


@pytest.mark.parametrize("fait", FAITS.values(), ids=FAITS.keys())
def test_a_fact_is_a_sentence_tied_to_rules_that_exist(fait: FaitDroit) -> None:
    assert fait.enonce.rstrip().endswith(".")
    assert fait.enonce[0].isupper() or fait.enonce[0].isdigit()
    assert set(fait.regles) <= set(REGLES)
    assert fait.verifie_le <= date(2026, 11, 30)


def test_every_rule_comes_from_a_fact_and_has_its_sheet() -> None:
    assert not set(REGLES) - {regle for fait in FAITS.values() for regle in fait.regles}
    assert not set(REGLES) - {regle for fiche in fiches().values() for regle in fiche.regles}
    assert not {regle for fiche in fiches().values() for regle in fiche.regles} - set(REGLES)


@pytest.mark.parametrize(
    ("statut", "verifie_le", "refuse"),
    [
        ("confirme", "2008-12-31", True),
        ("confirme", "2009-01-01", False),
        ("ancien", "2005-01-01", False),
        ("certain", "2026-01-01", True),
    ],
)
def test_a_text_of_2008_or_earlier_proves_nothing(statut: str, verifie_le: str, refuse: bool, tmp_path: Path) -> None:
    (tmp_path / "essai.yaml").write_text(FAIT.format(statut=statut, verifie_le=verifie_le), encoding="utf-8")
    lus, problemes = charger_faits(tmp_path)
    assert bool(problemes) is refuse
    assert bool(lus) is not refuse


def test_an_id_is_written_once(tmp_path: Path) -> None:
    for nom in ("a", "b"):
        (tmp_path / f"{nom}.yaml").write_text(FAIT.format(statut="confirme", verifie_le="2026-03-31"), encoding="utf-8")
    assert [probleme.code for probleme in charger_faits(tmp_path)[1]] == ["D001"]


def test_facts_are_found_by_word_and_by_article() -> None:
    assert "mun-prime" in {fait.id for fait in chercher_faits(FAITS, "moitié sièges")}
    assert "mun-prime" in {fait.id for fait in chercher_faits(FAITS, "L262")}
    assert not chercher_faits(FAITS, "xyzzy")
