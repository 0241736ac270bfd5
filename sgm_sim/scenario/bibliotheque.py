"""Libraries of ready-made paragraphs: `content/gabarits/clauses/x.yaml`, or `bibliotheque/x.yaml` in the folder.

A scenario that uses one pins its bytes, so that a corrected library changes new attempts only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Modele, Phrase
from sgm_sim.taches.redaction_donnees import ClauseDeclaree


class Bibliotheque(Modele):
    """One file of paragraphs."""

    format: Literal[1]
    titre: Phrase
    clauses: tuple[ClauseDeclaree, ...] = Field(min_length=1, max_length=200)


def chemin_de(nom: str) -> str:
    """Return where a library stands in the folder, or among the pinned files."""
    return f"bibliotheque/{nom}.yaml"


def octets_de(nom: str, fichiers: Mapping[str, bytes]) -> bytes | None:
    """Return the bytes of a library, those of the folder first; None when there is none of that name."""
    if chemin_de(nom) in fichiers:
        return fichiers[chemin_de(nom)]
    livree = CONTENT / "gabarits" / "clauses" / f"{nom}.yaml"
    return livree.read_bytes() if livree.is_file() else None


def connues(fichiers: Mapping[str, bytes]) -> list[str]:
    """Return the names of all the libraries at hand."""
    du_dossier = [nom.removeprefix("bibliotheque/").removesuffix(".yaml") for nom in fichiers if "bibliotheque/" in nom]
    livrees = [chemin.stem for chemin in (CONTENT / "gabarits" / "clauses").glob("*.yaml")]
    return sorted({*du_dossier, *livrees})
