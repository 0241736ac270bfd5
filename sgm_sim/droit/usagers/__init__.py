"""The commune and those who write to it."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
