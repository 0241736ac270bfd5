"""Builds the scenario folder that a page of the catalogue describes: the base scenario with some passages replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sgm_sim.core.diagnostics import Extrait

BASE = Path(__file__).parents[2] / "scenarios_fautifs" / "base"
TOUJOURS = ("sujet.yaml", "suites.yaml", "documents/note.md")
"""Files of the base that every example has; the corrigé and the plan only come when the page shows them."""


def construire(extraits: Sequence[Extrait], racine: Path) -> Path:
    """Write the folder under `racine` and return its path, which does not exist when the page lists no file."""
    dossier = racine / "exemple"
    liste = next((extrait for extrait in extraits if extrait.langue == "dossier"), None)
    if liste is not None:
        _lister(liste.texte, dossier)
        return dossier
    noms = [*TOUJOURS, *(e.fichier for e in extraits if e.fichier not in TOUJOURS)]
    for nom in noms:
        base = BASE / nom
        octets = base.read_bytes() if base.is_file() else b""
        for extrait in extraits:
            if extrait.fichier == nom:
                octets = remplacer(octets, _octets(extrait.texte))
        _ecrire(dossier / nom, octets)
    return dossier


def remplacer(base: bytes, extrait: bytes) -> bytes:
    """Replace the top-level keys of `base` that `extrait` writes; an extract without any key replaces everything."""
    cles = set(re.findall(rb"^(\w+):", extrait, re.MULTILINE))
    if not cles or extrait.startswith(b"#"):
        return extrait
    parts = re.split(rb"^(?=\w+:)", base, flags=re.MULTILINE)
    return b"".join(part for part in parts if part.split(b":")[0] not in cles) + extrait


def _octets(texte: str) -> bytes:
    """Read `‹E9›` as the byte E9."""
    return re.sub(rb"\xe2\x80\xb9([0-9A-F]{2})\xe2\x80\xba", lambda m: bytes([int(m[1], 16)]), texte.encode())


def _lister(texte: str, dossier: Path) -> None:
    for ligne in texte.splitlines():
        nom, _, poids = ligne.removesuffix(" Mo)").partition(" (")
        base = BASE / nom.replace(".yml", ".yaml")
        octets = base.read_bytes() if base.is_file() else b"?"
        _ecrire(dossier / nom, b"# x\n" * (int(poids) * 262_144) if poids else octets)


def _ecrire(chemin: Path, octets: bytes) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_bytes(octets)
