"""Judging whole attempts on the delivered scenario: what is charged, where, and what the learner is told."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sgm_sim.application.content import parametres, referentiel
from sgm_sim.application.plans import jouer_plan
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.notation import Constat
from sgm_sim.evaluation.scores import scores_par_competence
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import Corrige, Critere
from sgm_sim.scenario.plan import Apprenant, Plan, Remplissage
from sgm_sim.taches.redaction_donnees import TacheRedaction

Livraison = tuple[Scenario, Corrige, Plan]
RNCP = referentiel("rncp41781")


def juger(livraison: Livraison, **champs: object) -> dict[str, Constat]:
    scenario, corrige, plan = livraison
    expert = plan.apprenants[0]
    apprenant = Apprenant.model_validate({**expert.model_dump(), **champs})
    monde, _ = jouer_plan(apprenant, scenario, corrige)
    return {constat.critere: constat for constat in evaluer(monde, scenario, corrige, parametres())}


def criteres(corrige: Corrige) -> Mapping[str, Critere]:
    return {critere.id: critere for cle in corrige.taches.values() for critere in cle.criteres}


def test_expert_gets_every_automatic_point_and_a_reason_for_each(premiers_pas: Livraison) -> None:
    constats = juger(premiers_pas)
    for constat in constats.values():
        if constat.type == "jury":
            assert (constat.issue, constat.points) == ("a_evaluer", 0)
        else:
            assert (constat.issue, constat.points) == ("reussi", constat.possible), constat.critere
            assert constat.retour
            assert constat.evenements
    assert len(constats) >= 12
    assert {constat.competence for constat in constats.values()} == {"BC01.01", "BC01.03"}


def test_law_is_told_with_article_and_date_of_reading(premiers_pas: Livraison) -> None:
    delai = juger(premiers_pas, rate=("delai",))["delai"]
    assert (delai.issue, delai.source) == ("manque", "droit")
    assert delai.articles[0].startswith("CGCT, art. L2121-11")
    assert delai.verifie_le
    assert "avant le vendredi 13 février 2026" in delai.pourquoi


def test_each_criterion_can_be_missed_by_its_own_fault(premiers_pas: Livraison) -> None:
    for identifiant, critere in criteres(premiers_pas[1]).items():
        if critere.type != "jury":
            assert critere.faute is not None, identifiant
            assert juger(premiers_pas, rate=(identifiant,))[identifiant].points < critere.points


def test_date_written_is_judged_against_the_learner_s_own_choice(premiers_pas: Livraison) -> None:
    """A wrong date, written faithfully, is charged once: on the date, not on the letter."""
    scenario, corrige, plan = premiers_pas
    vendredi = next(a for a in plan.apprenants if a.id == "vendredi-du-maire")
    monde, _ = jouer_plan(vendredi, scenario, corrige)
    constats = {c.critere: c for c in evaluer(monde, scenario, corrige, parametres())}
    assert constats["delai"].issue == "manque"
    assert constats["date-ecrite"].issue == "reussi"


def test_what_is_not_handed_in_is_said_so(premiers_pas: Livraison) -> None:
    constats = juger(premiers_pas, omet=("rediger",), rate=())
    du_texte = [constat for constat in constats.values() if constat.tache == "rediger"]
    assert {constat.issue for constat in du_texte} == {"non_produit"}
    assert sum(constat.points for constat in du_texte) == 0
    assert all("n’a pas été remis" in constat.pourquoi for constat in du_texte)


@pytest.mark.parametrize("separateur", ["\n\n", "\n", " "])
def test_pasting_the_whole_library_earns_under_40_percent(premiers_pas: Livraison, separateur: str) -> None:
    (tache,) = (t for t in premiers_pas[0].sujet.taches if isinstance(t, TacheRedaction))
    colle = separateur.join(clause.texte for clause in tache.clauses)
    constats = juger(premiers_pas, reponses={"rediger": Remplissage(texte=colle)})
    du_texte = [c for c in constats.values() if c.tache == "rediger" and c.type != "jury"]
    assert sum(c.points for c in du_texte) < 0.4 * sum(c.possible for c in du_texte)


def test_pasting_every_document_earns_under_40_percent(premiers_pas: Livraison) -> None:
    colle = "\n\n".join(premiers_pas[0].documents.values())
    constats = juger(premiers_pas, reponses={"rediger": Remplissage(texte=colle[:19_000])})
    du_texte = [c for c in constats.values() if c.tache == "rediger" and c.type != "jury"]
    assert sum(c.points for c in du_texte) < 0.4 * sum(c.possible for c in du_texte)


def test_jury_rates_what_awaits_it_and_nothing_else(premiers_pas: Livraison) -> None:
    scenario, corrige, plan = premiers_pas
    monde, _ = jouer_plan(plan.apprenants[0], scenario, corrige)
    (attente,) = (c for c in evaluer(monde, scenario, corrige, parametres()) if c.issue == "a_evaluer")
    notes = {attente.critere: (4, "Claire et courtoise."), "delai": (0, "Le jury ne touche pas à ceci.")}
    constats = {c.critere: c for c in evaluer(monde, scenario, corrige, parametres(), notes)}
    assert (constats[attente.critere].points, constats[attente.critere].issue) == (4, "partiel")
    assert constats["delai"].issue == "reussi"
    scores = scores_par_competence(list(constats.values()), RNCP)
    assert all(score.en_attente == 0 for score in scores)
