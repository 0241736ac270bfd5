from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.instants import Instant
from sgm_sim.taches.contrat import Clot, Contexte, Geste, Publie
from sgm_sim.taches.fiche import BlocChamp, VueFiche
from sgm_sim.taches.formulaire import GENRE
from sgm_sim.taches.formulaire_donnees import TacheFormulaire

OPTIONS = [{"id": "oui", "libelle": "Oui"}, {"id": "non", "libelle": "Non"}]
TACHE = TacheFormulaire.model_validate(
    {
        "id": "form",
        "type": "formulaire",
        "titre": "Formulaire",
        "consigne": "Remplissez.",
        "champs": [
            {"id": "jour", "libelle": "Jour", "nature": "date", "publie": "form.jour", "cout": 20},
            {"id": "heure", "libelle": "Heure", "nature": "heure"},
            {"id": "prix", "libelle": "Prix", "nature": "montant", "obligatoire": False},
            {"id": "avis", "libelle": "Avis", "nature": "choix", "options": OPTIONS},
            {"id": "pieces", "libelle": "Pièces", "nature": "liste", "options": OPTIONS, "publie": "form.pieces"},
            {"id": "note", "libelle": "Note", "nature": "texte", "publie": "form.note", "obligatoire": False},
        ],
    }
)
CTX = Contexte(tache=TACHE, t=Instant(0), textes={"note": "mes mots"}, faits={})
VIDE: dict[str, Any] = {"champs": {}}
PLEIN: dict[str, Any] = {
    "champs": {"jour": "2026-02-11", "heure": "20:30", "avis": "oui", "pieces": ["non"], "note": True}
}


def remplir(champ: object, valeur: object) -> Geste:
    return Geste(tache="form", nom="remplir", args={"champ": champ, "valeur": valeur})


@pytest.mark.parametrize(
    ("champ", "valeur"),
    [
        ("jour", "2026-02-11"),
        ("heure", "20:30"),
        ("prix", 1250),
        ("avis", "oui"),
        ("pieces", ["non", "oui"]),
        ("pieces", []),
    ],
)
def test_devis_accepts_a_value_of_the_nature(champ: Any, valeur: Any) -> None:
    assert GENRE.devis(CTX, VIDE, remplir(champ, valeur)).refus == ""


@pytest.mark.parametrize(
    ("champ", "valeur"),
    [
        ("jour", "2026-02-30"),
        ("jour", 20260211),
        ("jour", "2026-W07-2"),
        ("heure", "T2030"),
        ("heure", "2030Z"),
        ("heure", "25:00"),
        ("heure", "20:30:15"),
        ("prix", True),
        ("prix", 12.5),
        ("avis", "peut-être"),
        ("pieces", ["oui", "oui"]),
        ("pieces", "oui"),
        ("pieces", [["oui"]]),
        ("note", "par les args"),
        ("inconnu", 1),
        (["jour"], "2026-02-11"),
    ],
)
def test_devis_refuses_what_is_not_of_the_nature(champ: Any, valeur: Any) -> None:
    assert GENRE.devis(CTX, VIDE, remplir(champ, valeur)).refus


@given(st.text(max_size=8), st.recursive(st.one_of(st.none(), st.text(max_size=4), st.integers()), st.lists))
def test_devis_is_total(nom: Any, valeur: Any) -> None:
    for champ in (nom, "jour", "pieces", "avis"):
        GENRE.devis(CTX, VIDE, Geste(tache="form", nom=nom, args={"champ": champ, "valeur": valeur}))
        GENRE.devis(CTX, VIDE, remplir(champ, valeur))


@pytest.mark.parametrize(
    ("args", "textes"),
    [({"champ": "jour", "valeur": "2026-02-11", "mots": "à moi"}, {}), ({"champ": "jour"}, {"jour": "à moi"})],
)
def test_devis_refuses_a_gesture_that_carries_anything_else(args: Any, textes: Any) -> None:
    assert GENRE.devis(CTX, VIDE, Geste(tache="form", nom="remplir", args=args, textes=textes)).refus


@pytest.mark.parametrize("de_trop", [{"args": {"mots": "à moi"}}, {"textes": {"note": "à moi"}}])
def test_valider_carries_nothing(de_trop: Any) -> None:
    assert GENRE.devis(CTX, PLEIN, Geste(tache="form", nom="valider")).refus == ""
    assert GENRE.devis(CTX, PLEIN, Geste(tache="form", nom="valider", **de_trop)).refus


def test_options_are_those_of_the_fields_that_publish() -> None:
    assert {nom: [o.id for o in options] for nom, options in GENRE.options(TACHE).items()} == {
        "form.pieces": ["oui", "non"]
    }


def test_valider_names_the_fields_left() -> None:
    refus = GENRE.devis(CTX, {"champs": {"jour": "2026-02-11"}}, Geste(tache="form", nom="valider")).refus
    assert "Heure" in refus
    assert "Prix" not in refus


def test_valider_publishes_facts_and_no_private_word() -> None:
    etat, effets = GENRE.reduire(CTX, PLEIN, Geste(tache="form", nom="valider"))
    assert effets == (
        Publie(nom="form.jour", nature="date", valeur="2026-02-11"),
        Publie(nom="form.pieces", nature="liste", valeur=["non"]),
        Publie(nom="form.note", nature="texte", valeur="note"),
        Clot(),
    )
    assert etat == PLEIN


def test_remplir_a_private_field_keeps_only_that_it_is_there() -> None:
    geste = Geste(tache="form", nom="remplir", args={"champ": "note"}, textes={"note": "secret"})
    etat, effets = GENRE.reduire(CTX, VIDE, geste)
    assert etat == {"champs": {"note": True}}
    assert effets == ()


def test_vider_empties_a_field_and_costs_nothing() -> None:
    vider = Geste(tache="form", nom="vider", args={"champ": "jour"})
    assert GENRE.devis(CTX, PLEIN, vider).cout == 0
    etat, _ = GENRE.reduire(CTX, PLEIN, vider)
    assert "jour" not in etat["champs"]


def test_fiche_shows_values_in_french_and_the_refusal_of_the_action() -> None:
    fiche = GENRE.fiche(CTX, {"champs": {"jour": "2026-02-11", "note": True}}, VueFiche())
    champs = {bloc.id: bloc for bloc in fiche.blocs if isinstance(bloc, BlocChamp)}
    assert champs["jour"].affiche == "mercredi 11 février 2026"
    assert champs["note"].valeur == "mes mots"
    assert "Heure" in fiche.actions[0].refus
