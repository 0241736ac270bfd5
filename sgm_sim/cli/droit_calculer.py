"""`sgm-sim droit calculer`: one rule applied to facts, or a whole file of them (`droit_lot`)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.droit_commun import avertir, ecrire, la_regle, parametres
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire

if TYPE_CHECKING:
    from sgm_sim.droit.regle import Regle
    from sgm_sim.droit.verdict import Verdict


@click.command(
    cls=Commande,
    short_help="Appliquer une règle à des faits, ou à tout un fichier (--lot).",
    help="Appliquer une règle à des faits.\n\n"
    "Exemple : sgm-sim droit calculer conseil.delai-convocation date_envoi=11/12/2026 date_seance=15/12/2026 "
    "population=912\n\n"
    "Avec --lot, tout un fichier : .csv (une colonne par fait) ou .jsonl (un objet par ligne), avec une colonne ou une "
    "clé « regle » quand ID n’est pas donné. Les verdicts sortent dans le même format.\n\n"
    "Code de sortie 0 si tout est conforme, 1 sinon.",
)
@click.argument("identifiant", metavar="[ID]", required=False)
@click.argument("faits", nargs=-1, metavar="[CLEF=VALEUR…]")
@click.option("--lot", metavar="FICHIER", help="Fichier .csv ou .jsonl : un cas par ligne.")
def calculer(identifiant: str | None, faits: tuple[str, ...], lot: str | None) -> int:
    """Print a verdict, or one per line of a file."""
    if lot is not None:
        from sgm_sim.cli.droit_lot import appliquer_au_fichier

        if faits:
            raise click.UsageError("Avec --lot, les faits sont dans le fichier : ôtez CLEF=VALEUR.")
        return appliquer_au_fichier(Path(lot), la_regle(identifiant) if identifiant else None)
    if identifiant is None:
        raise click.UsageError("Quelle règle ? Pour chercher : sgm-sim droit regles MOT.")
    return _dire(_juger(la_regle(identifiant), faits))


def _juger(regle: Regle, faits: Iterable[str]) -> Verdict:
    from sgm_sim.droit.regles import appliquer
    from sgm_sim.droit.saisie import SaisieRefusee, lire_faits

    textes: dict[str, str] = {}
    for fait in faits:
        nom, signe, valeur = fait.partition("=")
        if not signe or not nom:
            raise click.UsageError(f"« {fait} » n’est pas un fait : il faut CLEF=VALEUR, comme population=912.")
        textes[nom.strip()] = valeur
    try:
        valeurs = lire_faits(regle, textes)
    except SaisieRefusee as refus:
        raise click.UsageError(str(refus)) from refus
    return appliquer(regle.id, valeurs, parametres())


def _dire(verdict: Verdict) -> int:
    from sgm_sim.droit.affichage import DECISIONS_DITES, dire_date, fondement

    ecrire(f"{DECISIONS_DITES[verdict.decision]}. {verdict.phrase}")
    dire("")
    ecrire(f"Trouvé : {verdict.trouve}", "  ")
    ecrire(f"Attendu : {verdict.attendu}", "  ")
    if verdict.limite:
        ecrire(f"Limite : {dire_date(verdict.limite)}", "  ")
    for nom, valeur in verdict.calcul.items():
        ecrire(f"{nom} : {dire_date(valeur)}", "  ")
    dire("")
    ecrire(fondement(verdict))
    avertir()
    return int(verdict.decision == "non_conforme")
