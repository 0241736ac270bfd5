"""Invented people of a council: who sits, how they are called out, and the words that agree with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Literal

from sgm_sim.commune.personnes import tirer_personne
from sgm_sim.core.francais.ecriture import ordinal
from sgm_sim.core.francais.pliage import plier

_COURT = 14
"""Letters of a surname: it stands under a chair."""
_SIMPLE = re.compile(r"[^\W\d_]+")
ADJOINTS = 2


@dataclass(frozen=True)
class Personne:
    """Someone of the council. In a sentence, `{x}` is « Mme Keller », `{x.e}` agrees with her."""

    civilite: str
    prenom: str
    nom: str
    role: str = ""

    def __str__(self) -> str:
        return f"{self.civilite} {self.nom}"

    @property
    def id(self) -> str:
        """`keller`."""
        return plier(self.nom)

    @property
    def femme(self) -> bool:
        """Whether words agree in the feminine."""
        return self.civilite == "Mme"

    @property
    def e(self) -> str:
        """The ending of a participle."""
        return "e" if self.femme else ""

    @property
    def il(self) -> str:
        """« elle »."""
        return "elle" if self.femme else "il"

    @property
    def Il(self) -> str:
        """« Elle »."""
        return self.il.capitalize()

    @property
    def lui(self) -> str:
        """« elle », after a preposition."""
        return "elle" if self.femme else "lui"

    @property
    def conseiller(self) -> str:
        """« conseillère municipale »."""
        return "conseillère municipale" if self.femme else "conseiller municipal"

    @property
    def le(self) -> str:
        """« la maire »."""
        return "la maire" if self.femme else "le maire"

    @property
    def Le(self) -> str:
        """« La maire »."""
        return self.le.capitalize()


def tirer_conseil(hasard: Random, nombre: int) -> list[Personne]:
    """Return as many people, whoever presides first, women and men by turns, no two of the same name."""
    conseil: list[Personne] = []
    premier = hasard.randint(0, 1)
    for rang in range(nombre):
        genre: Literal["f", "m"] = "f" if (rang + premier) % 2 else "m"
        conseil.append(_nouvelle(hasard, genre, conseil, _role(rang, genre)))
    return conseil


def _nouvelle(hasard: Random, genre: Literal["f", "m"], deja: list[Personne], role: str) -> Personne:
    pris = {nom for un in deja for nom in (un.id, plier(un.prenom))}
    while True:
        tiree = Personne(**tirer_personne(hasard, genre), role=role)
        courte = len(tiree.nom) <= _COURT and _SIMPLE.fullmatch(tiree.nom)
        if courte and tiree.id != plier(tiree.prenom) and not pris.intersection((tiree.id, plier(tiree.prenom))):
            return tiree


def _role(rang: int, genre: str) -> str:
    if rang == 0:
        return "maire"
    if rang > ADJOINTS:
        return ""
    feminin = genre == "f"
    return f"{ordinal(rang, feminin=feminin)} {'adjointe' if feminin else 'adjoint'}"
