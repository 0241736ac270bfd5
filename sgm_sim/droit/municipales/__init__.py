"""Municipal elections: seats, rounds, lists, vacancies."""

from __future__ import annotations

from sgm_sim.droit.municipales import listes, repartition, tours, vacances
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (*repartition.REGLES, *tours.REGLES, *listes.REGLES, *vacances.REGLES)
