"""The SQLite file of the journals: opening, schema, transactions, and its errors said in French.

It knows no event and no digest: what is written where is the affair of `depot`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sgm_sim.core.erreurs import SgmError

EN_MEMOIRE = ":memory:"

_APPLICATION = 0x53474D31
"""Mark of our files in their SQLite header."""

_MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {_APPLICATION}",
        """CREATE TABLE tentative(
            ordre INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL, titre TEXT NOT NULL,
            stagiaire TEXT, ouverte_le TEXT NOT NULL, close INTEGER NOT NULL DEFAULT 0, dossier TEXT NOT NULL,
            tete BLOB NOT NULL)""",
        """CREATE TABLE ligne(
            tentative TEXT NOT NULL REFERENCES tentative(id), n INTEGER NOT NULL, acte INTEGER, type TEXT,
            version INTEGER, structure BLOB, sel BLOB, prive BLOB, empreinte_prive BLOB, empreinte BLOB, chaine BLOB,
            PRIMARY KEY(tentative, n)) WITHOUT ROWID""",
        """CREATE TABLE brouillon(
            tentative TEXT NOT NULL REFERENCES tentative(id), tache TEXT NOT NULL, champ TEXT NOT NULL,
            texte TEXT NOT NULL, curseur INTEGER NOT NULL, apres INTEGER NOT NULL,
            PRIMARY KEY(tentative, tache, champ))""",
        """CREATE TABLE notation(
            tentative TEXT NOT NULL REFERENCES tentative(id), numero INTEGER NOT NULL, contenu BLOB NOT NULL,
            empreinte BLOB NOT NULL, PRIMARY KEY(tentative, numero))""",
        "CREATE TABLE source(empreinte TEXT PRIMARY KEY, contenu BLOB NOT NULL)",
    ),
)
"""Statements that lead from each version of the schema (`user_version`) to the next. Append only."""

_CAUSES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_NOTADB: ("n’est pas un fichier de journaux", "Choisissez un autre fichier, ou déplacez celui-ci."),
    sqlite3.SQLITE_CORRUPT: ("est abîmé", "Gardez-en une copie, puis reprenez votre dernière sauvegarde."),
    sqlite3.SQLITE_READONLY: ("ne peut pas être modifié", "Vérifiez vos droits sur ce fichier et sur son dossier."),
    sqlite3.SQLITE_PERM: ("ne peut pas être modifié", "Vérifiez vos droits sur ce fichier et sur son dossier."),
    sqlite3.SQLITE_CANTOPEN: ("ne peut pas être ouvert", "Vérifiez vos droits sur ce fichier et sur son dossier."),
    sqlite3.SQLITE_FULL: ("ne peut pas grandir\u00a0: le disque est plein", "Libérez de la place, puis recommencez."),
    sqlite3.SQLITE_BUSY: ("est occupé par un autre programme", "Fermez l’autre fenêtre de sgm_sim, puis recommencez."),
    sqlite3.SQLITE_IOERR: ("ne répond pas", "Vérifiez le disque et la place qui y reste, puis recommencez."),
}
_CAUSE_INCONNUE = ("ne peut pas être utilisé", "Gardez-en une copie et signalez ce message.")


def ouvrir_base(chemin: str | Path, attente_ms: int) -> sqlite3.Connection:
    """Open the file, created with its folder when it does not exist, and bring its schema up to date.

    Raises:
        SgmError: the file cannot be opened, is not ours, or comes from a newer sgm_sim.
    """
    with erreurs_claires(chemin):
        if str(chemin) != EN_MEMOIRE:
            Path(chemin).parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(chemin, timeout=attente_ms / 1000, isolation_level=None)
        try:
            # A damaged text must be read, to be found altered.
            base.text_factory = lambda octets: octets.decode("utf-8", "replace")
            _preparer(base, chemin)
        except BaseException:
            base.close()
            raise
    return base


def _preparer(base: sqlite3.Connection, chemin: str | Path) -> None:
    """Refuse what is not ours before changing anything, then set how this connection works."""
    requete = "SELECT * FROM pragma_application_id, pragma_user_version, (SELECT count(*) FROM sqlite_master)"
    application, version, tables = base.execute(requete).fetchone()
    if application != _APPLICATION and (application or version or tables):
        raise _erreur(chemin, *_CAUSES[sqlite3.SQLITE_NOTADB])
    if version > len(_MIGRATIONS):
        raise _erreur(chemin, "vient d’une version plus récente de sgm_sim", "Mettez sgm_sim à jour, puis rouvrez-le.")
    for reglage in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        base.execute(f"PRAGMA {reglage}")
    if version < len(_MIGRATIONS):
        _migrer(base)


def _migrer(base: sqlite3.Connection) -> None:
    with transaction(base):
        (version,) = base.execute("PRAGMA user_version").fetchone()
        for etape in _MIGRATIONS[version:]:
            for instruction in etape:
                base.execute(instruction)
        base.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


@contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, with the right to write taken at once. Durable when it ends without an exception."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:
            base.execute("ROLLBACK")
        raise


@contextmanager
def erreurs_claires(chemin: str | Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the disk into an `SgmError` that names the file."""
    try:
        yield
    except sqlite3.Error as exc:
        code = getattr(exc, "sqlite_errorcode", 0) & 0xFF  # the primary code, without its variants
        raise _erreur(chemin, *_CAUSES.get(code, _CAUSE_INCONNUE)) from exc
    except OSError as exc:
        raise _erreur(chemin, *_CAUSES[sqlite3.SQLITE_CANTOPEN]) from exc


def _erreur(chemin: str | Path, constat: str, conseil: str) -> SgmError:
    return SgmError(f"Le fichier «\u202f{chemin}\u202f» {constat}.", conseil)
