"""What changed in the law between two days, and the rules that rest on it. Knows no scenario."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import Regle
from sgm_sim.droit.regles import REGLES


class Changement(NamedTuple):
    """One parameter that changed."""

    parametre: str
    avant: Valeur | None
    """None when the law before was not read."""
    apres: Valeur
    regles: tuple[Regle, ...]


def changements(depuis: date, jusqu_a: date, parametres: Parametres) -> Iterator[Changement]:
    """Yield what entered into force after `depuis` and on `jusqu_a` at the latest, in the order of time."""
    trouves = []
    for nom, lignes in parametres.par_nom.items():
        regles = tuple(regle for regle in REGLES.values() if nom in regle.fondements)
        for avant, apres in pairwise((None, *lignes)):
            assert apres is not None
            if depuis < apres.depuis <= jusqu_a:
                trouves.append(Changement(nom, avant, apres, regles))
    yield from sorted(trouves, key=lambda changement: (changement.apres.depuis, changement.parametre))
