"""The count: a key on a pile of 1 500 envelopes beside one on a pile of 15, and 100 000 ballots judged and counted.

The first is the engine and the sheet, without a face: `test_bench_ecran` measures faces.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from random import Random
from time import perf_counter, process_time

import pytest
from bancs import Tours, dire
from depouillements import Soiree, depouillement, enveloppe, presidentielle

from sgm_sim.application.content import parametres
from sgm_sim.taches.depouillement_bulletins import Contenu, depouiller
from sgm_sim.taches.depouillement_pile import classees
from sgm_sim.taches.depouillement_urne import BulletinTrouve

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

ENVELOPPES = 1_500
PETITE = 15
TOUCHES = 300
CIBLE_TOUCHE = 2.0
OCTETS = 60_000
BULLETINS = 100_000
SECONDES = 2.0


def _pile(n: int) -> Soiree:
    """Return a presidential pile of `n` envelopes, one in twenty-five with a mark, opened."""
    marques = n // 25
    soiree = Soiree(
        presidentielle(
            inscrits=2_000,
            mode="tous",
            ordinaires={"a": (n - marques) // 2, "b": n - marques - (n - marques) // 2},
            bulletins=[enveloppe(f"m{rang}", "a", defauts=["signe-bulletin"]) for rang in range(marques)],
            etapes=["pile", "resultat"],
        )
    )
    soiree.faire("commencer")
    return soiree


def _touche(soiree: Soiree) -> Callable[[], object]:
    """Return what a key does: find the action on the sheet, make it, weigh what is stored, draw the sheet."""

    def presser() -> None:
        action = soiree.fiche.actions[0]
        if action.id == "revenir":
            action = soiree.fiche.actions[1]
        if action.id != "passer":
            soiree.faire(action.geste, **action.args)

    return presser


def test_bench_a_key_on_a_pile_of_fifteen_hundred() -> None:
    grande, tours = _pile(ENVELOPPES), Tours()
    for _ in range(ENVELOPPES // 2):
        _touche(grande)()
    for tour in range(TOUCHES):
        petite = _pile(PETITE)
        for nom, soiree in (("pile", grande), ("petite", petite))[:: 1 if tour % 2 else -1]:
            touche = _touche(soiree)
            debut = perf_counter()
            touche()
            tours.ajouter(nom, perf_counter() - debut)
    titre = f"une touche au milieu de {ENVELOPPES} enveloppes / de {PETITE}"
    tours.dire_rapport(titre, "pile", "petite", CIBLE_TOUCHE)


def test_bench_what_fifteen_hundred_keys_store() -> None:
    soiree = _pile(ENVELOPPES)
    touche = _touche(soiree)
    for _ in range(ENVELOPPES + ENVELOPPES // 100):
        touche()
    octets = len(json.dumps(soiree.ecarts, separators=(",", ":")))
    assert len(list(classees(soiree.tache, soiree.etat))) == ENVELOPPES
    dire(f"écarts gardés pour {ENVELOPPES} enveloppes : {octets} octets (objectif {OCTETS})")


def _bulletins(n: int) -> list[BulletinTrouve]:
    """Draw ballots of a hundred sorts."""
    hasard = Random(41781)
    defauts = ("signe-enveloppe", "injure", "nom-raye", "dechire", "papier-de-couleur", "sans-enveloppe")
    sortes = []
    for rang in range(100):
        contenu = [hasard.choice(["ormes", "clocher"]) for _ in range(hasard.choice((0, 1, 1, 1, 1, 2)))]
        siens = hasard.sample(defauts, k=hasard.choice((0, 0, 1, 1, 2)))
        sortes.append(BulletinTrouve.model_validate(enveloppe(f"s{rang}", *contenu, defauts=siens)))
    return [hasard.choice(sortes) for _ in range(n)]


def test_bench_a_hundred_thousand_ballots_judged_and_counted() -> None:
    tache, pile, tours = depouillement(), _bulletins(BULLETINS), Tours()
    debut = process_time()
    compte, causes = depouiller(pile, tache, parametres())
    secondes = process_time() - debut
    assert compte.votants == BULLETINS
    assert sum(causes.values()) == compte.nuls
    for _ in range(5):
        for nom, faire in (
            ("jugés", lambda: depouiller(pile, tache, parametres())),
            ("groupés", lambda: Counter(map(Contenu.de, pile))),
        ):
            debut = perf_counter()
            faire()
            tours.ajouter(nom, perf_counter() - debut)
    dire(f"{BULLETINS} bulletins jugés, causes dites, comptés : {secondes:.2f} s (objectif {SECONDES:.0f})")
    tours.dire_rapport("  les juger et les compter / les mettre en tas", "jugés", "groupés")
