from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
from essais_genres import contexte, gestes, jouer
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sgm_sim.core.modele import MOTIF_FAIT
from sgm_sim.taches.classement import GENRE
from sgm_sim.taches.classement_donnees import TacheClassement
from sgm_sim.taches.contrat import Clot, Geste, Publie
from sgm_sim.taches.fiche import BlocEtat, VueFiche
from sgm_sim.taches.reponses import essayer, produire

DONNEES: dict[str, Any] = {
    "id": "archives",
    "type": "classement",
    "titre": "Le classement des archives",
    "consigne": "Classez chaque pièce.",
    "pieces": [
        {"id": "registre", "libelle": "Registre des délibérations de 1998", "detail": "Relié, 240 pages."},
        {"id": "devis", "libelle": "Devis refusé"},
    ],
    "plan": [{"id": "d1", "libelle": "1 D – Conseil municipal"}, {"id": "m1", "libelle": "1 M – Bâtiments"}],
    "conservation": [{"id": "garder", "libelle": "Conserver"}, {"id": "detruire", "libelle": "Éliminer"}],
    "publie": "classement",
}
TACHE = TacheClassement.model_validate(DONNEES)
MUETTE = TacheClassement.model_validate({cle: valeur for cle, valeur in DONNEES.items() if cle != "publie"})
VIDE: dict[str, Any] = {"cases": {}}
VALIDER = Geste(tache="t", nom="valider")
REPONSE = {"registre": ["d1", "garder"], "devis": ["m1", "detruire"]}


def remplir(ligne: object, colonne: object, valeur: object) -> Geste:
    return Geste(tache="t", nom="remplir", args={"ligne": ligne, "colonne": colonne, "valeur": valeur})


def vider(ligne: str, colonne: str) -> Geste:
    return Geste(tache="t", nom="vider", args={"ligne": ligne, "colonne": colonne})


def test_a_column_stands_for_each_list_of_options_given() -> None:
    assert [colonne.id for colonne in TACHE.colonnes] == ["plan", "conservation"]
    tout = TacheClassement.model_validate(DONNEES | {"communicabilite": [{"id": "libre", "libelle": "De suite"}]})
    assert [colonne.libelle for colonne in tout.colonnes] == ["Plan de classement", "Conservation", "Communicabilité"]
    with pytest.raises(ValidationError, match="un classement doit avoir"):
        TacheClassement.model_validate(DONNEES | {"plan": [], "conservation": []})


def test_each_cell_is_a_fact_with_the_options_of_its_column() -> None:
    assert list(GENRE.publie(TACHE)) == [
        "classement.registre-plan",
        "classement.registre-conservation",
        "classement.devis-plan",
        "classement.devis-conservation",
    ]
    assert set(GENRE.publie(TACHE).values()) == {"choix"}
    options = GENRE.options(TACHE)
    assert [option.id for option in options["classement.devis-conservation"]] == ["garder", "detruire"]
    assert GENRE.publie(MUETTE) == {}


def test_longest_names_still_make_a_name_of_fact() -> None:
    piece, groupe = "p" * 40, "g" * 23
    pieces = [{"id": piece, "libelle": "Pièce"}]
    options = [{"id": "a", "libelle": "A"}]
    tache = TacheClassement.model_validate(DONNEES | {"pieces": pieces, "publie": groupe, "communicabilite": options})
    noms = list(GENRE.publie(tache))
    assert max(map(len, noms)) == 80
    assert all(re.search(MOTIF_FAIT, nom) for nom in noms)
    for cle, trop in (("pieces", [{"id": f"{piece}p", "libelle": "Pièce"}]), ("publie", f"{groupe}g")):
        with pytest.raises(ValidationError):
            TacheClassement.model_validate(DONNEES | {cle: trop})


@pytest.mark.parametrize(
    ("geste", "refus"),
    [
        (remplir("registre", "plan", "d1"), ""),
        (vider("registre", "plan"), ""),
        (remplir("registre", "plan", "garder"), "Cette réponse ne convient pas à la colonne « Plan de classement »."),
        (remplir("registre", "plan", ["d1"]), "Cette réponse ne convient pas à la colonne « Plan de classement »."),
        (remplir("registre", "communicabilite", "d1"), "Ce classement ne connaît pas ce geste."),
        (remplir("facture", "plan", "d1"), "Ce classement ne connaît pas ce geste."),
        (remplir(["registre"], {}, "d1"), "Ce classement ne connaît pas ce geste."),
        (Geste(tache="t", nom="trier"), "Ce classement ne connaît pas ce geste."),
        (
            Geste(tache="t", nom="remplir", args=remplir("registre", "plan", "d1").args, textes={"plan": "à moi"}),
            "Ce classement ne connaît pas ce geste.",
        ),
    ],
)
def test_only_an_option_of_its_column_fills_a_cell(geste: Geste, refus: str) -> None:
    devis = GENRE.devis(contexte(TACHE), VIDE, geste)
    assert devis.refus == refus
    assert devis.cout == (20 if geste.nom == "remplir" and not refus else 0)


def test_validating_counts_the_cells_left() -> None:
    une = {"cases": {"registre": {"plan": "d1"}}}
    trois = {"cases": {**une["cases"], "devis": {"plan": "m1", "conservation": "garder"}}}
    ctx = contexte(TACHE)
    assert GENRE.devis(ctx, VIDE, VALIDER).refus == "Il reste 4 cases à remplir."
    assert GENRE.devis(ctx, une, VALIDER).refus == "Il reste 3 cases à remplir."
    assert GENRE.devis(ctx, trois, VALIDER).refus == "Il reste 1 case à remplir."
    assert GENRE.fiche(ctx, trois, VueFiche()).actions[0].refus == "Il reste 1 case à remplir."


def test_a_cell_is_changed_then_emptied() -> None:
    suite = [remplir("registre", "plan", "m1"), remplir("registre", "plan", "d1"), remplir("devis", "plan", "m1")]
    assert jouer(GENRE, TACHE, suite)[0] == {"cases": {"registre": {"plan": "d1"}, "devis": {"plan": "m1"}}}
    assert jouer(GENRE, TACHE, [*suite, vider("devis", "plan"), vider("devis", "plan")])[0] == {
        "cases": {"registre": {"plan": "d1"}}
    }


def test_model_answer_fills_the_table_line_by_line_and_publishes_it() -> None:
    gestes_produits = produire(TACHE, REPONSE)
    assert [geste.args.get("valeur") for geste in gestes_produits] == ["d1", "garder", "m1", "detruire", None]
    _, effets = jouer(GENRE, TACHE, gestes_produits)
    assert effets == (
        Publie(nom="classement.registre-plan", nature="choix", valeur="d1"),
        Publie(nom="classement.registre-conservation", nature="choix", valeur="garder"),
        Publie(nom="classement.devis-plan", nature="choix", valeur="m1"),
        Publie(nom="classement.devis-conservation", nature="choix", valeur="detruire"),
        Clot(),
    )
    assert jouer(GENRE, MUETTE, gestes_produits)[1] == (Clot(),)


def test_line_left_out_leaves_the_task_open() -> None:
    assert essayer(TACHE, {**REPONSE, "devis": None}) == ({}, "Il reste 2 cases à remplir.")


def test_fiche_says_how_far_one_is() -> None:
    etat = {"cases": {"registre": {"plan": "d1"}}}
    (avancement,) = (b for b in GENRE.fiche(contexte(TACHE), etat, VueFiche()).blocs if isinstance(b, BlocEtat))
    assert avancement.lignes == (("Cases remplies", "1 sur 4"),)


QUELCONQUES = gestes(
    ["remplir", "vider", "valider"],
    ["ligne", "colonne", "valeur"],
    ["registre", "devis", "plan", "conservation", "communicabilite", "d1", "m1", "garder"],
    ["plan"],
)
REMPLIS = st.builds(
    remplir,
    st.sampled_from(["registre", "devis"]),
    st.sampled_from(["plan", "conservation"]),
    st.sampled_from(["d1", "m1", "garder", "detruire"]),
)


@given(QUELCONQUES)
def test_devis_is_total(geste: Geste) -> None:
    devis = GENRE.devis(contexte(TACHE), GENRE.etat_initial(TACHE, Random(0)), geste)
    assert devis.refus == "" or devis.cout == 0


@given(st.lists(st.one_of(REMPLIS, QUELCONQUES, st.builds(vider, st.just("devis"), st.just("plan"))), max_size=20))
def test_any_accepted_gestures_keep_a_state_that_can_be_stored(suite: list[Geste]) -> None:
    etat, effets = jouer(GENRE, TACHE, [*suite, VALIDER])
    pleine = sum(len(ligne) for ligne in etat["cases"].values())
    assert (pleine == 4) == bool(effets)
    assert all(etat["cases"].values()), "no line is left without a cell"
