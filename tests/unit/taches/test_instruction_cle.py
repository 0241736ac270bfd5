"""What each file of a pile had to be given: the law decides, in the order of the rules, and one mistake counts once."""

from __future__ import annotations

from typing import Any

import pytest
from dossiers import SCRUTIN, attache, depot, dossier, pile

from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.instruction_cle import cle, completer
from sgm_sim.taches.instruction_donnees import TacheInstruction
from sgm_sim.taches.valeurs import Valeur

LIMITE = {"id": "limite", "libelle": "Limite", "nature": "date"}


def attendues(tache: TacheInstruction, **notes: Valeur) -> dict[str, tuple[Valeur, ...]]:
    valeurs = {nom.replace("_", "-"): valeur for nom, valeur in notes.items()}
    return {ident: attendue.valeurs for ident, attendue in cle(tache, valeurs, parametres()).items()}


@pytest.mark.parametrize(
    ("jour", "decision"), [("2026-02-05", "inscrire"), ("2026-02-06", "inscrire"), ("2026-02-07", "refuser")]
)
def test_the_closing_day_decides(jour: str, decision: str) -> None:
    assert attendues(pile(dossier("morel", depot(jour), attache(domicile=1)))) == {"morel-decision": (decision,)}


@pytest.mark.parametrize(
    ("attaches", "decision"),
    [
        ({"residence": 5}, "refuser"),
        ({"residence": 6}, "inscrire"),
        ({"contribuable": 1}, "refuser"),
        ({"contribuable": 2}, "inscrire"),
        ({"enfant_de_domicilie": 25}, "inscrire"),
        ({"enfant_de_domicilie": 26}, "refuser"),
        ({"organisme_domiciliation": 4}, "refuser"),
    ],
)
def test_what_attaches_to_the_commune_decides(attaches: dict[str, int], decision: str) -> None:
    assert attendues(pile(dossier("morel", attache(**attaches))))["morel-decision"] == (decision,)


@pytest.mark.parametrize(
    ("jour", "evenement", "decision"),
    [
        ("2026-03-05", "2026-02-07", "inscrire"),
        ("2026-03-06", "2026-02-07", "refuser"),
        ("2026-02-10", "2026-02-06", "refuser"),
    ],
)
def test_a_late_case_has_its_own_closing_day(jour: str, evenement: str, decision: str) -> None:
    tardive = {
        "regle": "elections.inscription-tardive",
        "arguments": {
            "date_depot": jour,
            "date_scrutin": SCRUTIN,
            "motif": "mutation-fonctionnaire",
            "date_evenement": evenement,
        },
        "non_conforme": "refuser",
        "motif": "hors-delai",
    }
    assert attendues(pile(dossier("roux", tardive, attache(domicile=1))))["roux-decision"] == (decision,)


@pytest.mark.parametrize(
    ("attaches", "decision"), [({"domicile": 1}, "maintenir"), ({"contribuable": 3}, "maintenir"), ({}, "radier")]
)
def test_a_voter_is_struck_off_only_without_any_attachment(attaches: dict[str, int], decision: str) -> None:
    regle = {
        "regle": "elections.motif-radiation",
        "arguments": {"attaches": attaches, "decision": "radiation"},
        "conforme": "radier",
        "non_conforme": "maintenir",
    }
    options = [{"id": nom, "libelle": nom} for nom in ("radier", "maintenir")]
    tache = pile(dossier("roux", regle), decisions=options, motif_pour=[])
    assert attendues(tache) == {"roux-decision": (decision,)}


def test_a_reason_is_asked_only_of_a_right_decision() -> None:
    tache = pile(dossier("petit", depot("2026-02-07"), attache(domicile=1)))
    assert "petit-motif" not in attendues(tache)
    assert "petit-motif" not in attendues(tache, petit_decision="inscrire")
    assert attendues(tache, petit_decision="refuser")["petit-motif"] == ("hors-delai",)


def test_a_reason_wrongly_given_is_answered_by_its_own_law() -> None:
    tache = pile(dossier("morel", depot("2026-02-06"), attache(domicile=1)))
    for motif, dit in (("hors-delai", "à temps"), ("attache", "Une seule attache suffit")):
        attendue = cle(tache, {"morel-decision": "refuser", "morel-motif": motif}, parametres())["morel-decision"]
        assert attendue.verdict is not None
        assert dit in attendue.verdict.phrase


def test_any_reason_that_leads_to_the_same_decision_is_right() -> None:
    tache = pile(dossier("petit", depot("2026-02-07"), attache(contribuable=1)))
    assert attendues(tache, petit_decision="refuser")["petit-motif"] == ("hors-delai", "attache")


def test_a_limit_that_the_rule_computes_is_what_had_to_be_noted() -> None:
    tache = pile(dossier("petit", depot("2026-02-07", limite="limite"), attache(domicile=1)), a_noter=[LIMITE])
    assert attendues(tache)["petit-limite"] == ("2026-02-06",)


def test_a_rule_may_be_there_for_its_limit_only() -> None:
    delai = {
        "regle": "elections.decision-inscription",
        "arguments": {"date_depot": "2026-02-06", "date_decision": "2026-02-10"},
        "limite": "limite",
    }
    tache = pile(dossier("morel", delai), a_noter=[LIMITE])
    assert attendues(tache) == {"morel-limite": ("2026-02-11",)}
    assert tache.questions == {"morel-decision", "morel-motif"}


@pytest.mark.parametrize(
    "arguments",
    [
        {"attaches": {"domicile": 1}},
        {"attaches": "domicile", "decision": "inscription"},
        {"decision": "inscription"},
    ],
)
def test_a_rule_that_does_not_conclude_settles_nothing(arguments: dict[str, Any]) -> None:
    tache = pile(dossier("morel", {**attache(), "arguments": arguments}))
    attendue = cle(tache, {"morel-decision": "inscrire"}, parametres())["morel-decision"]
    assert not attendue.sure


def test_a_rule_that_is_not_confirmed_is_left_to_the_jury() -> None:
    regle = {
        "regle": "elections.pieces-inscription",
        "arguments": {"pieces": ["identite-nationalite"]},
        "conforme": "inscrire",
        "non_conforme": "piece",
    }
    assert not cle(pile(dossier("morel", regle)), {}, parametres())["morel-decision"].sure


def test_a_perfect_answer_holds_decisions_reasons_and_limits() -> None:
    tache = pile(
        dossier("petit", depot("2026-02-07", limite="limite"), attache(domicile=1)), dossier("keller"), a_noter=[LIMITE]
    )
    complete = completer(tache, {"keller-decision": "piece"}, parametres())
    assert complete == {
        "keller-decision": "piece",
        "petit-decision": "refuser",
        "petit-motif": "hors-delai",
        "petit-limite": "2026-02-06",
    }


def test_a_perfect_answer_follows_the_wrong_decision_that_it_is_given() -> None:
    tache = pile(dossier("petit", depot("2026-02-07"), attache(domicile=1)))
    assert completer(tache, {"petit-decision": "inscrire"}, parametres()) == {"petit-decision": "inscrire"}
