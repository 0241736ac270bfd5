"""The Atelier of the command line: the real clock, the real randomness, the user's own data folder."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.livraison import SCENARIOS

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


def ouvrir_atelier(ctx: click.Context) -> Atelier:
    """Return the Atelier for the options given before the command; it is closed when the command ends."""
    from sgm_sim.application.atelier import Atelier

    base, dossiers = ctx.obj["base"], ctx.obj["dossiers"]
    for dossier in dossiers:
        if not Path(dossier).is_dir():
            raise SgmError(f"Le dossier « {dossier} » n’existe pas.", "Vérifiez le chemin donné à --scenarios.")
    chez_soi = dossier_de_l_usager()
    atelier = Atelier(
        base=Path(base) if base else chez_soi / "tentatives.sqlite",
        dossiers=[*map(Path, dossiers), chez_soi / "scenarios", SCENARIOS],
        horloge=lambda: datetime.now().astimezone(),
        aleatoire=os.urandom,
    )
    ctx.call_on_close(atelier.fermer)
    return atelier


def dossier_de_l_usager() -> Path:
    """Return the folder where this user's attempts and scenarios are."""
    from platformdirs import user_data_path

    return user_data_path("sgm_sim", appauthor=False)
