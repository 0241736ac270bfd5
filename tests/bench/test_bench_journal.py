"""What a durable act costs, beside a raw SQLite commit of the same bytes. Ratios only: no machine is like another."""

from __future__ import annotations

import itertools
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pytest

from sgm_sim.core.instants import Instant
from sgm_sim.engine.evenements import CommandeRecue, EtatModifie, GesteAccompli, Ouvert, TypeEvenement
from sgm_sim.engine.regime import Regime
from sgm_sim.journal import Depot
from sgm_sim.taches.contrat import Geste

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 400


def _entete() -> Ouvert:
    empreintes = {"sujet.yaml": "0" * 64, "suites.yaml": "1" * 64}
    return Ouvert("s", empreintes, 1, {}, "0", {"redaction": 1}, Regime(), Instant(1), "2026-02-03T09:00:00+01:00")


def _acte(n: int) -> list[TypeEvenement]:
    texte = "Le conseil municipal se réunira le mardi 3 février 2026 à la mairie. " * 5
    return [
        CommandeRecue(Geste("lettre", "ecrire", {"bloc": f"b{n}"}, {"texte": texte}, "redaction")),
        GesteAccompli("lettre", "ecrire", 120, Instant(n), ("texte",)),
        EtatModifie("lettre", {f"blocs/b{n}": {"mots": 65}, "mots": n * 65}),
    ]


def _duree(action: Callable[[Any], object], argument: object) -> float:
    debut = perf_counter()
    action(argument)
    return perf_counter() - debut


def _depot(chemin: Path | str) -> Depot:
    sels = itertools.count()
    depot = Depot(chemin, lambda: next(sels).to_bytes(16, "big"))
    depot.creer("t", [_entete()], titre="", sources={})
    return depot


def _lignes() -> list[list[tuple[object, ...]]]:
    """The stored columns of every act, as a store in memory makes them."""
    with _depot(":memory:") as depot:
        for tour in range(TOURS):
            depot.ajouter("t", 1 + 3 * tour, tour + 1, _acte(tour))
        toutes: list[tuple[object, ...]] = [("t", *ligne) for ligne in depot.lire("t")[1:]]
    return [toutes[i : i + 3] for i in range(0, len(toutes), 3)]


def test_bench_append_against_raw_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lignes, actes = _lignes(), [_acte(tour) for tour in range(TOURS)]
    depot = _depot(tmp_path / "depot.db")
    brut = sqlite3.connect(tmp_path / "brut.db", isolation_level=None)
    brut.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    brut.execute("CREATE TABLE ligne(a, b, c, d, e, f, g, h, i, j, k, PRIMARY KEY(a, b)) WITHOUT ROWID")

    def commit_raw(tour: int) -> None:
        brut.execute("BEGIN IMMEDIATE")
        brut.executemany("INSERT INTO ligne VALUES (?,?,?,?,?,?,?,?,?,?,?)", lignes[tour])
        brut.execute("COMMIT")

    ecrites = [0]
    """Last row of the journal."""

    def append(tour: int) -> None:
        depot.ajouter("t", 1 + 3 * tour, tour + 1, actes[tour])
        ecrites[0] += 3

    def keep_draft(tour: int) -> None:
        depot.garder_brouillon("t", "lettre", "texte", "mot " * (tour * 5), tour, ecrites[0])

    actions: dict[str, Callable[[int], object]] = {
        "depot": append,
        "brut": commit_raw,
        "brouillon": keep_draft,
    }
    durees: dict[str, list[float]] = {nom: [] for nom in actions}
    for tour in range(TOURS):
        for nom in sorted(actions, reverse=bool(tour % 2)):
            durees[nom].append(_duree(actions[nom], tour))
    nombre = len(depot.lire("t"))
    relecture = _duree(depot.evenements, "t") / nombre * 1e6
    verification = _duree(depot.verifier, "t") / nombre * 1e6
    depot.fermer()
    brut.close()
    ms = {nom: 1000 * median(valeurs) for nom, valeurs in durees.items()}
    taille = (tmp_path / "depot.db").stat().st_size // nombre
    durable = f"acte durable / commit brut : {ms['depot'] / ms['brut']:.2f} ({ms['depot']:.2f} / {ms['brut']:.2f} ms)"
    brouillon = f"brouillon / commit brut : {ms['brouillon'] / ms['brut']:.2f}"
    lecture = f"par ligne : relecture {relecture:.1f} µs, vérification {verification:.1f} µs, {taille} octets"
    with capsys.disabled():
        sys.stdout.write(f"\n{durable}\n{brouillon}\n{lecture}\n")
