"""`sgm-sim rejouer`: verify the journal of an attempt, then play its commands again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire

if TYPE_CHECKING:
    from sgm_sim.application.verification import Relecture


@click.command(
    cls=Commande,
    help="Vérifier que le journal d’une tentative est intact, puis rejouer ses gestes.\n\n"
    "TENTATIVE : son numéro, ou le début de ce numéro. Code de sortie 1 si une ligne a été changée, ôtée ou déplacée.",
)
@click.argument("tentative", default="", metavar="[TENTATIVE]")
@click.option("--tout", is_flag=True, help="Vérifier toutes les tentatives gardées ici, une ligne chacune.")
@click.pass_context
def rejouer(ctx: click.Context, tentative: str, tout: bool) -> int:
    """Print what was found."""
    atelier = ouvrir_atelier(ctx)
    if not tout:
        if not tentative:
            raise click.UsageError("Dites quoi vérifier : un numéro de tentative, ou --tout.", ctx)
        return _dire(atelier.rejouer(tentative))
    relectures = [atelier.rejouer(apercu.id) for apercu in atelier.tentatives()]
    for relecture in relectures:
        dire(
            f"{'✓ intacte ' if relecture.saine else '✗ à revoir'}  {relecture.tentative}  {_raison(relecture)}".rstrip()
        )
    return 0 if all(map(_est_acceptable, relectures)) else 1


def _raison(relecture: Relecture) -> str:
    return relecture.defaut or relecture.remarque


def _est_acceptable(relecture: Relecture) -> bool:
    """An erasure that was recorded prevents playing again, and is no defect."""
    return relecture.saine or (not relecture.defaut and bool(relecture.effacees))


def _dire(relecture: Relecture) -> int:
    dire(f"Tentative {relecture.tentative} : {relecture.lignes} lignes.")
    if relecture.defaut:
        dire(f"✗ {relecture.defaut} Tout ce qui précède est intact.")
        return 1
    dire("✓ Chaque ligne est à sa place et telle qu’elle a été écrite.")
    if relecture.effacees:
        dire(f"  Textes effacés par un acte enregistré : lignes {', '.join(map(str, relecture.effacees))}.")
    if relecture.rejouee:
        dire("✓ Rejouer les gestes redonne les mêmes événements.")
    else:
        dire(f"… {relecture.remarque}")
    dire(f"Empreinte : {relecture.empreinte}")
    return 0 if _est_acceptable(relecture) else 1
