"""What `droit.delais` does not have: weekdays counted back from a ballot or a year, the saying of a delay put off.

A delay of the code électoral that runs forward is put off to the next working day (C. élect., art. R25-2; CPC, art.
642). For the electoral list, whose delays are in calendar days (art. L36), that is not settled: rules give no answer
between the two days. Days counted back from a ballot are never moved.
"""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import JOURS, date_longue
from sgm_sim.droit.delais import est_ouvre


def jour_semaine_avant(terme: date, jour: str, rang: int) -> date:
    """Return the `rang`-th `jour` (« vendredi ») before `terme`, which does not count itself."""
    ecart = (terme.weekday() - JOURS.index(jour)) % len(JOURS) or len(JOURS)
    return terme - timedelta(days=ecart + (rang - 1) * len(JOURS))


def dire_report(avant: date, apres: date) -> str:
    """Return what follows a delay whose last day moved from `avant` to the next working day, `apres`, if it did."""
    return "" if avant == apres else f" ; il finissait le {date_longue(avant)}, il est reporté au premier jour ouvrable"


def avant_dernier_jour_ouvre(annee: int) -> date:
    """Return the last but one weekday of `annee`; no public holiday falls among its last two weekdays."""
    fin = date(annee, 12, 31)
    jours = [fin - timedelta(days=recul) for recul in range(len(JOURS))]
    return [jour for jour in jours if est_ouvre(jour, ())][1]
