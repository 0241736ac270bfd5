"""The key of each kind that has one: what its notes had to be, by the law. The engine never imports this module."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sgm_sim.droit.parametres import Parametres
from sgm_sim.taches import depouillement_cle, instruction_cle, seance_cle
from sgm_sim.taches.notes import Attendue, TacheANotes


class _Cle(NamedTuple):
    cle: Callable[[Any, Mapping[str, Any], Parametres], dict[str, Attendue]]
    completer: Callable[[Any, Mapping[str, Any], Parametres], dict[str, Any]]


_CLES: Mapping[str, _Cle] = {
    "seance": _Cle(seance_cle.cle, seance_cle.completer),
    "instruction": _Cle(instruction_cle.cle, instruction_cle.completer),
    "depouillement": _Cle(depouillement_cle.cle, depouillement_cle.completer),
}
"""Kind -> its key: one line for each."""


def cle(tache: TacheANotes, valeurs: Mapping[str, Any], parametres: Parametres) -> dict[str, Attendue]:
    """Return what each note that was to be taken had to be, by id, given those taken."""
    return _CLES[tache.type].cle(tache, valeurs, parametres)


def completer(tache: Any, reponse: Any, parametres: Parametres) -> Any:
    """Return an answer with the right note wherever it gives none; any other answer as it is."""
    if isinstance(tache, TacheANotes) and isinstance(reponse, Mapping):
        return _CLES[tache.type].completer(tache, reponse, parametres)
    return reponse
