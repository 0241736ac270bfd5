"""Counting days as the law does. Every function is pure; holidays are given (`droit.feries`), never looked up.

Which delays are extended to the next working day: only those whose own text says so (civil procedure, art. 642; appeals
before the administrative judge). The delay of convocation is NOT: Saturdays, Sundays and holidays count in it like any
other day. The caller chooses; no function here extends by itself.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Container

UN_JOUR = dt.timedelta(days=1)
_SAMEDI, _DIMANCHE = 5, 6


def jours_apres(depart: dt.date, n: int) -> dt.date:
    """Return the `n`-th day after `depart`, every day counted, `depart` excluded."""
    return depart + dt.timedelta(days=n)


def jours_avant(terme: dt.date, n: int) -> dt.date:
    """Return the `n`-th day before `terme`: for a ballot on the 15th, the third is the 12th."""
    return terme - dt.timedelta(days=n)


def jours_francs_entre(envoi: dt.date, seance: dt.date) -> int:
    """Return the number of whole days strictly between the two: neither the day of sending nor that of the meeting.

    Counted from midnight to midnight, Saturdays, Sundays and holidays included, never extended (CGCT, art. L2121-11;
    CE, 13 octobre 1993, n° 141677). Zero when `seance` does not come after `envoi`.
    """
    return max((seance - envoi).days - 1, 0)


def premier_jour_apres_francs(depart: dt.date, n: int) -> dt.date:
    """Return the first day that leaves `n` whole days after `depart`: sent on the 3rd, 3 jours francs, the 7th."""
    return depart + dt.timedelta(days=n + 1)


def dernier_jour_avant_francs(terme: dt.date, n: int) -> dt.date:
    """Return the last day that leaves `n` whole days before `terme`: meeting on the 7th, 3 jours francs, the 3rd."""
    return terme - dt.timedelta(days=n + 1)


def est_ouvre(jour: dt.date, feries: Container[dt.date]) -> bool:
    """Tell whether `jour` is a jour ouvré: Monday to Friday, and no holiday."""
    return jour.weekday() < _SAMEDI and jour not in feries


def est_ouvrable(jour: dt.date, feries: Container[dt.date]) -> bool:
    """Tell whether `jour` is a jour ouvrable: Monday to Saturday, and no holiday."""
    return jour.weekday() < _DIMANCHE and jour not in feries


def ajouter_jours_ouvres(depart: dt.date, n: int, feries: Container[dt.date]) -> dt.date:
    """Return the `n`-th jour ouvré after `depart`, which does not count itself.

    Args:
        depart: day of the act; it may be a holiday.
        n: at least 1.
        feries: holidays of every year that the delay runs through.
    """
    return _compter(depart, n, lambda jour: est_ouvre(jour, feries))


def ajouter_jours_ouvrables(depart: dt.date, n: int, feries: Container[dt.date]) -> dt.date:
    """Return the `n`-th jour ouvrable after `depart`, with the same arguments as `ajouter_jours_ouvres`."""
    return _compter(depart, n, lambda jour: est_ouvrable(jour, feries))


def _compter(depart: dt.date, n: int, compte: Callable[[dt.date], bool]) -> dt.date:
    if n < 1:
        raise ValueError(n)
    jour = depart
    while n:
        jour += UN_JOUR
        n -= compte(jour)
    return jour


def ajouter_mois(depart: dt.date, n: int) -> dt.date:
    """Return the day of the same number `n` calendar months later, or the last day of that month when it has none.

    Civil procedure, art. 641, al. 2: 31 January plus one month is 28 or 29 February. Nothing is extended here.
    """
    annee, mois = divmod(depart.year * 12 + depart.month - 1 + n, 12)
    dernier = calendar.monthrange(annee, mois + 1)[1]
    return dt.date(annee, mois + 1, min(depart.day, dernier))


def reporter_au_jour_ouvrable(echeance: dt.date, feries: Container[dt.date]) -> dt.date:
    """Return `echeance`, or the next day that is neither a Saturday, a Sunday nor a holiday.

    Civil procedure, art. 642, al. 2, and the delays that follow it: appeals against acts of the commune and elections
    (C. élect., art. R25-2), declaration of a birth. Not for the convocation of the council.
    """
    jour = echeance
    while not est_ouvre(jour, feries):
        jour += UN_JOUR
    return jour
