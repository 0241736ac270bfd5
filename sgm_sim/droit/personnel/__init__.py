"""The agents of the commune."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
