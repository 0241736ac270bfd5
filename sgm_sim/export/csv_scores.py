"""Scores as CSV: one row for each competence of each attempt.

Bytes follow RFC 4180: UTF-8, CRLF, `,`, quotes only where needed. With `tableur_francais`: byte order mark, `;` and
decimal comma. Dates stay ISO, and shares are decimals between 0 and 1, in both.

A text that a spreadsheet would run as a formula gets an apostrophe before the sign, in both modes, since any CSV may
be opened with a double click; a program that needs exact names reads the JSON.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sgm_sim.export.lignes import Ligne, lignes

if TYPE_CHECKING:
    from sgm_sim.evaluation.notation import Notation
    from sgm_sim.export.formats import OptionsExport
    from sgm_sim.referentiel.modele import Referentiel

ENTETES = (
    "Tentative",
    "Stagiaire",
    "Scénario",
    "Titre du scénario",
    "Régime",
    "Jouée le",
    "Terminée",
    "Bloc",
    "Titre du bloc",
    "Compétence",
    "Libellé court",
    "Points obtenus",
    "Points possibles",
    "Points en attente du jury",
    "Part en attente du jury",
    "Observations",
    "Proposition",
    "Plafonnée par",
    "Évaluateur",
    "Notée le",
    "Règles",
    "Logiciel",
    "Empreinte du corrigé",
    "Empreinte du droit",
    "Ancre du journal",
    "Reprise de",
)

Cellule = str | int | float

_SIGNES = r"=+\-@\uff1d\uff0b\uff0d\uff20"
"""Signs that start a formula, full-width ones included."""

_FORMULE = re.compile(rf"^(?=[\t\r\n])|(?:^|(?<=[;,\t\r\n]))(?=\s*[{_SIGNES}])")
"""Places where an apostrophe is due: a cell that starts with a tab or a line end, and before a sign.

A separator or a line end inside the text counts as a start: a spreadsheet set for the other separator cuts there.
"""


def ecrire(notations: Sequence[Notation], referentiel: Referentiel, options: OptionsExport) -> bytes:
    """Return the CSV file; see `export.formats.Ecrire`."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";" if options.tableur_francais else ",", lineterminator="\r\n")
    writer.writerow(ENTETES)
    for notation in notations:
        for ligne in lignes(notation, referentiel):
            row = _row(notation, ligne, referentiel)
            writer.writerow([_text(cell, options.tableur_francais) for cell in row])
    return sheet.getvalue().encode("utf-8-sig" if options.tableur_francais else "utf-8")


def _row(notation: Notation, ligne: Ligne, referentiel: Referentiel) -> tuple[Cellule, ...]:
    """Return the cells in the order of `ENTETES`; no version is written so that a spreadsheet takes it for a date."""
    score = ligne.score
    return (
        notation.tentative,
        notation.stagiaire,
        notation.scenario,
        notation.titre,
        notation.regime,
        notation.jouee_le,
        "oui" if notation.terminee else "non",
        ligne.bloc.code,
        ligne.bloc.titre,
        score.code,
        ligne.competence.libelle_court,
        score.obtenus,
        score.possibles,
        score.en_attente,
        score.en_attente / score.possibles,
        score.observations,
        referentiel.regles.libelle(score.proposition),
        score.plafonnee_par,
        notation.evaluateur,
        notation.notee_le,
        f"{notation.referentiel}/{notation.version_regles}",
        f"sgm_sim {notation.moteur}",
        notation.corrige,
        notation.droit,
        notation.ancre,
        notation.reprise_de,
    )


def _text(cell: Cellule, virgule: bool) -> str:
    if isinstance(cell, float):
        decimal = f"{cell:.4f}"
        return decimal.replace(".", ",") if virgule else decimal
    return _FORMULE.sub("'", cell) if isinstance(cell, str) else str(cell)
