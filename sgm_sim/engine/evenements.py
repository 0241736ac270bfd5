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
    reprise: str = ""
    """Attempt and act from which this one starts again; empty for a fresh attempt."""

    prive: ClassVar[tuple[str, ...]] = ("stagiaire",)


class CommandeRecue(Evenement, frozen=True, tag="CommandeRecue"):
    """The cause of the act; the learner's words are stored here and nowhere else."""

    commande: Commande
    ecoule: int = 0
    """Simulated seconds that a running clock had let pass before it."""

    prive: ClassVar[tuple[str, ...]] = ("commande.textes",)


class TempsEcoule(Evenement, frozen=True, tag="TempsEcoule"):
    """A running clock let `duree` simulated seconds pass before the command."""

    duree: int
    t: Instant


class TacheOuverte(Evenement, frozen=True, tag="TacheOuverte"):
    """A task can be worked on."""

    tache: str
    etat: dict[str, Any]
    t: Instant = Instant(0)
    """0 in attempts of version 0.1."""


class GesteAccompli(Evenement, frozen=True, tag="GesteAccompli"):
    """A gesture was made; it took `cout` simulated seconds and ended at `t`."""

    tache: str
    nom: str
    cout: int
    t: Instant
    champs: tuple[str, ...] = ()
    """Private texts of the gesture's command that the task keeps, by field."""
    champ: str = ""
    """Field or cell that was filled, when the gesture fills one."""


class GesteInterrompu(Evenement, frozen=True, tag="GesteInterrompu"):
    """Something cut the command of this act at `t`; it is not done, and `reste` seconds of it are due."""

    cle: str
    t: Instant
    fait: int
    """Simulated seconds that it lasted before it was cut."""
    reste: int
    par: str
    """Id of the passage that cut it, or `fermeture`."""


class AttenteFinie(Evenement, frozen=True, tag="AttenteFinie"):
    """The learner waited `duree` simulated seconds."""

    duree: int
    t: Instant
    par: str = ""
    """Entry of the agenda that ended it; empty when the time asked for had passed."""


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


class ReponseRecue(Evenement, frozen=True, tag="ReponseRecue"):
    """The world answered a task, as it had said it would."""

    tache: str
    t: Instant
    prevu: str
    """Entry of the agenda."""


class TacheClose(Evenement, frozen=True, tag="TacheClose"):
    """Nothing in a task can change any more."""

    tache: str
    t: Instant = Instant(0)
    """0 in attempts of version 0.1."""
    raison: str = "faite"
    """`faite`, `confiee`, or `parti` when the person it is held with left for good."""


class TacheReportee(Evenement, frozen=True, tag="TacheReportee"):
    """The learner said that a task is left for later."""

    tache: str
    t: Instant
    cout: int = 0


class TacheConfiee(Evenement, frozen=True, tag="TacheConfiee"):
    """A task was handed over."""

    tache: str
    a: str
    t: Instant
    cout: int = 0


class EcheancePassee(Evenement, frozen=True, tag="EcheancePassee", omit_defaults=True):
    """The deadline of a task passed."""

    tache: str
    t: Instant
    prevu: str
    faite: bool
    """True: the task was closed in time."""
    connue: bool = True
    """False: the task had never opened, nobody came for it, and the learner is told nothing of it."""


class Prevu(Evenement, frozen=True, tag="Prevu"):
    """Something is to happen at `quand`: an entry of the world's agenda."""

    id: str
    """`source-rest`, never a counter, so that adding a source moves no other entry."""
    quand: Instant
    classe: int
    """`engine.agenda.Classe`: who goes first at one instant."""
    document: str = ""
    """Document that arrives."""
    passage: str = ""
    """Person concerned."""
    tache: str = ""
    """Task that opens, or whose deadline it is."""
    drapeau: str = ""
    """Flag raised."""


class Annule(Evenement, frozen=True, tag="Annule"):
    """An entry of the agenda will not happen."""

    id: str


class SuiteArrivee(Evenement, frozen=True, tag="SuiteArrivee"):
    """A suite takes effect; what it brings follows."""

    suite: str
    t: Instant
    prevu: str


class JourneeFinie(Evenement, frozen=True, tag="JourneeFinie"):
    """The office closes for the night."""

    t: Instant
    prevu: str


class JourneeOuverte(Evenement, frozen=True, tag="JourneeOuverte"):
    """The office opens in the morning."""

    t: Instant
    prevu: str


class EpilogueOuvert(Evenement, frozen=True, tag="EpilogueOuvert"):
    """Play is over; what follows comes without the learner."""

    t: Instant


class PassantArrive(Evenement, frozen=True, tag="PassantArrive"):
    """Someone is at the counter or at the door, or the telephone rings."""

    passage: str
    t: Instant
    humeur: int
    fois: int = 1
    """How many times they have come or called."""
    prevu: str = ""


class PassantRecu(Evenement, frozen=True, tag="PassantRecu"):
    """The learner turns to them."""

    passage: str
    t: Instant
    attente: int
    """Simulated seconds they have just waited."""
    humeur: int


class PassantPatiente(Evenement, frozen=True, tag="PassantPatiente"):
    """They were given a word and wait, or were left in the middle and wait again."""

    passage: str
    t: Instant
    humeur: int
    cout: int = 0
    laisse: bool = False
    """True: they had been received and the learner turned to something else."""


class PassantParti(Evenement, frozen=True, tag="PassantParti"):
    """They are gone."""

    passage: str
    t: Instant
    humeur: int
    raison: str
    """`servi`, `patience`, `occupe` (line busy), `rappel` (a call back was promised), `fermeture`, or `oubli` (it was
    promised, and never made)."""
    cout: int = 0
    """Simulated seconds that ended with it, when serving them took some."""
    prevu: str = ""


class HumeurChangee(Evenement, frozen=True, tag="HumeurChangee"):
    """The mood of the person a task is held with changed."""

    tache: str
    humeur: int


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


class FicheConsultee(Evenement, frozen=True, tag="FicheConsultee"):
    """A sheet of law was opened; the first reading took `cout` simulated seconds."""

    fiche: str
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
    | TempsEcoule
    | TacheOuverte
    | GesteAccompli
    | GesteInterrompu
    | AttenteFinie
    | EtatModifie
    | FaitPublie
    | TacheClose
    | TacheReportee
    | TacheConfiee
    | EcheancePassee
    | ReponseRecue
    | Prevu
    | Annule
    | SuiteArrivee
    | JourneeFinie
    | JourneeOuverte
    | EpilogueOuvert
    | PassantArrive
    | PassantRecu
    | PassantPatiente
    | PassantParti
    | HumeurChangee
    | DocumentRecu
    | DocumentLu
    | FicheConsultee
    | Refuse
    | TentativeClose
    | Efface
)
"""Every event the journal may hold; the tag in `type` tells which."""
