"""The delivered law, read once, for what a scenario needs of it before play. Its defects are said by `application`."""

from __future__ import annotations

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.parametres_lus import parametres_livres


def parametres() -> Parametres:
    """Return what could be read of `content/droit`."""
    return parametres_livres()[0]
