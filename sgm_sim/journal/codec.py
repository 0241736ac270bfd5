"""Events to the two parts of a stored row, and back: `structure` is kept, `prive` holds the learner's words.

It knows neither the chain nor the store. Nothing here hashes: what is hashed is the bytes made here, as stored.
"""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

import msgspec

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.surrogats import sans_surrogats
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.journal.relecture import a_jour, trop_recente

CLASSES: dict[str, type[TypeEvenement]] = {str(c.__struct_config__.tag): c for c in get_args(TypeEvenement)}
"""Class of each type of event, by the name stored in the row."""

MOTS = "mots"
"""Key of `structure` that counts the words taken out: `{path: {field: words}}`."""


class Ligne(NamedTuple):
    """The content of one row, before it is numbered and chained."""

    type: str
    version: int
    structure: bytes
    """JSON of the event without its private fields; keys are sorted."""
    prive: bytes | None
    """JSON `{path: value}` of the private fields; None when they are all empty, or erased."""


def encoder(evenement: TypeEvenement) -> Ligne:
    """Return the row of `evenement`; the same event gives the same bytes. Lone surrogates become U+FFFD."""
    champs: dict[str, Any] = msgspec.to_builtins(evenement)
    type_ = champs.pop("type")
    prive = _retirer(champs, type(evenement).prive)
    mots = {chemin: _compter(textes) for chemin, textes in prive.items() if isinstance(textes, dict)}
    if mots:
        champs[MOTS] = mots
    return Ligne(type_, type(evenement).version, _json(champs), _json(prive) if prive else None)


def decoder(ligne: Ligne) -> TypeEvenement:
    """Return the event of a row of any version up to ours; erased texts come back empty.

    Raises:
        SgmError: the row comes from a newer sgm_sim, or its bytes are not those of an event.
    """
    classe = CLASSES.get(ligne.type)
    if classe is None:
        raise trop_recente(ligne.type, ligne.version)
    try:
        champs = a_jour(ligne.type, ligne.version, _joindre(ligne), classe.version)
        evenement: TypeEvenement = msgspec.convert(champs, classe)
    except (msgspec.MsgspecError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as exc:
        raise SgmError(
            f"Le contenu d’une ligne «\u202f{ligne.type}\u202f» du journal est illisible.",
            "Vérifiez la tentative avec «\u202fsgm-sim rejouer\u202f».",
        ) from exc
    return evenement


def _retirer(champs: dict[str, Any], chemins: tuple[str, ...]) -> dict[str, Any]:
    """Take the values at `chemins` out of `champs`; return those that are not empty."""
    retires = {chemin: _parent(champs, chemin).pop(chemin.rpartition(".")[2], None) for chemin in chemins}
    return {chemin: valeur for chemin, valeur in retires.items() if valeur}


def _joindre(ligne: Ligne) -> dict[str, Any]:
    """Return the fields of the event, with its private values or, when they were erased, empty texts."""
    champs: dict[str, Any] = msgspec.json.decode(ligne.structure)
    mots = champs.pop(MOTS, {})
    if ligne.prive is not None:
        prive = msgspec.json.decode(ligne.prive)
    else:
        prive = {chemin: dict.fromkeys(textes, "") for chemin, textes in mots.items()}
    for chemin, valeur in prive.items():
        _parent(champs, chemin)[chemin.rpartition(".")[2]] = valeur
    return champs


def _parent(champs: dict[str, Any], chemin: str) -> dict[str, Any]:
    """Return the mapping that holds the last name of a dotted path."""
    for nom in chemin.split(".")[:-1]:
        champs = champs[nom]
    return champs


def _compter(textes: dict[str, str]) -> dict[str, int]:
    return {champ: len(texte.split()) for champ, texte in textes.items()}


def _json(valeur: Any) -> bytes:
    try:
        return msgspec.json.encode(valeur, order="deterministic")
    except UnicodeEncodeError:
        return msgspec.json.encode(sans_surrogats(valeur), order="deterministic")
