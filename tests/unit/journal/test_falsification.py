"""The SQLite file is really edited, as a cheat would, then opened again: the verifier names the first row that lies."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from essais_journal import ecrit, nouveau, remplir

from sgm_sim.engine.evenements import TacheClose
from sgm_sim.journal import encoder
from sgm_sim.journal.chaine import Defaut, LigneStockee, sceller

ACTES = 5
LIGNES = 1 + 2 * ACTES


@pytest.fixture
def chemin(tmp_path: Path) -> Path:
    with nouveau(tmp_path / "j.db") as depot:
        remplir(depot, ACTES)
        remplir(depot, 2, "autre")
    return tmp_path / "j.db"


def falsifier(chemin: Path, *instructions: str) -> None:
    base = sqlite3.connect(chemin)
    for instruction in instructions:
        assert base.execute(instruction).rowcount > 0, "nothing was falsified"
    base.commit()
    base.close()


def defaut(chemin: Path, ancres: tuple[str, ...] = ()) -> Defaut | None:
    with nouveau(chemin) as depot:
        assert depot.verifier("autre").ok
        return depot.verifier("t", ancres).premier_defaut


def inserer(chemin: Path, ligne: LigneStockee) -> None:
    base = sqlite3.connect(chemin)
    base.execute("INSERT INTO ligne VALUES ('t', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ligne)
    base.commit()
    base.close()


def lignes_de(chemin: Path) -> tuple[LigneStockee, ...]:
    with nouveau(chemin) as depot:
        return depot.lire("t")


def test_untouched_file_verifies(chemin: Path) -> None:
    assert defaut(chemin) is None


@pytest.mark.parametrize(
    "affectation",
    [
        "structure = CAST(replace(CAST(structure AS TEXT), 'ecrire', 'Ecrire') AS BLOB)",
        "prive = CAST(replace(CAST(prive AS TEXT), 'Mots', 'mots') AS BLOB)",
        "sel = zeroblob(16)",
        "sel = NULL",
        "prive = NULL",
        "prive = zeroblob(0)",
        "prive = NULL, sel = NULL, empreinte_prive = NULL",
        "empreinte_prive = zeroblob(32)",
        "empreinte_prive = NULL",
        "empreinte = zeroblob(32)",
        "chaine = zeroblob(32)",
        "chaine = NULL",
        "type = 'Refuse'",
        "type = lower(type)",
        "type = NULL",
        "type = x'ff80'",
        "type = CAST(x'ff80' AS TEXT)",
        "version = 2",
        "version = 'un'",
        "version = NULL",
        "acte = acte + 1",
        "acte = 1.5",
        "acte = 'x'",
        "structure = CAST(structure AS TEXT)",
        "structure = NULL",
        "structure = 3",
        "structure = zeroblob(0)",
    ],
)
def test_a_row_with_one_column_changed_is_named(chemin: Path, affectation: str) -> None:
    falsifier(chemin, f"UPDATE ligne SET {affectation} WHERE tentative = 't' AND n = 3")
    assert defaut(chemin) == Defaut(3, "alteree")


@pytest.mark.parametrize("n", range(LIGNES))
def test_the_altered_row_is_named_wherever_it_is(chemin: Path, n: int) -> None:
    falsifier(chemin, f"UPDATE ligne SET structure = structure || x'20' WHERE tentative = 't' AND n = {n}")
    assert defaut(chemin) == Defaut(n, "alteree")


@pytest.mark.parametrize("affectation", ["sel = zeroblob(16)", "prive = zeroblob(1)", "empreinte_prive = zeroblob(0)"])
def test_a_row_that_never_had_words_and_gets_some_is_named(chemin: Path, affectation: str) -> None:
    falsifier(chemin, f"UPDATE ligne SET {affectation} WHERE tentative = 't' AND n = 5")
    assert defaut(chemin) == Defaut(5, "alteree")


def test_a_text_moved_to_another_row_is_named(chemin: Path) -> None:
    copie = "(SELECT {0} FROM ligne WHERE tentative = 't' AND n = 7)"
    affectations = ", ".join(f"{colonne} = {copie.format(colonne)}" for colonne in ("prive", "sel", "empreinte_prive"))
    falsifier(chemin, f"UPDATE ligne SET {affectations} WHERE tentative = 't' AND n = 3")
    assert defaut(chemin) == Defaut(3, "alteree")


@pytest.mark.parametrize("n", [0, 1, 4, LIGNES - 2])
def test_a_row_removed_is_named(chemin: Path, n: int) -> None:
    falsifier(chemin, f"DELETE FROM ligne WHERE tentative = 't' AND n = {n}")
    assert defaut(chemin) == Defaut(n, "manquante")


def test_the_first_of_several_rows_removed_is_named(chemin: Path) -> None:
    falsifier(chemin, "DELETE FROM ligne WHERE tentative = 't' AND n IN (4, 5, 8)")
    assert defaut(chemin) == Defaut(4, "manquante")


def test_a_row_given_to_another_attempt_is_named(chemin: Path) -> None:
    falsifier(chemin, "UPDATE ligne SET tentative = 'autre', n = 50 WHERE tentative = 't' AND n = 4")
    with nouveau(chemin) as depot:
        assert depot.verifier("t").premier_defaut == Defaut(4, "manquante")
        assert depot.verifier("autre").premier_defaut == Defaut(5, "manquante")


def test_rows_removed_and_the_others_renumbered_are_named(chemin: Path) -> None:
    falsifier(
        chemin,
        "DELETE FROM ligne WHERE tentative = 't' AND n IN (4, 5)",
        "UPDATE ligne SET n = n + 98 WHERE tentative = 't' AND n > 5",
        "UPDATE ligne SET n = n - 100 WHERE tentative = 't' AND n > 5",
    )
    assert defaut(chemin) == Defaut(4, "manquante")


def test_the_last_rows_removed_are_seen_thanks_to_the_copy_of_the_last_digest(chemin: Path) -> None:
    falsifier(chemin, "DELETE FROM ligne WHERE tentative = 't' AND n > 6")
    assert defaut(chemin) == Defaut(7, "tronquee")


def test_the_last_rows_removed_with_that_copy_are_seen_only_thanks_to_a_scoring_record(chemin: Path) -> None:
    note = lignes_de(chemin)[-1].chaine.hex()
    falsifier(
        chemin,
        "DELETE FROM ligne WHERE tentative = 't' AND n > 6",
        """UPDATE tentative SET tete = (SELECT chaine FROM ligne WHERE tentative = 't' AND n = 6) WHERE id = 't'""",
    )
    assert defaut(chemin) is None
    assert defaut(chemin, (note,)) == Defaut(7, "tronquee")


@pytest.mark.parametrize("tete", ["'texte'", "3", "zeroblob(32)"])
def test_a_damaged_copy_of_the_last_digest_is_reported_and_never_raises(chemin: Path, tete: str) -> None:
    falsifier(chemin, f"UPDATE tentative SET tete = {tete} WHERE id = 't'")
    assert defaut(chemin) == Defaut(LIGNES, "tronquee")


@pytest.mark.parametrize(("a", "b"), [(2, 8), (3, 4), (0, LIGNES - 1)])
def test_the_first_of_two_rows_swapped_is_named(chemin: Path, a: int, b: int) -> None:
    falsifier(
        chemin,
        f"UPDATE ligne SET n = 1000 WHERE tentative = 't' AND n = {a}",
        f"UPDATE ligne SET n = {a} WHERE tentative = 't' AND n = {b}",
        f"UPDATE ligne SET n = {b} WHERE tentative = 't' AND n = 1000",
    )
    assert defaut(chemin) == Defaut(a, "deplacee")


@pytest.mark.parametrize("n", ["1000", "-5", "4.5", "'abc'", "x'00'"])
def test_a_row_renumbered_is_named(chemin: Path, n: str) -> None:
    falsifier(chemin, f"UPDATE ligne SET n = {n} WHERE tentative = 't' AND n = 4")
    trouve = defaut(chemin)
    assert trouve is not None
    assert trouve.nature == "deplacee"
    assert trouve.n == (0 if n == "-5" else 4)


@pytest.mark.parametrize("honnete", [True, False])
def test_a_forged_row_inserted_is_named(chemin: Path, honnete: bool) -> None:
    """Even when the forger computes its digests: the next row remembers its true predecessor."""
    forgee = sceller(encoder(ecrit("J’avais convoqué à temps.")), 4, 2, lignes_de(chemin)[3].chaine, bytes(16))
    falsifier(
        chemin,
        "UPDATE ligne SET n = n + 101 WHERE tentative = 't' AND n >= 4",
        "UPDATE ligne SET n = n - 100 WHERE tentative = 't' AND n >= 4",
    )
    inserer(chemin, forgee if honnete else forgee._replace(empreinte=bytes(32), chaine=bytes(32)))
    assert defaut(chemin) == Defaut(4, "ajoutee")


def test_a_forged_row_put_in_the_place_of_another_is_named(chemin: Path) -> None:
    forgee = sceller(encoder(ecrit("J’avais convoqué à temps.")), 4, 2, lignes_de(chemin)[3].chaine, bytes(16))
    falsifier(chemin, "DELETE FROM ligne WHERE tentative = 't' AND n = 4")
    inserer(chemin, forgee)
    assert defaut(chemin) == Defaut(4, "alteree")


def test_a_forged_row_added_at_the_end_is_named(chemin: Path) -> None:
    inserer(chemin, sceller(encoder(TacheClose("lettre")), LIGNES, 9, lignes_de(chemin)[-1].chaine, None))
    assert defaut(chemin) == Defaut(LIGNES, "ajoutee")


def test_a_text_erased_by_hand_is_named(chemin: Path) -> None:
    falsifier(chemin, "UPDATE ligne SET prive = NULL, sel = NULL WHERE tentative = 't' AND n = 3")
    assert defaut(chemin) == Defaut(3, "effacee_sans_acte")


def test_an_act_of_erasure_turned_to_another_row_does_not_excuse(chemin: Path) -> None:
    with nouveau(chemin) as depot:
        depot.effacer("t", 7, "demande")
    falsifier(
        chemin,
        "UPDATE ligne SET prive = NULL, sel = NULL WHERE tentative = 't' AND n = 3",
        f"""UPDATE ligne SET structure = CAST(replace(CAST(structure AS TEXT), '"n":7', '"n":3') AS BLOB)
            WHERE tentative = 't' AND n = {LIGNES}""",
    )
    assert defaut(chemin) == Defaut(3, "effacee_sans_acte")
