"""Simulated instants: a civil date and a second of the day, local, with no time zone, held in one int.

Nothing here reads a clock. Delays of law (jours francs, ouvrés…) belong to `droit.delais`.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NewType

Instant = NewType("Instant", int)
"""Seconds since 0001-01-01 00:00, local civil time: `date.toordinal() * 86_400 + second of the day`."""

SECONDES_PAR_JOUR = 86_400


def instant(jour: date, heure: time = time(0)) -> Instant:
    """Return the instant of `heure` on `jour`."""
    seconde = heure.hour * 3600 + heure.minute * 60 + heure.second
    return Instant(jour.toordinal() * SECONDES_PAR_JOUR + seconde)


def civil(t: Instant) -> datetime:
    """Return `t` as a naive local datetime, for display and for the law."""
    jour, seconde = divmod(t, SECONDES_PAR_JOUR)
    return datetime.combine(date.fromordinal(jour), time(seconde // 3600, seconde % 3600 // 60, seconde % 60))


def jour_de(t: Instant) -> date:
    """Return the civil date of `t`."""
    return date.fromordinal(t // SECONDES_PAR_JOUR)
