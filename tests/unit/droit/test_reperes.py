"""The numbers behind a sheet, on the day that is played."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from sgm_sim.droit.fiches import fiches
from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.reperes import TITRE, reperes, texte_date

PARAMETRES, _ = parametres_livres()
SCRUTIN = date(2026, 3, 15)


def _lignes(fiche: str, le: date) -> list[str]:
    return [ligne.replace("\u202f", " ").replace("\u00a0", " ") for ligne in reperes(fiches()[fiche], le, PARAMETRES)]


def test_the_number_is_that_of_the_day_and_the_next_one_is_announced() -> None:
    libelle = "- Population à partir de laquelle le conseil est élu au scrutin de liste : "
    assert _lignes("repartition-sieges", date(2026, 2, 10))[0] == (
        f"{libelle}1 000 habitants, puis toutes les communes à partir du dimanche 15 mars 2026."
    )
    assert _lignes("repartition-sieges", SCRUTIN)[0] == f"{libelle}toutes les communes."


def test_a_number_whose_law_was_not_read_is_announced_only() -> None:
    lignes = _lignes("repartition-sieges", date(2014, 3, 22))
    assert any(ligne.endswith("à partir du dimanche 23 mars 2014.") for ligne in lignes)


def test_what_is_not_confirmed_and_lists_of_words_are_left_out() -> None:
    assert not any("n’a plus de candidat" in ligne for ligne in _lignes("repartition-sieges", SCRUTIN))


def test_a_sheet_without_rules_is_its_text() -> None:
    fiche = replace(fiches()["repartition-sieges"], regles=())
    assert texte_date(fiche, SCRUTIN, PARAMETRES) == fiche.texte
    avec = texte_date(fiches()["repartition-sieges"], SCRUTIN, PARAMETRES)
    assert avec.startswith(fiches()["repartition-sieges"].texte)
    assert TITRE in avec
