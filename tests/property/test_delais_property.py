"""Delays and rules on any dates and any values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.delais import (
    UN_JOUR,
    ajouter_jours_ouvrables,
    ajouter_jours_ouvres,
    ajouter_mois,
    dernier_jour_avant_francs,
    est_ouvrable,
    est_ouvre,
    jours_francs_entre,
    premier_jour_apres_francs,
    reporter_au_jour_ouvrable,
)
from sgm_sim.droit.feries import jours_feries, mois_francs, paques
from sgm_sim.droit.parametres_lus import charger_parametres
from sgm_sim.droit.regles import REGLES, appliquer

PARAMETRES, _ = charger_parametres(CONTENT / "droit")
FERIES = {jour for annee in range(1999, 2053) for jour in jours_feries(annee, "metropole", PARAMETRES)}

jours = st.dates(date(2000, 1, 1), date(2050, 12, 31))
nombres = st.integers(1, 60)
# A few letters rather than all of Unicode, whose tables are slow to build the first time.
textes = st.text("ab-é’0129 ", max_size=12)
valeurs: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    textes,
    st.dates().map(date.isoformat),
    st.lists(st.one_of(textes, st.integers()), max_size=4),
    st.dictionaries(textes, st.integers(), max_size=2),
)


@given(depart=jours, n=nombres)
def test_jours_francs_limits_are_exact(depart: date, n: int) -> None:
    premier = premier_jour_apres_francs(depart, n)
    assert jours_francs_entre(depart, premier) == n
    assert jours_francs_entre(depart, premier - UN_JOUR) == n - 1
    assert dernier_jour_avant_francs(premier, n) == depart


@given(depart=jours, n=nombres)
def test_working_days_are_reached_by_counting(depart: date, n: int) -> None:
    for ajouter, compte in ((ajouter_jours_ouvres, est_ouvre), (ajouter_jours_ouvrables, est_ouvrable)):
        terme = ajouter(depart, n, FERIES)
        entre = [date.fromordinal(o) for o in range(depart.toordinal() + 1, terme.toordinal() + 1)]
        assert compte(terme, FERIES)
        assert sum(compte(jour, FERIES) for jour in entre) == n


@given(depart=jours, n=st.integers(-24, 24))
def test_months_move_the_month_by_n(depart: date, n: int) -> None:
    terme = ajouter_mois(depart, n)
    assert (terme.year - depart.year) * 12 + terme.month - depart.month == n
    assert terme.day == depart.day or (terme.day < depart.day and (terme + UN_JOUR).day == 1)


@given(depart=jours, n=st.integers(1, 24), ecart=st.integers(0, 40))
def test_who_starts_later_never_ends_sooner(depart: date, n: int, ecart: int) -> None:
    """Months and reports have no inverse, but they keep the order of their departures."""
    autre = depart + ecart * UN_JOUR
    limites: tuple[Callable[[date], date], ...] = (
        lambda jour: ajouter_mois(jour, n),
        lambda jour: mois_francs(jour, n, PARAMETRES),
        lambda jour: reporter_au_jour_ouvrable(jour, FERIES),
        lambda jour: ajouter_jours_ouvres(jour, n, FERIES),
    )
    for limite in limites:
        assert limite(depart) <= limite(autre)


@given(terme=jours, n=st.integers(1, 12))
def test_the_first_day_that_reaches_a_term_has_its_limit_there_or_after(terme: date, n: int) -> None:
    """`limite(premiere_date(d)) >= d`, the first date being looked for day by day."""
    candidats = [terme - jours_ * UN_JOUR for jours_ in range(31 * n + 10, -1, -1)]
    premiere = next(jour for jour in candidats if mois_francs(jour, n, PARAMETRES) >= terme)
    assert mois_francs(premiere, n, PARAMETRES) >= terme
    assert premiere == candidats[0] or mois_francs(premiere - UN_JOUR, n, PARAMETRES) < terme


@given(echeance=jours)
def test_report_skips_only_days_off(echeance: date) -> None:
    terme = reporter_au_jour_ouvrable(echeance, FERIES)
    assert est_ouvre(terme, FERIES)
    passes = [date.fromordinal(o) for o in range(echeance.toordinal(), terme.toordinal())]
    assert not any(est_ouvre(jour, FERIES) for jour in passes)


@given(annee=st.integers(1583, 4099))
def test_paques_is_a_sunday_in_its_window(annee: int) -> None:
    jour = paques(annee)
    assert jour.weekday() == 6
    assert date(annee, 3, 22) <= jour <= date(annee, 4, 25)


@given(envoi=jours, ecart=st.integers(-10, 20), population=st.integers(1, 10_000))
def test_the_verdict_on_the_delay_agrees_with_its_limit(envoi: date, ecart: int, population: int) -> None:
    seance = date.fromordinal(envoi.toordinal() + ecart)
    arguments = {"date_envoi": envoi.isoformat(), "date_seance": seance.isoformat(), "population": population}
    verdict = appliquer("conseil.delai-convocation", arguments, PARAMETRES)
    requis = 3 if population < 3500 else 5
    assert (verdict.decision == "conforme") == (jours_francs_entre(envoi, seance) >= requis)
    assert (verdict.decision == "conforme") == (envoi.isoformat() <= verdict.limite)


@given(donnees=st.data(), regle=st.sampled_from(sorted(REGLES)))
def test_a_rule_answers_whatever_it_is_given(donnees: st.DataObject, regle: str) -> None:
    noms = [*REGLES[regle].arguments, "inattendu"]
    arguments = donnees.draw(st.dictionaries(st.sampled_from(noms), valeurs, max_size=len(noms)))
    verdict = appliquer(regle, arguments, PARAMETRES)
    assert verdict.phrase.endswith(".")
    assert verdict.articles


@given(id=textes)
def test_any_rule_id_gets_an_answer(id: str) -> None:
    assert appliquer(id, {}, PARAMETRES).decision == "indetermine"
