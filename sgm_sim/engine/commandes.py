"""Commands: what a face asks of the Session. A command says nothing about time or result.

The gesture of a task is `taches.contrat.Geste`; the others are here.
"""

from __future__ import annotations

from msgspec import Struct

from sgm_sim.taches.contrat import Geste


class Lire(Struct, frozen=True, tag="lire", tag_field="commande"):
    """Open a document and read it. The first reading costs time, the next ones do not."""

    document: str


class Consulter(Struct, frozen=True, tag="consulter", tag_field="commande"):
    """Open a sheet of law. The first reading costs time, the next ones do not."""

    fiche: str


class Recevoir(Struct, frozen=True, tag="recevoir", tag_field="commande"):
    """Receive someone who waits, pick up the telephone, or call someone back as promised."""

    passage: str


class FairePatienter(Struct, frozen=True, tag="faire_patienter", tag_field="commande"):
    """Say a word to someone who waits, or promise someone who calls to call back."""

    passage: str


class Continuer(Struct, frozen=True, tag="continuer", tag_field="commande"):
    """Go on with a gesture that was interrupted."""

    cle: str
    """As in `Vue.suspendus`."""


class Attendre(Struct, frozen=True, tag="attendre", tag_field="commande"):
    """Let time pass until something needs the learner."""

    secondes: int = 0
    """At most this long; 0 for as long as it takes."""


class Tic(Struct, frozen=True, tag="tic", tag_field="commande"):
    """Nothing but the time that has elapsed: sent by a running clock when something is due."""


class Reporter(Struct, frozen=True, tag="reporter", tag_field="commande"):
    """Say that a task is left for later, and to whom or why."""

    tache: str
    textes: dict[str, str] = {}
    """`motif`: the learner's own words."""


class Confier(Struct, frozen=True, tag="confier", tag_field="commande"):
    """Hand a task over to someone who may do it."""

    tache: str
    a: str
    """Id of a personnage."""


class Terminer(Struct, frozen=True, tag="terminer", tag_field="commande"):
    """End the attempt; what is not done stays undone."""


Commande = (
    Geste | Lire | Consulter | Recevoir | FairePatienter | Continuer | Attendre | Tic | Reporter | Confier | Terminer
)
