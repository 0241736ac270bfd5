"""`sgm-sim reprendre`: start again from a moment of a finished attempt, in another attempt."""

from __future__ import annotations

from datetime import date, time

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.nom import commande
from sgm_sim.cli.sortie import dire
from sgm_sim.core.erreurs import SgmError


@click.command(
    cls=Commande,
    help="Repartir d’un moment d’une tentative terminée. Une nouvelle tentative commence là, avec tout ce qui avait "
    "été fait avant ; celle d’origine reste telle qu’elle est.\n\nTENTATIVE : son numéro, ou le début de ce numéro.",
)
@click.argument("tentative", metavar="TENTATIVE")
@click.option("--a", "heure", metavar="HEURE", help="Heure simulée d’où repartir : 9:42.")
@click.option("--le", "jour", metavar="JOUR", help="Jour de cette heure : 2026-02-10 ; le premier, sinon.")
@click.option("--acte", type=int, metavar="N", help="Ou le numéro du dernier acte gardé ; 0 pour l’ouverture.")
@click.pass_context
def reprendre(ctx: click.Context, tentative: str, heure: str | None, jour: str | None, acte: int | None) -> None:
    """Print the number of the new attempt."""
    if (heure is None) == (acte is None):
        raise click.UsageError("Dites d’où repartir : --a 9:42, ou --acte N.", ctx)
    atelier = ouvrir_atelier(ctx)
    if acte is None:
        acte = atelier.acte_a(tentative, _heure(heure or ""), _jour(jour) if jour else None)
    nouvelle = atelier.recommencer_a(tentative, acte)
    dire(nouvelle.id)
    dire(f"Pour la jouer : {commande(ctx)} jouer --reprendre {nouvelle.id}")


def _heure(texte: str) -> time:
    """Read `9:42`, `09:42` or `9h42`."""
    heures, _, minutes = texte.strip().lower().replace("h", ":").partition(":")
    try:
        return time(int(heures), int(minutes or 0))
    except ValueError as cause:
        raise SgmError(f"« {texte} » n’est pas une heure.", "Écrivez par exemple --a 9:42") from cause


def _jour(texte: str) -> date:
    try:
        return date.fromisoformat(texte.strip())
    except ValueError as cause:
        raise SgmError(f"« {texte} » n’est pas un jour.", "Écrivez par exemple --le 2026-02-10") from cause
