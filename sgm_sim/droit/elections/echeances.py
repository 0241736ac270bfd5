"""Weekdays counted back from a ballot or from the end of a year, which `droit.delais` does not have.

Delays about the electoral list are in calendar days (C. élect., art. L36): nothing here is ever extended.
"""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import JOURS
from sgm_sim.droit.delais import est_ouvre


def jour_semaine_avant(terme: date, jour: str, rang: int) -> date:
    """Return the `rang`-th `jour` (« vendredi ») before `terme`, which does not count itself."""
    ecart = (terme.weekday() - JOURS.index(jour)) % len(JOURS) or len(JOURS)
    return terme - timedelta(days=ecart + (rang - 1) * len(JOURS))


def avant_dernier_jour_ouvre(annee: int) -> date:
    """Return the last but one weekday of `annee`; no public holiday falls among its last two weekdays."""
    fin = date(annee, 12, 31)
    jours = [fin - timedelta(days=recul) for recul in range(len(JOURS))]
    return [jour for jour in jours if est_ouvre(jour, ())][1]
