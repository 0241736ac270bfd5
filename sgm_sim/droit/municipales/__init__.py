"""Municipal elections: seats, rounds, vacancies."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
