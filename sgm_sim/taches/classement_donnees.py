"""Data of the kind `classement` in a sujet: papers to file, to keep for so long, to show to some people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, StringConstraints, model_validator

from sgm_sim.core.modele import MOTIF_IDENT, Modele, Phrase, Prose
from sgm_sim.taches.contrat import TacheBase
from sgm_sim.taches.formulaire_donnees import OptionDeclaree

LIBELLES: Mapping[str, str] = {
    "plan": "Plan de classement",
    "conservation": "Conservation",
    "communicabilite": "Communicabilité",
}
"""Key of a column in the file -> its heading, in the order they are shown."""

# Together with « communicabilite », a point and a hyphen they make a name of fact: 80 characters.
IdentPiece = Annotated[str, StringConstraints(pattern=MOTIF_IDENT, max_length=40)]
IdentGroupe = Annotated[str, StringConstraints(pattern=MOTIF_IDENT, max_length=23)]

Options = Annotated[tuple[OptionDeclaree, ...], Field(max_length=60)]


class Piece(Modele):
    """Something to file."""

    id: IdentPiece
    libelle: Phrase
    detail: Prose | None = None
    """What can be read on it."""


class ColonneDeclaree(NamedTuple):
    """A column that the task has, and what its cells may hold."""

    id: str
    libelle: str
    options: tuple[OptionDeclaree, ...]


class TacheClassement(TacheBase):
    """A table to fill: one line for each piece, one column for each list of options given."""

    type: Literal["classement"]
    pieces: tuple[Piece, ...] = Field(min_length=1, max_length=100)
    plan: Options = ()
    """Places where a piece may be filed."""
    conservation: Options = ()
    """How long, and what happens then."""
    communicabilite: Options = ()
    """To whom, and from when."""
    cout: int = Field(default=20, ge=0, le=7_200)
    """Simulated seconds to fill one cell; the same again to change it."""
    action: Phrase = "Valider le classement"
    cout_validation: int = Field(default=60, ge=0, le=7_200)
    publie: IdentGroupe | None = None
    """First word of the facts: each piece publishes `<publie>.<piece>-plan`, `-conservation`, `-communicabilite`."""

    @model_validator(mode="after")
    def _a_column_at_least(self) -> Self:
        if not self.colonnes:
            raise ValueError("un classement doit avoir « plan », « conservation » ou « communicabilite »")
        return self

    @property
    def colonnes(self) -> tuple[ColonneDeclaree, ...]:
        """The columns that have options, in the order they are shown."""
        toutes = [ColonneDeclaree(cle, libelle, getattr(self, cle)) for cle, libelle in LIBELLES.items()]
        return tuple(colonne for colonne in toutes if colonne.options)

    def fait(self, piece: str, colonne: str) -> str:
        """Return the name of the fact of one cell."""
        return f"{self.publie}.{piece}-{colonne}"
