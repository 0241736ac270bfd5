"""The formats of documents, by name. The library that each one needs is an extra, imported when it is used.

A file of ours is known by its mark: it names the attempt, and neither an office suite nor a printer keeps it in clear
when it saves the file anew. What a person reworked is therefore theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from sgm_sim.core.erreurs import SgmError

if TYPE_CHECKING:
    from sgm_sim.export.documents.modele import Document


def marque(reference: str) -> str:
    """Return what a file written for this attempt holds in clear, among its keywords."""
    return f"sgm_sim:{reference};"


class EcrireDocument(Protocol):
    """Writes a document in one format. Pure: the same document gives the same bytes."""

    def __call__(self, document: Document) -> bytes:
        """Return the whole file."""
        ...


@dataclass(frozen=True, slots=True)
class FormatDocument:
    """One format of documents."""

    extension: str
    module: str
    """Module that holds its `ecrire`."""
    bibliotheque: str
    """What to install for it."""

    def ecrire(self, document: Document) -> bytes:
        """Write a document in this format.

        Raises:
            SgmError: when the library that it needs is not installed.
        """
        try:
            write: EcrireDocument = import_module(self.module).ecrire
        except ImportError as cause:
            raise SgmError(
                f"Pour écrire un fichier {self.extension}, il faut {self.bibliotheque} : installez-le avec "
                f"«\u202fpython -m pip install {self.bibliotheque}\u202f»."
            ) from cause
        return write(document)


FORMATS: Mapping[str, FormatDocument] = {
    "docx": FormatDocument(".docx", "sgm_sim.export.documents.docx", "python-docx"),
    "pdf": FormatDocument(".pdf", "sgm_sim.export.documents.pdf", "typst"),
}
