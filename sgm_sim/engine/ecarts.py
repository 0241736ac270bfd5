"""Differences between two states: `{"champs/heure": "20:30"}`, None for a key that is gone.

A state is nested mappings with string keys. A key with `/` or a None value cannot be told from a path or a removal, so
both are programming errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def ecart(avant: Mapping[str, Any], apres: Mapping[str, Any]) -> dict[str, Any]:
    """Return what to apply to `avant` to get `apres`; empty when they are equal.

    Raises:
        ValueError: when `apres` holds a key with `/` or a None.
    """
    resultat: dict[str, Any] = {}
    _comparer(avant, apres, "", resultat)
    return resultat


def appliquer(etat: Mapping[str, Any], ecarts: Mapping[str, Any]) -> dict[str, Any]:
    """Return a new state with `ecarts` applied; neither argument is changed."""
    resultat = dict(etat)
    for chemin, valeur in ecarts.items():
        _poser(resultat, chemin.split("/"), valeur)
    return resultat


def _comparer(avant: Mapping[str, Any], apres: Mapping[str, Any], prefixe: str, resultat: dict[str, Any]) -> None:
    for cle in sorted(avant.keys() - apres.keys()):
        resultat[prefixe + cle] = None
    for cle, valeur in apres.items():
        if "/" in cle or valeur is None:
            raise ValueError(f"state key {prefixe + cle!r} cannot be stored")
        ancienne = avant.get(cle)
        if isinstance(valeur, Mapping) and isinstance(ancienne, Mapping):
            _comparer(ancienne, valeur, f"{prefixe}{cle}/", resultat)
        elif valeur != ancienne:
            resultat[prefixe + cle] = valeur


def _poser(etat: dict[str, Any], chemin: list[str], valeur: Any) -> None:
    tete, *reste = chemin
    if reste:
        enfant = dict(etat.get(tete, {}))
        _poser(enfant, reste, valeur)
        etat[tete] = enfant
    elif valeur is None:
        etat.pop(tete, None)
    else:
        etat[tete] = valeur
