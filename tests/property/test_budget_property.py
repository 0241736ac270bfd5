"""What is true of every budget, whatever its amounts (CGCT, art. L1612-1, L1612-4, L2311-5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.finances import avant_vote, equilibre, resultat, subventions
from sgm_sim.droit.finances.comptes import abrege, chapitres, comptes, details
from sgm_sim.droit.parametres_lus import charger_parametres

PARAMETRES, _ = charger_parametres(CONTENT / "droit")
LE = date(2027, 4, 15)

ORDRE = ("021", "023", "040", "042")

MONTANT = st.integers(0, 10**9)
SIGNE = st.integers(-(10**9), 10**9)


def _tables(*chapitres: str) -> st.SearchStrategy[dict[str, int]]:
    return st.dictionaries(st.sampled_from(chapitres), MONTANT, max_size=len(chapitres))


BUDGETS = st.fixed_dictionaries(
    {
        "depenses_fonctionnement": _tables("011", "012", "65", "66", "042", "023"),
        "recettes_fonctionnement": _tables("70", "731", "74", "75", "042", "002"),
        "depenses_investissement": _tables("16", "20", "21", "23", "040", "001"),
        "recettes_investissement": _tables("10", "13", "16", "021", "040"),
    }
)


def _plus(table: Mapping[str, int], chapitre: str, ecart: int) -> dict[str, int]:
    return {**table, chapitre: table.get(chapitre, 0) + ecart}


def _equilibrer(budget: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """Complete the shorter side of each section with an ordinary chapter."""
    complet: dict[str, Any] = dict(budget)
    for section, depense, recette in (("fonctionnement", "65", "74"), ("investissement", "21", "13")):
        ecart = sum(budget[f"recettes_{section}"].values()) - sum(budget[f"depenses_{section}"].values())
        cote, chapitre = ("depenses", depense) if ecart >= 0 else ("recettes", recette)
        complet[f"{cote}_{section}"] = _plus(budget[f"{cote}_{section}"], chapitre, abs(ecart))
    return complet


def _sections(budget: Mapping[str, Any]) -> str:
    return equilibre.equilibre_sections(**budget, le=LE, parametres=PARAMETRES).decision


def _ordre(budget: Mapping[str, Any]) -> str:
    return equilibre.operations_ordre(**budget, le=LE, parametres=PARAMETRES).decision


@given(BUDGETS, MONTANT)
def test_a_paired_change_of_023_and_021_keeps_the_judgement_of_order_operations(
    budget: dict[str, Any], ecart: int
) -> None:
    change = {
        **budget,
        "depenses_fonctionnement": _plus(budget["depenses_fonctionnement"], "023", ecart),
        "recettes_investissement": _plus(budget["recettes_investissement"], "021", ecart),
    }
    assert _ordre(change) == _ordre(budget)


@given(BUDGETS, MONTANT)
def test_a_paired_change_of_023_and_021_paid_for_in_each_section_keeps_the_judgement_of_balance(
    budget: dict[str, Any], ecart: int
) -> None:
    change = {
        "depenses_fonctionnement": _plus(budget["depenses_fonctionnement"], "023", ecart),
        "recettes_fonctionnement": _plus(budget["recettes_fonctionnement"], "74", ecart),
        "depenses_investissement": _plus(budget["depenses_investissement"], "21", ecart),
        "recettes_investissement": _plus(budget["recettes_investissement"], "021", ecart),
    }
    assert _sections(change) == _sections(budget)


@given(BUDGETS, st.integers(1, 10**9))
def test_a_balanced_budget_loses_its_balance_with_one_more_expense(budget: dict[str, Any], ecart: int) -> None:
    juste = _equilibrer(budget)
    assert _sections(juste) == "conforme"
    trop = {**juste, "depenses_fonctionnement": _plus(juste["depenses_fonctionnement"], "011", ecart)}
    assert _sections(trop) == "non_conforme"


@given(BUDGETS, MONTANT, st.integers(1, 10**9))
def test_023_alone_breaks_order_operations(budget: dict[str, Any], virement: int, ecart: int) -> None:
    reel = {cote: {un: n for un, n in table.items() if un not in ORDRE} for cote, table in budget.items()}
    reel["depenses_fonctionnement"]["023"] = reel["recettes_investissement"]["021"] = virement
    assert _ordre(reel) == "conforme"
    seul = {**reel, "depenses_fonctionnement": _plus(reel["depenses_fonctionnement"], "023", ecart)}
    assert _ordre(seul) == "non_conforme"


@given(MONTANT, MONTANT, MONTANT)
def test_a_loan_never_helps_to_cover_the_debt(capital: int, propres: int, emprunt: int) -> None:
    sans = equilibre.couverture_dette(capital=capital, ressources={"fctva": propres}, le=LE, parametres=PARAMETRES)
    avec = equilibre.couverture_dette(
        capital=capital, ressources={"fctva": propres, "emprunt": emprunt}, le=LE, parametres=PARAMETRES
    )
    assert sans.decision == avec.decision


@given(SIGNE, MONTANT)
def test_the_least_affectation_is_always_regular(cumule: int, besoin: int) -> None:
    minimum = max(min(cumule, besoin), 0)
    verdict = resultat.affectation(
        resultat_cumule=cumule,
        besoin=besoin,
        compte_1068=minimum,
        report_002=cumule - minimum,
        le=LE,
        parametres=PARAMETRES,
    )
    assert verdict.decision == "conforme"
    assert verdict.limite == str(minimum)


@given(SIGNE, MONTANT, MONTANT)
def test_the_need_and_the_corrected_balance_mirror_each_other(solde: int, depenses: int, recettes: int) -> None:
    verdict = resultat.besoin_financement(
        solde=solde, restes_depenses=depenses, restes_recettes=recettes, le=LE, parametres=PARAMETRES
    )
    corrige = int(verdict.calcul["solde-corrige"])
    assert int(verdict.limite) == max(-corrige, 0)


@given(_tables("20", "204", "21", "23"), MONTANT)
def test_the_debt_never_enters_the_quarter(ouverts: dict[str, int], dette: int) -> None:
    sans = avant_vote.plafond_quart(ouverts=ouverts, le=LE, parametres=PARAMETRES)
    avec = avant_vote.plafond_quart(ouverts={**ouverts, "16": dette}, le=LE, parametres=PARAMETRES)
    assert sans.limite == avec.limite
    assert 0 <= sum(ouverts.values()) - 4 * int(sans.limite) < 4


@given(st.integers(1, 10**9), MONTANT)
def test_public_aid_and_the_least_share_make_the_cost(cout: int, aide: int) -> None:
    verdict = subventions.participation_minimale(cout_ht=cout, aides={"detr": aide}, le=LE, parametres=PARAMETRES)
    maximum = int(verdict.limite)
    assert maximum + int(verdict.calcul["minimum"]) == cout
    assert 5 * maximum <= 4 * cout
    assert (verdict.decision == "conforme") == (aide <= maximum)


def test_every_account_is_terminal_and_its_chapter_known() -> None:
    for numero, compte in comptes().items():
        assert not details(numero)
        assert chapitres()[compte.chapitre].section == compte.section
        assert abrege(numero + "9") == numero
