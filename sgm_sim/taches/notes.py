"""Tasks where one notes what happens: what a note had to be is computed from the data and the law, never written.

What is common to a meeting of the council and to a count of votes: each has its data, and its key in `taches.cles`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Annotated, NamedTuple

from pydantic import StringConstraints

from sgm_sim.core.modele import MOTIF_IDENT
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.valeurs import Valeur

# Joined by points and hyphens they make the name of a fact: 80 characters.
IdentCourt = Annotated[str, StringConstraints(pattern=MOTIF_IDENT, max_length=23)]


class TacheANotes(TacheBase, ABC):
    """A task whose notes are judged by criteria of type `releve`."""

    publie: IdentCourt
    """First word of the facts: each note is one, `<publie>.<id of the note>`."""
    type: str
    """The kind, as each of them declares it."""

    @property
    @abstractmethod
    def champs(self) -> tuple[Champ, ...]:
        """Every note and question, in the order they are asked."""

    @property
    @abstractmethod
    def titres(self) -> Mapping[str, str]:
        """Where each of them is asked, in the words of the screen."""

    @property
    @abstractmethod
    def questions(self) -> frozenset[str]:
        """Those that other criteria judge: the trainer says what is right."""

    def fait(self, ident: str) -> str:
        """Return the name of the fact of a note."""
        return f"{self.publie}.{ident}"


class Attendue(NamedTuple):
    """What a note had to be."""

    valeurs: tuple[Valeur, ...]
    """All those that are right, the plainest first; empty when the law does not say."""
    verdict: Verdict | None = None
    """The law that says so; None for what is only counted."""

    @property
    def sure(self) -> bool:
        """True when it may be judged by the program."""
        return bool(self.valeurs) and (self.verdict is None or self.verdict.statut == "confirme")

    def accepte(self, valeur: Valeur) -> bool:
        """Tell whether a note is right; the order of a list does not count."""
        if isinstance(valeur, list):
            return any(isinstance(une, list) and sorted(une) == sorted(valeur) for une in self.valeurs)
        return valeur in self.valeurs
