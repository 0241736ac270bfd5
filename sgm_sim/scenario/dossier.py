"""A scenario folder as bytes: which files are there, read with bounds and never outside the folder.

It does not know what the files say; the same `Dossier` is made from the bytes pinned by an attempt.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.suggestions import cite, identifiant, vouliez_vous
from sgm_sim.core.yaml_texte import TAILLE_MAX

SUJET, SUITES, CORRIGE, PLAN = "sujet.yaml", "suites.yaml", "corrige.yaml", "plan.yaml"
RACINE = (SUJET, SUITES, CORRIGE, PLAN)
SOUS_DOSSIERS: Mapping[str, str] = {"documents": ".md", "bibliotheque": ".yaml"}
"""Folder -> how the names of its files end."""

FICHIERS_MAX = 200


@dataclass(frozen=True)
class Dossier:
    """The files of a scenario, by their path inside the folder, with `/`."""

    nom: str
    """The folder as the person wrote it; shown before each file name. May be empty."""
    fichiers: Mapping[str, bytes]
    problemes: tuple[Probleme, ...] = ()
    reel: str = ""
    """Name of the folder on the disk, when `nom` does not show it (« . »)."""

    @property
    def identifiant(self) -> str:
        """What identifies a scenario whose sujet has no `id`: the name of its folder, made an identifier."""
        return identifiant(self.reel or self.nom.replace("\\", "/").rstrip("/").rpartition("/")[2])

    def lieu(self, fichier: str) -> str:
        """Return the name shown in problems for one of its files."""
        return f"{self.nom}/{fichier}" if self.nom else fichier


def lire_dossier(chemin: Path) -> Dossier:
    """Read the folder `chemin`, or the folder of the file `chemin`. Never raises; says what could not be read."""
    if os.path.isfile(chemin) and chemin.name in RACINE:  # never raises, even on a name that no system could hold
        chemin = chemin.parent
    nom = "" if chemin == Path() else str(chemin)
    if not os.path.isdir(chemin):
        return Dossier(nom, {}, (_pas_un_dossier(chemin),))
    fichiers: dict[str, bytes] = {}
    problemes: list[Probleme] = []
    lecteur = _Lecteur(chemin, nom, fichiers, problemes)
    try:
        lecteur.lire()
    except OSError as erreur:
        problemes.append(_illisible(nom or ".", erreur))
    if SUJET not in fichiers:
        problemes = [p for p in problemes if p.code != "S004" or p.conseil.startswith("vouliez-vous")]
    if SUJET not in fichiers and not any(p.code in ("S001", "S003", "S005", "S006") for p in problemes):
        conseil = "indiquez le dossier d’un scénario, ou créez ce fichier à partir d’un scénario livré"
        problemes.append(
            Probleme("S002", f"le dossier ne contient pas de fichier {cite(SUJET)}", "", conseil, nom or ".")
        )
    return Dossier(nom, dict(sorted(fichiers.items())), tuple(problemes), chemin.resolve().name)


def _pas_un_dossier(chemin: Path) -> Probleme:
    if os.path.exists(chemin):
        conseil = f"indiquez le dossier qui contient {cite(SUJET)}"
        return Probleme("S001", "ce chemin n’est pas le dossier d’un scénario", "", conseil, str(chemin))
    voisins = [p.name for p in chemin.parent.iterdir() if p.is_dir()] if chemin.parent.is_dir() else []
    conseil = vouliez_vous(chemin.name, sorted(voisins)) or "vérifiez l’orthographe du chemin"
    return Probleme("S001", "ce chemin n’existe pas", "", conseil, str(chemin))


def _illisible(lieu: str, erreur: OSError) -> Probleme:
    message = "ce fichier ne peut pas être lu : " + (
        "accès refusé" if isinstance(erreur, PermissionError) else "erreur du disque"
    )
    return Probleme("S001", message, "", "vérifiez les droits du fichier, ou copiez-le ailleurs", lieu)


class _Lecteur:
    """Walks the folder, two levels deep, and reads what a scenario may hold."""

    def __init__(self, racine: Path, nom: str, fichiers: dict[str, bytes], problemes: list[Probleme]) -> None:
        self._racine = racine
        self._nom = nom
        self._fichiers = fichiers
        self._problemes = problemes

    def lire(self) -> None:
        for chemin in _visibles(self._racine):
            if chemin.name in SOUS_DOSSIERS and chemin.is_dir() and not chemin.is_symlink():
                for fichier in _visibles(chemin):
                    self._entree(fichier, f"{chemin.name}/{fichier.name}", fichier.suffix == SOUS_DOSSIERS[chemin.name])
            else:
                self._entree(chemin, chemin.name, chemin.name in RACINE)

    def _entree(self, chemin: Path, nom: str, attendu: bool) -> None:
        if len(self._fichiers) >= FICHIERS_MAX:
            if not any(p.fichier == self._lieu("") for p in self._problemes):
                self._dire("S005", "", f"le dossier compte plus de {FICHIERS_MAX} fichiers", "gardez ceux du scénario")
        elif chemin.is_symlink():
            self._dire("S006", nom, "ce fichier est un raccourci (lien)", "copiez le fichier lui-même dans le dossier")
        elif chemin.suffix == ".yml":
            self._dire(
                "S003", nom, "l’extension « .yml » n’est pas reconnue", f"renommez-le en {cite(chemin.stem + '.yaml')}"
            )
        elif not attendu or not chemin.is_file():
            conseil = vouliez_vous(nom, RACINE) or "déplacez-le hors du dossier, ou corrigez son nom"
            self._dire("S004", nom, "ce fichier ne fait pas partie d’un scénario : il est ignoré", conseil)
        else:
            self._lire(chemin, nom)

    def _lire(self, chemin: Path, nom: str) -> None:
        taille = chemin.stat().st_size
        if taille > TAILLE_MAX:
            message = f"ce fichier pèse {taille // 1024} Ko, le maximum est {TAILLE_MAX // 1024} Ko"
            self._dire("S005", nom, message, "allégez-le, ou partagez-le en plusieurs fichiers")
            return
        try:
            with chemin.open("rb") as fichier:
                self._fichiers[unicodedata.normalize("NFC", nom)] = fichier.read(TAILLE_MAX + 1)
        except OSError as erreur:
            self._problemes.append(_illisible(self._lieu(nom), erreur))

    def _lieu(self, nom: str) -> str:
        return "/".join(part for part in (self._nom, nom) if part) or "."

    def _dire(self, code: str, nom: str, message: str, conseil: str) -> None:
        gravite = Gravite.AVERTISSEMENT if code == "S004" else Gravite.ERREUR
        self._problemes.append(Probleme(code, message, "", conseil, self._lieu(nom), gravite=gravite))


def _visibles(dossier: Path) -> Iterator[Path]:
    """Yield the entries of a folder in a stable order, without the hidden files that systems and editors leave."""
    for chemin in sorted(dossier.iterdir(), key=lambda p: p.name):
        if not chemin.name.startswith((".", "~$")) and chemin.name not in ("Thumbs.db", "desktop.ini"):
            yield chemin
