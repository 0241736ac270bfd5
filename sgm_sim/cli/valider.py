"""`sgm-sim valider`: every problem of scenario folders, in one run."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire
from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.problemes import Gravite, Probleme


@click.command(
    cls=Commande,
    help="Relire des scénarios et dire tout ce qui est à corriger, sans rien changer.\n\n"
    "SCENARIO : un dossier, ou un nom du catalogue. "
    "Chaque ligne : fichier:ligne:colonne · clé · ce qui ne va pas · ce qui est attendu · que faire [code]. "
    "Code de sortie 0 si tout est bon, 1 s’il y a une erreur, 2 si rien n’a pu être lu.",
)
@click.argument("chemins", nargs=-1, required=True, metavar="SCENARIO…")
@click.option("--format", "format_", default="text", metavar="FORMAT", help="text (par défaut) ou json.")
@click.pass_context
def valider(ctx: click.Context, chemins: tuple[str, ...], format_: str) -> int:
    """Print the problems."""
    if format_ not in ("text", "json"):
        raise click.UsageError(f"Le format « {format_} » n’existe pas : il faut text ou json.", ctx)
    from sgm_sim.application.validation import valider_chemin

    atelier = ouvrir_atelier(ctx)
    problemes = [probleme for chemin in chemins for probleme in valider_chemin(atelier.trouver(chemin))]
    if format_ == "json":
        print(json.dumps([asdict(probleme) for probleme in problemes], ensure_ascii=False, indent=2))
    else:
        _dire(problemes, len(chemins))
    if any(probleme.code == "S001" for probleme in problemes):
        return 2
    return 1 if any(probleme.gravite is Gravite.ERREUR for probleme in problemes) else 0


def _dire(problemes: list[Probleme], dossiers: int) -> None:
    for probleme in problemes:
        dire(probleme.en_ligne())
    erreurs = sum(probleme.gravite is Gravite.ERREUR for probleme in problemes)
    conseils = len(problemes) - erreurs
    if not problemes:
        dire(f"Rien à corriger ({accord(dossiers, 'dossier')}).")
        return
    dire(f"{accord(erreurs, 'erreur')}, {accord(conseils, 'avertissement')} ({accord(dossiers, 'dossier')}).")
