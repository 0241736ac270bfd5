"""A living day: people come and lose patience, gestures are cut and taken up, nights pass, consequences come back."""

from __future__ import annotations

import pytest
from vivant import SUJET, ecrire, heure, jouer, noms, ouvrir, sans_flux, vivant

from sgm_sim.application.content import parametres
from sgm_sim.application.nouvelles import nouvelle
from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
    Tic,
)
from sgm_sim.engine.couts import REPRISE
from sgm_sim.engine.regime import TEMPS_REEL
from sgm_sim.engine.session import Session
from sgm_sim.taches.contrat import Geste

REMPLIR = Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "non"})
VALIDER = Geste(tache="copie", nom="valider")


def a_neuf_heures_cinq() -> Session:
    session, _ = ouvrir(sans_flux())
    session.act(Attendre())
    assert heure(session) == "03 09:05:00"
    return session


def a_l_ouverture(session: Session) -> Instant:
    assert session.monde.ouverture is not None
    return session.monde.ouverture.t


def motif(session: Session, commande: Commande) -> str:
    evenements = session.act(commande)
    refus = [e.motif for e in evenements if isinstance(e, ev.Refuse)]
    return refus[0] if refus else ""


def test_all_that_is_due_at_one_instant_is_seen_together() -> None:
    session = a_neuf_heures_cinq()
    assert [un.id for un in session.view.passants] == ["aubry", "keller"]
    assert session.view.public
    assert session.view.passants[0].attend == 0


def test_small_request_is_served_in_one_gesture() -> None:
    session = a_neuf_heures_cinq()
    evenements = session.act(Recevoir(passage="aubry"))
    assert noms(evenements) == ["CommandeRecue", "Annule", "PassantRecu", "PassantParti"]
    assert session.monde.passants["aubry"].etat == "servi"
    assert heure(session) == "03 09:09:00"


def test_who_waited_is_received_in_a_worse_mood() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="aubry"), Recevoir(passage="keller")])
    keller = session.monde.passants["keller"]
    assert (keller.attente, keller.humeur) == (240, 58)  # a fifth of her patience
    assert session.monde.humeur_de("copie") == 58


def test_inserting_a_wait_changes_queue_and_moods() -> None:
    vite, lentement = a_neuf_heures_cinq(), a_neuf_heures_cinq()
    jouer(vite, [Recevoir(passage="aubry"), Recevoir(passage="keller")])
    jouer(lentement, [Attendre(secondes=601), Attendre(secondes=601), Attendre(secondes=601)])
    assert lentement.monde.passants["aubry"].issue == "patience"
    lentement.act(Recevoir(passage="keller"))
    assert lentement.monde.passants["keller"].humeur < vite.monde.passants["keller"].humeur


def test_answering_the_phone_in_mid_writing_leaves_the_work_due() -> None:
    session = a_neuf_heures_cinq()
    session.act(Recevoir(passage="aubry"))
    evenements = session.act(ecrire(30))  # 300 s, cut by the school at 9 h 10
    (coupe,) = [e for e in evenements if isinstance(e, ev.GesteInterrompu)]
    assert (coupe.fait, coupe.reste, coupe.par) == (60, 240, "ecole")
    assert session.monde.taches["ecrire"].etat == {"mots": 0}
    session.act(Recevoir(passage="ecole"))
    assert session.view.suspendus[0].cout == 240 + REPRISE
    session.act(Continuer(cle="ecrire/ecrire"))
    assert session.monde.taches["ecrire"].etat == {"mots": 30}
    assert session.monde.taches["ecrire"].textes["corps"].startswith("mot0 mot1")
    assert not session.view.suspendus


def test_sending_the_same_gesture_again_goes_on_with_it_and_another_one_does_not() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="aubry"), ecrire(30)])
    assert session.devis(ecrire(30)).cout == 240 + REPRISE
    assert session.devis(ecrire(31)).cout == 310


def test_cutting_again_and_again_never_makes_the_rest_grow() -> None:
    appels = "".join(
        f'\n  - {{id: appel-{n:02}, canal: telephone, nom: M. Faure, objet: rappelle, a: "09:{10 + n}", sonnerie: 10}}'
        for n in range(1, 9)
    )
    session, _ = ouvrir(
        vivant(
            SUJET.replace("flux:", f"{appels.lstrip(chr(10))}\nflux:")
            .replace("max: 5", "max: 0")
            .replace("min: 2", "min: 0")
        )
    )
    session.act(Attendre())
    jouer(session, [Recevoir(passage="aubry"), ecrire(60)])
    restes = [un.reste for un in session.monde.suspendus.values()]
    for _ in range(12):
        evenements = session.act(Continuer(cle="ecrire/ecrire"))
        restes += [e.reste for e in evenements if isinstance(e, ev.GesteInterrompu)]
        if not session.monde.suspendus:
            break
    assert len(restes) > 5
    assert restes == sorted(restes, reverse=True)
    assert not session.monde.suspendus


@pytest.mark.parametrize(("mots", "coupe"), [(5, False), (6, False), (7, True)])
def test_a_gesture_that_ends_when_the_phone_rings_is_done(mots: int, coupe: bool) -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="aubry")])  # 9 h 09; the phone rings at 9 h 10
    evenements = session.act(ecrire(mots))
    assert any(isinstance(e, ev.GesteInterrompu) for e in evenements) is coupe
    assert ("PassantArrive" in noms(evenements)) is (mots >= 6)


def test_phone_gives_up_rings_again_and_at_last_no_more() -> None:
    session = a_neuf_heures_cinq()
    evenements = jouer(session, [Attendre() for _ in range(9)])
    appels = [(e.fois, e.humeur) for e in evenements if isinstance(e, ev.PassantArrive) and e.passage == "ecole"]
    assert appels == [(1, 70), (2, 60), (3, 50)]
    assert session.monde.passants["ecole"].etat == "parti"
    assert "arr-ecole" not in session.monde.agenda


def test_promise_to_call_back_is_kept_or_forgotten() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Attendre(), FairePatienter(passage="ecole")])
    assert session.monde.passants["ecole"].etat == "rappel"
    assert [un.id for un in session.view.passants if un.etat == "rappel"] == ["ecole"]
    assert session.devis(Recevoir(passage="ecole")).cout == 40
    session.act(Recevoir(passage="ecole"))
    assert session.monde.en_face == "ecole"
    autre = a_neuf_heures_cinq()
    jouer(autre, [Attendre(), FairePatienter(passage="ecole"), Terminer()])
    assert autre.monde.passants["ecole"].issue == "oubli"


def test_nobody_hangs_up_on_the_word_being_said_and_resume_is_at_the_same_second() -> None:
    scenario = sans_flux()
    session, journal = ouvrir(scenario)
    jouer(session, [Attendre(), Attendre(), Attendre(secondes=35)])
    evenements = session.act(FairePatienter(passage="ecole"))  # it takes longer than the five seconds that are left
    assert [e.raison for e in evenements if isinstance(e, ev.PassantParti)] == ["rappel"]
    reprise = Session(scenario, parametres(), list[ev.TypeEvenement]().extend, journal)
    assert session.act(Attendre()) == reprise.act(Attendre())


def test_word_to_someone_who_waits_gives_time_and_mood_once() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Attendre(secondes=60)])
    avant = session.view.passants[1]
    session.act(FairePatienter(passage="keller"))
    apres = session.view.passants[1]
    assert apres.humeur > avant.humeur
    assert apres.reste > avant.reste
    assert "déjà dit un mot" in motif(session, FairePatienter(passage="keller"))


def test_a_word_gives_back_a_little_not_all_that_the_wait_has_worn() -> None:
    session = a_neuf_heures_cinq()
    arrivee = session.view.passants[1].humeur
    while session.view.t < session.monde.passants["keller"].depuis + 15 * 60:
        session.act(Attendre(secondes=60))
    (avant,) = [un.humeur for un in session.view.passants if un.id == "keller"]
    session.act(FairePatienter(passage="keller"))
    (apres,) = [un.humeur for un in session.view.passants if un.id == "keller"]
    assert avant < apres < arrivee


def test_leaving_someone_in_the_middle_makes_them_wait_again() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="keller"), REMPLIR, Recevoir(passage="aubry")])
    assert session.monde.passants["keller"].etat == "attend"
    assert "en face" in motif(session, VALIDER)
    jouer(session, [Recevoir(passage="keller"), VALIDER])
    assert session.monde.passants["keller"].issue == "servi"
    assert session.monde.taches["copie"].issue == "faite"


def test_who_is_left_for_too_long_goes_and_their_task_closes() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="keller"), ecrire(10)])
    while session.monde.passants["keller"].etat == "attend":
        session.act(Attendre())
    assert session.monde.passants["keller"].issue == "patience"
    assert session.monde.taches["copie"].issue == "parti"


def test_line_is_busy_while_one_is_on_the_phone() -> None:
    double = SUJET.replace(
        "flux:", '  - {id: autre, canal: telephone, nom: M. Faure, objet: appelle, a: "09:11"}\nflux:'
    )
    session, _ = ouvrir(vivant(double.replace("min: 2", "min: 0").replace("max: 5", "max: 0")))
    jouer(session, [Attendre(), Attendre(), Recevoir(passage="ecole"), Attendre(secondes=120)])
    assert session.monde.passants["autre"].issue == "occupe"


def test_handing_over_closes_the_task_and_lets_the_person_go() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Attendre(), Recevoir(passage="ecole")])
    assert "ne peut pas être confiée" in motif(session, Confier(tache="fuite", a="maire"))
    session.act(Confier(tache="fuite", a="agent"))
    assert session.monde.valeurs["fuite.confiee"] == "agent"
    assert session.monde.passants["ecole"].etat == "servi"
    assert "suite-rejet" in session.monde.agenda


def test_nobody_is_told_of_the_deadline_of_a_task_that_never_opened() -> None:
    sujet = SUJET.replace("    consigne: Répondez.\n", '    consigne: Répondez.\n    echeance: {a: "09:30"}\n')
    session, _ = ouvrir(vivant(sujet))
    evenements: list[ev.TypeEvenement] = []
    while not session.view.dernier_jour and not session.monde.close:
        evenements += session.act(Attendre())
    passees = {e.tache: nouvelle(e, session.scenario) for e in evenements if isinstance(e, ev.EcheancePassee)}
    assert passees["reponse"] == ""
    assert "Fuite" in passees["fuite"], "its caller rang: it is known"


def test_deadline_passes_and_what_was_not_done_comes_back() -> None:
    session, _ = ouvrir(sans_flux())
    evenements = []
    while not session.monde.close:
        evenements += session.act(Attendre())
        if session.view.dernier_jour and "relance" in session.monde.documents:
            evenements += session.act(Terminer())
    passees = {e.tache: e.faite for e in evenements if isinstance(e, ev.EcheancePassee)}
    assert passees == {"ecrire": False, "fuite": False}
    assert {e.suite for e in evenements if isinstance(e, ev.SuiteArrivee)} == {
        "mecontent",
        "plainte",
        "oubli",
        "relance",
    }
    (ouverte,) = [e for e in evenements if isinstance(e, ev.TacheOuverte) and e.tache == "reponse"]
    assert (
        f"{ouverte.t}"
        == f"{next(e.t for e in evenements if isinstance(e, ev.DocumentRecu) and e.document == 'relance')}"
    )


def test_putting_off_and_saying_so_changes_what_follows() -> None:
    session, _ = ouvrir(sans_flux())
    session.act(Reporter(tache="ecrire", textes={"motif": "après la permanence"}))
    evenements = session.act(Terminer())
    assert session.monde.faits["drapeau.oubli"].valeur == "oui"
    assert "relance" not in {e.suite for e in evenements if isinstance(e, ev.SuiteArrivee)}


def test_night_one_can_only_wait_for_the_morning() -> None:
    session, _ = ouvrir(sans_flux())
    while not session.view.ferme:
        session.act(Attendre())
    assert heure(session) == "03 12:00:00"
    assert "fermée" in motif(session, Lire(document="note"))
    session.act(Attendre())
    assert heure(session) == "04 08:30:00"  # work remains: the wait stops at the opening
    assert not session.view.ferme


def test_gesture_cut_by_the_evening_is_taken_up_in_the_morning() -> None:
    session, _ = ouvrir(sans_flux())
    while heure(session) < "03 11:00:00":
        session.act(Attendre())
    evenements = session.act(ecrire(400))
    assert [e.par for e in evenements if isinstance(e, ev.GesteInterrompu)] == ["fermeture"]
    jouer(session, [Attendre(), Continuer(cle="ecrire/ecrire")])
    assert heure(session).startswith("04 08:")


def test_epilogue_runs_in_the_last_act_and_is_dated_days_later() -> None:
    session = a_neuf_heures_cinq()
    jouer(session, [Recevoir(passage="keller"), REMPLIR, VALIDER])
    evenements = session.act(Terminer())
    (rejet,) = [e for e in evenements if isinstance(e, ev.DocumentRecu) and e.document == "rejet"]
    assert rejet.t // 86_400 - a_l_ouverture(session) // 86_400 == 21
    assert evenements[-1].__class__ is ev.TentativeClose
    assert session.monde.close


def test_waiting_for_nothing_is_refused() -> None:
    session, _ = ouvrir(sans_flux())
    for _ in range(60):
        if refus := motif(session, Attendre()):
            break
    assert "Plus rien n’est attendu" in refus
    assert not session.monde.close


def test_suite_sends_someone_the_same_morning() -> None:
    session = a_neuf_heures_cinq()
    evenements = jouer(session, [Attendre() for _ in range(9)])
    retour = next(e for e in evenements if isinstance(e, ev.PassantArrive) and e.passage == "retour")
    parti = next(e for e in evenements if isinstance(e, ev.PassantParti) and e.passage == "aubry")
    assert retour.t - parti.t == 300


# Accelerated real time: elapsed time is an argument of the next command.


def en_temps_reel() -> Session:
    session, _ = ouvrir(sans_flux(), regime=TEMPS_REEL)
    return session


def test_elapsed_time_is_the_time_of_the_world_and_lowers_the_cost_it_was_spent_on() -> None:
    session = en_temps_reel()
    session.act(ecrire(10), ecoule=60)
    assert heure(session) == "03 08:31:40"  # 60 s elapsed and 40 s left of the 100
    autre = en_temps_reel()
    autre.act(ecrire(10), ecoule=200)
    assert heure(autre) == "03 08:33:20"


def test_elapsed_time_is_clamped_by_the_regime_and_left_out_of_the_others() -> None:
    session = en_temps_reel()
    session.act(Tic(), ecoule=86_400)
    assert heure(session) == "03 08:35:00"
    autre, _ = ouvrir(sans_flux())
    autre.act(Tic(), ecoule=200)
    assert heure(autre) == "03 08:30:00"


def test_splitting_the_elapsed_time_gives_the_same_world() -> None:
    def monde(parts: list[int]) -> list[ev.TypeEvenement]:
        session, journal = ouvrir(sans_flux(), regime=TEMPS_REEL)
        for part in parts:
            session.act(Tic(), ecoule=part)
        assert session.monde.t - a_l_ouverture(session) == sum(parts)
        return [e for e in journal if not isinstance(e, ev.CommandeRecue | ev.TempsEcoule)]

    entier = monde([300] * 12)
    assert "PassantParti" in noms(entier)
    assert monde([150] * 24) == monde([100] * 36) == monde([299, 1] * 12) == entier


def test_stale_command_is_refused_and_costs_nothing() -> None:
    session = en_temps_reel()
    for _ in range(7):
        session.act(Tic(), ecoule=300)
    assert session.monde.passants["aubry"].etat == "attend"
    evenements = [*session.act(Tic(), ecoule=300), *session.act(Tic(), ecoule=300)]
    assert "PassantParti" in noms(evenements)
    avant = session.monde.t
    assert motif(session, Recevoir(passage="aubry")) == "Cette personne n’est plus là."
    assert session.monde.t == avant
