"""The conseil municipal: who sits, how it is convened, how it decides."""

from __future__ import annotations

from sgm_sim.droit.conseil import convocation, delais_convocation
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (*delais_convocation.REGLES, *convocation.REGLES)
