"""What the commands of `sgm-sim droit` share: the law, the rule that was named, and how paragraphs are printed."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from sgm_sim.cli.sortie import dire
from sgm_sim.core.francais.lecture import lire_date

if TYPE_CHECKING:
    from datetime import date

    from sgm_sim.droit.parametres import Parametres
    from sgm_sim.droit.regle import Regle

LARGEUR_MAX = 100


def parametres() -> Parametres:
    """Return the delivered law."""
    from sgm_sim.application.content import parametres as livres

    return livres()


def la_regle(identifiant: str) -> Regle:
    """Return the rule of that id.

    Raises:
        click.UsageError: there is none; near ones are proposed.
    """
    from sgm_sim.droit.regles import REGLES

    if identifiant not in REGLES:
        raise click.UsageError(inconnu("La règle", identifiant, REGLES, "regles"))
    return REGLES[identifiant]


def jour(texte: str) -> date:
    """Read a date of an option.

    Raises:
        click.UsageError: it is no date.
    """
    lu = lire_date(texte, None)
    if lu is None:
        raise click.UsageError(f"« {texte} » n’est pas une date : il faut 2026-03-15 ou 15/03/2026.")
    return lu


def inconnu(quoi: str, identifiant: str, connus: Iterable[str], liste: str) -> str:
    """Say that there is none of that name, and which ones are near."""
    from sgm_sim.core.suggestions import proches

    voisins = proches(identifiant, list(connus))
    suite = f" Vouliez-vous dire « {voisins[0]} » ?" if voisins else ""
    return f"{quoi} « {identifiant} » n’existe pas.{suite} Pour chercher : sgm-sim droit {liste} MOT."


def ecrire(texte: str, marge: str = "") -> None:
    """Print one paragraph, cut at the width of the terminal; what follows the first line is set back."""
    from sgm_sim.core.francais.typographie import typographier

    large = min(shutil.get_terminal_size().columns, LARGEUR_MAX)
    suite = f"{marge}  " if marge else ""
    for ligne in textwrap.wrap(
        typographier(texte), large, initial_indent=marge, subsequent_indent=suite, break_on_hyphens=False
    ):
        dire(ligne)


def avertir() -> None:
    """Print what every answer says: this is a training tool."""
    from sgm_sim.droit.affichage import AVERTISSEMENT

    dire("")
    ecrire(AVERTISSEMENT)
