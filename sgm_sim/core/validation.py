"""From a YAML tree to a model: what the model refuses becomes French problems, each at its line and column.

Values are taken as they are written: no text is read as a number, no number as a date. The words of the validation
library are never shown. Rules between several values (references, cycles) are for the layers above.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec
from pydantic import BaseModel, ValidationError

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.introspection import cles, genre_ecrit, genres, modeles_possibles
from sgm_sim.core.messages import Refus, traduire
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import au_choix, cite, proches
from sgm_sim.core.yaml_source import SourceYaml

M = TypeVar("M", bound=BaseModel)

Chemin = tuple[str | int, ...]

PROBLEMES_MAX = 200
"""Beyond, the file is so far from its model that more lines would not help."""

_ABSENT: Any = object()


def valider(
    modele: type[M], source: SourceYaml, valeur: Any = _ABSENT, *, ailleurs: Mapping[str, str] | None = None
) -> tuple[M | None, tuple[Probleme, ...]]:
    """Return the model and no problem, or None and every problem found.

    Args:
        modele: what the file must be.
        source: where the places come from; what it already reports is not reported twice.
        valeur: the tree to validate when it is not `source.valeur` itself (templates filled in, for instance).
        ailleurs: keys that belong to another file -> the name of this file.
    """
    arbre = source.valeur if valeur is _ABSENT else valeur
    if arbre is None:
        return None, () if source.problemes else (_vide(source),)
    try:
        return modele.model_validate_json(msgspec.json.encode(arbre), strict=True), ()
    except ValidationError as erreur:
        refus = list(islice(_demeler(erreur.errors(include_url=False), arbre, ()), PROBLEMES_MAX))
    traducteur = _Traducteur(modele, source, arbre, ailleurs or {})
    deja = {probleme.lieu for probleme in source.problemes}
    problemes = dict.fromkeys(p for p in traducteur.problemes(refus) if p.lieu not in deja)
    return None, tuple(sorted(problemes, key=lambda p: (p.ligne, p.colonne)))


def _vide(source: SourceYaml) -> Probleme:
    conseil = "partez d’un scénario livré, ou supprimez le fichier s’il est facultatif"
    return Probleme("S017", "le fichier est vide", "des lignes « clé: valeur »", conseil, source.fichier)


def _demeler(
    erreurs: Sequence[Any], noeud: Any, chemin: Chemin, rang: int = 0, *, genre_lu: bool = False
) -> Iterator[Refus]:
    """Follow the locations of errors down the tree; among the branches of a union, keep the one that was meant.

    `genre_lu`: the label of a union with a `type` was already passed, so that a key of the same name is a key.
    """
    suites: dict[str | int, list[Any]] = defaultdict(list)
    for erreur in erreurs:
        reste = erreur["loc"][rang:]
        if not reste or reste == ("[key]",) or (erreur["type"] == "missing" and len(reste) == 1):
            yield Refus(erreur["type"], (*chemin, *_cle_absente(reste)), noeud, erreur.get("ctx", {}), bool(reste))
        else:
            suites[reste[0]].append(erreur)
    genre = None if genre_lu else genre_ecrit(noeud)
    branches = {part: suites.pop(part) for part in list(suites) if part == genre or not _contient(noeud, part)}
    for part, suite in suites.items():
        yield from _demeler(suite, noeud[part], (*chemin, part), rang + 1)
    if branches:
        yield from _choisir(branches, noeud, chemin, rang)


def _cle_absente(reste: tuple[str | int, ...]) -> tuple[str | int, ...]:
    return () if reste == ("[key]",) else reste


def _contient(noeud: Any, part: str | int) -> bool:
    return part in noeud if isinstance(noeud, dict) else isinstance(noeud, list) and isinstance(part, int)


def _choisir(branches: Mapping[Any, list[Any]], noeud: Any, chemin: Chemin, rang: int) -> Iterator[Refus]:
    """Read on in the branch whose shape fits with the fewest errors; when none fits, name them all."""
    if any(not isinstance(nom, str) for nom in branches):
        return
    formes = [suite for suite in branches.values() if not any(_autre_forme(e, rang + 1) for e in suite)]
    if len(branches) == 1 or formes:
        voulue = min(formes or branches.values(), key=lambda suite: (_etrangeres(suite, rang + 2), len(suite)))
        yield from _demeler(voulue, noeud, chemin, rang + 1, genre_lu=True)
    else:
        yield Refus("union", chemin, noeud, {"branches": tuple(branches)})


def _autre_forme(erreur: Any, rang: int) -> bool:
    """Tell whether the error says that the value itself is not of this branch's shape."""
    return len(erreur["loc"]) == rang and str(erreur["type"]).endswith("_type")


def _etrangeres(suite: Sequence[Any], longueur: int) -> int:
    """Count the keys of this mapping that the branch does not know: they tell best which one was meant."""
    return sum(erreur["type"] == "extra_forbidden" and len(erreur["loc"]) == longueur for erreur in suite)


class _Traducteur:
    """Turns refusals into placed problems, with what the model allows there."""

    def __init__(self, modele: type[BaseModel], source: SourceYaml, arbre: Any, ailleurs: Mapping[str, str]) -> None:
        self._modele = modele
        self._source = source
        self._arbre = arbre
        self._ailleurs = ailleurs

    def problemes(self, refus: Sequence[Refus]) -> Iterator[Probleme]:
        """Yield one problem per refusal, those that only echo another one left out."""
        inconnues: dict[Chemin, list[str]] = defaultdict(list)
        manques: dict[Chemin, list[str]] = defaultdict(list)
        for un in refus:
            if un.type in ("extra_forbidden", "missing"):
                liste = inconnues if un.type == "extra_forbidden" else manques
                liste[un.chemin[:-1]].append(str(un.chemin[-1]))
        for un in refus:
            if un.type == "extra_forbidden":
                yield self._cle_inconnue(un.chemin)
            elif un.type == "missing":
                absentes = manques.pop(un.chemin[:-1], [])
                restent = [cle for cle in absentes if not proches(cle, inconnues[un.chemin[:-1]])]
                if restent:
                    yield self._cles_absentes(un.chemin[:-1], restent)
            elif not _est_echo(un):
                yield self._valeur(un)

    def _permises(self, chemin: Chemin) -> list[str]:
        possibles = modeles_possibles(self._modele, self._arbre, chemin)
        return list(dict.fromkeys(cle for modele in possibles for cle in cles(modele)))

    def _ecrites(self, chemin: Chemin) -> dict[str, Any]:
        noeud = self._arbre
        for part in chemin:
            noeud = noeud[part]
        return dict(noeud)

    def _cle_inconnue(self, chemin: Chemin) -> Probleme:
        cle = str(chemin[-1])
        permises, ecrites = self._permises(chemin[:-1]), self._ecrites(chemin[:-1])
        libres = [permise for permise in permises if permise not in ecrites]
        propose = proches(cle, libres, 0.85 if cle in self._ailleurs else 0.6)
        if not propose and cle in self._ailleurs:
            message = f"la clé {cite(cle)} n’a pas sa place dans ce fichier"
            conseil = f"cette clé va dans {self._ailleurs[cle]}"
            return self._source.probleme("S031", chemin, message, conseil=conseil, cle=True)
        if cle in permises:
            voisines = au_choix([ecrite for ecrite in ecrites if ecrite != cle])
            message = f"la clé {cite(cle)} ne va pas avec {voisines}"
            return self._source.probleme("S030", chemin, message, conseil="gardez l’une ou l’autre", cle=True)
        conseil = f"vouliez-vous dire {cite(propose[0])} ?" if propose else "corrigez-la ou supprimez-la"
        attendu = (
            "" if propose or not libres else f"{'l’une des clés' if len(libres) > 1 else 'la clé'} {au_choix(libres)}"
        )
        return self._source.probleme(
            "S030", chemin, f"clé inconnue {cite(cle)}", attendu=attendu, conseil=conseil, cle=True
        )

    def _cles_absentes(self, chemin: Chemin, absentes: Sequence[str]) -> Probleme:
        noms = enumeration([cite(cle) for cle in absentes])
        message = f"il manque la clé {noms}" if len(absentes) == 1 else f"il manque les clés {noms}"
        conseil = f"ajoutez ici une ligne « {absentes[0]}: … »"
        return self._source.probleme("S032", chemin, message, conseil=conseil)

    def _valeur(self, refus: Refus) -> Probleme:
        chemin = refus.chemin
        if refus.type == "union_tag_not_found":
            possibles = modeles_possibles(self._modele, self._arbre, chemin)
            attendu = au_choix([genre for modele in possibles for genre in genres(modele)])
            conseil = "ajoutez ici une ligne « type: … »"
            return self._source.probleme("S042", chemin, "il manque la clé « type »", attendu=attendu, conseil=conseil)
        if refus.type == "union_tag_invalid":
            chemin = (*chemin, str(refus.ctx["discriminator"]).strip("'"))
        texte = traduire(refus)
        return self._source.probleme(
            texte.code, chemin, texte.message, attendu=texte.attendu, conseil=texte.conseil, cle=refus.sur_cle
        )


def _est_echo(refus: Refus) -> bool:
    """Tell whether the refusal only follows from another: a template left unfilled, a list short of its bad items."""
    if isinstance(refus.valeur, str) and "{{" in refus.valeur:
        return True
    return refus.type == "too_short" and len(refus.valeur) >= refus.ctx.get("min_length", 0)
