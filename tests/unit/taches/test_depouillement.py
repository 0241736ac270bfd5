"""The kind `depouillement`: envelopes one by one, notes step by step, nothing counted nor judged by the program."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from depouillements import Soiree, depouillement, enveloppe, presidentielle
from pydantic import ValidationError

from sgm_sim.taches.bulletin_dit import batons, dire_le_bulletin, dire_les_piles
from sgm_sim.taches.contrat import Clot
from sgm_sim.taches.depouillement import GENRE
from sgm_sim.taches.depouillement_pile import classees
from sgm_sim.taches.fiche import BlocHemicycle, Groupe
from sgm_sim.taches.lettres import lettres_de

QUATRE = [
    enveloppe("un", "ormes"),
    enveloppe("deux", "ormes", "clocher"),
    enveloppe("vide"),
    enveloppe("coin", "clocher", defauts=["dechire"]),
]


def pile(**autres: Any) -> Soiree:
    soiree = Soiree(depouillement(**{"bulletins": QUATRE, "etapes": ["pile", "resultat"], **autres}))
    soiree.faire("commencer")
    return soiree


# One envelope after the other.


def test_each_thing_an_envelope_may_be_has_one_key() -> None:
    soiree = pile()
    signes = lettres_de(soiree.fiche)
    assert [(signes[un.id], un.libelle) for un in soiree.fiche.actions] == [
        ("1", "Vivre aux Ormes"),
        ("2", "Autour du clocher"),
        ("3", "Blanc"),
        ("4", "Nul"),
        ("5", "Le bureau tranche"),
        ("6", "Revenir à la précédente"),
    ]


def test_a_void_ballot_asks_for_its_cause_one_key_too() -> None:
    soiree = pile()
    soiree.presser("Vivre", "Nul")
    assert soiree.bulletin.sort == "Nul : dites pour quelle cause"
    assert list(lettres_de(soiree.fiche).values()) == list("123456789")
    assert soiree.refus("classer", enveloppe="01-002", sort="blanc").startswith("Dites d’abord")
    soiree.presser("Bulletins différents")
    assert soiree.bulletin.numero == "Enveloppe 3 sur 4"
    assert [(un[0].id, *un[1:]) for un in classees(soiree.tache, soiree.etat) if not isinstance(un[0], str)] == [
        ("un", "ormes", ""),
        ("deux", "nul", "differents"),
    ]


def test_the_sheet_keeps_its_name_from_one_envelope_to_the_next() -> None:
    soiree = pile()
    noms = {soiree.fiche.id}
    for libelle in ("Vivre", "Nul", "Bulletins différents", "Blanc", "Le bureau"):
        soiree.presser(libelle)
        noms.add(soiree.fiche.id)
    assert noms == {"soiree/pile/lecture"}


def test_one_goes_back_as_far_as_the_packet_goes() -> None:
    soiree = pile()
    assert soiree.refus("revenir") == "Rien n’est encore classé dans ce paquet."
    soiree.presser("Autour", "Nul")
    soiree.presser("Revenir")
    assert soiree.bulletin.numero == "Enveloppe 2 sur 4"
    assert soiree.bulletin.sort == ""
    soiree.presser("Revenir", "Vivre")
    assert [sort for _, sort, _ in classees(soiree.tache, soiree.etat)] == ["ormes"]


def test_a_gesture_made_twice_in_haste_does_not_judge_an_envelope_unseen() -> None:
    soiree = pile()
    action = soiree.fiche.actions[0]
    soiree.faire(action.geste, **action.args)
    assert soiree.refus(action.geste, **action.args) == "Cette enveloppe n’est plus sur le dessus."


@pytest.mark.parametrize(
    "args",
    [
        {},
        {"enveloppe": "01-001"},
        {"enveloppe": "01-001", "sort": "valable", "pour": "personne"},
        {"enveloppe": "01-001", "sort": "nul", "cause": "inconnue"},
        {"enveloppe": "01-001", "sort": "blanc", "cause": "injure"},
        {"enveloppe": "01-001", "sort": "blanc", "autre": 1},
        {"enveloppe": "01-001", "sort": ["blanc"]},
        {"enveloppe": 7, "sort": "blanc"},
    ],
)
def test_anything_else_is_refused(args: dict[str, Any]) -> None:
    assert pile().refus("classer", **args)


def test_a_packet_that_is_closed_does_not_change() -> None:
    soiree = pile(mode="tous", bulletins=[], ordinaires={"ormes": 5}, par_paquet=2)
    assert soiree.refus("clore") == "Il reste des enveloppes à lire dans ce paquet."
    soiree.presser("Vivre", "Vivre")
    assert soiree.bulletin.numero == ""
    assert [un.libelle for un in soiree.fiche.actions] == [
        "Revenir à la précédente",
        "Clore le paquet 1 : ses enveloppes ne changent plus",
    ]
    soiree.presser("Clore")
    assert soiree.refus("revenir")
    assert soiree.bulletin.paquet == "Paquet 2 sur 3"


def test_one_goes_on_when_the_last_packet_is_read() -> None:
    soiree = pile()
    assert soiree.refus("passer") == "Il reste des enveloppes à lire."
    soiree.presser("Vivre", "Nul", "Bulletins", "Blanc", "Le bureau")
    assert soiree.refus("clore") == "C’est le dernier paquet : passez à la suite."
    soiree.presser("Passer")
    assert {nom.partition(".")[2]: valeur for nom, valeur in soiree.faits.items() if "pile" in nom} == {
        "pile-un": "ormes",
        "pile-deux": "nul",
        "pile-deux-cause": "differents",
        "pile-vide": "blanc",
        "pile-coin": "bureau",
    }


# Many candidates.


@pytest.mark.parametrize(("candidats", "nomme"), [(2, True), (5, True), (6, False), (12, False)])
def test_beyond_five_candidates_one_key_stands_for_the_name_that_is_read(candidats: int, nomme: bool) -> None:
    soiree = Soiree(presidentielle(candidats, mode="tous", etapes=["pile", "resultat"]))
    soiree.faire("commencer")
    libelles = [un.libelle for un in soiree.fiche.actions]
    assert ("Valable, pour le nom lu" in libelles) is not nomme
    assert len(libelles) <= 9


def test_the_vote_goes_to_the_name_that_is_read() -> None:
    soiree = Soiree(presidentielle(bulletins=[enveloppe("x", "c"), enveloppe("y")], etapes=["pile", "resultat"]))
    soiree.faire("commencer")
    soiree.presser("Valable")
    assert soiree.refus("classer", enveloppe="01-002", sort="valable").startswith("Aucun nom ne se lit ici")
    assert [un.batons for un in soiree.bulletin.piles if un.id == "c"] == [1]


def test_the_trainer_may_choose_how_votes_are_named() -> None:
    soiree = Soiree(depouillement(role="lecteur", bulletins=QUATRE, etapes=["pile", "resultat"]))
    soiree.faire("commencer")
    assert soiree.fiche.actions[0].libelle == "Valable, pour le nom lu"


# What is seen.


def dites(soiree: Soiree) -> str:
    return " ".join(dire_le_bulletin(soiree.bulletin))


@pytest.mark.parametrize(
    ("quoi", "vu"),
    [
        ({"contenu": []}, "Il n’y a rien à l’intérieur."),
        ({"contenu": [], "support": "feuille-blanche"}, "Feuille blanche, sans rien d’écrit."),
        ({"defauts": ["sans-enveloppe"]}, "Sans enveloppe"),
        ({"defauts": ["signe-enveloppe"]}, "L’enveloppe : un cœur dessiné au dos."),
        ({"defauts": ["papier-de-couleur"]}, "Bulletin imprimé, papier rose : Vivre aux Ormes"),
        ({"defauts": ["nom-raye"]}, "Mme Aubry, M. Roche (rayé)"),
        ({"defauts": ["nom-ajoute"]}, "M. Roche, Mme Lefort (ajouté à la main)"),
        ({"defauts": ["tract-joint"]}, "Il y a plusieurs papiers"),
        ({"defauts": ["designation-insuffisante"]}, "Bulletin imprimé : Aubry."),
        ({"support": "manuscrit"}, "Feuille écrite à la main : Vivre aux Ormes"),
        ({"support": "circulaire"}, "Profession de foi : Vivre aux Ormes"),
        ({"contenu": ["ormes", "clocher"]}, "Autour du clocher ; M. Keller"),
        ({"dessin": {"marques": ["un trait [b]bleu[/b]"]}}, "on y voit un trait [b]bleu[/b]"),
        ({"defauts": ["injure"], "dessin": {"marques": ["un mot de trop"]}}, "on y voit un mot de trop"),
        ({"dessin": {"noms": ["M. Roche", "Mme Aubry"]}, "defauts": ["ordre-modifie"]}, "M. Roche, Mme Aubry"),
    ],
)
def test_every_defect_is_seen_and_none_is_named(quoi: dict[str, Any], vu: str) -> None:
    soiree = pile(bulletins=[{"id": "un", "contenu": ["ormes"], **quoi}])
    dit = dites(soiree)
    assert vu in dit
    assert not any(mot in dit.lower() for mot in ("nul", "valable", "reconnaissance"))


def test_a_plain_blank_is_a_blank_sheet_or_an_empty_envelope() -> None:
    soiree = pile(mode="tous", bulletins=[], ordinaires={}, blancs_ordinaires=1)
    assert "Feuille blanche" in dites(soiree)


def test_strokes_are_drawn_and_never_added_up() -> None:
    soiree = pile(mode="tous", bulletins=[], ordinaires={"ormes": 8})
    for _ in range(7):
        soiree.presser("Vivre")
    assert dire_les_piles(soiree.bulletin.piles) == ["Vivre aux Ormes : IIIII II"]
    assert [batons(n) for n in (0, 1, 5, 6, 10)] == ["", "I", "IIIII", "IIIII I", "IIIII IIIII"]


# Step by step.


def test_all_steps_follow_the_order_of_the_law_and_those_without_anything_are_passed_over() -> None:
    tache = depouillement()
    assert [un.etape for un in tache.deroule] == [
        *("cloture", "emargements", "urne", "centaines", "resultat", "issue", "pv", "proclamation", "transmission")
    ]
    tout = depouillement(isoloirs=1, bulletins=QUATRE, desaccords=[{"table": 1, "candidat": "ormes"}])
    assert len(tout.deroule) == 12


def test_signatures_and_envelopes_are_to_be_added_up() -> None:
    tache = depouillement(emargements=22, pages=4, etapes=["emargements", "urne"])
    soiree = Soiree(tache)
    signatures = soiree.lignes("pages")
    assert len(signatures) == 4
    assert sum(int(dit.split()[0]) for dit in signatures.values()) == 22
    soiree.noter(emargements_total=22)
    soiree.presser("Passer")
    assert sum(soiree.etat["tas"].values()) == 21


def test_a_gap_is_spoken_of_only_by_whoever_found_one() -> None:
    soiree = Soiree(depouillement(emargements=20, etapes=["emargements", "urne"]))
    soiree.noter(emargements_total=20)
    soiree.presser("Passer")
    assert soiree.notes == ["urne-enveloppes"]
    avant = soiree.fiche.id
    soiree.noter(urne_enveloppes=21)
    assert soiree.notes == ["urne-enveloppes", "urne-ecart"]
    assert soiree.fiche.id != avant
    assert soiree.refus("passer") == "Il reste à noter : Ce que vous conseillez."
    soiree.noter(urne_enveloppes=20)
    assert soiree.notes == ["urne-enveloppes"]
    assert not soiree.refus("passer")


def test_seats_are_asked_of_whoever_announced_a_winner() -> None:
    soiree = Soiree(depouillement(sieges=15, etapes=["issue"]))
    assert soiree.notes == ["issue-resultat"]
    soiree.noter(issue_resultat="second-tour")
    assert soiree.notes == ["issue-resultat"]
    soiree.noter(issue_resultat="ormes")
    assert soiree.notes == ["issue-resultat", "issue-sieges-ormes", "issue-sieges-clocher"]


def test_no_majority_is_asked_at_the_presidential_election() -> None:
    tache = presidentielle(etapes=["resultat", "issue"])
    assert "resultat-majorite" not in [champ.id for champ in tache.champs]
    assert [un.id for un in tache.par_etape["issue"][0].options][2] == "resultats-du-bureau"


def test_sheets_give_figures_table_by_table_and_what_was_kept_between_two() -> None:
    ecart = {"table": 2, "candidat": "ormes", "ecarts": [-1, 0]}
    tache = depouillement(
        tables=2, ordinaires={"ormes": 13, "clocher": 8}, desaccords=[ecart], etapes=["pointage", "resultat"]
    )
    soiree = Soiree(tache)
    assert soiree.lignes("feuilles") == {
        "Table 2, Vivre aux Ormes": "première feuille : 5 ; seconde feuille : 6 ; sur la table : 6 bulletins"
    }
    soiree.noter(pointage_t2_ormes=5)
    soiree.presser("Passer")
    assert soiree.lignes("feuilles")["Vivre aux Ormes"] == "table 1 : 7 ; table 2 : 5"


def test_what_the_bureau_settled_is_told_before_the_sums() -> None:
    soiree = pile(bulletins=[enveloppe("coin", "clocher", defauts=["dechire"], bureau="nul")])
    soiree.presser("Le bureau", "Passer")
    assert soiree.lignes("bureau") == {"Enveloppe 1": "le bureau en fait un vote nul"}
    assert soiree.lignes("feuilles")["Nuls"] == "enveloppes que vous avez lues : I"


def test_packets_give_figures_once_all_envelopes_were_opened() -> None:
    soiree = pile(mode="tous", bulletins=[], ordinaires={"ormes": 3}, par_paquet=2)
    soiree.presser("Vivre", "Blanc", "Clore", "Vivre", "Passer")
    assert soiree.lignes("feuilles")["Vivre aux Ormes"] == "paquet 1 : 1 ; paquet 2 : 1"
    assert soiree.faits["depouillement.pile-ordinaires-ormes"] == 2
    assert soiree.faits["depouillement.pile-ordinaires-blanc"] == 1


def test_the_last_step_ends_the_count_and_gives_its_hour() -> None:
    soiree = Soiree(depouillement(etapes=["emargements", {"etape": "apres", "texte": "On ferme.", "minutes": 90}]))
    soiree.noter(emargements_total=21)
    soiree.presser("Passer", "Quitter")
    assert Clot() in soiree.effets
    assert soiree.faits["depouillement.apres-debut"] == "00:05"
    assert soiree.faits["depouillement.fin"] == "01:35"
    soiree.close = True
    assert [bloc.id for bloc in soiree.fiche.blocs] == ["carnet", "close"]


def test_the_evening_ends_with_the_council_as_it_was_noted() -> None:
    soiree = Soiree(depouillement(etapes=["emargements"]))
    soiree.etat = {**soiree.etat, "champs": {"issue-sieges-ormes": 12, "issue-sieges-clocher": 0}}
    soiree.close = True
    hemicycle = next(bloc for bloc in soiree.fiche.blocs if isinstance(bloc, BlocHemicycle))
    assert hemicycle.groupes == (Groupe("Vivre aux Ormes", 12),)


def test_a_step_may_ask_a_question_of_the_trainer() -> None:
    question = {"id": "qui", "libelle": "Qui ?", "nature": "choix", "options": [{"id": "a", "libelle": "A"}]}
    soiree = Soiree(depouillement(etapes=[{"etape": "apres", "questions": [question]}]))
    assert soiree.notes == ["apres-qui"]
    assert soiree.tache.questions == {"apres-qui"}
    soiree.noter(apres_qui="a")
    soiree.presser("Quitter")
    assert soiree.faits["depouillement.apres-qui"] == "a"


@pytest.mark.parametrize(
    ("autres", "mot"),
    [
        ({"population": None}, "population"),
        ({"ordinaires": {}}, "enveloppes"),
        ({"emargements": 501}, "inscrits"),
        ({"etapes": ["apres"]}, "etapes"),
        ({"etapes": ["resultat"], "bulletins": QUATRE}, "pile"),
    ],
)
def test_data_that_cannot_be_played_are_refused(autres: dict[str, Any], mot: str) -> None:
    with pytest.raises(ValidationError, match=mot):
        depouillement(**autres)


# The order, and what is stored.


def test_every_envelope_is_shuffled_and_those_put_aside_are_not() -> None:
    tous = depouillement(mode="tous", bulletins=QUATRE, etapes=["pile", "resultat"])
    ordres = {GENRE.etat_initial(tous, Random(graine))["ordre"]["01"] for graine in range(5)}
    assert len(ordres) == 5
    assert {tuple(sorted(map(int, ordre.split()))) for ordre in ordres} == {tuple(range(25))}
    litigieux = depouillement(bulletins=QUATRE, etapes=["pile", "resultat"])
    assert GENRE.etat_initial(litigieux, Random(1))["ordre"] == {"01": "0 1 2 3"}


def test_fifteen_hundred_gestures_store_less_than_sixty_thousand_bytes() -> None:
    import json

    soiree = Soiree(
        presidentielle(
            inscrits=2_000,
            mode="tous",
            ordinaires={nom: 115 for nom in "abcdefghijkl"},
            blancs_ordinaires=60,
            bulletins=[enveloppe(f"b{n}", "a", defauts=["signe-bulletin"]) for n in range(60)],
            etapes=["pile", "resultat"],
        )
    )
    gestes = 0
    while (haut := soiree.fiche).actions[0].id != "passer" and not soiree.etat["pile"].get("16"):
        libelles = [action.libelle for action in haut.actions]
        if libelles[0].startswith("Ouvrir"):
            soiree.presser("Ouvrir")
        elif libelles[0].startswith("Revenir"):
            if not libelles[1].startswith("Clore"):
                break
            soiree.presser("Clore")
        else:
            lu = soiree.bulletin.bulletins
            marque = bool(lu and lu[0].marques)
            soiree.presser(*(("Nul", "Signe") if marque else ("Valable",) if lu and lu[0].titre else ("Blanc",)))
            gestes += 1
    assert gestes == 1_500
    assert len(json.dumps(soiree.ecarts, separators=(",", ":"))) < 60_000


def test_what_a_gesture_changes_is_one_short_key() -> None:
    soiree = pile()
    soiree.presser("Vivre")
    assert soiree.ecarts[-1] == {"pile/01": {"001": "ormes"}}
    soiree.presser("Autour")
    assert soiree.ecarts[-1] == {"pile/01/002": "clocher"}
    soiree.presser("Revenir")
    assert soiree.ecarts[-1] == {"pile/01/002": None}
