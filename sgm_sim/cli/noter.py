"""`sgm-sim noter`: judge an attempt, with another key if need be. Earlier records stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import accord
from sgm_sim.evaluation.notation import EN_ATTENTE

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan


@click.command(
    cls=Commande, help="Noter une tentative. Une nouvelle notation s’ajoute aux précédentes, sans les changer."
)
@click.argument("tentative", metavar="TENTATIVE")
@click.option("--corrige", metavar="FICHIER", help="Autre corrigé que celui du scénario.")
@click.option("--evaluateur", default="automatique", metavar="NOM", help="Qui note.")
@click.option("--points", multiple=True, metavar="CRITERE=N", help="Points donnés par le jury à un critère en attente.")
@click.pass_context
def noter(ctx: click.Context, tentative: str, corrige: str | None, evaluateur: str, points: tuple[str, ...]) -> None:
    """Print the scores by competence."""
    jury = {critere: (n, f"Apprécié par {evaluateur}.") for critere, n in map(_points, points)}
    if jury and evaluateur == "automatique":
        raise SgmError("Des points du jury se donnent au nom de quelqu’un.", 'Ajoutez --evaluateur "Nom Prénom".')
    _dire(ouvrir_atelier(ctx).noter(tentative, Path(corrige) if corrige else None, evaluateur, jury))


def _points(texte: str) -> tuple[str, int]:
    """Read `clarte=4`."""
    critere, _, nombre = texte.partition("=")
    if not (critere and nombre.isascii() and nombre.isdigit()):
        raise SgmError(f"« {texte} » ne se lit pas.", "Écrivez par exemple --points clarte=4")
    return critere, int(nombre)


def _dire(bilan: Bilan) -> None:
    notation = bilan.notation
    dire(f"{notation.titre} · {notation.stagiaire or '(sans nom)'} · tentative {notation.tentative}")
    for score in notation.competences:
        nom = bilan.referentiel.competence(score.code).libelle_court
        attente = f" · {accord(score.en_attente, 'point')} en attente du jury" if score.en_attente else ""
        proposition = bilan.referentiel.regles.libelle(score.proposition)
        dire(f"{score.code}  {score.obtenus:3}/{score.possibles:<3} {proposition}{attente} · {nom}")
    for constat in notation.constats:
        if constat.issue in EN_ATTENTE:
            dire(f"En attente du jury : {constat.critere} (sur {constat.possible}) · {constat.libelle}")
    dire(f"Corrigé {notation.corrige[:12]} · droit {notation.droit[:12]} · empreinte {notation.ancre[:16]}")
