"""References from criteria and suites to what happened: `{fait: convocation.date_seance}`, or a plain value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sgm_sim.core.modele import Modele, NomFait
from sgm_sim.taches.valeurs import Valeur


class RefFait(Modele):
    """The learner's own earlier fact, so that one mistake is charged once."""

    fait: NomFait
    a_defaut: Valeur | None = None
    """Value used when the fact was never published."""


Argument = RefFait | Valeur


class FaitManquant(LookupError):
    """A criterion or suite asks for a fact that was never published."""


def resoudre(arguments: Mapping[str, Argument], faits: Mapping[str, Valeur]) -> dict[str, Any]:
    """Replace each reference by the value of its fact.

    Raises:
        FaitManquant: when a fact is unknown and no `a_defaut` is given; its argument is the name of the fact.
    """
    return {name: _valeur(argument, faits) for name, argument in arguments.items()}


def _valeur(argument: Argument, faits: Mapping[str, Valeur]) -> Valeur:
    if not isinstance(argument, RefFait):
        return argument
    valeur = faits.get(argument.fait, argument.a_defaut)
    if valeur is None:
        raise FaitManquant(argument.fait)
    return valeur
