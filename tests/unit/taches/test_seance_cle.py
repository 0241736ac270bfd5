"""The key of a meeting: counted in the room, judged by the law of its day, each note on those taken before it."""

from __future__ import annotations

from typing import Any

import pytest
from seances import papier, seance

from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.seance_cle import cle, completer
from sgm_sim.taches.seance_donnees import TacheSeance


def juste(tache: TacheSeance, note: str, **dites: Any) -> Any:
    """Return what is right for a note, after those `dites`."""
    valeurs = {nom.replace("_", "-"): valeur for nom, valeur in dites.items()}
    return cle(tache, valeurs, parametres())[note].valeurs


def test_people_are_counted_at_the_end_of_each_moment() -> None:
    tache = seance(
        {"id": "appel", "notes": ["presents", "exercice"]},
        {"id": "un", "notes": ["presents"], "mouvements": [{"qui": "petit", "sens": "entre", "apres": 5}]},
        {"id": "deux", "notes": ["presents"], "mouvements": [{"qui": "aubry", "sens": "sort"}]},
    )
    assert juste(tache, "appel-presents") == (5,)
    assert juste(tache, "un-presents") == (6,)
    assert juste(tache, "deux-presents") == (5,)
    assert juste(tache, "appel-exercice") == (8,)


@pytest.mark.parametrize(("sorties", "quorum"), [((), "oui"), (("keller",), "non")])
def test_quorum_is_more_than_half_of_the_members_in_office(sorties: tuple[str, ...], quorum: str) -> None:
    mouvements = [{"qui": qui, "sens": "sort"} for qui in sorties]
    tache = seance({"id": "avant"}, {"id": "un", "notes": ["presents", "quorum"], "mouvements": mouvements})
    assert juste(tache, "un-quorum") == (quorum,)


def test_whoever_counts_wrong_is_judged_once() -> None:
    tache = seance({"id": "un", "notes": ["presents", "quorum"], "vote": {}})
    assert juste(tache, "un-quorum", un_presents=4) == ("non",)
    assert juste(tache, "un-resultat", un_pour=1, un_contre=4) == ("rejetee",)


def test_pouvoirs_never_make_the_quorum() -> None:
    moment = {"id": "un", "notes": ["quorum"], "pouvoirs": [papier("p1", "petit", "roche")]}
    tache = seance({"id": "avant"}, {**moment, "mouvements": [{"qui": "keller", "sens": "sort"}]})
    assert juste(tache, "un-quorum") == ("non",)


@pytest.mark.parametrize(
    ("autres", "vaut"),
    [
        ({}, True),
        ({"signe": False}, False),
        ({"ecrit": False}, False),
        ({"revoque": True}, False),
        ({"de": "keller"}, False),
        ({"a": "sgm"}, False),
        ({"seances": 3}, True),
        ({"seances": 4}, False),
        ({"seances": 4, "maladie": True}, True),
        ({"vaut_pour": ["un"]}, True),
    ],
)
def test_each_paper_is_looked_at(autres: dict[str, Any], vaut: bool) -> None:
    pouvoir = {**papier("p1", "petit", "roche"), **autres}
    tache = seance({"id": "un", "notes": ["pouvoirs"], "pouvoirs": [pouvoir]})
    assert juste(tache, "un-pouvoirs") == ((["p1"],) if vaut else (["aucun"],))


def test_of_two_papers_for_one_person_either_may_be_kept_and_not_both() -> None:
    papiers = [papier("p1", "petit", "roche"), papier("p2", "costa", "roche"), papier("p3", "lemoine", "simon")]
    tache = seance({"id": "un", "notes": ["pouvoirs"], "pouvoirs": papiers})
    assert [set(une) for une in juste(tache, "un-pouvoirs")] == [{"p1", "p3"}, {"p2", "p3"}]


def test_counts_follow_the_pouvoirs_that_were_kept() -> None:
    moment = {
        "id": "un",
        "notes": ["pouvoirs"],
        "pouvoirs": [papier("p1", "petit", "roche", signe=False)],
        "vote": {"contre": ["petit"], "notes": ["votants", "pour", "contre"]},
    }
    tache = seance(moment)
    assert juste(tache, "un-contre", un_pouvoirs=["p1"]) == (1,)
    assert juste(tache, "un-contre", un_pouvoirs=["aucun"]) == (0,)
    assert juste(tache, "un-votants", un_pouvoirs=["p1"]) == (6,)


def test_the_secretary_is_a_member_who_is_there() -> None:
    tache = seance({"id": "un", "notes": ["secretaire"], "proposes": ["sgm", "petit", "keller", "roche"]})
    assert juste(tache, "un-secretaire") == ("keller", "roche")


def test_nothing_is_voted_on_that_was_not_on_the_agenda() -> None:
    for inscrit, dit in ((True, "oui"), (False, "non")):
        tache = seance({"id": "un", "notes": ["deliberer"], "inscrit": inscrit, "vote": {}})
        assert juste(tache, "un-deliberer") == (dit,)


@pytest.mark.parametrize(("jour", "reste"), [("2025-12-23", False), ("2025-12-24", True), ("2025-12-25", True)])
def test_staying_in_the_room_is_no_part_since_24_december_2025(jour: str, reste: bool) -> None:
    tache = seance({"id": "club", "interesse": "roche", "notes": ["interet"], "vote": {}}, date=jour)
    assert ("reste" in juste(tache, "club-interet")) == reste
    assert "sort" in juste(tache, "club-interet")
    assert not {"debat", "vote"} & set(juste(tache, "club-interet"))


def test_somebody_interested_is_not_counted_for_the_quorum() -> None:
    tache = seance({"id": "club", "interesse": "roche", "notes": ["presents", "quorum"], "vote": {}})
    assert juste(tache, "club-quorum") == ("non",)
    assert juste(tache, "club-presents") == (5, 4)
    assert juste(tache, "club-quorum", club_presents=4) == ("non",)


@pytest.mark.parametrize(
    ("demandeurs", "mode"),
    [(["roche", "simon"], "secret"), (["roche"], "main-levee"), (["roche", "petit"], "main-levee")],
)
def test_a_third_of_those_present_ask_for_secrecy(demandeurs: list[str], mode: str) -> None:
    tache = seance({"id": "un", "notes": ["scrutin"], "demande_secret": demandeurs, "vote": {}})
    assert juste(tache, "un-scrutin") == (mode,)


def test_a_request_may_come_from_enough_for_one_ballot_and_not_for_the_other() -> None:
    demandes = {"demande_secret": ["roche"], "demande_public": ["simon", "keller"]}
    tache = seance({"id": "un", "notes": ["scrutin"], **demandes, "vote": {}})
    assert juste(tache, "un-scrutin") == ("public",)


@pytest.mark.parametrize(
    ("nomination", "modes"),
    [
        ({}, ("secret",)),
        ({"unanimite": True}, ("secret", "main-levee", "public")),
        ({"unanimite": True, "texte_impose_secret": True}, ("secret",)),
        ({"candidature_unique": True}, ("sans-vote",)),
    ],
)
def test_an_appointment_is_secret_unless_all_agree_or_there_is_one_candidate(
    nomination: dict[str, bool], modes: tuple[str, ...]
) -> None:
    tache = seance({"id": "un", "notes": ["scrutin"], "nomination": nomination, "vote": {}})
    assert juste(tache, "un-scrutin") == modes


@pytest.mark.parametrize(
    ("scrutin", "resultat"), [("main-levee", "adoptee"), ("public", "adoptee"), ("secret", "rejetee")]
)
def test_the_president_decides_when_votes_are_level_save_in_secret(scrutin: str, resultat: str) -> None:
    vote = {"contre": ["roche", "simon"], "abstention": ["moreau"], "scrutin": scrutin}
    assert juste(seance({"id": "un", "vote": vote}), "un-resultat") == (resultat,)


def test_an_appointment_needs_more_than_half_then_only_the_most() -> None:
    vote: dict[str, Any] = {
        "scrutin": "secret",
        "candidats": [{"id": "keller", "libelle": "Mme Keller"}, {"id": "roche", "libelle": "M. Roche"}],
        "voix": {"keller": ["aubry", "keller"], "roche": ["roche"]},
        "nul": ["simon"],
        "abstention": ["moreau"],
        "notes": ["voix", "abstentions", "exprimes", "majorite", "elu"],
    }
    tache = seance({"id": "un", "vote": vote})
    assert juste(tache, "un-voix-keller") == (2,)
    assert juste(tache, "un-abstentions") == (2,)
    assert juste(tache, "un-exprimes") == (3,)
    assert juste(tache, "un-majorite") == (2,)
    assert juste(tache, "un-elu") == ("keller",)
    assert juste(tache, "un-elu", un_voix_keller=1) == ("aucun",)
    troisieme = {**vote, "tour": 3, "voix": {"keller": ["aubry"]}}
    assert juste(seance({"id": "un", "vote": troisieme}), "un-elu") == ("keller",)


def test_closed_doors_need_more_than_half_of_those_present_or_represented() -> None:
    def huis_clos(contre: list[str], **autres: Any) -> Any:
        moment = {"id": "un", "huis_clos": {"maire": True, **autres}, "vote": {"contre": contre}}
        return juste(seance(moment), "un-resultat")

    assert huis_clos(["roche", "simon"]) == ("adoptee",)
    assert huis_clos(["roche", "simon", "moreau"]) == ("rejetee",)
    assert huis_clos(["roche"], maire=False, demandeurs=["roche", "simon"]) == ("rejetee",)
    assert huis_clos(["roche"], maire=False, demandeurs=["roche", "simon", "keller"]) == ("adoptee",)
    assert huis_clos(["roche"], debat=True) == ("rejetee",)


def test_an_answer_is_completed_along_the_way_it_opens() -> None:
    tache = seance(
        {"id": "un", "notes": ["presents", "quorum"], "vote": {}},
        {"id": "carence", "notes": ["exercice"], "si": {"un-quorum": "non"}},
        {"id": "deux", "notes": ["presents"], "si": {"un-quorum": "oui"}},
    )
    complete = completer(tache, {}, parametres())
    assert complete["un-quorum"] == "oui"
    assert complete["deux-presents"] == 5
    assert "carence-exercice" not in complete
    autre = completer(tache, {"un-quorum": "non"}, parametres())
    assert "un-pour" not in autre
    assert autre["carence-exercice"] == 8


def test_a_paper_for_a_matter_that_is_over_may_be_kept_or_not() -> None:
    papiers = [papier("p1", "petit", "roche", vaut_pour=["un"]), papier("p2", "costa", "simon")]
    tache = seance({"id": "un", "notes": ["pouvoirs"], "pouvoirs": papiers}, {"id": "deux", "notes": ["pouvoirs"]})
    assert juste(tache, "un-pouvoirs") == (["p1", "p2"],)
    assert [set(une) for une in juste(tache, "deux-pouvoirs")] == [{"p1", "p2"}, {"p2"}]


def test_a_paper_whose_bearer_is_not_here_may_be_kept_or_not() -> None:
    tache = seance({"id": "un", "notes": ["pouvoirs"], "pouvoirs": [papier("p1", "petit", "costa")]})
    assert juste(tache, "un-pouvoirs") == (["p1"], ["aucun"])
