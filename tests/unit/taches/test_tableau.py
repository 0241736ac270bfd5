"""The table as shown: its pages, and its cells read as fields."""

from __future__ import annotations

from typing import Any

import pytest
from essais_genres import contexte, jouer

from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.classement import GENRE
from sgm_sim.taches.classement_donnees import TacheClassement
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import BlocTableau, VueFiche, cellule
from sgm_sim.taches.gestes import geste_de_case
from sgm_sim.taches.saisie import lire

TACHE = TacheClassement.model_validate(
    {
        "id": "archives",
        "type": "classement",
        "titre": "Le classement des archives",
        "consigne": "Classez chaque pièce.",
        "pieces": [{"id": f"p{n}", "libelle": f"Pièce {n}", "detail": f"Détail {n}"} for n in range(1, 24)],
        "plan": [{"id": "conseil", "libelle": "Conseil municipal"}, {"id": "batiments", "libelle": "Bâtiments"}],
        "communicabilite": [{"id": "libre", "libelle": "Tout de suite"}, {"id": "ans25", "libelle": "25 ans"}],
        "publie": "classement",
    }
)
PLEIN: dict[str, Any] = {"cases": {"p12": {"plan": "batiments"}}}


def tableau(page: int = 0, etat: Any = PLEIN, close: bool = False) -> BlocTableau:
    blocs = GENRE.fiche(contexte(TACHE, close=close), etat, VueFiche(page=page)).blocs
    (trouve,) = (bloc for bloc in blocs if isinstance(bloc, BlocTableau))
    return trouve


@pytest.mark.parametrize(
    ("demandee", "page", "premiere", "derniere"),
    [(0, 0, 1, 10), (1, 1, 11, 20), (2, 2, 21, 23), (3, 2, 21, 23), (-1, 0, 1, 10), (99, 2, 21, 23)],
)
def test_table_is_shown_ten_lines_a_page(demandee: int, page: int, premiere: int, derniere: int) -> None:
    bloc = tableau(demandee)
    assert (bloc.page, bloc.pages, bloc.premiere) == (page, 3, premiere)
    assert [ligne.id for ligne in bloc.lignes] == [f"p{n}" for n in range(premiere, derniere + 1)]


def test_line_shows_its_cells_in_the_order_of_the_columns() -> None:
    ligne = tableau(1).lignes[1]
    assert (ligne.libelle, ligne.detail) == ("Pièce 12", "Détail 12")
    assert ligne.valeurs == ("batiments", None)
    assert ligne.affiches == ("Bâtiments", "")


def test_cell_is_a_field_named_by_its_address() -> None:
    champ = cellule(tableau(1), "a12")
    assert champ is not None
    assert (champ.id, champ.libelle) == ("A12", "Pièce 12 : Plan de classement")
    assert (champ.nature, champ.valeur, champ.affiche, champ.cout) == ("choix", "batiments", "Bâtiments", 20)
    assert [option.id for option in champ.options] == ["conseil", "batiments"]


@pytest.mark.parametrize("adresse", ["", "A", "A0", "A1", "A10", "A21", "C12", "12", "A-12", "A1²", "é12", "AA12"])
def test_no_cell_at_an_address_out_of_the_page(adresse: str) -> None:
    assert cellule(tableau(1), adresse) is None


def test_what_is_typed_in_a_cell_is_kept_there() -> None:
    bloc = tableau(2)
    champ = cellule(bloc, "B23")
    assert champ is not None
    valeur = lire(champ, "25 ans", autour=None)
    assert not isinstance(valeur, Probleme)
    ligne, colonne = bloc.lignes[23 - bloc.premiere].id, bloc.colonnes[1].id
    geste = geste_de_case("archives", ligne, colonne, valeur)
    assert (geste.nom, geste.args) == (bloc.geste, {"ligne": "p23", "colonne": "communicabilite", "valeur": "ans25"})
    etat, _ = jouer(GENRE, TACHE, [geste])
    assert tableau(2, etat).lignes[2].affiches == ("", "25 ans")


def test_closed_table_cannot_be_changed() -> None:
    champ = cellule(tableau(1, close=True), "A12")
    assert champ is not None
    assert not champ.modifiable


def test_whole_table_is_validated_from_any_page() -> None:
    gestes = [
        geste_de_case("archives", piece.id, colonne.id, colonne.options[0].id)
        for piece in TACHE.pieces
        for colonne in TACHE.colonnes
    ]
    etat, effets = jouer(GENRE, TACHE, [*gestes, Geste(tache="archives", nom="valider")])
    assert len(effets) == 2 * 23 + 1
    assert [ligne.affiches for ligne in tableau(2, etat).lignes] == [("Conseil municipal", "Tout de suite")] * 3
