"""The delivered law, read once, for what a scenario needs of it before play. Its defects are said by `application`."""

from __future__ import annotations

from functools import cache

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.parametres import Parametres, charger_parametres


@cache
def parametres() -> Parametres:
    """Return what could be read of `content/droit`."""
    return charger_parametres(CONTENT / "droit")[0]
