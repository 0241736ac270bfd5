"""`sgm-sim rejouer`: verify the journal of an attempt, then play its commands again."""

from __future__ import annotations

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande


@click.command(
    cls=Commande,
    help="Vérifier que le journal d’une tentative est intact, puis rejouer ses gestes.\n\n"
    "TENTATIVE : son numéro, ou le début de ce numéro. Code de sortie 1 si une ligne a été changée, ôtée ou déplacée.",
)
@click.argument("tentative", metavar="TENTATIVE")
@click.pass_context
def rejouer(ctx: click.Context, tentative: str) -> int:
    """Print what was found."""
    relecture = ouvrir_atelier(ctx).rejouer(tentative)
    print(f"Tentative {relecture.tentative} : {relecture.lignes} lignes.")
    if relecture.defaut:
        print(f"✗ {relecture.defaut} Tout ce qui précède est intact.")
        return 1
    print("✓ Chaque ligne est à sa place et telle qu’elle a été écrite.")
    if relecture.effacees:
        print(f"  Textes effacés par un acte enregistré : lignes {', '.join(map(str, relecture.effacees))}.")
    if relecture.rejouee:
        print("✓ Rejouer les gestes redonne les mêmes événements.")
    else:
        print(f"… {relecture.remarque}")
    print(f"Empreinte : {relecture.empreinte}")
    return 0 if relecture.saine or relecture.effacees else 1
