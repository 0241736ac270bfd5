"""What must hold for any text: no exception, no gain by contradiction, no effect of case, accents and spaces."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.evaluation.mentions import juger
from sgm_sim.scenario.corrige import Mention

TABLES = sorted((Path(__file__).parents[1] / "mentions").glob("*.yaml"))
LUES: list[dict[str, Any]] = [entree for table in TABLES for entree in yaml.safe_load(table.read_text("utf-8"))]
MENTIONS = [(Mention.model_validate(e["mention"]), e.get("valeur")) for e in LUES if "id" in e]
PHRASES = [phrase for e in LUES for phrases in e["cas"].values() for phrase in phrases]
DATE, VALEUR = MENTIONS[0]
CONTRAIRES = [
    "La séance aura lieu le jeudi 12 février 2026.",
    "Le conseil se réunira le 3 mars 2026.",
    "Date : 10/02/2026",
]

mentions = st.sampled_from(MENTIONS)
phrases = st.sampled_from(PHRASES)
textes = st.lists(st.one_of(phrases, st.text(max_size=60)), max_size=8).map("\n".join)


@given(mentions, st.one_of(textes, st.text(max_size=400)), st.lists(textes, max_size=2), st.lists(phrases, max_size=8))
def test_any_text_gets_a_judgement_with_its_place(
    couple: tuple[Mention, Any], texte: str, sources: list[str], clauses: list[str]
) -> None:
    jugement = juger(*couple, texte, sources, clauses)

    compose = unicodedata.normalize("NFC", texte)
    assert compose[jugement.debut : jugement.fin] == jugement.extrait
    assert jugement.pourquoi or jugement.issue == "presente"
    assert jugement == juger(*couple, texte, sources, clauses)


@given(textes, st.sampled_from(CONTRAIRES), st.booleans())
def test_adding_a_contradictory_value_never_passes(texte: str, contraire: str, avant: bool) -> None:
    ensemble = f"{contraire}\n\n{texte}" if avant else f"{texte}\n\n{contraire}"

    assert juger(DATE, VALEUR, ensemble, (), ()).issue == "contredite"


@given(mentions, st.lists(phrases, min_size=1, max_size=4).map("\n\n".join), st.data())
def test_case_accents_and_spaces_do_not_change_the_issue(
    couple: tuple[Mention, Any], texte: str, data: st.DataObject
) -> None:
    formes = [
        str.upper,
        lambda t: "".join(c for c in unicodedata.normalize("NFD", t) if not unicodedata.combining(c)),
        lambda t: t.replace(" ", "  "),
        lambda t: t.replace("'", "’"),
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: unicodedata.normalize("NFD", t),
    ]
    forme = data.draw(st.sampled_from(formes))

    assert juger(*couple, forme(texte), (), ()).issue == juger(*couple, texte, (), ()).issue
