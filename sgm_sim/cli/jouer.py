"""`sgm-sim jouer`: play on screen, or line by line with `--texte`."""

from __future__ import annotations

import io
import shutil
import sys
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.nom import commande

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier
    from sgm_sim.texte.console import Console


@click.command(cls=Commande, help="Jouer un scénario. Sans SCENARIO, le catalogue s’ouvre.")
@click.argument("scenario", default="", metavar="[SCENARIO]")
@click.option("--texte", is_flag=True, help="Ligne à ligne, sans écran : pour un lecteur d’écran ou un fichier.")
@click.option("--stagiaire", default="", metavar="NOM", help="Qui joue : nom puis prénom.")
@click.option(
    "--regime", default="entrainement", metavar="REGIME", help="entrainement (par défaut), temps-reel ou examen."
)
@click.option("--graine", type=int, metavar="N", help="Graine du tirage ; au hasard par défaut.")
@click.option("--reprendre", default="", metavar="TENTATIVE", help="Reprendre une tentative où elle en était.")
@click.pass_context
def jouer(
    ctx: click.Context, scenario: str, texte: bool, stagiaire: str, regime: str, graine: int | None, reprendre: str
) -> None:
    """Open one face or the other."""
    atelier = ouvrir_atelier(ctx)
    if texte:
        _jouer_en_texte(ctx, atelier, scenario, stagiaire, regime, graine, reprendre)
        return
    # What does not exist is said here, before a screen is drawn over it.
    if reprendre:
        reprendre = atelier.identifier(reprendre)
    elif scenario:
        atelier.chemin(scenario)
    from sgm_sim.tui.app import SgmApp

    SgmApp(atelier, stagiaire=stagiaire, scenario=scenario, reprendre=reprendre, regime=regime, graine=graine).run()


def _jouer_en_texte(
    ctx: click.Context, atelier: Atelier, scenario: str, stagiaire: str, regime: str, graine: int | None, reprendre: str
) -> None:
    from sgm_sim.texte.accueil import choisir_scenario, demander_nom
    from sgm_sim.texte.console import FinDeSaisie
    from sgm_sim.texte.jeu import Jeu

    console = _console()
    try:
        if reprendre:
            tentative = atelier.reprendre(reprendre)
        else:
            choisi = scenario or choisir_scenario(console, atelier)
            tentative = atelier.commencer(choisi, stagiaire or demander_nom(console), regime, graine)
    except FinDeSaisie:
        return
    Jeu(console, tentative, commande(ctx)).jouer()


def _console() -> Console:
    """Return the console of the standard streams, in UTF-8 whatever the terminal says."""
    from sgm_sim.texte.console import Console

    for flot in (sys.stdin, sys.stdout):
        if isinstance(flot, io.TextIOWrapper):
            flot.reconfigure(encoding="utf-8", errors="replace")
    largeur = shutil.get_terminal_size().columns - 1 if sys.stdout.isatty() else None
    return Console(iter(sys.stdin.readline, ""), _ecrire, largeur)


def _ecrire(texte: str) -> None:
    sys.stdout.write(texte)
    sys.stdout.flush()
