"""Monde: all the state of an attempt, as data. It is the fold of the stored events, by `pli`, and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Commande
from sgm_sim.taches.contrat import HUMEUR_USUELLE
from sgm_sim.taches.valeurs import NatureChamp, Valeur


class Entree(Struct, frozen=True):
    """What is still to come."""

    id: str
    quand: Instant
    classe: int
    document: str = ""
    passage: str = ""
    tache: str = ""
    drapeau: str = ""


class TacheEnCours(Struct, frozen=True):
    """A task that is open or done."""

    etat: Mapping[str, Any]
    textes: Mapping[str, str] = {}
    close: bool = False
    lignes: tuple[int, ...] = ()
    """Rows of the journal that touched it."""
    ouverte_a: Instant = Instant(0)
    close_a: Instant = Instant(0)
    issue: str = ""
    """Why it is closed: `faite`, `confiee` or `parti`."""


class Fait(Struct, frozen=True):
    """A published fact, with the row that set it."""

    nom: str
    nature: NatureChamp
    valeur: Valeur
    tache: str
    """Empty for a flag raised by a suite."""
    ligne: int


EtatPassant = Literal["attend", "recu", "rappel", "parti", "servi"]


class Passant(Struct, frozen=True):
    """Someone who has come at least once."""

    etat: EtatPassant
    depuis: Instant
    """Since when they are in this state."""
    humeur: int
    """When this state began."""
    fois: int = 1
    arrive: Instant = Instant(0)
    """When they came or called first."""
    attente: int = 0
    """Simulated seconds waited in all, the present wait left out."""
    recu_a: Instant = Instant(0)
    """When they were received first; 0 when they never were."""
    premiere_attente: int = 0
    """Simulated seconds from their first coming until then, when they were received."""
    prevenu: bool = False
    """True: they were given a word since they came."""
    issue: str = ""
    """Why they left."""
    lignes: tuple[int, ...] = ()
    """Rows of the journal that speak of them."""


class Suspendu(Struct, frozen=True):
    """A gesture that was cut, and what remains of it."""

    commande: Commande
    reste: int
    t: Instant


class Monde(Struct):
    """State of the world after some rows of the journal."""

    t: Instant = Instant(0)
    ouverture: ev.Ouvert | None = None
    taches: dict[str, TacheEnCours] = {}
    faits: dict[str, Fait] = {}
    documents: dict[str, Instant] = {}
    """Documents on the desk, with the instant they arrived."""
    lus: dict[str, Instant] = {}
    """Documents already read, with the instant of the first reading."""
    fiches: dict[str, Instant] = {}
    """Sheets of law already read."""
    passants: dict[str, Passant] = {}
    """Everyone who has come, in order of their first coming."""
    en_face: str = ""
    """Who is being received; empty when nobody is."""
    humeurs: dict[str, int] = {}
    """Mood of the person each task is held with, for tasks held with someone."""
    suspendus: dict[str, Suspendu] = {}
    """Gestures that were cut, by key."""
    reportees: dict[str, Instant] = {}
    confiees: dict[str, str] = {}
    """Tasks handed over, with the personnage who has them."""
    echues: dict[str, bool] = {}
    """Tasks whose deadline passed, True when they were done by then."""
    suites: dict[str, int] = {}
    """Suites that took effect, with the row that says so."""
    agenda: dict[str, Entree] = {}
    declenchees: frozenset[str] = frozenset()
    """Ids of agenda entries that were ever planned: a suite answers once."""
    commande: ev.CommandeRecue | None = None
    """Command of the act being folded: its words go where `GesteAccompli` says."""
    ferme: bool = False
    """True between the closing of the office and its next opening."""
    epilogue: bool = False
    close: bool = False
    lignes: int = 0
    """Number of rows folded; the next row bears this number."""

    @property
    def valeurs(self) -> dict[str, Valeur]:
        """Published facts by name; a text is given by its words."""
        return {nom: self.lire_fait(fait) for nom, fait in self.faits.items()}

    def lire_fait(self, fait: Fait) -> Valeur:
        """Return the value of a fact, following a private text to its words (empty once erased)."""
        if fait.nature != "texte":
            return fait.valeur
        return self.taches[fait.tache].textes.get(str(fait.valeur), "")

    def humeur_de(self, tache: str) -> int:
        """Return the mood of the person a task is held with."""
        return self.humeurs.get(tache, HUMEUR_USUELLE)
