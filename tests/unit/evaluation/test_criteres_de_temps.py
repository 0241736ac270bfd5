"""Criteria of time and of flags: what is a success, what is late, what was never done, and the words for each."""

from __future__ import annotations

import pytest
from journees import ENVOYER, FINIR, PROMETTRE, RAPPELER, REMPLIR, a_neuf_heures_cinq, jouer_jour, juger, scenario_note
from pydantic import ValidationError
from vivant import SUJET, ecrire

from sgm_sim.engine.commandes import Attendre, Commande, Confier, Recevoir, Reporter
from sgm_sim.scenario.corrige import CritereTemps
from sgm_sim.taches.contrat import Geste

ECRIRE = "type: temps, tache: ecrire"
REPORTER = Reporter(tache="ecrire", textes={"motif": "plus tard"})
JUSQU_A_MIDI = [Attendre(secondes=3_600)] * 60


@pytest.mark.parametrize(
    ("commandes", "critere", "issue", "fait"),
    [
        ([ecrire(10), ENVOYER], ECRIRE, "reussi", "Fait à 8 h 32."),
        ([ecrire(10), ENVOYER], f'{ECRIRE}, avant: "08:31"', "manque", "Fait à 8 h 32."),
        ([ecrire(10), ENVOYER], f'{ECRIRE}, avant: "08:31", avant_le: 2026-02-04', "reussi", "Fait à 8 h 32."),
        ([REPORTER, FINIR], f"{ECRIRE}, ou_reportee: true", "reussi", "Remis à plus tard à 8 h 30, en le disant."),
        ([REPORTER, FINIR], ECRIRE, "non_produit", "Remis à plus tard à 8 h 30, en le disant."),
        ([FINIR], f"{ECRIRE}, ou_reportee: true", "non_produit", ""),
        (
            [REPORTER, ecrire(10), ENVOYER],
            f'{ECRIRE}, ou_reportee: true, avant: "08:31"',
            "reussi",
            "Remis à plus tard à 8 h 30, en le disant, puis fait à 8 h 33.",
        ),
        ([ecrire(10), REPORTER, FINIR], f'{ECRIRE}, ou_reportee: true, avant: "08:31"', "manque", None),
    ],
)
def test_task_is_done_in_time_late_put_off_or_never(
    commandes: list[Commande], critere: str, issue: str, fait: str | None
) -> None:
    constat = juger(commandes, critere, "ecrire")
    assert (constat.issue, constat.points) == (issue, 3 if issue == "reussi" else 0)
    if fait is not None:
        assert constat.fait.replace("\xa0", " ") == fait


def test_lateness_is_said_with_the_hour_and_by_how_much() -> None:
    constat = juger([*JUSQU_A_MIDI[:1], ecrire(10), ENVOYER], f'{ECRIRE}, avant: "08:45"', "ecrire")
    assert constat.issue == "manque"
    assert constat.attendu.replace("\xa0", " ") == "au plus tard à 8 h 45"
    assert "trop tard" in constat.pourquoi
    assert constat.evenements


def test_handing_over_is_doing_and_a_deadline_of_another_day_says_its_date() -> None:
    ouvrir_l_ecole = a_neuf_heures_cinq(Attendre(), RAPPELER, Confier(tache="fuite", a="agent"), FINIR)
    constat = juger(ouvrir_l_ecole, "type: temps, tache: fuite", "fuite")
    assert constat.issue == "reussi"
    assert constat.fait.startswith("Confié à")
    demain = juger(ouvrir_l_ecole, 'type: temps, tache: fuite, avant: "10:00", avant_le: 2026-02-04', "fuite")
    assert "mercredi 4 février 2026" in demain.attendu


def test_task_of_a_person_who_left_was_never_done() -> None:
    partie = a_neuf_heures_cinq(Recevoir(passage="keller"), ecrire(10), *JUSQU_A_MIDI)
    constat = juger(partie, 'type: temps, tache: copie, avant: "11:00"')
    assert constat.issue == "non_produit"
    assert constat.pourquoi == "Mme Keller n’a pas attendu que ce soit fini."


KELLER = "type: temps, passage: keller, attente_max: 5"
ECOLE = "type: temps, passage: ecole, attente_max: 5"


def test_someone_received_soon_enough() -> None:
    constat = juger(a_neuf_heures_cinq(Recevoir(passage="aubry"), Recevoir(passage="keller"), FINIR), KELLER)
    assert (constat.issue, constat.fait.replace("\xa0", " ")) == ("reussi", "Mme Keller a attendu 4 min.")
    aussitot = juger(a_neuf_heures_cinq(Recevoir(passage="keller"), FINIR), KELLER.replace("max: 5", "max: 0"))
    assert (aussitot.issue, aussitot.fait) == ("reussi", "Mme Keller n’a pas attendu.")


def test_someone_received_too_late_by_a_second() -> None:
    for secondes, issue in ((300, "reussi"), (301, "manque")):
        attente = [Attendre(secondes=60), *[Attendre(secondes=1)] * (secondes - 300)]  # a call stops a longer one
        recus = a_neuf_heures_cinq(Recevoir(passage="aubry"), *attente, Recevoir(passage="keller"), FINIR)
        constat = juger(recus, KELLER)
        assert constat.issue == issue, constat.fait


def test_promise_to_call_back_counts_as_waiting_until_the_call() -> None:
    promesse = a_neuf_heures_cinq(Attendre(), PROMETTRE)
    tot = juger([*promesse, Attendre(secondes=60), RAPPELER, FINIR], ECOLE)
    tard = juger([*promesse, Attendre(secondes=360), RAPPELER, FINIR], ECOLE)
    assert (tot.issue, tard.issue) == ("reussi", "manque")
    assert tard.attendu.startswith("parler à la directrice") or tard.attendu.startswith("parler à La directrice")
    jamais = juger([*promesse, FINIR], ECOLE)
    assert jamais.issue == "non_produit"
    assert "promis de rappeler" in jamais.fait


def test_who_was_never_received_is_said_with_what_they_did() -> None:
    parties = juger([*a_neuf_heures_cinq(), *JUSQU_A_MIDI], KELLER)
    assert parties.issue == "non_produit"
    assert parties.fait.replace("\xa0", " ") == "Mme Keller a quitté la mairie à 9 h 25, après 20 min d’attente."
    appels = juger([*a_neuf_heures_cinq(), *JUSQU_A_MIDI], ECOLE)
    assert "a appelé 3 fois, puis renoncé" in appels.fait
    fermees = juger(a_neuf_heures_cinq(FINIR), KELLER)
    assert "attendait encore" in fermees.fait
    absentes = juger([FINIR], KELLER)
    assert absentes.issue == "non_produit"
    assert "finie avant" in absentes.pourquoi


@pytest.mark.parametrize(
    "champs",
    [
        {},
        {"tache": "a", "passage": "b", "attente_max": 3},
        {"passage": "b"},
        {"tache": "a", "attente_max": 3},
        {"passage": "b", "attente_max": 3, "avant": "10:00"},
        {"passage": "b", "attente_max": 3, "ou_reportee": True},
        {"tache": "a", "avant_le": "2026-02-03"},
    ],
)
def test_criterion_of_time_looks_at_one_thing(champs: dict[str, object]) -> None:
    commun = {"id": "c", "competence": "BC02.01", "libelle": "C", "points": 3, "reussite": "R", "echec": "E"}
    with pytest.raises(ValidationError):
        CritereTemps.model_validate({**commun, "type": "temps", **champs})


# Flags.

DIALOGUE = """
  - id: parler
    type: dialogue
    titre: Parler
    competences: [BC02.01]
    consigne: Parlez.
    noeuds:
      - {id: debut, dit: Bonjour., reponses: [{id: dire, texte: C’est elle., va: fin, pose: [dit]},
         {id: taire, texte: Je ne peux rien dire., va: fin}]}
      - {id: fin, dit: Au revoir., fin: true}
"""
AVEC_DIALOGUE = SUJET.replace("drapeaux:\n", "drapeaux:\n  dit: Vous avez dit qui c’était.\n") + DIALOGUE
CONCLURE = Geste(tache="parler", nom="conclure")


def dire(reponse: str) -> Geste:
    return Geste(tache="parler", nom="repondre", args={"reponse": reponse})


@pytest.mark.parametrize(
    ("commandes", "leve", "issue", "fait"),
    [
        ([dire("dire"), CONCLURE, FINIR], "true", "reussi", "Vous avez dit qui c’était."),
        ([dire("dire"), CONCLURE, FINIR], "false", "manque", "Vous avez dit qui c’était."),
        ([dire("taire"), CONCLURE, FINIR], "true", "manque", "Il manque ceci"),
        ([dire("taire"), CONCLURE, FINIR], "false", "reussi", "Vous avez évité ceci"),
        ([dire("dire"), FINIR], "true", "non_produit", ""),
        ([FINIR], "false", "non_produit", ""),
    ],
)
def test_flag_is_judged_once_the_task_is_done(commandes: list[Commande], leve: str, issue: str, fait: str) -> None:
    constat = juger(
        commandes,
        f"type: drapeau, drapeau: dit, leve: {leve}",
        "parler",
        scenario_note(AVEC_DIALOGUE),
    )
    assert constat.issue == issue
    assert constat.fait.startswith(fait)


def test_flag_names_the_row_that_raised_it() -> None:
    scenario = scenario_note(AVEC_DIALOGUE)
    commandes: list[Commande] = [dire("dire"), CONCLURE, FINIR]
    constat = juger(commandes, "type: drapeau, drapeau: dit", "parler", scenario)
    _, journal = jouer_jour(commandes, scenario)
    (ligne,) = constat.evenements
    assert getattr(journal[ligne], "nom", "") == "drapeau.dit"


def test_flag_of_a_task_of_someone_who_left_says_so() -> None:
    laissee = a_neuf_heures_cinq(Recevoir(passage="keller"), REMPLIR, ecrire(10), *JUSQU_A_MIDI)
    constat = juger(laissee, "type: drapeau, drapeau: oubli, leve: false")
    assert constat.issue == "non_produit"
    assert "avant la fin" in constat.pourquoi
