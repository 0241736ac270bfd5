"""Public property and the maire’s powers of police."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
