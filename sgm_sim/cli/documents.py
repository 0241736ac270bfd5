"""`sgm-sim documents`: what was written and sent in an attempt, as .docx and PDF files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import avertir, dire
from sgm_sim.core.erreurs import SgmError


@click.command(cls=Commande, help="Écrire en .docx et en PDF les documents rédigés et envoyés dans une tentative.")
@click.argument("tentative")
@click.option("--dossier", metavar="DOSSIER", help="Où les écrire ; sinon, un dossier au numéro de la tentative.")
@click.option("--format", "format_", metavar="FORMAT", help="docx ou pdf ; sinon, les deux.")
@click.pass_context
def documents(ctx: click.Context, tentative: str, dossier: str | None, format_: str | None) -> int:
    """Write the files; 1 when a text that was sent gives none, because it was erased."""
    from sgm_sim.application.documents import documents as produire
    from sgm_sim.export.documents import FORMATS, marque

    atelier = ouvrir_atelier(ctx)
    identifiant = atelier.identifier(tentative)
    produits = produire(atelier, identifiant, [format_] if format_ else list(FORMATS))
    manques = (*produits.absents, *produits.effaces)
    if not produits.fichiers:
        raise SgmError("Aucun document à écrire.", " ".join(manques) or "Ce scénario n’en prévoit pas.")
    _ecrire(Path(dossier or identifiant), produits.fichiers, marque(identifiant).encode())
    for manque in manques:
        avertir(manque)
    return 1 if produits.effaces else 0


def _ecrire(dossier: Path, fichiers: Sequence[tuple[str, bytes]], marque: bytes) -> None:
    """Write all the files, or none when one of them would replace what is not ours."""
    try:
        dossier.mkdir(parents=True, exist_ok=True)
        for nom, _ in fichiers:
            _exiger_notre(dossier / nom, marque)
        for nom, octets in fichiers:
            (dossier / nom).write_bytes(octets)
            dire(f"Écrit : {dossier / nom}")
    except OSError as cause:
        raise SgmError(
            f"Les documents ne peuvent pas être écrits dans « {dossier} » : {cause.strerror}.",
            "Fermez-les s’ils sont ouverts, ou choisissez un autre dossier avec --dossier.",
        ) from cause


def _exiger_notre(chemin: Path, marque: bytes) -> None:
    """Refuse to replace a file that this attempt did not give, or that someone saved again since."""
    if chemin.exists() and marque not in chemin.read_bytes():
        raise SgmError(
            f"Le fichier « {chemin} » existe déjà, et ce n’est pas un document de cette tentative resté tel quel.",
            "Déplacez-le, ou choisissez un autre dossier avec --dossier.",
        )
