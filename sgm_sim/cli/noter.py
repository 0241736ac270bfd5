"""`sgm-sim noter`: judge an attempt, with another key if need be. Earlier records stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.core.francais.ecriture import accord

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan


@click.command(
    cls=Commande, help="Noter une tentative. Une nouvelle notation s’ajoute aux précédentes, sans les changer."
)
@click.argument("tentative", metavar="TENTATIVE")
@click.option("--corrige", metavar="FICHIER", help="Autre corrigé que celui du scénario.")
@click.option("--evaluateur", default="automatique", metavar="NOM", help="Qui note.")
@click.pass_context
def noter(ctx: click.Context, tentative: str, corrige: str | None, evaluateur: str) -> None:
    """Print the scores by competence."""
    _dire(ouvrir_atelier(ctx).noter(tentative, Path(corrige) if corrige else None, evaluateur))


def _dire(bilan: Bilan) -> None:
    notation = bilan.notation
    print(f"{notation.titre} · {notation.stagiaire or '(sans nom)'} · tentative {notation.tentative}")
    for score in notation.competences:
        nom = bilan.referentiel.competence(score.code).libelle_court
        attente = f" · {accord(score.en_attente, 'point')} en attente du jury" if score.en_attente else ""
        proposition = bilan.referentiel.regles.libelle(score.proposition)
        print(f"{score.code}  {score.obtenus:3}/{score.possibles:<3} {proposition}{attente} · {nom}")
    print(f"Corrigé {notation.corrige[:12]} · droit {notation.droit[:12]} · empreinte {notation.ancre[:16]}")
