"""The key of a count: each note on those taken before it, what the law does not settle never scored."""

from __future__ import annotations

from typing import Any

import pytest
from depouillements import depouillement, enveloppe, presidentielle

from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.depouillement_cle import cle, completer
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.reponses import essayer

DEUX = [enveloppe("coeur", "ormes", defauts=["signe-enveloppe"]), enveloppe("coin", "clocher", defauts=["dechire"])]


def attendue(tache: TacheDepouillement, note: str, **dites: Any) -> Attendue:
    """Return what a note had to be, after those `dites`."""
    valeurs = {nom.replace("_", "-"): valeur for nom, valeur in dites.items()}
    return cle(tache, valeurs, parametres())[note]


def premiere(une: Attendue) -> list[str]:
    """Return the plainest of the lists that are right."""
    assert isinstance(une.valeurs[0], list)
    return une.valeurs[0]


def juste(tache: TacheDepouillement, note: str, **dites: Any) -> Any:
    return attendue(tache, note, **dites).valeurs


# The envelopes.


def test_what_is_for_the_bureau_to_weigh_is_never_scored() -> None:
    tache = depouillement(bulletins=DEUX)
    assert attendue(tache, "pile-coeur").sure
    assert not attendue(tache, "pile-coin").sure
    assert juste(tache, "pile-coin") == ("bureau",)


def test_a_cause_is_asked_of_whoever_found_it_void_rightly() -> None:
    tache = depouillement(bulletins=DEUX)
    assert juste(tache, "pile-coeur-cause", pile_coeur="nul") == ("signe",)
    assert "pile-coeur-cause" not in cle(tache, {"pile-coeur": "ormes"}, parametres())
    assert "pile-coin-cause" not in cle(tache, {"pile-coin": "nul"}, parametres())


# One error is charged once.


def test_sums_follow_what_was_made_of_each_envelope() -> None:
    tache = depouillement(bulletins=DEUX)
    dites = {"pile-coeur": "ormes", "pile-coin": "nul", "pile-coin-cause": "signe"}
    notes = cle(tache, dites, parametres())
    assert notes["resultat-voix-ormes"].valeurs == (13,)
    assert notes["resultat-nuls"].valeurs == (1,)
    assert notes["resultat-exprimes"].valeurs == (22,)
    assert notes["resultat-votants"].valeurs == (23,)


def test_the_bureau_settles_what_was_left_to_it() -> None:
    tache = depouillement(bulletins=[{**DEUX[1], "bureau": "blanc"}])
    assert juste(tache, "resultat-blancs", pile_coin="bureau") == (1,)
    assert juste(depouillement(bulletins=DEUX[1:]), "resultat-voix-clocher", pile_coin="bureau") == (10,)


def test_votes_cast_follow_the_figures_that_were_noted() -> None:
    tache = depouillement(blancs_ordinaires=2)
    assert juste(tache, "resultat-exprimes", resultat_blancs=1) == (22,)
    assert juste(tache, "resultat-majorite", resultat_exprimes=30) == (16,)
    assert juste(tache, "resultat-votants", urne_enveloppes=25) == (25, 23)
    assert juste(tache, "centaines-reste", urne_enveloppes=107) == (7,)


def test_sheets_that_disagree_are_settled_by_the_ballots_and_followed_as_they_were() -> None:
    tache = depouillement(desaccords=[{"table": 1, "candidat": "ormes", "ecarts": [0, 1]}])
    assert juste(tache, "pointage-t1-ormes") == (12,)
    assert juste(tache, "resultat-voix-ormes", pointage_t1_ormes=13) == (13,)


@pytest.mark.parametrize(("exprimes", "dit"), [(21, "oui"), (20, "non")])
def test_whether_figures_agree_is_judged_on_those_that_were_noted(exprimes: int, dit: str) -> None:
    assert juste(depouillement(), "resultat-comptes", resultat_exprimes=exprimes) == (dit,)


# From the closing to the tables.


@pytest.mark.parametrize(
    ("tache", "heure"),
    [
        (depouillement(), "18:00"),
        (presidentielle(), "19:00"),
        (depouillement(cloture="19:00"), "19:00"),
        (presidentielle(cloture="20:00"), "20:00"),
    ],
)
def test_the_hour_is_that_of_the_election_or_of_the_order(tache: TacheDepouillement, heure: str) -> None:
    assert juste(tache, "cloture-heure") == (heure,)


@pytest.mark.parametrize(("emargements", "enveloppes"), [(20, 21), (22, 21)])
def test_a_gap_is_mentioned_and_nothing_is_taken_away(emargements: int, enveloppes: int) -> None:
    tache = depouillement(emargements=emargements)
    attendu = attendue(tache, "urne-ecart", emargements_total=emargements, urne_enveloppes=enveloppes)
    assert attendu.valeurs == ("mention",)
    assert attendu.sure


def test_no_gap_no_question() -> None:
    assert "urne-ecart" not in cle(depouillement(), {}, parametres())
    egaux = {"emargements-total": 21, "urne-enveloppes": 21}
    assert "urne-ecart" not in cle(depouillement(emargements=20), egaux, parametres())
    assert "urne-ecart" in cle(depouillement(), {"urne-enveloppes": 22}, parametres())


@pytest.mark.parametrize(
    ("enveloppes", "paquets", "reste"), [(1, 1, 1), (99, 1, 99), (100, 1, 0), (101, 2, 1), (347, 4, 47)]
)
def test_envelopes_of_a_hundred(enveloppes: int, paquets: int, reste: int) -> None:
    tache = depouillement(ordinaires={"ormes": enveloppes})
    assert juste(tache, "centaines-paquets") == (paquets,)
    assert juste(tache, "centaines-reste") == (reste,)


def volontaires(n: int, *autres: str) -> list[dict[str, Any]]:
    electeurs = [{"id": f"v{k}", "libelle": f"Électeur {k}"} for k in range(n)]
    return [*electeurs, *({"id": nom, "libelle": nom, "electeur": False} for nom in autres)]


def test_voters_who_are_there_may_count() -> None:
    tache = depouillement(isoloirs=2, volontaires=volontaires(4, "passant"))
    assert juste(tache, "tables-scrutateurs") == (["v0", "v1", "v2", "v3"],)
    assert attendue(tache, "tables-scrutateurs").accepte(["v3", "v2", "v1", "v0"])


@pytest.mark.parametrize(
    ("isoloirs", "n", "tables"),
    [(2, 3, ()), (2, 4, (1,)), (2, 7, (1,)), (2, 8, (2, 1)), (1, 8, (1,)), (3, 12, (3, 2, 1))],
)
def test_as_many_tables_as_people_and_isoloirs_allow_or_fewer(isoloirs: int, n: int, tables: tuple[int, ...]) -> None:
    assert juste(depouillement(isoloirs=isoloirs, volontaires=volontaires(n)), "tables-nombre") == tables


def test_tables_follow_those_who_were_kept() -> None:
    tache = depouillement(isoloirs=2, volontaires=volontaires(7, "passant"))
    tous = [un.id for un in tache.volontaires]
    assert juste(tache, "tables-nombre", tables_scrutateurs=tous) == (2, 1)


# The outcome.


@pytest.mark.parametrize(
    ("ordinaires", "tour", "issue"),
    [
        ({"ormes": 12, "clocher": 9}, "premier", "ormes"),
        ({"ormes": 10, "clocher": 10}, "premier", "second-tour"),
        ({"ormes": 9, "clocher": 12}, "second", "clocher"),
    ],
)
def test_who_wins(ordinaires: dict[str, int], tour: str, issue: str) -> None:
    assert juste(depouillement(ordinaires=ordinaires, tour=tour, sieges=15), "issue-resultat") == (issue,)


def test_seats_of_each_list_at_both_councils() -> None:
    tache = depouillement(
        population=1_400, sieges=15, sieges_communautaires=3, ordinaires={"ormes": 240, "clocher": 160}
    )
    notes = completer(tache, {}, parametres())
    assert [notes[f"issue-sieges-{nom}"] for nom in ("ormes", "clocher")] == [12, 3]
    assert notes["issue-communautaires-ormes"] + notes["issue-communautaires-clocher"] == 3


def test_seats_of_the_community_are_not_elected_below_the_threshold() -> None:
    tache = depouillement(sieges=15, sieges_communautaires=2)
    assert not attendue(tache, "issue-communautaires-ormes").sure


def test_no_seats_when_a_second_round_was_announced() -> None:
    tache = depouillement(sieges=15)
    assert not [nom for nom in cle(tache, {"issue-resultat": "second-tour"}, parametres()) if "sieges" in nom]


def test_lists_level_ahead_are_parted_by_age_and_not_scored_without() -> None:
    egales = {"ordinaires": {"ormes": 10, "clocher": 10}, "tour": "second", "sieges": 15}
    assert not attendue(depouillement(**egales), "issue-sieges-ormes").sure
    listes = [
        {"id": "ormes", "libelle": "Ormes", "age_moyen": 51, "age": 40},
        {"id": "clocher", "libelle": "Clocher", "age_moyen": 48, "age": 62},
    ]
    tache = depouillement(**egales, candidats=listes)
    assert juste(tache, "issue-resultat") == ("ormes",)
    assert [juste(tache, f"issue-sieges-{nom}") for nom in ("ormes", "clocher")] == [(11,), (4,)]


def test_before_march_2026_a_small_commune_elected_no_list() -> None:
    tache = depouillement(date="2026-03-14", sieges=15)
    assert not attendue(tache, "issue-resultat").sure
    assert juste(depouillement(date="2026-03-14", sieges=15, population=1_000), "issue-resultat") == ("ormes",)


def test_at_the_presidential_election_a_bureau_announces_its_own_results() -> None:
    assert juste(presidentielle(), "issue-resultat") == ("resultats-du-bureau",)
    assert "resultat-majorite" not in cle(presidentielle(), {}, parametres())


def test_a_list_that_nobody_registered_has_no_votes() -> None:
    candidats = [
        {"id": "ormes", "libelle": "Ormes"},
        {"id": "fausse", "libelle": "Personne", "enregistre": False},
    ]
    hors = enveloppe("hors", "fausse", defauts=["liste-non-enregistree"])
    tache = depouillement(candidats=candidats, ordinaires={"ormes": 5}, bulletins=[hors])
    notes = completer(tache, {}, parametres())
    assert notes["pile-hors"] == "nul"
    assert notes["pile-hors-cause"] == "designation"
    assert "resultat-voix-fausse" not in notes


# The procès-verbal, and after.


def test_two_copies_or_more() -> None:
    assert juste(depouillement(), "pv-exemplaires") == (2, 3, 4, 5, 6)


def test_how_it_is_drawn_up_without_what_the_law_does_not_want() -> None:
    forme = attendue(depouillement(), "pv-forme")
    assert len(forme.valeurs) == 1
    assert not {"lendemain", "president-seul"} & set(premiere(forme))
    manque = attendue(depouillement(), "pv-forme", pv_forme=["par-le-secretaire"])
    assert manque.verdict is not None
    assert manque.verdict.decision == "non_conforme"


def test_what_only_official_forms_want_may_be_left_out() -> None:
    mentions = attendue(depouillement(), "pv-mentions")
    assert mentions.sure
    assert mentions.accepte(["heure-ouverture", "heure-cloture", "blancs", "reclamations"])
    assert not mentions.accepte(["heure-ouverture", "heure-cloture", "blancs", "inscrits"])
    assert len(premiere(mentions)) == 10


@pytest.mark.parametrize(
    ("autres", "dites", "voulues"),
    [
        ({}, {}, set()),
        ({"blancs_ordinaires": 2}, {}, {"bulletins-blancs"}),
        ({}, {"resultat_nuls": 1}, {"bulletins-nuls"}),
        ({"reclamations": 1}, {}, {"pieces-reclamations"}),
        (
            {"bulletins": [enveloppe("k", "ormes", defauts=["enveloppe-non-reglementaire"])]},
            {},
            {"bulletins-nuls", "enveloppes-irregulieres"},
        ),
    ],
)
def test_what_is_joined(autres: dict[str, Any], dites: dict[str, Any], voulues: set[str]) -> None:
    annexes = attendue(depouillement(**autres), "pv-annexes", **dites)
    assert set(premiere(annexes)) == {"liste-emargement", "feuilles-de-pointage", *voulues}
    assert not annexes.accepte([*premiere(annexes), "bulletins-valables"])


@pytest.mark.parametrize(
    ("tache", "qui"),
    [
        (depouillement(), ("sous-prefecture",)),
        (depouillement(chef_lieu=True), ("prefecture",)),
        (presidentielle(), ("prefecture",)),
        (depouillement(election="departementales"), ()),
    ],
)
def test_who_receives_it(tache: TacheDepouillement, qui: tuple[str, ...]) -> None:
    assert juste(tache, "transmission-destinataire") == qui


def test_it_leaves_the_same_night() -> None:
    assert juste(depouillement(), "transmission-quand") == ("soir",)
    assert not attendue(depouillement(election="departementales"), "transmission-quand").sure


# Answers.


def test_the_model_answer_is_computed_and_played() -> None:
    tache = depouillement(bulletins=DEUX, sieges=15, emargements=22)
    reponse = completer(tache, {}, parametres())
    essai = essayer(tache, reponse)
    assert not essai.refus
    assert essai.faits["depouillement.pile-coeur"] == "nul"
    assert essai.faits["depouillement.urne-ecart"] == "mention"
    assert "depouillement.fin" in essai.faits


def test_an_answer_may_misread_plain_envelopes_too() -> None:
    tache = depouillement(mode="tous", bulletins=DEUX)
    reponse = completer(tache, {"pile-ordinaires-ormes": 10, "pile-ordinaires-clocher": 11}, parametres())
    faits = essayer(tache, reponse).faits
    assert faits["depouillement.pile-ordinaires-ormes"] == 10
    assert faits["depouillement.pile-ordinaires-clocher"] == 11
    assert reponse["resultat-voix-ormes"] == 10


def test_a_day_whose_law_is_not_known_is_never_scored() -> None:
    tache = depouillement(date="2012-05-06", bulletins=DEUX, sieges=15, isoloirs=2, volontaires=volontaires(8))
    comptees = {"emargements-total", "urne-enveloppes", "resultat-votants", "resultat-blancs", "resultat-nuls"}
    for nom, une in cle(tache, {}, parametres()).items():
        assert nom in comptees or nom.startswith("resultat-voix") or not une.sure, nom
