from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sgm_sim.core.instants import Instant
from sgm_sim.taches.contrat import Clot, Contexte, Geste, Publie
from sgm_sim.taches.redaction import CORPS, GENRE, cout_d_ecriture
from sgm_sim.taches.redaction_donnees import TacheRedaction

CLAUSE = "Le conseil municipal se réunira le [date] à [heure], salle du conseil."
TACHE = TacheRedaction.model_validate(
    {
        "id": "lettre",
        "type": "redaction",
        "titre": "La lettre",
        "consigne": "Écrivez.",
        "publie": "lettre.texte",
        "mots_minimum": 5,
        "clauses": [{"id": "c1", "titre": "Date", "texte": CLAUSE}],
    }
)


def contexte(texte: str = "", close: bool = False) -> Contexte:
    return Contexte(tache=TACHE, t=Instant(0), textes={CORPS: texte} if texte else {}, faits={}, close=close)


def ecrire(texte: str) -> Geste:
    return Geste(tache="lettre", nom="ecrire", textes={CORPS: texte})


def test_devis_prices_the_words_added() -> None:
    assert GENRE.devis(contexte(), {"mots": 0}, ecrire("un deux trois")).cout == 6
    assert GENRE.devis(contexte("un deux trois"), {"mots": 3}, ecrire("un deux trois quatre")).cout == 2


def test_devis_of_removing_words_is_free() -> None:
    assert GENRE.devis(contexte("un deux trois"), {"mots": 3}, ecrire("un")).cout == 0


def test_devis_of_a_clause_taken_is_its_flat_price() -> None:
    assert GENRE.devis(contexte(), {"mots": 0}, ecrire(CLAUSE)).cout == TACHE.cout_clause


def test_devis_of_filling_the_blanks_of_a_clause_pays_only_the_new_words() -> None:
    rempli = CLAUSE.replace("[date]", "mercredi 11 février 2026")
    assert cout_d_ecriture(TACHE, CLAUSE, rempli) == 4 * TACHE.secondes_par_mot
    assert cout_d_ecriture(TACHE, "", rempli) == TACHE.cout_clause + 4 * TACHE.secondes_par_mot


def test_envoyer_is_refused_below_the_minimum_with_the_count() -> None:
    refus = GENRE.devis(contexte("un deux"), {"mots": 2}, Geste(tache="lettre", nom="envoyer")).refus
    assert "2 mots" in refus
    assert "au moins 5" in refus


def test_envoyer_publishes_the_name_of_the_text_and_never_the_words() -> None:
    etat, effets = GENRE.reduire(
        contexte("un deux trois quatre cinq"), {"mots": 5}, Geste(tache="lettre", nom="envoyer")
    )
    assert effets == (Publie(nom="lettre.texte", nature="texte", valeur=CORPS), Clot())
    assert etat == {"mots": 5}


def test_erased_text_cannot_be_sent() -> None:
    assert "effacé" in GENRE.devis(contexte(), {"mots": 49}, Geste(tache="lettre", nom="envoyer")).refus


def test_unknown_gesture_is_refused() -> None:
    assert GENRE.devis(contexte(), {"mots": 0}, Geste(tache="lettre", nom="signer")).refus


@given(st.text(max_size=400), st.text(max_size=400))
def test_writing_in_two_steps_costs_at_least_as_much_as_in_one(avant: Any, apres: Any) -> None:
    direct = cout_d_ecriture(TACHE, "", apres)
    par_etapes = cout_d_ecriture(TACHE, "", avant) + cout_d_ecriture(TACHE, avant, apres)
    assert 0 <= direct <= par_etapes


def test_a_template_is_one_of_those_delivered_and_none_by_default() -> None:
    assert TACHE.gabarit is None
    declaree = TACHE.model_dump()
    assert TacheRedaction.model_validate({**declaree, "gabarit": "proces-verbal"}).gabarit == "proces-verbal"
    with pytest.raises(ValidationError):
        TacheRedaction.model_validate({**declaree, "gabarit": "facture"})
