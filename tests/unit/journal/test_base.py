"""Files that cannot be used: always a French sentence that names the file, never a traceback nor a changed file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from essais_journal import acte, ecrit, nouveau, remplir

from sgm_sim.core.erreurs import SgmError
from sgm_sim.journal import Depot
from sgm_sim.journal.base import _MIGRATIONS, erreurs_claires, ouvrir_base, transaction


def _refuse(chemin: Path, match: str) -> None:
    with pytest.raises(SgmError, match=match) as echec:
        nouveau(chemin)
    assert f"«\u202f{chemin}\u202f»" in echec.value.message
    assert echec.value.conseil


@pytest.mark.parametrize(
    "contenu", [b"Bonjour, ceci est une lettre.\n" * 100, b"\0" * 8192, b"SQLite format 3\0" * 400]
)
def test_base_refuses_a_file_of_another_kind(tmp_path: Path, contenu: bytes) -> None:
    chemin = tmp_path / "lettre.odt"
    chemin.write_bytes(contenu)
    _refuse(chemin, "n’est pas un fichier de journaux|est abîmé")
    assert chemin.read_bytes() == contenu


def test_base_refuses_the_database_of_another_program(tmp_path: Path) -> None:
    chemin = tmp_path / "marque-pages.db"
    autre = sqlite3.connect(chemin)
    autre.execute("CREATE TABLE signet(url)")
    autre.close()
    avant = chemin.read_bytes()
    _refuse(chemin, "n’est pas un fichier de journaux")
    assert chemin.read_bytes() == avant


def test_base_refuses_a_newer_schema(tmp_path: Path) -> None:
    chemin = tmp_path / "j.db"
    nouveau(chemin).fermer()
    base = sqlite3.connect(chemin)
    base.execute(f"PRAGMA user_version = {len(_MIGRATIONS) + 1}")
    base.close()
    _refuse(chemin, "vient d’une version plus récente de sgm_sim")


def test_base_refuses_a_folder(tmp_path: Path) -> None:
    _refuse(tmp_path, "ne peut pas être ouvert")


def test_base_refuses_a_path_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("x")
    _refuse(tmp_path / "f" / "j.db", "ne peut pas être ouvert")


def test_depot_says_that_a_file_cannot_be_modified(tmp_path: Path) -> None:
    """`query_only` stands for a read-only file, which a privileged user could still write."""
    with nouveau(tmp_path / "j.db") as depot:
        remplir(depot, 1)
        depot._base.execute("PRAGMA query_only = ON")
        with pytest.raises(SgmError, match="ne peut pas être modifié"):
            depot.ajouter("t", 3, 2, acte(2))
        assert len(depot.lire("t")) == 3


def test_depot_says_that_the_disk_is_full_and_keeps_what_it_had(tmp_path: Path) -> None:
    """SQLite itself refuses to grow, as it does on a full disk."""
    with nouveau(tmp_path / "j.db") as depot:
        remplir(depot, 2)
        (pages,) = depot._base.execute("PRAGMA page_count").fetchone()
        depot._base.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(SgmError, match="le disque est plein"):
            depot.ajouter("t", 5, 3, [ecrit("mot " * 10_000)])
        depot._base.execute("PRAGMA max_page_count = 100000")
        assert depot.verifier("t").lignes == 5
        depot.ajouter("t", 5, 3, acte(3))
        assert depot.verifier("t").ok


def test_depot_says_that_a_file_is_damaged(tmp_path: Path) -> None:
    chemin = tmp_path / "j.db"
    with nouveau(chemin) as depot:
        remplir(depot, 40)
    octets = bytearray(chemin.read_bytes())
    octets[4096:] = b"\xa5" * (len(octets) - 4096)
    chemin.write_bytes(octets)
    with nouveau(chemin) as depot:
        for action in (depot.tentatives, lambda: depot.lire("t"), lambda: depot.verifier("t")):
            with pytest.raises(SgmError, match="est abîmé"):
                action()


def test_transaction_takes_the_right_to_write_at_once(tmp_path: Path) -> None:
    premier, second = (ouvrir_base(tmp_path / "j.db", attente_ms=0) for _ in range(2))
    with transaction(premier), pytest.raises(sqlite3.OperationalError, match="locked"), transaction(second):
        pass
    with transaction(second):
        pass
    premier.close()
    second.close()


def test_transaction_undoes_everything_when_something_fails(tmp_path: Path) -> None:
    base = ouvrir_base(tmp_path / "j.db", attente_ms=0)
    with pytest.raises(sqlite3.IntegrityError), transaction(base):
        base.executemany("INSERT INTO source VALUES (?, x'00')", [("a",), ("b",), ("a",)])
    assert base.execute("SELECT count(*) FROM source").fetchone() == (0,)
    base.close()


@pytest.mark.parametrize(
    ("code", "constat"),
    [
        (sqlite3.SQLITE_IOERR_FSYNC, "ne répond pas"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "ne peut pas être modifié"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "est occupé"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, "ne peut pas être utilisé"),
        (None, "ne peut pas être utilisé"),
    ],
)
def test_erreurs_claires_knows_the_family_of_an_error(code: int | None, constat: str) -> None:
    echec = sqlite3.OperationalError("x")
    if code is not None:
        echec.sqlite_errorcode = code
    with pytest.raises(SgmError, match=f"^Le fichier «\u202fj.db\u202f» {constat}"), erreurs_claires("j.db"):
        raise echec


def test_base_can_be_opened_for_the_first_time_by_several_programs_at_once(tmp_path: Path) -> None:
    chemin = tmp_path / "dossier" / "j.db"
    code = "import sys; from sgm_sim.journal import Depot; Depot(sys.argv[1], bytes).fermer()"
    programmes = [subprocess.Popen([sys.executable, "-c", code, str(chemin)]) for _ in range(4)]
    assert [programme.wait(timeout=30) for programme in programmes] == [0] * 4
    with Depot(chemin, bytes) as depot:
        assert depot.tentatives() == ()
