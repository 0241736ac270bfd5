"""What an act changed is said in order, and no type of event is forgotten."""

from __future__ import annotations

from typing import get_args

from journee import FausseTentative, complet

from sgm_sim.application.nouvelles import DITES, TUS
from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Attendre, Recevoir
from sgm_sim.taches.gestes import geste_de_texte
from sgm_sim.texte.annonces import PROPRES, annonces


def test_every_type_of_event_is_said_or_left_out_on_purpose() -> None:
    tous = set(get_args(ev.TypeEvenement))
    assert DITES.keys() | PROPRES.keys() | TUS == tous
    assert not DITES.keys() & TUS


def test_what_became_of_a_wait_comes_after_all_that_happened_at_that_instant() -> None:
    tentative = FausseTentative(complet())
    dites = annonces(tentative.act(Attendre()), tentative.scenario)
    assert [phrase.replace("\u00a0", " ") for phrase in dites] == [
        "9 h 05, M. Aubry est au guichet : une clé de salle.",
        "9 h 05, Mme Keller est au guichet : un livret à la main.",
        "9 h 05 : vous avez attendu 35 min.",
    ]


def test_a_cut_gesture_says_what_remains_and_how_to_go_on() -> None:
    tentative = FausseTentative(complet())
    tentative.act(Attendre())
    tentative.act(Recevoir(passage="aubry"))
    *_, derniere = annonces(tentative.act(geste_de_texte("ecrire", "mot " * 30)), tentative.scenario)
    assert "interrompu : il reste 4 min" in derniere.replace("\u00a0", " ")
    assert "/continuer" in derniere


def test_the_task_of_who_is_received_is_shown_and_not_announced() -> None:
    tentative = FausseTentative(complet())
    tentative.act(Attendre())
    evenements = tentative.act(Recevoir(passage="keller"))
    assert any(isinstance(e, ev.TacheOuverte) for e in evenements)
    assert annonces(evenements, tentative.scenario) == []


def test_a_night_is_no_wait_and_the_epilogue_is_left_to_the_bilan() -> None:
    scenario, t = complet(), Instant(63_905_881_920)
    nuit: list[ev.TypeEvenement] = [ev.JourneeOuverte(t=t, prevu=""), ev.AttenteFinie(duree=73_800, t=t)]
    assert len(annonces(nuit, scenario)) == 1
    assert annonces([ev.EpilogueOuvert(t=t), ev.DocumentRecu(document="plainte", t=t)], scenario) == []


def test_a_refusal_says_why() -> None:
    assert annonces([ev.Refuse(motif="Cette personne n’est plus là.")], complet()) == ["Cette personne n’est plus là."]
