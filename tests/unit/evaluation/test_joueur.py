"""The scripted learner of a living day: who they serve first, what they take up again, what they leave and say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from vivant import MATIN, ouvrir, sans_flux, vivant

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Commande, Confier, Continuer, FairePatienter, Recevoir, Reporter, Terminer
from sgm_sim.engine.session import Session
from sgm_sim.evaluation.joueur import Joueur
from sgm_sim.scenario.plan import Apprenant
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.reponses import produire

REPONSES: Mapping[str, Any] = {
    "ecrire": " ".join(f"mot{n}" for n in range(60)),
    "copie": {"remise": "non"},
    "fuite": {"vanne": 2},
    "reponse": {"le": "2026-02-04"},
}


def jouer(**conduite: Any) -> tuple[Session, list[Commande], list[ev.TypeEvenement]]:
    apprenant = Apprenant.model_validate({"id": "essai", "titre": "Essai", "total": "0/0", **conduite})
    session, journal = ouvrir(sans_flux())
    taches = {tache.id: tache for tache in session.scenario.sujet.taches}
    joueur = Joueur(apprenant, lambda nom: produire(taches[nom], REPONSES[nom]))
    return session, list(joueur.jouer(lambda: session.view, session.act)), journal


def places(commandes: Sequence[Commande], classe: type) -> list[str]:
    return [str(getattr(c, "passage", getattr(c, "tache", ""))) for c in commandes if isinstance(c, classe)]


def test_who_serves_receives_everyone_and_finishes_everything() -> None:
    session, commandes, journal = jouer()
    assert {qui: p.issue for qui, p in session.monde.passants.items()} == dict.fromkeys(
        ["aubry", "keller", "ecole", "maire-passe"], "servi"
    )
    assert {nom: t.issue for nom, t in session.monde.taches.items()} == dict.fromkeys(
        ["ecrire", "copie", "fuite"], "faite"
    )
    assert not [e for e in journal if isinstance(e, ev.Refuse)]
    assert any(isinstance(e, ev.GesteInterrompu) for e in journal)
    assert any(isinstance(c, Continuer) for c in commandes)
    assert isinstance(commandes[-1], Terminer)


def test_who_goes_on_finishes_the_work_first_and_loses_people() -> None:
    session, _, _ = jouer(interruptions="continuer")
    assert session.monde.taches["ecrire"].close_a < session.monde.passants["keller"].recu_a
    assert session.monde.passants["ecole"].fois > 1


def test_call_during_a_conversation_is_promised_a_call_back_when_it_is_a_small_one() -> None:
    _, commandes, journal = jouer()
    appel = vivant()  # the school's call holds a task: it is taken
    assert appel.passages["ecole"].tache
    assert places(commandes, Recevoir)[:2] == ["aubry", "keller"]
    assert "ecole" in places(commandes, Recevoir)
    assert not [c for c in commandes if isinstance(c, FairePatienter) and c.passage == "ecole"]
    assert journal


def test_order_deadlines_handing_over_and_putting_off() -> None:
    session, commandes, _ = jouer(confie={"fuite": "agent"}, reporte=["ecrire"])
    assert places(commandes, Reporter) == ["ecrire"]
    assert places(commandes, Confier) == ["fuite"]
    assert session.monde.confiees == {"fuite": "agent"}


def test_people_made_to_wait_are_received_after_the_time_said() -> None:
    session, _, _ = jouer(fait_attendre={"keller": 12})
    assert session.monde.passants["keller"].premiere_attente >= 12 * 60
    assert session.monde.passants["keller"].issue == "servi"


def test_task_done_late_is_done_after_its_deadline() -> None:
    session, _, _ = jouer(tarde=["ecrire"])
    assert session.monde.echues["ecrire"] is False
    assert session.monde.taches["ecrire"].close_a > session.scenario.echeances["ecrire"]


@pytest.mark.parametrize("omis", ["keller", "ecrire"])
def test_what_is_omitted_is_neither_received_nor_done(omis: str) -> None:
    session, commandes, _ = jouer(omet=[omis])
    assert omis not in places(commandes, Recevoir)
    assert not [c for c in commandes if isinstance(c, Geste) and c.tache == omis]
    assert session.monde.close


@pytest.mark.parametrize("graine", range(MATIN, MATIN + 12))
@pytest.mark.parametrize("interruptions", ["servir", "continuer"])
def test_any_morning_comes_to_an_end(graine: int, interruptions: str) -> None:
    scenario = vivant(graine=graine)
    session, journal = ouvrir(scenario, graine=graine)
    taches = {tache.id: tache for tache in scenario.sujet.taches}
    apprenant = Apprenant.model_validate({"id": "e", "titre": "E", "total": "0/0", "interruptions": interruptions})
    joueur = Joueur(apprenant, lambda nom: produire(taches[nom], REPONSES[nom]))
    assert len(list(joueur.jouer(lambda: session.view, session.act))) < 300
    assert session.monde.close
    assert session.monde.taches["ecrire"].issue == "faite"
    assert not [e for e in journal if isinstance(e, ev.Refuse)]
