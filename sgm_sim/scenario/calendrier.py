"""The days of a scenario, one by one, and the hours at which the door is open. Pure: no clock, no play."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sgm_sim.core.instants import Instant, civil, instant
from sgm_sim.droit.feries import jours_feries
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.semaine import SEMAINE
from sgm_sim.scenario.sujet import Calendrier

JOURS_MAX = 400
"""Days between the first and the last one."""


def jours_de_travail(calendrier: Calendrier) -> tuple[dt.date, ...]:
    """Return the first day, then every day worked up to `jusqu_au`: in `jours_ouvres` and no public holiday."""
    return (calendrier.jour, *_suivants(calendrier, calendrier.jusqu_au or calendrier.jour))


def est_travaille(jour: dt.date, calendrier: Calendrier) -> bool:
    """Tell whether the office works on a day like this one, whether or not the scenario goes that far."""
    feries = jours_feries(jour.year, calendrier.zone, parametres())
    return SEMAINE[jour.weekday()] in calendrier.jours_ouvres and jour not in feries


def jour_travaille(depuis: dt.date, calendrier: Calendrier) -> dt.date:
    """Return `depuis`, or the first day after it on which mail is opened."""
    return next(jour for n in range(JOURS_MAX) if est_travaille(jour := depuis + dt.timedelta(n), calendrier))


def est_ouvert_au_public(t: Instant, calendrier: Calendrier) -> bool:
    """Tell whether the public may come in at `t`, on a day worked."""
    heure = civil(t).time()
    return any(plage.de <= heure < plage.a for plage in calendrier.public)


def bornes(jour: dt.date, calendrier: Calendrier) -> tuple[Instant, Instant]:
    """Return when a day begins and ends."""
    return instant(jour, calendrier.debut), instant(jour, calendrier.fin)


def _suivants(calendrier: Calendrier, dernier: dt.date) -> Iterator[dt.date]:
    for n in range(1, min((dernier - calendrier.jour).days, JOURS_MAX) + 1):
        jour = calendrier.jour + dt.timedelta(n)
        if est_travaille(jour, calendrier):
            yield jour
