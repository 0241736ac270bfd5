"""Commands: what a face asks of the Session. A command says nothing about time or result.

The gesture of a task is `taches.contrat.Geste`; the others are here.
"""

from __future__ import annotations

from msgspec import Struct

from sgm_sim.taches.contrat import Geste


class Lire(Struct, frozen=True, tag="lire", tag_field="commande"):
    """Open a document and read it. The first reading costs time, the next ones do not."""

    document: str


class Terminer(Struct, frozen=True, tag="terminer", tag_field="commande"):
    """End the attempt; what is not done stays undone."""


Commande = Geste | Lire | Terminer
