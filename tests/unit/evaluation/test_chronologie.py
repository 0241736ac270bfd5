"""The days of an attempt: the learner's time without a gap, what cut it, who waited, what came, and the figures."""

from __future__ import annotations

from collections.abc import Sequence

from journees import ENVOYER, FINIR, PROMETTRE, RAPPELER, TOUT_ATTENDRE, a_neuf_heures_cinq, jouer_jour
from vivant import ecrire, sans_flux, vivant

from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Attendre, Commande, Continuer, Lire, Recevoir, Reporter
from sgm_sim.evaluation.bandes import bandes_de
from sgm_sim.evaluation.chiffres import chiffres_de
from sgm_sim.evaluation.chronologie import Chronologie, chronologie
from sgm_sim.evaluation.jour_dit import dire_chiffres, dire_segment, dire_sejour, titre_du_jour
from sgm_sim.scenario.charger import Scenario

JOUR = sans_flux()


def jours(commandes: Sequence[Commande], scenario: Scenario = JOUR) -> Chronologie:
    return chronologie(jouer_jour(commandes, scenario)[1], scenario)


def dits(chrono: Chronologie, rang: int = 0) -> list[str]:
    return [dire_segment(un, JOUR).replace("\xa0", " ") for un in chrono.journees[rang].segments]


def test_work_cut_then_taken_up_is_two_stretches_with_the_cut_between() -> None:
    chrono = jours(
        a_neuf_heures_cinq(
            Recevoir(passage="aubry"),
            ecrire(30),
            Recevoir(passage="ecole"),
            Attendre(secondes=50),
            Continuer(cle="ecrire/ecrire"),
            FINIR,
        )
    )
    assert dits(chrono) == [
        "8 h 30 à 9 h 05, 35 min : attente",
        "9 h 05 à 9 h 09, 4 min : avec M. Aubry",
        "9 h 09 à 9 h 10, 1 min : « Écrire » (coupé)",
        "9 h 10, 10 s : avec la directrice",
        "9 h 10 à 9 h 11, 50 s : attente",
        "9 h 11 à 9 h 15, 4 min 20 : « Écrire » (repris)",
    ]
    (coupure,) = chrono.journees[0].coupures
    assert (coupure.par, coupure.quoi, coupure.sujet, coupure.reste) == ("ecole", "travail", "ecrire", 240)
    assert f"{civil(coupure.t):%H:%M}" == "09:10"


def test_each_day_is_told_apart_and_the_night_belongs_to_none() -> None:
    chrono = jours([*TOUT_ATTENDRE])
    # Once the relance has come, nothing more needs anyone: the second morning is played up to 9 h.
    assert [journee.duree for journee in chrono.journees] == [12_600, 1_800]
    assert [sum(un.duree for un in journee.segments) for journee in chrono.journees] == [12_600, 1_800]
    assert {un.quoi for journee in chrono.journees for un in journee.segments} == {"attente"}
    assert titre_du_jour(chrono.journees[1], chrono, JOUR) == "Votre matinée du mercredi 4 février 2026"
    assert [une.faite for une in chrono.journees[0].limites] == [False, False]
    assert chrono.issues["ecrire"] == "en_retard"


def test_reading_mail_and_putting_off_have_their_own_kind() -> None:
    chrono = jours(
        [Lire(document="note"), Reporter(tache="ecrire"), *[Attendre()] * 9, Lire(document="courrier"), FINIR]
    )
    assert [un.quoi for un in chrono.journees[0].segments[:2]] == ["lecture", "organisation"]
    assert [un.document for un in chrono.journees[0].courriers] == ["courrier"]
    assert chrono.issues["ecrire"] == "reportee"


def test_promised_call_is_one_wait_until_it_is_made() -> None:
    chrono = jours(a_neuf_heures_cinq(Attendre(), PROMETTRE, Attendre(secondes=30), RAPPELER, FINIR))
    ecole = next(un for un in chrono.sejours if un.passage == "ecole")
    assert [etape.etat for etape in ecole.etapes] == ["attend", "rappel", "recu"]
    assert ecole.recu_a - ecole.arrive == ecole.attente == 15 + 30 + 30 + 10


def test_people_who_leave_and_calls_that_are_missed_are_counted() -> None:
    chrono = jours([*TOUT_ATTENDRE])
    chiffres = chiffres_de(chrono)
    # M. Aubry comes back by telephone, as a consequence.
    assert (chiffres.venus, chiffres.recus, chiffres.partis) == (5, 0, 5)
    assert chiffres.appels_manques == 4
    assert (chiffres.attente_de, chiffres.attente_longue) == ("keller", 1_200)
    phrases = [phrase.replace("\xa0", " ") for phrase in dire_chiffres(chiffres, JOUR)]
    assert "5 personnes à recevoir : 0 reçue, 5 reparties sans l’être." in phrases
    assert "La plus longue attente : 20 min, celle de Mme Keller." in phrases
    keller = next(un for un in chrono.sejours if un.passage == "keller")
    assert dire_sejour(keller, JOUR).replace("\xa0", " ") == (
        "Mme Keller, au guichet à 9 h 05 : 20 min d’attente, a quitté la mairie."
    )


def test_mean_wait_is_of_those_received() -> None:
    chrono = jours(a_neuf_heures_cinq(Recevoir(passage="aubry"), Recevoir(passage="keller"), FINIR))
    chiffres = chiffres_de(chrono)
    assert (chiffres.recus, chiffres.attente_moyenne, chiffres.attente_longue) == (2, 120, 240)


def test_lines_of_a_day_are_tasks_people_reading_and_mail() -> None:
    commandes: list[Commande] = [
        Lire(document="note"),
        ecrire(10),
        ENVOYER,
        Attendre(),
        Recevoir(passage="aubry"),
        *TOUT_ATTENDRE,
    ]
    chrono = jours(commandes)
    bandes = {bande.nom: bande for bande in bandes_de(chrono.journees[0], chrono, JOUR)}
    assert list(bandes)[:3] == ["Écrire", "M. Aubry", "Mme Keller"]
    assert {"Lecture et droit", "Courrier arrivé"} <= set(bandes)
    assert bandes["Écrire"].fin == ("bien", "à l’heure")
    assert bandes["Écrire"].limite == JOUR.echeances["ecrire"]
    assert bandes["M. Aubry"].fin == ("bien", "fait")
    assert bandes["Mme Keller"].fin == ("mal", "départ")
    assert bandes["Mme Keller"].attentes
    assert not bandes["Mme Keller"].pleins


def test_those_whom_a_stream_draws_are_one_line() -> None:
    scenario = vivant()
    chrono = jours([*TOUT_ATTENDRE] * 2, scenario)
    noms = [bande.nom for bande in bandes_de(chrono.journees[0], chrono, scenario)]
    assert noms.count("Autres au guichet") == 1
    assert chrono.journees[0].sejours


def test_gesture_lost_at_the_end_of_play_is_cut() -> None:
    session, journal = jouer_jour([Attendre(secondes=1_800)] * 8)
    while session.monde.t < JOUR.echeances["ecrire"]:
        session.act(Attendre(secondes=1_800))
    for commande in (ecrire(2_000), Attendre(), Continuer(cle="ecrire/ecrire")):
        session.act(commande)
    assert session.monde.close
    mardi, mercredi = chronologie(journal, JOUR).journees
    assert mardi.segments[-1].coupe
    assert [(un.repris, un.coupe) for un in mercredi.segments] == [(True, True)]
