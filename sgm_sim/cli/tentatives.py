"""`sgm-sim tentatives`: what is kept on this machine."""

from __future__ import annotations

from datetime import datetime

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.nom import nom
from sgm_sim.cli.sortie import dire


@click.command(cls=Commande, help="Lister les tentatives, la dernière d’abord.")
@click.option("--stagiaire", default="", metavar="NOM", help="Seulement celles de cette personne.")
@click.pass_context
def tentatives(ctx: click.Context, stagiaire: str) -> None:
    """Print one line per attempt."""
    atelier = ouvrir_atelier(ctx)
    apercus = atelier.tentatives(stagiaire)
    if not apercus:
        dire(f"Aucune tentative n’est gardée ici. Pour en commencer une : {nom()} jouer")
        return
    reprises = atelier.reprises()
    large = max(len(apercu.id) for apercu in apercus)
    for apercu in apercus:
        le = f"{datetime.fromisoformat(apercu.ouverte_le):%d/%m/%Y %H:%M}"
        etat = "terminée" if apercu.close else "en cours"
        reprise = f" · reprise de {reprises[apercu.id]}" if apercu.id in reprises else ""
        dire(f"{apercu.id:{large}}  {le}  {etat:8}  {apercu.stagiaire or '(sans nom)'} · {apercu.titre}{reprise}")
