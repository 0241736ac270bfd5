"""The catalogue of diagnostics: one page per code in `content/diagnostics/`, read for help screens and for tests.

The messages themselves are made where the problem is found; a page explains the code to a trainer and shows an example.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Gravite

_PAGE = re.compile(
    r"# (?P<code>S\d{3}) · (?P<titre>.+)\n\nGravité\s:\s(?P<gravite>erreur|avertissement)\n\n(?P<explication>.+?)\n\n"
    r"## Exemple à corriger\n\n(?P<fautif>.+?)\n\n## Exemple corrigé\n\n(?P<corrige>.+)\n",
    re.DOTALL,
)
_BLOC = re.compile(r"^```(?P<langue>\w+)(?: (?P<fichier>\S+))?\n(?P<texte>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Extrait:
    """A fenced block of a page: part of a file, or the list of the files of a folder (`dossier`)."""

    langue: str
    fichier: str
    """Path in the scenario folder; empty for a list of files."""
    texte: str


@dataclass(frozen=True)
class Diagnostic:
    """One page."""

    code: str
    titre: str
    gravite: Gravite
    explication: str
    """What it means and why it matters, for someone who does not program; Markdown."""
    fautif: tuple[Extrait, ...]
    corrige: tuple[Extrait, ...]


def charger_diagnostics(dossier: Path = CONTENT / "diagnostics") -> Mapping[str, Diagnostic]:
    """Return the pages by code.

    Raises:
        ValueError: a page is not in the expected form; it is delivered with the program, never written by users.
    """
    pages = {chemin.stem: lire_page(chemin.read_text(encoding="utf-8")) for chemin in sorted(dossier.glob("S*.md"))}
    egarees = [nom for nom, page in pages.items() if page.code != nom]
    if egarees:
        raise ValueError(f"pages whose name is not their code: {egarees}")
    return pages


def lire_page(texte: str) -> Diagnostic:
    """Read one page.

    Raises:
        ValueError: a heading, the severity or an example is missing.
    """
    trouve = _PAGE.fullmatch(texte)
    if trouve is None:
        raise ValueError(f"not a page of the catalogue: {texte[:60]!r}")
    return Diagnostic(
        trouve["code"],
        trouve["titre"],
        Gravite(trouve["gravite"]),
        trouve["explication"],
        _extraits(trouve["fautif"]),
        _extraits(trouve["corrige"]),
    )


def _extraits(texte: str) -> tuple[Extrait, ...]:
    return tuple(Extrait(b["langue"], b["fichier"] or "", b["texte"]) for b in _BLOC.finditer(texte))
