"""`sgm-sim droit impact`: what changed in the law between two days, and what in the house depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sgm_sim.cli.atelier import ouvrir_atelier
from sgm_sim.cli.droit_commun import avertir, ecrire, jour, parametres
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire
from sgm_sim.core.francais.ecriture import accord, date_longue

if TYPE_CHECKING:
    from sgm_sim.droit.impact import Changement


@click.command(
    cls=Commande,
    short_help="Ce qui a changé entre deux dates, et les règles, fiches et scénarios qui en dépendent.",
    help="Dire ce qui a changé dans le droit après la première date et jusqu’à la seconde, et tout ce qui en dépend : "
    "règles, fiches, critères et suites des scénarios du catalogue.\n\n"
    "Exemple : sgm-sim droit impact --entre 2025-12-01 2026-04-30",
)
@click.option("--entre", nargs=2, required=True, metavar="DATE DATE", help="Les deux dates : 2025-12-01 2026-04-30.")
@click.pass_context
def impact(ctx: click.Context, entre: tuple[str, str]) -> None:
    """Print one paragraph per change."""
    from sgm_sim.application.usages_du_droit import usages
    from sgm_sim.droit.fiches import fiches
    from sgm_sim.droit.impact import changements

    debut, fin = sorted(map(jour, entre))
    trouves = list(changements(debut, fin, parametres()))
    if not trouves:
        ecrire(f"Rien de ce que le programme connaît n’a changé du {date_longue(debut)} au {date_longue(fin)}.")
    appels = list(usages([annonce.chemin for annonce in ouvrir_atelier(ctx).catalogue()]))
    for changement in trouves:
        ids = [regle.id for regle in changement.regles]
        _dire_changement(changement)
        _lister("Règles", ids)
        _lister("Fiches", [fiche.titre for fiche in fiches().values() if set(fiche.regles) & set(ids)])
        concernes = [f"{appel.scenario} ({appel.fichier}, {appel.ou})" for appel in appels if appel.regle in ids]
        _lister("Scénarios", concernes or ["aucun critère ni suite du catalogue"])
        dire("")
    if trouves:
        regles = {regle.id for changement in trouves for regle in changement.regles}
        touches = {appel.scenario for appel in appels if appel.regle in regles}
        ecrire(
            f"{accord(len(trouves), 'changement')}, {accord(len(regles), 'règle')}, "
            f"{accord(len(touches), 'scénario')} du catalogue."
        )
    avertir()


def _dire_changement(changement: Changement) -> None:
    from sgm_sim.droit.affichage import STATUTS_DITS, dire_valeur

    apres = changement.apres
    libelle = parametres().libelles[changement.parametre]
    ecrire(f"{date_longue(apres.depuis)} · {libelle} [{changement.parametre}]")
    avant = dire_valeur(changement.avant) if changement.avant else "le droit antérieur n’a pas été lu"
    ecrire(f"avant : {avant}", "  ")
    statut = "" if apres.statut == "confirme" else f" [{STATUTS_DITS[apres.statut]}]"
    ecrire(f"après : {dire_valeur(apres)} · {' ; '.join(apres.references)}{statut}", "  ")


def _lister(quoi: str, noms: list[str]) -> None:
    if noms:
        ecrire(f"{quoi} : {', '.join(noms)}", "  ")
