"""Notes judged: points in proportion, one error charged once, what the law leaves open left to the jury."""

from __future__ import annotations

from typing import Any

import pytest
from seances import papier, seance

from sgm_sim.evaluation.releve import CITEES, Releve, relever
from sgm_sim.scenario.corrige import CritereReleve
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.seance_donnees import TacheSeance

APPEL = {"id": "appel", "notes": ["presents", "quorum"]}
VOIRIE = {
    "id": "voirie",
    "notes": ["pouvoirs"],
    "pouvoirs": [papier("p1", "petit", "roche", signe=False)],
    "vote": {"contre": ["petit", "keller"]},
}


def juger(tache: TacheSeance, notes: list[str], dites: dict[str, Any], *, tout: bool = False) -> Releve | None:
    critere = CritereReleve.model_validate(
        {
            "id": "c",
            "type": "releve",
            "competence": "BC01.02",
            "libelle": "…",
            "points": 4,
            "notes": notes,
            "tout": tout,
            "reussite": "…",
            "echec": "…",
        }
    )
    faits = {f"seance.{nom.replace('_', '-')}": valeur for nom, valeur in dites.items()}
    return relever(critere, tache, faits, parametres())


def test_points_go_in_proportion_of_the_notes_that_are_right() -> None:
    tache = seance(*({**APPEL, "id": nom} for nom in ("un", "deux", "trois", "quatre")))
    justes: dict[str, Any] = {"un_presents": 5, "deux_presents": 5, "trois_presents": 5, "quatre_presents": 4}
    releve = juger(tache, ["*-presents"], justes)
    assert releve is not None
    assert (releve.issue, releve.points) == ("partiel", 3)
    assert releve.fait == "3 notes justes sur 4. quatre, conseillers présents : 4"
    assert releve.attendu == "quatre, conseillers présents : 5"
    assert releve.faits == ("seance.quatre-presents",)


@pytest.mark.parametrize(("presents", "points"), [(5, 4), (4, 0)])
def test_all_or_nothing(presents: int, points: int) -> None:
    tache = seance(APPEL, {**APPEL, "id": "autre"})
    releve = juger(tache, ["*-presents"], {"appel_presents": 5, "autre_presents": presents}, tout=True)
    assert releve is not None
    assert releve.points == points


def test_a_note_that_was_not_taken_is_wrong_and_none_at_all_is_nothing_produced() -> None:
    tache = seance(APPEL, {**APPEL, "id": "autre"})
    releve = juger(tache, ["*-presents"], {"appel_presents": 5})
    assert releve is not None
    assert releve.points == 2
    assert releve.fait == "1 note juste sur 2. autre, conseillers présents : rien de noté"
    assert juger(tache, ["*-presents"], {}) is None


def test_a_wrong_pouvoir_is_charged_once() -> None:
    tache = seance(VOIRIE)
    dites: dict[str, Any] = {
        "voirie_pouvoirs": ["p1"],
        "voirie_pour": 4,
        "voirie_contre": 2,
        "voirie_abstentions": 0,
        "voirie_resultat": "adoptee",
    }
    pouvoirs = juger(tache, ["voirie-pouvoirs"], dites)
    comptes = juger(tache, ["voirie-pour", "voirie-contre"], dites)
    assert pouvoirs is not None
    assert pouvoirs.points == 0
    assert pouvoirs.verdict is not None
    assert pouvoirs.verdict.articles
    assert comptes is not None
    assert comptes.points == 4


def test_a_moment_that_did_not_come_is_not_charged() -> None:
    tache = seance(APPEL, {**APPEL, "id": "suite", "si": {"appel-quorum": "oui"}})
    releve = juger(tache, ["*-presents"], {"appel_presents": 4, "appel_quorum": "non"})
    assert releve is not None
    assert releve.fait.startswith("appel, conseillers présents : 4")


def test_only_the_first_wrong_notes_are_named() -> None:
    tache = seance(*({**APPEL, "id": f"m{n}"} for n in range(7)))
    releve = juger(tache, ["*-presents"], {f"m{n}_presents": 1 for n in range(7)})
    assert releve is not None
    assert releve.fait.count("conseillers présents") == CITEES
    assert releve.fait.endswith("et 3 autres")


def test_what_the_law_leaves_open_is_for_the_jury() -> None:
    partage = {"contre": ["roche", "simon"], "abstention": ["aubry"], "notes": ["resultat"]}
    releve = juger(seance({"id": "un", "vote": partage}), ["un-resultat"], {"un_resultat": "rejetee"})
    assert releve is not None
    assert releve.issue == "a_verifier"


def test_an_answer_is_sure_only_when_the_law_says_it() -> None:
    assert not Attendue(()).sure
    assert Attendue((5,)).sure
    assert Attendue((["b", "a"],)).accepte(["a", "b"])
    assert not Attendue((["a"],)).accepte(["a", "b"])
