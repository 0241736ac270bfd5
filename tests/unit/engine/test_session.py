from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest
from petit import SUJET, ouvrir, petit

from sgm_sim.application.content import parametres
from sgm_sim.core.instants import Instant, instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.journal import decoder, encoder
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste

DEBUT = instant(date(2026, 2, 3), time(8, 30))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return petit()


def remplir(champ: str, valeur: str) -> Geste:
    return Geste(tache="fixer", nom="remplir", args={"champ": champ, "valeur": valeur})


def fixer(session: Session, seance: str) -> None:
    for geste in (remplir("envoi", "2026-02-03"), remplir("seance", seance), Geste(tache="fixer", nom="valider")):
        session.act(geste)


def types(evenements: Sequence[ev.TypeEvenement]) -> list[str]:
    return [type(evenement).__name__ for evenement in evenements]


def test_ouvrir_pins_everything_and_lays_out_the_desk(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    entete = journal[0]
    assert isinstance(entete, ev.Ouvert)
    assert sorted(entete.empreintes) == ["documents/note.md", "suites.yaml", "sujet.yaml"]
    assert entete.genres == {"formulaire": 1, "redaction": 1}
    assert [document.id for document in session.view.documents] == ["note"]
    assert [(tache.id, tache.statut) for tache in session.view.taches] == [("fixer", "ouverte"), ("ecrire", "a_venir")]
    assert session.view.t == DEBUT


def test_act_takes_the_time_of_the_gesture(scenario: Scenario) -> None:
    session, _ = ouvrir(scenario)
    evenements = session.act(remplir("envoi", "2026-02-03"))
    assert types(evenements) == ["CommandeRecue", "GesteAccompli", "EtatModifie"]
    assert session.view.t == DEBUT + 60


def test_mail_arrives_during_a_gesture_at_its_own_instant(scenario: Scenario) -> None:
    session, _ = ouvrir(scenario)
    session.act(remplir("envoi", "2026-02-03"))
    evenements = session.act(Lire(document="note"))
    assert types(evenements) == ["CommandeRecue", "DocumentLu", "DocumentRecu"]
    recu = evenements[2]
    assert isinstance(recu, ev.DocumentRecu)
    assert recu.t == DEBUT + 120 == session.view.t


@pytest.mark.parametrize(("avant", "arrive"), [(59, False), (60, True), (61, True)])
def test_gesture_that_ends_at_the_instant_of_a_letter_goes_first(avant: int, arrive: bool) -> None:
    session, _ = ouvrir(petit(SUJET.replace("conseil.seance, cout: 60", f"conseil.seance, cout: {avant}")))
    session.act(remplir("envoi", "2026-02-03"))
    evenements = session.act(remplir("seance", "2026-02-12"))
    assert ("DocumentRecu" in types(evenements)) == arrive
    if avant == 60:
        assert types(evenements).index("GesteAccompli") < types(evenements).index("DocumentRecu")


def test_first_reading_costs_and_the_next_does_not(scenario: Scenario) -> None:
    session, _ = ouvrir(scenario)
    session.act(Lire(document="note"))
    t = session.view.t
    assert t == DEBUT + 60
    session.act(Lire(document="note"))
    assert session.view.t == t


@pytest.mark.parametrize(
    "commande",
    [
        Lire(document="courrier"),
        Lire(document="inconnu"),
        Geste(tache="ecrire", nom="ecrire", textes={"corps": "trop tôt"}),
        Geste(tache="inconnue", nom="valider"),
        Geste(tache="fixer", nom="valider"),
        Geste(tache="fixer", nom="remplir", args={"champ": "envoi", "valeur": 12}),
        Geste(tache="fixer", nom="danser"),
    ],
)
def test_what_cannot_be_is_refused_in_french_and_costs_nothing(scenario: Scenario, commande: Geste | Lire) -> None:
    session, _ = ouvrir(scenario)
    avant = session.view
    evenements = session.act(commande)
    assert types(evenements) == ["CommandeRecue", "Refuse"]
    assert isinstance(evenements[1], ev.Refuse)
    assert evenements[1].motif.endswith(".")
    assert session.view == avant


def test_closing_a_task_publishes_facts_and_opens_the_next(scenario: Scenario) -> None:
    session, _ = ouvrir(scenario)
    fixer(session, "2026-02-12")
    assert session.monde.valeurs == {"conseil.envoi": "2026-02-03", "conseil.seance": "2026-02-12"}
    assert [tache.statut for tache in session.view.taches] == ["close", "ouverte"]
    assert types(session.act(remplir("envoi", "2026-02-04"))) == ["CommandeRecue", "Refuse"]


def test_suite_on_a_rule_answers_once_and_only_when_the_law_says_so(scenario: Scenario) -> None:
    juste, _ = ouvrir(scenario)
    fixer(juste, "2026-02-07")
    assert "suite-trop-tard" not in juste.monde.agenda
    court, _ = ouvrir(scenario)
    fixer(court, "2026-02-06")
    assert court.monde.agenda["suite-trop-tard"].quand == court.view.t + 60
    court.act(Lire(document="note"))
    assert "alerte" in court.monde.documents
    assert list(court.monde.declenchees).count("suite-trop-tard") == 1


def test_private_words_are_in_the_command_and_nowhere_else(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    session.act(Geste(tache="fixer", nom="remplir", args={"champ": "mot"}, textes={"mot": "SECRET"}))
    fixer(session, "2026-02-12")
    porteurs = [evenement for evenement in journal if "SECRET" in repr(evenement)]
    assert types(porteurs) == ["CommandeRecue"]
    assert session.monde.valeurs["conseil.mot"] == "SECRET"


def test_half_characters_do_not_pass_the_door(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    session.act(Geste(tache="fixer", nom="remplir", args={"champ": "mot"}, textes={"mot": "a\ud800b"}))
    assert session.monde.taches["fixer"].textes["mot"] == "a\ufffdb"
    assert plier(Monde(), [decoder(encoder(evenement)) for evenement in journal]) == session.monde


def test_day_ends_at_its_hour_even_in_the_middle_of_a_gesture(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    fixer(session, "2026-02-12")
    session.act(Geste(tache="ecrire", nom="ecrire", textes={"corps": " ".join(f"mot{n}" for n in range(2_000))}))
    fin = journal[-1]
    assert isinstance(fin, ev.TentativeClose)
    assert fin == ev.TentativeClose(t=instant(date(2026, 2, 3), time(9, 30)), raison="journee")
    assert session.view.close
    assert session.view.t == fin.t
    assert types(session.act(Terminer())) == ["CommandeRecue", "Refuse"]


def test_attempt_is_opened_once(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    avant = len(journal)
    with pytest.raises(RuntimeError, match="opened once"):
        session.ouvrir(graine=1, regime=ENTRAINEMENT, ouverte_le="2026-11-23T09:00:00+01:00", stagiaire="Autre")
    assert len(journal) == avant


def test_document_that_would_arrive_before_the_day_is_refused_by_the_loader() -> None:
    with pytest.raises(AssertionError, match="avant le début de la journée"):
        petit(SUJET.replace("arrive: 08:32", "arrive: 07:00"))


def test_terminer_closes_and_nothing_moves_after(scenario: Scenario) -> None:
    session, _ = ouvrir(scenario)
    assert types(session.act(Terminer())) == ["CommandeRecue", "TentativeClose"]
    assert session.devis(remplir("envoi", "2026-02-03")).refus


def test_failed_recording_leaves_the_world_as_it_was(scenario: Scenario) -> None:
    session, journal = ouvrir(scenario)
    avant = session.view

    def tomber(_: object) -> None:
        raise OSError("disk full")

    session._enregistrer = tomber
    with pytest.raises(OSError, match="disk full"):
        session.act(remplir("envoi", "2026-02-03"))
    assert session.view == avant
    session._enregistrer = journal.extend
    session.act(remplir("envoi", "2026-02-03"))
    assert session.view.t == Instant(avant.t + 60)


def test_resume_from_stored_events_is_the_living_session(scenario: Scenario) -> None:
    vivante, journal = ouvrir(scenario)
    fixer(vivante, "2026-02-06")
    reprise = Session(scenario, parametres(), journal.extend, list(journal))
    assert reprise.view == vivante.view
    assert reprise.monde == vivante.monde
