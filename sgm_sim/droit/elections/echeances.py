"""Counting back from a ballot: weekdays, last days, windows; and the verdict on an act that has a last day.

Delays about the electoral list are in calendar days (C. élect., art. L36): nothing here is ever extended.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import JOURS, accord, date_longue, heure_longue
from sgm_sim.droit.delais import est_ouvre
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Verdict


def jour_semaine_avant(terme: date, jour: str, rang: int) -> date:
    """Return the `rang`-th `jour` (« vendredi ») before `terme`, which does not count itself."""
    ecart = (terme.weekday() - JOURS.index(jour)) % len(JOURS) or len(JOURS)
    return terme - timedelta(days=ecart + (rang - 1) * len(JOURS))


def jours_avant(terme: date, n: int) -> date:
    """Return the `n`-th day before `terme`: for a ballot on the 15th, the third is the 12th."""
    return terme - timedelta(days=n)


def jours_apres(depart: date, n: int) -> date:
    """Return the `n`-th day after `depart`, which does not count itself."""
    return depart + timedelta(days=n)


def juger_echeance(fait: date, limite: date, *, acte: str, suite: str = "", fondements: Sequence[Valeur]) -> Verdict:
    """Judge an act that is done on `limite` at the latest.

    Args:
        fait: day of the act.
        limite: last day.
        acte: what was done, ready for « le mardi… »: « Demande déposée ».
        suite: one more sentence, when the act comes too late.
        fondements: rows used.
    """
    trouve, attendu = f"le {date_longue(fait)}", f"au plus tard le {date_longue(limite)}"
    a_temps = fait <= limite
    if a_temps:
        phrase = f"{acte} {trouve} : dans le délai, la limite est le {date_longue(limite)}."
    else:
        retard = accord((fait - limite).days, "jour")
        phrase = f"{acte} {trouve} : {retard} trop tard, la limite était le {date_longue(limite)}. {suite}".rstrip()
    return rendre(
        "conforme" if a_temps else "non_conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=fondements,
        limite=limite,
    )


def juger_moment(
    jour: date, heure: time, limite: date, derniere: time, *, acte: str, suite: str = "", fondements: Sequence[Valeur]
) -> Verdict:
    """Judge an act that has a last day and, on that day, a last hour, which still counts."""
    trouve = f"le {date_longue(jour)} à {heure_longue(heure)}"
    terme = f"le {date_longue(limite)} à {heure_longue(derniere)}"
    a_temps = datetime.combine(jour, heure) <= datetime.combine(limite, derniere)
    verdict = f"dans le délai, qui finit {terme}." if a_temps else f"trop tard, le délai finissait {terme}. {suite}"
    return rendre(
        "conforme" if a_temps else "non_conforme",
        trouve=trouve,
        attendu=f"au plus tard {terme}",
        phrase=f"{acte} {trouve} : {verdict}".rstrip(),
        fondements=fondements,
        limite=limite,
    )


def juger_fenetre(fait: date, premier: date, dernier: date, *, acte: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge an act that is done between two days, both included."""
    trouve = f"le {date_longue(fait)}"
    attendu = f"du {date_longue(premier)} au {date_longue(dernier)}"
    if fait < premier:
        ecart, sens = "trop tôt", f"La période va {attendu}."
    elif fait > dernier:
        ecart, sens = "trop tard", f"La période allait {attendu}."
    else:
        ecart, sens = "", f"Dans la période voulue, {attendu}."
    return rendre(
        "non_conforme" if ecart else "conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=f"{acte} {trouve}{f', {ecart}' if ecart else ''}. {sens}",
        fondements=fondements,
        limite=dernier,
    )


def avant_dernier_jour_ouvre(annee: int) -> date:
    """Return the last but one weekday of `annee`; no public holiday falls among its last two weekdays."""
    fin = date(annee, 12, 31)
    jours = [fin - timedelta(days=recul) for recul in range(len(JOURS))]
    return [jour for jour in jours if est_ouvre(jour, ())][1]
