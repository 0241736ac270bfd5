"""Events: facts in the past tense, typed and versioned, that carry results and not only causes.

The meaning of a field never changes: a new one is added and `journal.relecture` brings old rows up to date.
`prive` names the fields that hold the learner's own words or name: the journal stores them apart, salted and erasable.
"""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import Struct

from sgm_sim.core.instants import Instant
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.regime import Regime
from sgm_sim.taches.valeurs import NatureChamp, Valeur


class Evenement(Struct, frozen=True, tag_field="type"):
    """Base of all events."""

    version: ClassVar[int] = 1
    prive: ClassVar[tuple[str, ...]] = ()


class Ouvert(Evenement, frozen=True, tag="Ouvert"):
    """Row 0, the header: all that the attempt depends on is pinned here."""

    scenario: str
    """Id of the scenario."""
    empreintes: dict[str, str]
    """Path in the folder -> sha256 of the bytes, for sujet, suites and documents (never the corrigé)."""
    graine: int
    variante: dict[str, Any]
    """What the generators of `donnees` drew."""
    moteur: str
    """Version of sgm_sim that opened the attempt."""
    genres: dict[str, int]
    """Version of each kind of task used."""
    regime: Regime
    t: Instant
    """Simulated instant at which the day begins."""
    ouverte_le: str
    """Real date and time given by the face, ISO 8601 with offset."""
    stagiaire: str = ""

    prive: ClassVar[tuple[str, ...]] = ("stagiaire",)


class CommandeRecue(Evenement, frozen=True, tag="CommandeRecue"):
    """The cause of the act; the learner's words are stored here and nowhere else."""

    commande: Commande

    prive: ClassVar[tuple[str, ...]] = ("commande.textes",)


class TacheOuverte(Evenement, frozen=True, tag="TacheOuverte"):
    """A task can be worked on."""

    tache: str
    etat: dict[str, Any]


class GesteAccompli(Evenement, frozen=True, tag="GesteAccompli"):
    """A gesture was made; it took `cout` simulated seconds and ended at `t`."""

    tache: str
    nom: str
    cout: int
    t: Instant
    champs: tuple[str, ...] = ()
    """Private texts of this act's command that the task keeps, by field."""


class EtatModifie(Evenement, frozen=True, tag="EtatModifie"):
    """What changed in the state of a task: path `a/b/c` -> new value, None when the key is gone."""

    tache: str
    ecart: dict[str, Any]


class FaitPublie(Evenement, frozen=True, tag="FaitPublie"):
    """A fact is known from now on. The value of a `texte` is the name of its private field in `tache`."""

    tache: str
    nom: str
    nature: NatureChamp
    valeur: Valeur


class TacheClose(Evenement, frozen=True, tag="TacheClose"):
    """A task is done."""

    tache: str


class Prevu(Evenement, frozen=True, tag="Prevu"):
    """Something is to happen at `quand`: an entry of the world's agenda."""

    id: str
    """`source-rest`, never a counter, so that adding a source moves no other entry."""
    quand: Instant
    classe: int
    """`engine.agenda.Classe`: who goes first at one instant."""
    document: str = ""
    """Document that arrives, for an entry of class `COURRIER`."""


class DocumentRecu(Evenement, frozen=True, tag="DocumentRecu"):
    """A document is on the desk from now on."""

    document: str
    t: Instant
    prevu: str = ""
    """Entry of the agenda that this fulfils; empty for what lies on the desk at the opening."""


class DocumentLu(Evenement, frozen=True, tag="DocumentLu"):
    """A document was read; the first reading took `cout` simulated seconds."""

    document: str
    cout: int
    t: Instant


class Refuse(Evenement, frozen=True, tag="Refuse"):
    """The command could not be carried out: it cost nothing and changed nothing."""

    motif: str


class TentativeClose(Evenement, frozen=True, tag="TentativeClose"):
    """The attempt is over."""

    t: Instant
    raison: str
    """`terminee` by the learner, or `journee` when the simulated day is over."""


class Efface(Evenement, frozen=True, tag="Efface"):
    """The private words of row `n` were erased on request. Written by the journal; nothing in the world changes."""

    n: int
    motif: str
    """Why, as the person in charge said it; kept."""


TypeEvenement = (
    Ouvert
    | CommandeRecue
    | TacheOuverte
    | GesteAccompli
    | EtatModifie
    | FaitPublie
    | TacheClose
    | Prevu
    | DocumentRecu
    | DocumentLu
    | Refuse
    | TentativeClose
    | Efface
)
"""Every event the journal may hold; the tag in `type` tells which."""
