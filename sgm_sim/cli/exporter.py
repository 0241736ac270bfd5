"""`sgm-sim exporter`: scores by competence, to a file or to the standard output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import avertir
from sgm_sim.core.erreurs import SgmError

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


@click.command(cls=Commande, help="Exporter les scores par compétence d’une tentative, d’une personne, ou de tous.")
@click.argument("tentative", default="", metavar="[TENTATIVE]")
@click.option("--stagiaire", default="", metavar="NOM", help="Toutes les tentatives de cette personne.")
@click.option("--tout", is_flag=True, help="Toutes les tentatives gardées ici.")
@click.option("--format", "format_", default="csv", metavar="FORMAT", help="csv (par défaut) ou json.")
@click.option("--tableur", is_flag=True, help="CSV pour un tableur français : point-virgule, virgule décimale, BOM.")
@click.option("--sortie", metavar="FICHIER", help="Fichier à écrire ; sinon, la sortie standard.")
@click.pass_context
def exporter(
    ctx: click.Context, tentative: str, stagiaire: str, tout: bool, format_: str, tableur: bool, sortie: str | None
) -> int:
    """Write the export; 1 when some attempts had to be left out."""
    from sgm_sim.application.exports import exporter as ecrire

    atelier = ouvrir_atelier(ctx)
    choix = _choix(atelier, tentative, stagiaire, tout)
    octets, ecartees = ecrire(atelier, choix, format_, tableur_francais=tableur)
    _livrer(octets, sortie)
    for raison in ecartees:
        avertir(f"Écartée : {raison}")
    return 1 if ecartees else 0


def _livrer(octets: bytes, sortie: str | None) -> None:
    """Write the export where it was asked for."""
    if sortie is None:
        sys.stdout.buffer.write(octets)
        return
    try:
        Path(sortie).write_bytes(octets)
    except OSError as cause:
        raise SgmError(
            f"Le fichier « {sortie} » ne peut pas être écrit : {cause.strerror}.", "Choisissez-en un autre."
        ) from cause
    avertir(f"Écrit : {sortie}")


def _choix(atelier: Atelier, tentative: str, stagiaire: str, tout: bool) -> Sequence[str]:
    """Return the ids of the attempts to export.

    Raises:
        SgmError: when nothing, or two things at once, was asked for, or when there is no attempt.
    """
    if sum(map(bool, (tentative, stagiaire, tout))) != 1:
        raise SgmError("Dites quoi exporter :", "un numéro de tentative, --stagiaire NOM, ou --tout.")
    if tentative:
        return [atelier.identifier(tentative)]
    identifiants = [apercu.id for apercu in atelier.tentatives(stagiaire)]
    if not identifiants:
        qui = f" de « {stagiaire} »" if stagiaire else ""
        raise SgmError(f"Aucune tentative{qui} n’est gardée ici.", "« sgm-sim tentatives » les liste.")
    return identifiants
