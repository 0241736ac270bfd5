"""Templates of documents: one file of `content/gabarits` for each, in words that a trainer reads."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Modele, Phrase
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml

DOSSIER = CONTENT / "gabarits"


class Signataire(Modele):
    """Someone who signs."""

    qualite: Phrase
    """« Le maire »: how they are called, without the comma."""
    feminin: Phrase | None = None
    """The same for a woman, known by the « Mme » before her name."""
    role: Phrase
    """Role, in the sujet, of the personnage who signs; nobody has it, and the name is left blank."""


class DateEtLieu(Modele):
    """Where the document says the place and the day, and in which words."""

    place: Literal["haut", "bas"]
    phrase: Phrase


class Gabarit(Modele):
    """What surrounds the text. `{commune}`, `{de_commune}`, `{a_commune}` and `{date}` are filled in."""

    format: Literal[1]
    titre: Phrase
    """What the document is, for the properties of the file."""
    entete: tuple[Phrase, ...] = Field(max_length=6)
    intitule: Phrase | None = None
    """Title line; none for a letter."""
    date: DateEtLieu | None = None
    signatures: tuple[Signataire, ...] = Field(default=(), max_length=2)


@cache
def gabarit(nom: str) -> Gabarit:
    """Return a delivered template.

    Raises:
        SgmError: when it is missing or cannot be used: a defect of the delivery.
    """
    chemin = DOSSIER / f"{nom}.yaml"
    try:
        source = lire_yaml(chemin.read_bytes(), f"content/gabarits/{nom}.yaml")
    except OSError as cause:
        raise SgmError(f"Le gabarit «\u202f{nom}\u202f» n’existe pas.", "Réinstallez sgm_sim.") from cause
    lu, refus = valider(Gabarit, source)
    problemes = (*source.problemes, *refus)
    if lu is None or problemes:
        raise SgmError(f"Un gabarit ne peut pas être lu : {problemes[0].en_ligne()}")
    return lu
