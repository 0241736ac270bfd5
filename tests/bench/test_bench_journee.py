"""A living day: in memory, durable beside raw commits of the same rows, and as a scripted learner plays it.

A ratio, and processor times: no machine is like another. Opening and closing files is left out.
"""

from __future__ import annotations

import itertools
import sqlite3
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from bancs import Tours, dire
from vivant import MATIN, SUJET, ouvrir, vivant

from sgm_sim.application.content import parametres
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.evaluation.joueur import Joueur
from sgm_sim.journal import Depot
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.scenario.plan import Apprenant

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 15
SCENARIO = vivant(SUJET.replace("min: 2", "min: 10").replace("max: 5", "max: 14"))


def _commandes() -> list[Commande]:
    session, _ = ouvrir(SCENARIO)
    joueur = Joueur(Apprenant(id="banc", titre="Banc", total="0/0"), lambda _: [])
    return list(joueur.jouer(lambda: session.view, session.act))


COMMANDES = _commandes()


def _jouer() -> list[TypeEvenement]:
    journal: list[TypeEvenement]
    session, journal = ouvrir(SCENARIO)
    for commande in COMMANDES:
        session.act(commande)
    return journal


def _processeur(action: Callable[[], object]) -> float:
    """Return the median processor time of an action, in ms."""
    durees = []
    for _ in range(TOURS):
        debut = time.process_time()
        action()
        durees.append(time.process_time() - debut)
    return 1000 * median(durees)


def test_bench_day_in_memory() -> None:
    journal = _jouer()
    ms = _processeur(_jouer)
    pour_200 = 200 * ms / len(journal)
    dire(f"journée de {len(journal)} événements, en mémoire : {ms:.2f} ms ; pour 200 : {pour_200:.2f} ms (objectif 10)")


class _Durable:
    """One attempt on disk, opened, ready to be played."""

    def __init__(self, chemin: Path) -> None:
        sels = itertools.count()
        self.depot = Depot(chemin, lambda: next(sels).to_bytes(16, "big"))
        self._acte = self._ligne = 0
        self.session = Session(SCENARIO, parametres(), self._enregistrer)
        self.session.ouvrir(graine=MATIN, regime=ENTRAINEMENT, ouverte_le="2026-01-01T00:00:00Z", stagiaire="Banc")

    def _enregistrer(self, evenements: Sequence[TypeEvenement]) -> None:
        if self._acte:
            self.depot.ajouter("t", self._ligne, self._acte, evenements)
        else:
            self.depot.creer("t", evenements, titre="", sources={})
        self._acte, self._ligne = self._acte + 1, self._ligne + len(evenements)

    def jouer(self) -> None:
        for commande in COMMANDES:
            self.session.act(commande)


def _brut(chemin: Path) -> sqlite3.Connection:
    base = sqlite3.connect(chemin, isolation_level=None)
    base.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    base.execute("CREATE TABLE ligne(a, b, c, d, e, f, g, h, i, j, k, PRIMARY KEY(a, b)) WITHOUT ROWID")
    return base


def _commettre(base: sqlite3.Connection, actes: Sequence[Sequence[tuple[object, ...]]]) -> None:
    for acte in actes:
        base.execute("BEGIN IMMEDIATE")
        base.executemany("INSERT INTO ligne VALUES (?,?,?,?,?,?,?,?,?,?,?)", acte)
        base.execute("COMMIT")


def test_bench_durable_day_against_raw_commits(tmp_path: Path) -> None:
    """The same acts through the store, and their very rows committed raw: one commit for each event, or for each act.

    An act is one transaction, so a day costs fewer commits than it has events: the target is on as many raw commits as
    events. Beside as many raw commits as acts, what is left is our own work, on a disk that hardly waits.
    """
    modele = _Durable(tmp_path / "modele.db")
    modele.jouer()
    lignes = [("t", *ligne) for ligne in modele.depot.lire("t")]
    actes = [list(siennes) for _, siennes in itertools.groupby(lignes, key=lambda ligne: ligne[2])][1:]
    evenements = [[ligne] for acte in actes for ligne in acte]
    releve = Tours()
    for tour in range(TOURS):
        durable, brut = _Durable(tmp_path / f"jour-{tour}.db"), _brut(tmp_path / f"brut-{tour}.db")
        un_par_un = _brut(tmp_path / f"un-{tour}.db")
        actions: dict[str, Callable[[], object]] = {
            "durable": durable.jouer,
            "brut": partial(_commettre, brut, actes),
            "un par un": partial(_commettre, un_par_un, evenements),
        }
        for nom in sorted(actions, reverse=bool(tour % 2)):
            debut = perf_counter()
            actions[nom]()
            releve.ajouter(nom, perf_counter() - debut)
        durable.depot.fermer()
        brut.close()
        un_par_un.close()
    modele.depot.fermer()
    releve.dire_rapport(
        f"journée durable / {len(evenements)} commits nus, un par événement", "durable", "un par un", 1.3
    )
    releve.dire_rapport(f"  et / {len(actes)} commits nus, un par acte", "durable", "brut")


def test_bench_plays_of_the_morning() -> None:
    scenario, corrige, plan = charger_tout(lire_dossier(SCENARIOS / "permanence-du-mardi"))
    expert = next(apprenant for apprenant in plan.apprenants if apprenant.id == "expert")
    _, evenements = jouer_plan(expert, scenario, corrige)
    ms = _processeur(lambda: jouer_plan(expert, scenario, corrige))
    dire(
        f"permanence du mardi par son plan ({len(evenements)} événements) : {ms:.1f} s les 1 000 parties (objectif 30)"
    )
