"""What a model allows at a place of the tree: its keys and its kinds, to suggest what the author meant.

It reads annotations of models; it validates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

DISCRIMINANTS = ("type", "tirage")
"""Keys by which a mapping says of which kind it is."""

_UNIONS = (Union, type(int | str))


def modeles_possibles(modele: type[BaseModel], arbre: Any, chemin: Sequence[str | int]) -> list[type[BaseModel]]:
    """Return the models that the mapping at `chemin` may be, those of its own `type` when it declares one."""
    candidats: list[Any] = [modele]
    noeud = arbre
    for part in chemin:
        candidats = [suite for candidat in candidats for suite in _sous(candidat, part, noeud)]
        noeud = noeud[part]
    return _du_genre([c for c in candidats if _est_modele(c)], noeud)


def cles(modele: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of one mapping."""
    return tuple(modele.model_fields)


def genre_ecrit(noeud: Any) -> Any:
    """Return the kind that a mapping declares, None when it declares none."""
    return next((noeud[cle] for cle in DISCRIMINANTS if cle in noeud), None) if isinstance(noeud, Mapping) else None


def genres(modele: type[BaseModel]) -> tuple[str, ...]:
    """Return the values that the discriminating key of this model may have."""
    champ = next((modele.model_fields[cle] for cle in DISCRIMINANTS if cle in modele.model_fields), None)
    return tuple(get_args(champ.annotation)) if champ and get_origin(champ.annotation) is Literal else ()


def toutes_les_cles(modele: type[BaseModel]) -> frozenset[str]:
    """Return every key that may stand somewhere in a file of this model."""
    vus: dict[type[BaseModel], None] = {}
    attente: list[Any] = [modele]
    while attente:
        for membre in _membres(attente.pop()):
            if _est_modele(membre) and membre not in vus:
                vus[membre] = None
                attente.extend(champ.annotation for champ in membre.model_fields.values())
            elif get_origin(membre) in (tuple, list, dict):
                attente.extend(get_args(membre))
    return frozenset(cle for vu in vus for cle in vu.model_fields)


def _est_modele(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _membres(annotation: Any) -> Iterator[Any]:
    """Yield what an annotation may be, without its metadata and unions."""
    origine = get_origin(annotation)
    if origine is Annotated:
        yield from _membres(get_args(annotation)[0])
    elif origine in _UNIONS:
        for membre in get_args(annotation):
            yield from _membres(membre)
    else:
        yield annotation


def _sous(annotation: Any, part: str | int, noeud: Any) -> Iterator[Any]:
    """Yield what may stand under `part` of the container `noeud`."""
    if _est_modele(annotation):
        champ = annotation.model_fields.get(part) if annotation in _du_genre([annotation], noeud) else None
        if champ is not None:
            yield from _membres(champ.annotation)
        return
    arguments = get_args(annotation)
    if arguments and get_origin(annotation) in (tuple, list):
        yield from _membres(arguments[0])
    elif arguments and get_origin(annotation) is dict:
        yield from _membres(arguments[1])


def _du_genre(modeles: list[type[BaseModel]], noeud: Any) -> list[type[BaseModel]]:
    """Keep the models whose `type` is the one written, when one of them is."""
    ecrit = genre_ecrit(noeud)
    exacts = [modele for modele in modeles if ecrit in genres(modele)]
    return exacts or [modele for modele in modeles if not (isinstance(ecrit, str) and genres(modele))] or modeles
