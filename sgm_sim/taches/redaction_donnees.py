"""Data of the kind `redaction` in a sujet: an act or a letter to write, with its library of clauses."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sgm_sim.core.modele import Ident, Modele, NomFait, Phrase, Prose
from sgm_sim.taches.contrat import TacheBase

NomGabarit = Literal["convocation", "deliberation", "liste", "proces-verbal", "arrete", "lettre"]
"""Name of a template of `content/gabarits`."""


class ClauseDeclaree(Modele):
    """A ready-made paragraph. Blanks to fill are written `[ainsi]`."""

    id: Ident
    titre: Phrase
    texte: Prose


class TacheRedaction(TacheBase):
    """A text to write, then to send or to have signed."""

    type: Literal["redaction"]
    publie: NomFait
    """Fact published when the text is sent; its nature is `texte`."""
    bibliotheque: Ident | None = None
    """Name of a library of `content/gabarits/clauses/`, read by the loader into `clauses`."""
    clauses: tuple[ClauseDeclaree, ...] = ()
    gabarit: NomGabarit | None = None
    """Template of the document that the text makes when it is exported; none, and it makes no document."""
    action: Phrase = "Envoyer"
    secondes_par_mot: int = Field(default=2, ge=0, le=60)
    """Simulated cost of each word added by hand."""
    cout_clause: int = Field(default=20, ge=0, le=7_200)
    """Simulated cost of a paragraph taken as it is from the library."""
    cout_envoi: int = Field(default=60, ge=0, le=7_200)
    mots_minimum: int = Field(default=20, ge=0, le=5_000)
    """Below this the text cannot be sent."""
