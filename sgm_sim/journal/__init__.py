"""The append-only, chained record of an attempt."""

from sgm_sim.journal.chaine import Defaut, LigneStockee, Verification, verifier
from sgm_sim.journal.codec import Ligne, decoder, encoder
from sgm_sim.journal.depot import Apercu, Brouillon, Conflit, Depot

__all__ = [
    "Apercu",
    "Brouillon",
    "Conflit",
    "Defaut",
    "Depot",
    "Ligne",
    "LigneStockee",
    "Verification",
    "decoder",
    "encoder",
    "verifier",
]
