"""Rows of the journal in sentences, and what came back with what caused it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from journees import FINIR, PROMETTRE, RAPPELER, REMPLIR, TOUT_ATTENDRE, VALIDER, a_neuf_heures_cinq, jouer_jour
from vivant import ecrire, sans_flux

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Attendre, Commande, Confier, Continuer, Recevoir, Reporter
from sgm_sim.evaluation.recit import _DITS, raconter
from sgm_sim.evaluation.retours import quand_revenu, retours_de

JOUR = sans_flux()


def phrases(commandes: Sequence[Commande], quoi: type) -> list[str]:
    _, journal = jouer_jour(commandes, JOUR)
    lignes = [n for n, e in enumerate(journal) if isinstance(e, quoi)]
    return [recit.phrase.replace("\xa0", " ") for recit in raconter(journal, JOUR, lignes).values()]


def test_every_type_of_event_has_its_sentence() -> None:
    assert set(_DITS) == set(get_args(ev.TypeEvenement))


def test_who_is_received_is_said_with_how_long_they_waited() -> None:
    commandes = a_neuf_heures_cinq(Recevoir(passage="aubry"), Recevoir(passage="keller"), FINIR)
    assert phrases(commandes, ev.PassantRecu) == [
        "À 9 h 05, vous avez reçu M. Aubry, sans attente.",
        "À 9 h 09, vous avez reçu Mme Keller, qui attendait depuis 4 min.",
    ]


def test_calls_are_answered_promised_and_made() -> None:
    commandes = a_neuf_heures_cinq(Attendre(), PROMETTRE, RAPPELER, FINIR)
    assert phrases(commandes, ev.PassantRecu) == ["À 9 h 10, vous avez rappelé la directrice, comme promis."]
    assert phrases(commandes, ev.PassantParti)[0] == "À 9 h 10, vous avez promis de rappeler la directrice."
    assert phrases(a_neuf_heures_cinq(Attendre(), Attendre(secondes=20), RAPPELER), ev.PassantRecu) == [
        "À 9 h 10, vous avez décroché après 20 s de sonnerie : la directrice."
    ]


def test_gesture_is_said_by_what_it_fills_and_taken_up_again() -> None:
    commandes = a_neuf_heures_cinq(Recevoir(passage="keller"), REMPLIR, VALIDER, FINIR)
    assert phrases(commandes, ev.GesteAccompli) == [
        "À 9 h 06, vous avez rempli « Remise », dans « Copie ».",
        "À 9 h 07, vous avez terminé « Copie ».",
    ]
    coupee = a_neuf_heures_cinq(
        Recevoir(passage="aubry"), ecrire(30), Recevoir(passage="ecole"), Continuer("ecrire/ecrire")
    )
    assert phrases(coupee, ev.GesteAccompli) == ["À 9 h 14, en reprenant, vous avez écrit « Écrire »."]
    assert phrases(coupee, ev.GesteInterrompu) == [
        "À 9 h 10, votre geste a été coupé par la directrice : il en restait 4 min."
    ]


def test_another_day_is_said_by_its_date() -> None:
    (ouverture,) = phrases(TOUT_ATTENDRE, ev.JourneeOuverte)
    assert ouverture == "Mercredi 4 février 2026, à 8 h 30, la mairie a ouvert."


def test_recit_knows_its_act() -> None:
    _, journal = jouer_jour(a_neuf_heures_cinq(Recevoir(passage="aubry"), FINIR), JOUR)
    (ligne,) = [n for n, e in enumerate(journal) if isinstance(e, ev.PassantRecu)]
    recit = raconter(journal, JOUR, [ligne])[ligne]
    assert (recit.ligne, recit.acte) == (ligne, 2)


# What came back.


def test_what_comes_back_has_its_day_its_reason_its_document_and_its_causes() -> None:
    _, journal = jouer_jour([*TOUT_ATTENDRE, FINIR], JOUR)
    retours = {retour.suite: retour for retour in retours_de(journal, JOUR)}
    assert list(retours) == ["mecontent", "relance", "plainte"]  # a flag raised in silence is not told
    plainte = retours["plainte"]
    assert quand_revenu(plainte.t, JOUR) == "Mardi 10 février 2026, 7 jours après"
    assert (plainte.quoi, plainte.raison, plainte.texte) == ("Plainte", "Elle écrit.", "Bonjour")
    (cause,) = plainte.lignes
    parti = journal[cause]
    assert isinstance(parti, ev.PassantParti)
    assert parti.passage == "keller"
    assert retours["mecontent"].quoi == "M. Aubry, rappelle"
    assert quand_revenu(retours["mecontent"].t, JOUR).startswith("Le jour même, à 9")
    assert quand_revenu(retours["relance"].t, JOUR) == "Mercredi 4 février 2026, le lendemain"


def test_cause_is_the_row_that_made_the_condition_true() -> None:
    confiee = a_neuf_heures_cinq(Attendre(), RAPPELER, Confier(tache="fuite", a="agent"), FINIR)
    _, journal = jouer_jour(confiee, JOUR)
    (rejet,) = [retour for retour in retours_de(journal, JOUR) if retour.suite == "rejet"]
    assert [type(journal[n]) for n in rejet.lignes] == [ev.TacheConfiee]
    assert rejet.acte == 4
    assert rejet.raison == ""


def test_nothing_comes_back_of_what_was_put_off_and_said() -> None:
    _, journal = jouer_jour([Reporter(tache="ecrire"), FINIR], JOUR)
    assert "relance" not in [retour.suite for retour in retours_de(journal, JOUR)]
