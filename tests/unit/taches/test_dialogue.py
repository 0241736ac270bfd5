"""The kind `dialogue`: branches, moods, silences, what is said once, and any walk that the learner may take."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from essais_genres import contexte, gestes, jouer
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pydantic import ValidationError

from sgm_sim.taches.contrat import Clot, Contexte, Effet, Etat, Geste, Humeur, Ouvre, Pose, Publie, Remet
from sgm_sim.taches.dialogue import GENRE
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.fiche import BlocRepliques, Fiche, VueFiche
from sgm_sim.taches.reponses import produire

QUERELLE: dict[str, Any] = {
    "id": "voisins",
    "type": "dialogue",
    "titre": "M. Faure et la tronçonneuse",
    "consigne": "Écoutez M. Faure, et dites-lui ce que la mairie peut faire.",
    "seuil_humeur": {"sous": 25, "va": "colere"},
    "noeuds": [
        {
            "id": "debut",
            "dit": "Neuf heures du matin, dimanche, sa tronçonneuse ! Et quelqu’un m’a dénoncé pour mon chien. Qui ?",
            "reponses": [
                {"id": "ecoute", "silence": True, "cout": 20, "humeur": 10, "dit": "Bon. Je m’emporte."},
                {
                    "id": "faits",
                    "texte": "Quels jours, à quelles heures ?",
                    "va": "faits",
                    "publie": {"plainte.recueil": "dates"},
                },
                {
                    "id": "nom",
                    "texte": "C’est Mme Morel qui a écrit.",
                    "humeur": -30,
                    "va": "faits",
                    "pose": ["secret"],
                },
                {"id": "loi", "texte": "C’est la loi.", "humeur": -60, "va": "faits"},
            ],
        },
        {
            "id": "faits",
            "dit": "Trois dimanches de suite. Vous allez faire quoi ?",
            "reponses": [
                {
                    "id": "ecrire",
                    "texte": "Écrivez-nous, le maire vous répondra.",
                    "va": "fin",
                    "ouvre": ["reponse"],
                    "remet": ["releve"],
                },
                {"id": "mediation", "texte": "Je propose une rencontre.", "si": {"humeur_min": 50}, "va": "fin"},
                {"id": "encore", "texte": "Redites-moi.", "repetable": True},
            ],
        },
        {
            "id": "colere",
            "dit": "Puisque c’est comme ça, j’irai moi-même !",
            "reponses": [{"id": "calme", "texte": "Asseyez-vous.", "humeur": 15, "va": "faits"}],
        },
        {"id": "fin", "dit": "Merci.", "fin": True},
    ],
}
TACHE = TacheDialogue.model_validate(QUERELLE)
REPLIQUES = [reponse.id for noeud in TACHE.noeuds for reponse in noeud.reponses]


def dire(nom: str) -> Geste:
    return Geste(tache="voisins", nom="repondre", args={"reponse": nom})


def parler(*noms: str, humeur: int = 70) -> tuple[Etat, list[Effet], Contexte]:
    """Say things one after another, as the engine would."""
    ctx = replace(contexte(TACHE), humeur=humeur, personne="M. Faure")
    etat = GENRE.etat_initial(TACHE, Random(3))
    tous: list[Effet] = []
    for nom in noms:
        assert not GENRE.devis(ctx, etat, dire(nom)).refus
        etat, effets = GENRE.reduire(ctx, etat, dire(nom))
        tous += effets
        delta = sum(effet.delta for effet in effets if isinstance(effet, Humeur))
        ctx = replace(ctx, humeur=max(0, min(100, ctx.humeur + delta)))
    return etat, tous, ctx


def fil(fiche: Fiche) -> list[tuple[str, str]]:
    (bloc,) = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocRepliques)]
    return [(replique.qui, replique.texte.split()[0]) for replique in bloc.repliques]


def offertes(etat: Etat, ctx: Contexte) -> set[str]:
    return {str(action.args["reponse"]) for action in GENRE.fiche(ctx, etat, VueFiche()).actions}


def test_replies_are_offered_in_an_order_drawn_once() -> None:
    ordres = {tuple(GENRE.etat_initial(TACHE, Random(n))["ordre"]["debut"]) for n in range(40)}
    assert len(ordres) > 5
    assert {frozenset(ordre) for ordre in ordres} == {frozenset(["ecoute", "faits", "nom", "loi"])}


def test_thread_tells_who_said_what_silences_included() -> None:
    etat, effets, ctx = parler("ecoute", "faits", "ecrire")
    fiche = GENRE.fiche(ctx, etat, VueFiche())
    assert fil(fiche) == [
        ("M. Faure", "Neuf"),
        ("", "(Vous"),
        ("M. Faure", "Bon."),
        ("Vous", "Quels"),
        ("M. Faure", "Trois"),
        ("Vous", "Écrivez-nous,"),
        ("M. Faure", "Merci."),
    ]
    assert effets == [Humeur(10), Publie("plainte.recueil", "choix", "dates"), Remet("releve"), Ouvre("reponse")]
    assert [action.geste for action in fiche.actions] == ["conclure"]
    assert GENRE.reduire(ctx, etat, Geste(tache="voisins", nom="conclure"))[1] == (Clot(),)


def test_trap_raises_a_flag_and_angers() -> None:
    _, effets, ctx = parler("nom")
    assert Pose("secret") in effets
    assert ctx.humeur == 40


def test_what_was_said_is_not_offered_again_unless_it_may_be() -> None:
    etat, _, ctx = parler("ecoute")
    assert offertes(etat, ctx) == {"faits", "nom", "loi"}
    assert GENRE.devis(ctx, etat, dire("ecoute")).refus
    etat, _, ctx = parler("faits", "encore", "encore")
    assert "encore" in offertes(etat, ctx)


@pytest.mark.parametrize(("humeur", "offerte"), [(49, False), (50, True), (51, True)])
def test_reply_that_needs_a_mood_is_offered_from_that_mood_on(humeur: int, offerte: bool) -> None:
    etat, _, ctx = parler("faits", humeur=humeur)
    assert ("mediation" in offertes(etat, ctx)) is offerte


@pytest.mark.parametrize(("humeur", "noeud"), [(54, "colere"), (55, "faits"), (56, "faits")])
def test_temper_is_lost_below_the_threshold(humeur: int, noeud: str) -> None:
    assert parler("nom", humeur=humeur)[0]["noeud"] == noeud


def test_temper_is_lost_only_once() -> None:
    etat, _, ctx = parler("loi", "calme", humeur=60)
    assert ctx.humeur == 15, "low enough to lose it again"
    assert etat["seuil"] is True
    assert etat["noeud"] == "faits"


def test_right_words_that_a_lost_temper_cut_short_can_be_said_again() -> None:
    noeuds = [*QUERELLE["noeuds"][:2], {**QUERELLE["noeuds"][2]}, QUERELLE["noeuds"][3]]
    noeuds[2]["reponses"] = [{"id": "reprendre", "texte": "Reprenons depuis le début.", "humeur": 40, "va": "debut"}]
    tache = TacheDialogue.model_validate({**QUERELLE, "noeuds": noeuds})
    etat, ctx = _dire_toujours(tache, ["faits", "reprendre"], humeur=10)
    assert etat["noeud"] == "debut"
    assert offertes(etat, ctx) == {"ecoute", "faits", "nom", "loi"}


def _avec(*reponses: dict[str, Any], **cles: Any) -> TacheDialogue:
    noeuds = [{"id": "debut", "dit": "Alors ?", "reponses": list(reponses)}, {"id": "fin", "dit": "Soit.", "fin": True}]
    return TacheDialogue.model_validate({**QUERELLE, "seuil_humeur": None, "noeuds": noeuds, **cles})


def _dire_toujours(tache: TacheDialogue, noms: list[str], humeur: int = 70) -> tuple[Etat, Contexte]:
    ctx = replace(contexte(tache), humeur=humeur, personne="M. Faure")
    etat = GENRE.etat_initial(tache, Random(0))
    for nom in noms:
        assert not GENRE.devis(ctx, etat, dire(nom)).refus
        etat, _ = GENRE.reduire(ctx, etat, dire(nom))
    return etat, ctx


def test_what_was_said_elsewhere_is_offered_again_when_one_comes_back() -> None:
    noeuds = [
        {
            "id": "accueil",
            "dit": "Que voulez-vous savoir ?",
            "reponses": [
                {"id": "horaires", "texte": "Les horaires ?", "va": "horaires"},
                {"id": "redire", "texte": "Redites-moi.", "repetable": True},
            ],
        },
        {
            "id": "horaires",
            "dit": "Le dimanche, de 10 h à midi.",
            "reponses": [
                {"id": "retour", "texte": "Autre chose.", "va": "accueil"},
                {"id": "merci", "texte": "Merci, c’est tout.", "va": "fin"},
            ],
        },
        {"id": "fin", "dit": "Bonne journée.", "fin": True},
    ]
    tache = TacheDialogue.model_validate({**QUERELLE, "seuil_humeur": None, "noeuds": noeuds})
    etat, ctx = _dire_toujours(tache, ["horaires", "retour"])
    assert offertes(etat, ctx) == {"horaires", "redire"}
    etat, _ = _dire_toujours(tache, ["horaires", "retour", "horaires", "merci"])
    assert etat["noeud"] == "fin"


def test_reply_put_aside_by_its_own_name_does_not_come_back_while_something_else_can_be_said() -> None:
    noeuds = [
        {
            "id": "accueil",
            "dit": "Que voulez-vous savoir ?",
            "reponses": [
                {"id": "horaires", "texte": "Les horaires ?", "va": "horaires", "si": {"pas_dit": ["horaires"]}},
                {"id": "merci", "texte": "Merci, c’est tout.", "va": "fin"},
            ],
        },
        {"id": "horaires", "dit": "10 h.", "reponses": [{"id": "retour", "texte": "Autre chose.", "va": "accueil"}]},
        {"id": "fin", "dit": "Bonne journée.", "fin": True},
    ]
    tache = TacheDialogue.model_validate({**QUERELLE, "seuil_humeur": None, "noeuds": noeuds})
    etat, ctx = _dire_toujours(tache, ["horaires", "retour"])
    assert offertes(etat, ctx) == {"merci"}


def test_temper_lost_where_one_is_gives_the_same_words_a_second_chance() -> None:
    reponses = [
        {"id": "sec", "texte": "Non.", "humeur": -60, "va": "fin2"},
        {"id": "doux", "texte": "Si.", "va": "fin"},
    ]
    noeuds = [
        {"id": "debut", "dit": "Alors ?", "reponses": reponses},
        {"id": "fin2", "dit": "Ah !", "reponses": [{"id": "x", "texte": "Au revoir.", "va": "fin"}]},
        {"id": "fin", "dit": "Soit.", "fin": True},
    ]
    seuil = {"sous": 25, "va": "debut"}
    tache = TacheDialogue.model_validate({**QUERELLE, "seuil_humeur": seuil, "noeuds": noeuds})
    etat, ctx = _dire_toujours(tache, ["sec"])
    assert (etat["noeud"], etat["seuil"]) == ("debut", True)
    assert offertes(etat, ctx) == {"sec", "doux"}
    assert [mot for _, mot in fil(GENRE.fiche(ctx, etat, VueFiche()))] == ["Alors", "Non.", "Alors"]


def test_condition_gives_way_only_when_the_conversation_goes_round_in_circles() -> None:
    tache = _avec(
        {"id": "accord", "texte": "Topons là.", "va": "fin", "si": {"humeur_min": 90}},
        {"id": "encore", "texte": "Redites-moi.", "repetable": True},
    )
    etat, ctx = _dire_toujours(tache, ["encore"] * 3)
    assert offertes(etat, ctx) == {"encore"}
    assert GENRE.devis(ctx, etat, dire("accord")).refus == "Ce n’est plus le moment de dire cela."
    etat, ctx = _dire_toujours(tache, ["encore"] * 4)
    assert offertes(etat, ctx) == {"encore", "accord"}


def test_condition_gives_way_when_nothing_else_is_left_to_say() -> None:
    tache = _avec(
        {"id": "accord", "texte": "Topons là.", "va": "fin", "si": {"fait": {"plainte.recueil": "dates"}}},
        {"id": "ecoute", "silence": True},
    )
    etat, ctx = _dire_toujours(tache, [])
    assert offertes(etat, ctx) == {"ecoute"}
    etat, ctx = _dire_toujours(tache, ["ecoute"])
    assert offertes(etat, ctx) == {"accord"}, "what was said is still not said twice"


@pytest.mark.parametrize(
    ("si", "offerte"),
    [
        ({"dit": ["ecoute"]}, False),
        ({"pas_dit": ["ecoute"]}, True),
        ({"humeur_max": 69}, False),
        ({"humeur_max": 70}, True),
        ({"fait": {"plainte.recueil": "dates"}}, True),
        ({"fait": {"plainte.recueil": "dates", "drapeau.secret": "oui"}}, False),
        ({"humeur_max": 70, "dit": ["ecoute"]}, False),
    ],
)
def test_reply_is_offered_when_all_its_conditions_are_true(si: dict[str, Any], offerte: bool) -> None:
    tache = _avec(
        {"id": "ecoute", "silence": True},
        {"id": "non", "texte": "Non.", "va": "fin"},
        {"id": "a", "texte": "A.", "si": si},
    )
    ctx = replace(contexte(tache), humeur=70, faits={"plainte.recueil": "dates"})
    etat = GENRE.etat_initial(tache, Random(0))
    assert ("a" in offertes(etat, ctx)) is offerte


@pytest.mark.parametrize(
    ("silence", "texte", "qui", "dit"),
    [
        (True, None, "", "(Vous laissez un silence.)"),
        (True, "(Vous lui avancez une chaise.)", "", "(Vous lui avancez une chaise.)"),
        (False, "Asseyez-vous.", "Vous", "Asseyez-vous."),
    ],
)
def test_silence_bears_no_name_even_when_it_is_told(silence: bool, texte: str | None, qui: str, dit: str) -> None:
    tache = _avec({"id": "a", "silence": silence, "texte": texte, "va": "fin"})
    etat, ctx = _dire_toujours(tache, ["a"])
    (bloc,) = [bloc for bloc in GENRE.fiche(ctx, etat, VueFiche()).blocs if isinstance(bloc, BlocRepliques)]
    assert (bloc.repliques[1].qui, bloc.repliques[1].texte, bloc.repliques[1].moi) == (qui, dit, True)


def test_thread_keeps_its_order_beyond_a_thousand_steps() -> None:
    tache = _avec({"id": "encore", "texte": "Redites.", "repetable": True}, {"id": "oui", "texte": "Oui.", "va": "fin"})
    etat, ctx = _dire_toujours(tache, [*["encore"] * 1005, "oui"])
    assert [mot for _, mot in fil(GENRE.fiche(ctx, etat, VueFiche()))[-3:]] == ["Redites.", "Oui.", "Soit."]


def test_conversation_left_in_the_middle_goes_on_where_it_was_with_the_mood_of_the_return() -> None:
    etat, _, ctx = parler("faits", humeur=70)
    garde = json.loads(json.dumps(etat))
    revenu = replace(ctx, humeur=45)
    assert offertes(garde, revenu) == {"ecrire", "encore"}
    assert fil(GENRE.fiche(revenu, garde, VueFiche())) == fil(GENRE.fiche(ctx, etat, VueFiche()))
    assert GENRE.reduire(revenu, garde, dire("ecrire"))[0]["noeud"] == "fin"


def test_two_ways_lead_to_the_end_and_it_cannot_be_left_before() -> None:
    for chemin in (("faits", "ecrire"), ("ecoute", "faits", "mediation")):
        assert parler(*chemin)[0]["noeud"] == "fin"
    etat, _, ctx = parler("faits")
    assert GENRE.devis(ctx, etat, Geste(tache="voisins", nom="conclure")).refus == "La conversation n’est pas finie."


def test_closed_conversation_can_still_be_read() -> None:
    etat, _, ctx = parler("faits", "ecrire")
    fiche = GENRE.fiche(replace(ctx, close=True), etat, VueFiche())
    assert len(fil(fiche)) == 5
    assert not fiche.actions


def test_facts_bear_the_words_that_give_them() -> None:
    assert GENRE.publie(TACHE) == {"plainte.recueil": "choix"}
    assert GENRE.options(TACHE)["plainte.recueil"][0].libelle.startswith("Quels jours")
    assert GENRE.ouvre(TACHE) == ("reponse",)


def test_model_answer_is_said_in_order_then_one_takes_leave() -> None:
    suite = produire(TACHE, {"repliques": ["faits", "ecrire"]})
    assert [geste.nom for geste in suite] == ["repondre", "repondre", "conclure"]
    assert jouer(GENRE, TACHE, suite)[1] == (Publie("plainte.recueil", "choix", "dates"),)


@given(gestes(["repondre", "conclure"], ["reponse"], REPLIQUES))
def test_price_is_always_an_answer(geste: Geste) -> None:
    etat = GENRE.etat_initial(TACHE, Random(0))
    devis = GENRE.devis(contexte(TACHE), etat, geste)
    assert devis.refus or devis.cout >= 0


@given(st.lists(st.sampled_from(REPLIQUES), max_size=30), st.integers(min_value=0, max_value=100))
def test_any_walk_keeps_a_state_that_can_be_stored_and_an_end_in_reach(noms: list[str], humeur: int) -> None:
    ctx = replace(contexte(TACHE), humeur=humeur)
    etat = GENRE.etat_initial(TACHE, Random(1))
    for nom in noms:
        if GENRE.devis(ctx, etat, dire(nom)).refus:
            continue
        avant = len(etat["dits"])
        etat, _ = GENRE.reduire(ctx, etat, dire(nom))
        assert len(etat["dits"]) == avant + 1
        assert not any("/" in cle for cle in [*etat["dits"], *etat["fil"], *etat["ordre"]])
        noeud = TACHE.noeud(etat["noeud"])
        assert noeud.fin or offertes(etat, ctx)


@pytest.mark.parametrize(
    "noeud",
    [
        {"id": "debut", "dit": "Bonjour."},
        {"id": "debut", "dit": "Bonjour.", "fin": True, "reponses": [{"id": "a", "texte": "Oui."}]},
        {"id": "debut", "dit": "Bonjour.", "reponses": [{"id": "a"}]},
    ],
)
def test_node_that_neither_goes_on_nor_ends_is_refused(noeud: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TacheDialogue.model_validate({**QUERELLE, "noeuds": [noeud]})
