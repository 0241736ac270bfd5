"""The bilan of a living day in text: moments in order, people, figures, what came back, rows told."""

from __future__ import annotations

import pytest

from sgm_sim.application.atelier import Atelier
from sgm_sim.engine.commandes import Attendre, Lire, Terminer
from sgm_sim.texte.bilan import dire_bilan
from sgm_sim.texte.console import Console


def bilan(atelier: Atelier, tentative: str) -> str:
    lignes: list[str] = []
    dire_bilan(Console(iter(()), lignes.append), atelier.reprendre(tentative), "sgm-sim")
    return "".join(lignes).replace("\xa0", " ").replace("\u202f", " ")


@pytest.fixture
def lu(atelier: Atelier) -> str:
    tentative = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1)
    tentative.act(Lire(document="consigne"))
    while not tentative.view.close:
        tentative.act(Attendre() if tentative.view.attendu else Terminer())
    return bilan(atelier, tentative.id)


def test_parts_come_in_order(lu: str) -> None:
    titres = ["Bilan", "Compétences", "Votre matinée", "En chiffres", "Ce qui est revenu, et pourquoi", "Constats"]
    places = [lu.index(f"\n{titre}\n---") for titre in titres]
    assert places == sorted(places)


def test_moments_mail_and_deadlines_are_told_in_order(lu: str) -> None:
    moments = [
        "8 h 15 à 8 h 17, 2 min : lecture, « Consigne de la permanence ».",
        "9 h 35, courrier : « Chantier de la rue du Lavoir ».",
        "9 h 50, heure limite de « Faire couper l’eau à l’école » : ce n’était pas fait.",
        "11 h 30, heure limite de « Répondre à M. Hamelot » : ce n’était pas fait.",
    ]
    places = [lu.index(moment) for moment in moments]
    assert places == sorted(places)


def test_people_and_figures_are_told(lu: str) -> None:
    assert "- M. Lucas Cadiou, au guichet à 9 h 05 : 25 min d’attente, a quitté la mairie." in lu
    assert ": 0 reçue, " in lu
    assert "appels sans réponse." in lu


def test_what_came_back_is_told_in_full_with_its_causes(lu: str) -> None:
    assert "6 jours après : Lettre de Mme Ravenel" in lu
    assert "Une famille en deuil est repartie sans être reçue" in lu
    assert "Ligne " in lu
    assert "Mme Claire Ravenel a quitté la mairie." in lu


def test_one_is_told_how_to_start_again_when_it_is_allowed(atelier: Atelier, lu: str) -> None:
    assert f"sgm-sim reprendre {atelier.tentatives()[0].id} --a 9:42" in lu


def test_bilan_without_people_is_as_before(atelier: Atelier) -> None:
    tentative = atelier.commencer("premiers-pas", "Keller Anne", graine=0)
    tentative.act(Terminer())
    lu = bilan(atelier, tentative.id)
    for absent in ("Votre journée", "Votre matinée", "En chiffres", "du journal", "sgm-sim reprendre"):
        assert absent not in lu
