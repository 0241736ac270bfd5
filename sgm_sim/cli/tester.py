"""`sgm-sim tester`: play the plans of scenarios, expected against obtained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire

if TYPE_CHECKING:
    from sgm_sim.application.plans import Essai


@click.command(
    cls=Commande,
    help="Jouer les plans de scénarios et comparer au score attendu.\n\nSCENARIO : un dossier, ou un nom du catalogue. "
    "Code de sortie 1 si un apprenant n’obtient pas ce que son plan annonce.",
)
@click.argument("scenarios", nargs=-1, required=True, metavar="SCENARIO…")
@click.option("--graine", type=int, default=0, metavar="N", help="Graine du tirage (0 par défaut).")
@click.pass_context
def tester(ctx: click.Context, scenarios: tuple[str, ...], graine: int) -> int:
    """Print one line per learner, then what differs."""
    from sgm_sim.application.plans import essayer

    atelier = ouvrir_atelier(ctx)
    tout_va = True
    for nom in scenarios:
        chemin = atelier.chemin(nom)
        dire(chemin.name)
        for essai in essayer(chemin, graine):
            _dire(essai)
            tout_va = tout_va and essai.reussi
    return 0 if tout_va else 1


def _dire(essai: Essai) -> None:
    signe = "✓ comme prévu" if essai.reussi else "✗ à revoir   "
    dire(f"  {signe}  {essai.apprenant:24} {essai.obtenu:>7}  (attendu {essai.attendu})  {essai.titre}")
    for ecart in essai.ecarts:
        dire(f"      {ecart.quoi} : attendu {ecart.attendu} ; obtenu {ecart.obtenu}")
    for refus in essai.refus:
        dire(f"      geste refusé : {refus}")
