"""The catalogue: what can be played, read quickly and without models, so that the first screen comes at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from sgm_sim.core.yaml_source import lire_yaml


class Annonce(Struct, frozen=True):
    """One scenario of the catalogue."""

    id: str
    titre: str
    resume: str
    forme: str
    niveau: str
    duree: int
    """Real minutes; 0 when the file does not say."""
    blocs: tuple[str, ...]
    chemin: Path
    defaut: str = ""
    """Why it cannot be played; empty when nothing is known against it."""


def annoncer(dossiers: Sequence[Path]) -> tuple[Annonce, ...]:
    """Return the scenarios found in `dossiers`, ordered by level then title; the first folder wins on a shared id."""
    annonces: dict[str, Annonce] = {}
    for dossier in dossiers:
        for sujet in sorted(dossier.glob("*/sujet.yaml")):
            annonce = _lire(sujet)
            annonces.setdefault(annonce.id, annonce)
    return tuple(sorted(annonces.values(), key=lambda a: (_RANGS.get(a.niveau, 9), a.duree, a.titre)))


_RANGS = {"decouverte": 0, "confirme": 1, "expert": 2}
_TAILLE_MAXIMALE = 1_000_000


def _lire(sujet: Path) -> Annonce:
    try:
        trop_grand = sujet.stat().st_size > _TAILLE_MAXIMALE
        source = lire_yaml(b"" if trop_grand else sujet.read_bytes(), str(sujet))
    except OSError as cause:
        return _illisible(sujet, f"Le fichier ne peut pas être lu : {cause.strerror}.")
    if not isinstance(source.valeur, Mapping):
        return _illisible(sujet, "Le fichier sujet.yaml ne peut pas être lu.")
    lu: Mapping[str, Any] = source.valeur
    return Annonce(
        id=str(lu.get("id", sujet.parent.name)),
        titre=str(lu.get("titre", sujet.parent.name)),
        resume=str(lu.get("resume", "")).strip(),
        forme=str(lu.get("forme", "")),
        niveau=str(lu.get("niveau", "")),
        duree=lu["duree"] if isinstance(lu.get("duree"), int) else 0,
        blocs=tuple(sorted({code[:4] for code in _competences(lu.get("taches"))})),
        chemin=sujet.parent,
        defaut="Ce scénario est à réparer." if source.problemes else "",
    )


def _illisible(sujet: Path, defaut: str) -> Annonce:
    nom = sujet.parent.name
    return Annonce(
        id=nom, titre=nom, resume="", forme="", niveau="", duree=0, blocs=(), chemin=sujet.parent, defaut=defaut
    )


def _competences(taches: object) -> Iterable[str]:
    for tache in taches if isinstance(taches, list) else ():
        codes = tache.get("competences") if isinstance(tache, Mapping) else None
        yield from (code for code in codes or () if isinstance(code, str)) if isinstance(codes, list) else ()
