"""Scoring records of an attempt: reading them, and telling whether the last one speaks of the work as it stands."""

from __future__ import annotations

import msgspec

from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import Efface, Ouvert
from sgm_sim.evaluation.notation import Notation
from sgm_sim.journal import Depot, LigneStockee, Verification, decoder

EFFACE = str(Efface.__struct_config__.tag)


def notations_de(depot: Depot, tentative: str) -> tuple[Notation, ...]:
    """Return all the scoring records of an attempt, the first made first.

    Raises:
        SgmError: when one of them was altered or cannot be read.
    """
    try:
        return tuple(msgspec.json.decode(contenu, type=Notation) for contenu in depot.notations(tentative))
    except msgspec.MsgspecError as cause:
        raise SgmError(
            "Une notation de cette tentative ne peut pas être lue.", "Notez à nouveau la tentative."
        ) from cause


def derniere_notation(depot: Depot, tentative: str) -> Notation | None:
    """Return the last record when it judges the work as it stands; erasures made since do not count."""
    notations = notations_de(depot, tentative)
    if notations and _est_de_ce_travail(notations[-1].ancre, depot.lire(tentative)):
        return notations[-1]
    return None


def reprise_de(depot: Depot, tentative: str) -> str:
    """Return the attempt from which this one starts again; empty for a fresh one, or when its header is unreadable."""
    try:
        entete = decoder(depot.lire(tentative)[0].contenu)
    except (SgmError, IndexError, TypeError):
        return ""
    return entete.reprise.partition("#")[0] if isinstance(entete, Ouvert) else ""


def verifier(depot: Depot, tentative: str) -> Verification:
    """Check the chain, through the anchor of every scoring record."""
    return depot.verifier(tentative, [notation.ancre for notation in notations_de(depot, tentative)])


def _est_de_ce_travail(ancre: str, lignes: tuple[LigneStockee, ...]) -> bool:
    for ligne in reversed(lignes):
        if ligne.chaine.hex() == ancre:
            return True
        if ligne.type != EFFACE:
            return False
    return False
