"""The world answers a task later: at its instant, cutting a wait, once, and even when the day is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.application.content import parametres
from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Attendre, Commande, Terminer
from sgm_sim.engine.evenements import AttenteFinie, ReponseRecue, TacheClose, TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.scenario.charger import Scenario, charger
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.taches.contrat import Geste

EXEMPLE = Path(__file__).parents[3] / "docs" / "exemples" / "etape-15-teleservice"


def _scenario() -> Scenario:
    scenario, problemes = charger(lire_dossier(EXEMPLE))
    assert scenario is not None, problemes
    return scenario


def _remplir(champ: str, valeur: str) -> Geste:
    return Geste(tache="envoi", nom="remplir", args={"champ": champ, "valeur": valeur})


TRANSMETTRE = Geste(tache="envoi", nom="valider")
ENVOI: list[Commande] = [_remplir("matiere", "finances"), _remplir("piece", "signee"), TRANSMETTRE]


def _jouer(*commandes: Commande, garder: bool = True) -> tuple[Session, list[TypeEvenement]]:
    journal: list[TypeEvenement] = []
    session = Session(_scenario(), parametres(), journal.extend, garder=garder)
    session.ouvrir(graine=0, regime=ENTRAINEMENT, ouverte_le="2026-01-01T00:00:00+00:00", stagiaire="Roy")
    for commande in commandes:
        session.act(commande)
    return session, journal


def test_the_answer_comes_at_its_instant_and_ends_a_wait() -> None:
    session, journal = _jouer(*ENVOI)
    assert session.view.taches[0].attend
    assert not session.monde.taches["envoi"].close
    session.act(Attendre())
    (reponse,) = (e for e in journal if isinstance(e, ReponseRecue))
    (attente,) = (e for e in journal if isinstance(e, AttenteFinie))
    assert (attente.duree, attente.par) == (1_200, "rep-envoi")
    assert civil(reponse.t).strftime("%H:%M") == "09:22"
    assert session.monde.taches["envoi"].close
    assert not session.view.taches[0].attend
    assert session.monde.valeurs["envoi.accuse_le"] == "2026-02-03"


def test_sent_back_then_sent_again_it_is_answered_again() -> None:
    session, journal = _jouer(_remplir("matiere", "finances"), _remplir("piece", "brouillon"), TRANSMETTRE, Attendre())
    assert session.monde.valeurs["envoi.rejets"] == 1
    for commande in (_remplir("piece", "signee"), TRANSMETTRE, Attendre()):
        session.act(commande)
    assert [type(e) for e in journal].count(ReponseRecue) == 2
    assert (session.monde.valeurs["envoi.envois"], session.monde.taches["envoi"].close) == (2, True)


def test_the_answer_falls_even_after_the_end_of_the_day() -> None:
    session, journal = _jouer(*ENVOI, Terminer())
    assert any(isinstance(e, ReponseRecue) for e in journal)
    assert any(isinstance(e, TacheClose) for e in journal)
    assert session.monde.close


@pytest.mark.parametrize("coupe", range(1, len(ENVOI) + 2))
def test_resume_equals_live_at_every_act(coupe: int) -> None:
    commandes = [*ENVOI, Attendre(), Terminer()]
    _, attendu = _jouer(*commandes)
    assert _jouer(*commandes, garder=False)[1] == attendu
    _, debut = _jouer(*commandes[:coupe])
    suite: list[TypeEvenement] = []
    reprise = Session(_scenario(), parametres(), suite.extend, debut)
    for commande in commandes[coupe:]:
        reprise.act(commande)
    assert [*debut, *suite] == attendu
