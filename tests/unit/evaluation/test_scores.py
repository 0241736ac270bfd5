from __future__ import annotations

import pytest
from msgspec.structs import replace

from sgm_sim.application.content import referentiel
from sgm_sim.evaluation.notation import Constat, Issue
from sgm_sim.evaluation.retenir import a_retenir
from sgm_sim.evaluation.scores import scores_par_bloc, scores_par_competence

RNCP = referentiel("rncp41781")
MINIMUM = RNCP.regles.observations_minimum


def constat(issue: Issue = "reussi", points: int = 0, *, code: str = "BC01.01", redhibitoire: bool = False) -> Constat:
    return Constat(
        tache="t",
        critere=f"c-{issue}-{points}-{redhibitoire}",
        competence=code,
        libelle="Critère",
        type="attendu",
        issue=issue,
        points=points,
        possible=4,
        fait="",
        attendu="",
        pourquoi="",
        retour="",
        redhibitoire=redhibitoire,
    )


def test_score_sums_points_and_counts_what_was_judged() -> None:
    constats = [constat("reussi", 4), constat("partiel", 1), constat("manque"), constat("a_evaluer")]
    (score,) = scores_par_competence(constats, RNCP)
    assert (score.obtenus, score.possibles, score.en_attente, score.observations) == (5, 16, 4, 3)


@pytest.mark.parametrize(("nombre", "attendue"), [(MINIMUM - 1, "preuves_insuffisantes"), (MINIMUM, "acquise")])
def test_proposition_needs_enough_observations(nombre: int, attendue: str) -> None:
    (score,) = scores_par_competence([constat("reussi", 4)] * nombre, RNCP)
    assert score.proposition == attendue


def test_proposition_awaits_the_jury() -> None:
    (score,) = scores_par_competence([constat("reussi", 4)] * MINIMUM + [constat("a_verifier")], RNCP)
    assert score.proposition == "a_evaluer"


def test_missed_redhibitoire_criterion_caps_visibly() -> None:
    constats = [constat("reussi", 4)] * 20 + [constat("manque", redhibitoire=True)]
    (score,) = scores_par_competence(constats, RNCP)
    assert score.proposition == RNCP.regles.plafond_redhibitoire
    assert score.plafonnee_par == constats[-1].critere
    (sans,) = scores_par_competence([*constats[:-1], replace(constats[-1], issue="reussi", points=4)], RNCP)
    assert (sans.proposition, sans.plafonnee_par) == ("acquise", "")


def test_blocs_are_summed_apart() -> None:
    constats = [constat("reussi", 4), constat("manque", code="BC03.01"), constat("reussi", 4, code="BC01.02")]
    blocs = scores_par_bloc(scores_par_competence(constats, RNCP), RNCP)
    assert [(b.code, b.obtenus, b.possibles, b.competences_vues, b.competences_total) for b in blocs] == [
        ("BC01", 8, 8, 2, 10),
        ("BC03", 0, 4, 1, 12),
    ]


def test_a_retenir_begins_with_what_must_not_be_missed() -> None:
    constats = [constat("manque"), constat("reussi", 4), constat("partiel", 3), constat("manque", redhibitoire=True)]
    retenus = a_retenir(constats)
    assert retenus[0].redhibitoire
    assert [c.issue for c in retenus] == ["manque", "manque", "partiel"]
    assert a_retenir([constat("non_produit"), constat("partiel", 3)])[0].issue == "partiel"
    assert [c.issue for c in a_retenir([constat("reussi", 4), constat("a_evaluer")])] == ["reussi"]
