from __future__ import annotations

from random import Random
from typing import Any

import pytest
from essais_genres import contexte, gestes, jouer
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.taches.contrat import Clot, Geste, Publie
from sgm_sim.taches.fiche import BlocChamp, VueFiche
from sgm_sim.taches.ordre import GENRE
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.reponses import essayer
from sgm_sim.taches.saisie import lire

TACHE = TacheOrdre.model_validate(
    {
        "id": "etapes",
        "type": "ordre",
        "titre": "Les étapes d’une délibération",
        "consigne": "Remettez les étapes dans l’ordre.",
        "question": "De la convocation à l’exécution",
        "elements": [
            {"id": "convoquer", "libelle": "Convoquer les conseillers"},
            {"id": "deliberer", "libelle": "Délibérer"},
            {"id": "transmettre", "libelle": "Transmettre au contrôle de légalité"},
            {"id": "publier", "libelle": "Publier la délibération"},
        ],
        "publie": "deliberation.etapes",
    }
)
JUSTE = ["convoquer", "deliberer", "transmettre", "publier"]
ETAT = GENRE.etat_initial(TACHE, Random(0))
VALIDER = Geste(tache="t", nom="valider")


def remplir(valeur: object) -> Geste:
    return Geste(tache="t", nom="remplir", args={"champ": "ordre", "valeur": valeur})


def bloc(etat: Any) -> BlocChamp:
    (trouve,) = (b for b in GENRE.fiche(contexte(TACHE), etat, VueFiche()).blocs if isinstance(b, BlocChamp))
    return trouve


def test_elements_are_shown_in_an_order_drawn() -> None:
    ordres = {tuple(GENRE.etat_initial(TACHE, Random(graine))["ordre"]) for graine in range(200)}
    assert len(ordres) == 24
    montre = bloc({"champs": {}, "ordre": ["publier", "convoquer", "transmettre", "deliberer"]})
    assert [option.id for option in montre.options] == ["publier", "convoquer", "transmettre", "deliberer"]
    assert (montre.deplie, montre.nature, montre.cout) == (True, "liste", 120)
    assert lire(montre, "b, d, c, a", autour=None) == JUSTE


@pytest.mark.parametrize(
    ("valeur", "refus"),
    [
        (JUSTE, ""),
        (JUSTE[::-1], ""),
        (JUSTE[:2], "Placez les 4 éléments, chacun une seule fois : il en manque 2."),
        ([], "Placez les 4 éléments, chacun une seule fois : il en manque 4."),
        ([*JUSTE, "publier"], "Cette réponse ne convient pas au champ « De la convocation à l’exécution »."),
        ([*JUSTE[:3], "voter"], "Cette réponse ne convient pas au champ « De la convocation à l’exécution »."),
        ("convoquer", "Cette réponse ne convient pas au champ « De la convocation à l’exécution »."),
    ],
)
def test_an_order_places_every_element_once(valeur: object, refus: str) -> None:
    assert GENRE.devis(contexte(TACHE), ETAT, remplir(valeur)).refus == refus


def test_nothing_placed_cannot_be_validated() -> None:
    assert GENRE.devis(contexte(TACHE), ETAT, VALIDER).refus == "Placez d’abord les 4 éléments."
    vider = Geste(tache="t", nom="vider", args={"champ": "ordre"})
    etat, effets = jouer(GENRE, TACHE, [remplir(JUSTE), vider, VALIDER])
    assert (etat["champs"], effets) == ({}, ())


def test_validating_publishes_the_last_order() -> None:
    _, effets = jouer(GENRE, TACHE, [remplir(JUSTE[::-1]), remplir(JUSTE), VALIDER])
    assert effets == (Publie(nom="deliberation.etapes", nature="liste", valeur=JUSTE), Clot())
    assert GENRE.publie(TACHE) == {"deliberation.etapes": "liste"}
    assert [option.id for option in GENRE.options(TACHE)["deliberation.etapes"]] == JUSTE


def test_model_answer_is_the_order() -> None:
    assert essayer(TACHE, {"ordre": JUSTE}) == ({"deliberation.etapes": JUSTE}, "")
    assert "il en manque 1" in essayer(TACHE, {"ordre": JUSTE[1:]}).refus


def test_fiche_writes_the_order_in_words_and_says_when_it_is_closed() -> None:
    etat = {**ETAT, "champs": {"ordre": JUSTE}}
    assert bloc(etat).affiche.startswith("Convoquer les conseillers ; Délibérer ; Transmettre")
    fiche = GENRE.fiche(contexte(TACHE, close=True), etat, VueFiche())
    assert fiche.actions[0].refus == "Cet ordre est validé."


QUELCONQUES = gestes(
    ["remplir", "vider", "valider"], ["champ", "valeur"], ["ordre", JUSTE, JUSTE[::-1], JUSTE[:1], [JUSTE]], ["ordre"]
)


@given(QUELCONQUES)
def test_devis_is_total(geste: Geste) -> None:
    devis = GENRE.devis(contexte(TACHE), ETAT, geste)
    assert devis.refus == "" or devis.cout == 0


@given(st.lists(QUELCONQUES, max_size=8), st.permutations(JUSTE), st.integers(0, 99))
def test_any_accepted_gestures_keep_a_state_that_can_be_stored(
    suite: list[Geste], ordre: list[str], graine: int
) -> None:
    etat, _ = jouer(GENRE, TACHE, [remplir(ordre), *suite], graine)
    assert sorted(etat["ordre"]) == sorted(JUSTE)
    assert sorted(etat["champs"].get("ordre", JUSTE)) == sorted(JUSTE)
