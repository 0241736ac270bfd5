"""The electoral list, the bureau, the count: every election."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
