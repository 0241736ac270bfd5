"""Bringing rows of older versions up to date: one function per type of event and per step.

Stored rows are never rewritten; this works on what was read from them, before it is given a type.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sgm_sim.core.erreurs import SgmError

Conversion = Callable[[dict[str, Any]], dict[str, Any]]
"""Fields of an event in one version -> its fields in the next version."""

CONVERSIONS: dict[tuple[str, int], Conversion] = {}


def depuis(type_: str, version: int) -> Callable[[Conversion], Conversion]:
    """Register the step from `version` of events of type `type_` to `version + 1`."""

    def inscrire(conversion: Conversion) -> Conversion:
        CONVERSIONS[type_, version] = conversion
        return conversion

    return inscrire


def a_jour(type_: str, version: int, champs: dict[str, Any], actuelle: int) -> dict[str, Any]:
    """Return `champs` as version `actuelle` of the event would have them.

    Raises:
        SgmError: the row was written by a newer sgm_sim.
    """
    if version > actuelle:
        raise trop_recente(type_, version)
    for etape in range(version, actuelle):
        champs = CONVERSIONS[type_, etape](champs)
    return champs


def trop_recente(type_: str, version: int) -> SgmError:
    """Return the error for a row that this version cannot know."""
    return SgmError(
        "Cette tentative a été jouée avec une version plus récente de sgm_sim\u00a0: "
        f"l’événement «\u202f{type_}\u202f» (version {version}) est inconnu ici.",
        "Mettez sgm_sim à jour, puis rouvrez la tentative.",
    )
