"""Small attempts for the tests of the journal, with salts that are counted instead of drawn."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from sgm_sim.core.instants import Instant
from sgm_sim.engine.commandes import Lire
from sgm_sim.engine.evenements import CommandeRecue, DocumentLu, EtatModifie, GesteAccompli, Ouvert, TypeEvenement
from sgm_sim.engine.regime import EXAMEN
from sgm_sim.journal import Depot
from sgm_sim.taches.contrat import Geste

STAGIAIRE = "Prénom Denom"


def sels() -> Callable[[], bytes]:
    compteur = itertools.count(1)
    return lambda: sha256(b"%d" % next(compteur)).digest()[:16]


def ouvert(empreintes: dict[str, str] | None = None, stagiaire: str = STAGIAIRE) -> Ouvert:
    return Ouvert(
        scenario="conseil",
        empreintes=empreintes or {},
        graine=7,
        variante={"maire": "M. Exemple", "elus": 15},
        moteur="0.1.0",
        genres={"redaction": 1},
        regime=EXAMEN,
        t=Instant(100),
        ouverte_le="2026-02-03T09:00:00+01:00",
        stagiaire=stagiaire,
    )


def ecrit(texte: str, champ: str = "corps") -> CommandeRecue:
    return CommandeRecue(Geste("lettre", "ecrire", {"bloc": "b1"}, {champ: texte}, "redaction"))


def acte(i: int) -> list[TypeEvenement]:
    """An act of two rows: even ones hold words of the learner, odd ones do not."""
    if i % 2:
        return [CommandeRecue(Lire(f"note-{i}")), DocumentLu(f"note-{i}", 60, Instant(100 + i))]
    return [ecrit(f"Mots du stagiaire, acte {i}"), GesteAccompli("lettre", "ecrire", 60, Instant(100 + i), ("corps",))]


def remplir(depot: Depot, actes: int = 5, tentative: str = "t") -> None:
    """Create an attempt of `1 + 2 * actes` rows; rows 3, 7, 11… (acts 2, 4…) hold words."""
    depot.creer(tentative, [ouvert()], titre="Conseil de mars", sources={})
    for i in range(1, actes + 1):
        depot.ajouter(tentative, 2 * i - 1, i, acte(i))


def nouveau(chemin: Path | str) -> Depot:
    return Depot(chemin, sels())


def etat(ecart: dict[str, object]) -> EtatModifie:
    return EtatModifie("lettre", ecart)
