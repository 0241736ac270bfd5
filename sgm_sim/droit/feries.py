"""Public holidays of a year and a territory, from the dated table `content/droit/feries.yaml`.

Only days that a text makes public holidays: no custom, no school holidays. Delays are `droit.delais`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from sgm_sim.droit.delais import UN_JOUR, ajouter_mois, reporter_au_jour_ouvrable
from sgm_sim.droit.parametres import Parametres

Zone = Literal["metropole", "alsace-moselle", "guadeloupe", "martinique", "guyane", "la-reunion", "mayotte"]
"""Territories with their own list, as a sujet names them. Saint-Barthélemy and Saint-Martin have no commune."""


def jours_feries(annee: int, zone: Zone, parametres: Parametres) -> Mapping[dt.date, str]:
    """Return the public holidays of `annee`, in order, with their French names; two on one day are joined by « et ».

    Code du travail, art. L3133-1 (all), L3134-13 (Alsace-Moselle), L3422-2 (overseas). In Alsace-Moselle, Good Friday
    is a holiday only in communes with a Protestant or mixed church; its name says so. Before 1982 the table is empty.
    """
    noms: dict[dt.date, str] = {}
    for liste in ("feries.communs", f"feries.{zone}"):
        for ligne in parametres.par_nom.get(liste, ()):
            for code, nom in ligne.jours.items():
                jour = _jour(annee, code)
                if ligne.depuis <= jour and parametres.au(liste, jour) is ligne:
                    noms[jour] = f"{noms[jour]} et {nom}" if jour in noms else nom
    return dict(sorted(noms.items()))


def paques(annee: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the ecclesiastical tables.

    That moon falls `ecart` days after 21 March. It moves 19 days a year within a cycle of 19 years; the tables are
    shifted each century for the leap days that the calendar drops and for the drift of the lunar cycle.
    """
    siecle, rang = annee // 100, annee % 19
    bissextiles_omises = siecle - siecle // 4
    derive_lunaire = (8 * siecle + 13) // 25
    ecart = (19 * rang + bissextiles_omises - derive_lunaire + 15) % 30
    # The tables never put the full moon on 19 April, nor twice on 18 April in one cycle.
    ecart -= ecart == 29 or (ecart == 28 and rang > 10)
    pleine_lune = dt.date(annee, 3, 21) + dt.timedelta(days=ecart)
    return pleine_lune + dt.timedelta(days=6 - pleine_lune.weekday() or 7)


def _jour(annee: int, code: str) -> dt.date:
    if code.startswith("paques"):
        return paques(annee) + dt.timedelta(days=int(code.removeprefix("paques")))
    mois, quantieme = code.split("-")
    return dt.date(annee, int(mois), int(quantieme))


def reporter(echeance: dt.date, parametres: Parametres, zone: Zone = "metropole") -> dt.date:
    """Return `echeance`, or the next day that is neither a Saturday, a Sunday nor a holiday.

    A rule that puts off a delay rests on `feries.communs` too.
    """
    annees = (echeance.year, echeance.year + 1)
    feries = {jour for annee in annees for jour in jours_feries(annee, zone, parametres)}
    return reporter_au_jour_ouvrable(echeance, feries)


def mois_francs(depart: dt.date, n: int, parametres: Parametres) -> dt.date:
    """Return the last day of a franc delay of `n` months, put off to the next working day.

    Neither the day of departure nor that of the end counts (CJA, art. R421-1): from 17 December, two months run until
    18 February.
    """
    return reporter(ajouter_mois(depart, n) + UN_JOUR, parametres)
