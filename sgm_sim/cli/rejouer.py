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
        dire(f"{_etat(relecture)}  {relecture.tentative}  {relecture.defaut or relecture.remarque}".rstrip())
    return 0 if all(relecture.acceptable for relecture in relectures) else 1


def _etat(relecture: Relecture) -> str:
    """Return a sign and its words: an attempt of another version is sound as far as can be seen."""
    sain = relecture.saine or (relecture.acceptable and relecture.autre_version and not relecture.effacees)
    return "✓ intacte " if sain else "✗ à revoir"


def _dire(relecture: Relecture) -> int:
    dire(f"Tentative {relecture.tentative} : {relecture.lignes} lignes.")
    if relecture.reprise_de:
        origine, _, acte = relecture.reprise_de.partition("#")
        dire(f"  Elle reprend la tentative {origine} après son acte {acte}.")
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
    return 0 if relecture.acceptable else 1
