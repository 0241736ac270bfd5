"""The shapes of a judgement on a day: too late, too soon, between two, computed; and the one way each is said.

The other shapes are `jugements`. A rule computes the limit from its dated rows; nothing here knows a number of law.
"""

from __future__ import annotations

from datetime import date, datetime

from sgm_sim.core.francais.ecriture import accord, date_longue, heure_longue
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import Lignes, juger, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Verdict

MOIS_PAR_AN = 12


def au_plus_tard(
    fait: date | None, limite: date, *, acte: str, delai: str, fondements: Lignes, suite: str = ""
) -> Verdict:
    """Judge what was done on `fait` and could not be done after `limite`; with no day, give the limit only.

    Args:
        fait: day on which it was done, if it was.
        limite: last day that the law allows.
        acte: subject and verb, ready for a date: « L’avis de dépôt a été affiché ».
        delai: what the delay is, in words: « quinze jours à compter du dépôt ».
        fondements: rows used.
        suite: what follows from being late, as one sentence.
    """
    if fait is None:
        attendu = f"le {date_longue(limite)} au plus tard"
        return _sans_date(attendu, f"Au plus tard le {date_longue(limite)} ({delai}).", limite, fondements)
    return _a_temps(fait <= limite, date_longue(fait), date_longue(limite), limite, acte, delai, suite, fondements)


def au_plus_tard_sauf_report(
    fait: date, limite: date, *, acte: str, delai: str, fondements: Lignes, parametres: Parametres, suite: str = ""
) -> Verdict:
    """Judge as `au_plus_tard`; no answer when only a working day that is not sure would make it timely.

    A rule that uses it rests on `feries.communs` too.
    """
    prorogee = reporter(limite, parametres)
    if not limite < fait <= prorogee:
        return au_plus_tard(fait, limite, acte=acte, delai=delai, suite=suite, fondements=fondements)
    return juger(
        None,
        trouve=f"le {date_longue(fait)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=(
            f"{acte} le {date_longue(fait)} : le délai ({delai}) finissait le {date_longue(limite)}. Qu’un samedi, un "
            f"dimanche ou un jour férié le prolonge, ici jusqu’au {date_longue(prorogee)}, n’est pas vérifié : mieux "
            "vaut ne pas y compter."
        ),
        fondements=fondements,
        limite=limite,
    )


def avant_l_heure(
    fait: datetime, limite: datetime, *, acte: str, delai: str, fondements: Lignes, suite: str = ""
) -> Verdict:
    """Judge what was done at an hour of a day and could not be done later; arguments as for `au_plus_tard`."""
    dit, terme = (f"{date_longue(moment)} à {heure_longue(moment.time())}" for moment in (fait, limite))
    return _a_temps(fait <= limite, dit, terme, limite.date(), acte, delai, suite, fondements)


def _a_temps(
    bon: bool, fait: str, terme: str, limite: date, acte: str, delai: str, suite: str, fondements: Lignes
) -> Verdict:
    debut = f"{acte} le {fait}"
    return trancher(
        bon,
        trouve=f"le {fait}",
        attendu=f"le {terme} au plus tard",
        oui=f"{debut} : c’est à temps, le délai ({delai}) court jusqu’au {terme}.",
        non=f"{debut} : c’est trop tard, le délai ({delai}) finissait le {terme}. {suite}".rstrip(),
        fondements=fondements,
        limite=limite,
    )


def sauf_reception(
    envoi: date | None, reception: date | None, limite: date, *, acte: str, retenue: Valeur, fondements: Lignes
) -> Verdict | None:
    """Give no answer on what was sent in time and not known to be received so; None when nothing is in doubt.

    Args:
        envoi: day of sending or of handing over.
        reception: day of reception, when it is known.
        limite: last day that the law allows.
        acte: subject and verb, ready for a date: « La requête a été envoyée ».
        retenue: row of law; nothing is in doubt when it holds « envoi ».
        fondements: other rows used.
    """
    if envoi is None or envoi > limite or "envoi" in retenue.elements or (reception and reception <= limite):
        return None
    arrivee = "on ne sait pas quand il est arrivé" if reception is None else f"reçu le {date_longue(reception)}"
    return juger(
        None,
        trouve=f"envoi le {date_longue(envoi)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=f"{acte} le {date_longue(envoi)}, pour un délai qui finit le {date_longue(limite)} ; {arrivee}. À cette "
        "date, que l’envoi suffise n’était pas jugé : on ne peut pas conclure.",
        fondements=(*fondements, retenue),
        limite=limite,
    )


def au_plus_tot(
    fait: date | None, premier: date, *, acte: str, delai: str, fondements: Lignes, suite: str = ""
) -> Verdict:
    """Judge what was done on `fait` and could not be done before `premier`; arguments as for `au_plus_tard`."""
    attendu = f"pas avant le {date_longue(premier)}"
    if fait is None:
        return _sans_date(attendu, f"Pas avant le {date_longue(premier)} ({delai}).", premier, fondements)
    debut = f"{acte} le {date_longue(fait)}"
    return trancher(
        fait >= premier,
        trouve=f"le {date_longue(fait)}",
        attendu=attendu,
        oui=f"{debut} : c’est possible depuis le {date_longue(premier)} ({delai}).",
        non=f"{debut} : c’est trop tôt, il fallait attendre le {date_longue(premier)} ({delai}). {suite}".rstrip(),
        fondements=fondements,
        limite=premier,
    )


def durer(fin: date, limite: date, *, acte: str, duree: str, fondements: Lignes, suite: str = "") -> Verdict:
    """Judge what ends on `fin` and could not last beyond `limite`.

    Args:
        fin: last day.
        limite: last day that the law allows.
        acte: subject and verb, ready for the day: « Le contrat prend fin ».
        duree: how long it may last, in words: « trois ans au plus ».
        fondements: rows used.
        suite: what follows from lasting too long, as one sentence.
    """
    debut = f"{acte} le {date_longue(fin)}"
    return trancher(
        fin <= limite,
        trouve=f"le {date_longue(fin)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        oui=f"{debut} : la durée est respectée ({duree}), elle pouvait aller jusqu’au {date_longue(limite)}.",
        non=f"{debut} : c’est trop long ({duree}), il fallait finir le {date_longue(limite)}. {suite}".rstrip(),
        fondements=fondements,
        limite=limite,
    )


def entre(fait: date, premier: date, dernier: date, *, acte: str, periode: str, fondements: Lignes) -> Verdict:
    """Judge what is done between two days, both included; the limit is the last one."""
    bornes = f"du {date_longue(premier)} au {date_longue(dernier)}"
    avis = "trop tôt" if fait < premier else "trop tard" if fait > dernier else "à temps"
    return juger(
        premier <= fait <= dernier,
        trouve=f"le {date_longue(fait)}",
        attendu=bornes,
        phrase=f"{acte} le {date_longue(fait)} : c’est {avis}, {periode} va {bornes}.",
        fondements=fondements,
        limite=dernier,
    )


def _sans_date(attendu: str, phrase: str, limite: date, fondements: Lignes) -> Verdict:
    trouve = "aucune date donnée"
    return rendre("calcule", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)


def dater(annonce: date | None, calculee: date, *, sujet: str, raison: str, fondements: Lignes) -> Verdict:
    """Give a computed day, and judge the one that was announced, if any.

    Args:
        annonce: day announced.
        calculee: day that the law gives.
        sujet: subject and verb, ready for the day: « Le délai d’instruction s’achève ».
        raison: why, as a full sentence.
        fondements: rows used.
    """
    ecart = "" if annonce in (None, calculee) else f", et non le {date_longue(annonce)}"
    return rendre(
        comparer(annonce, calculee),
        trouve="aucune date annoncée" if annonce is None else f"le {date_longue(annonce)}",
        attendu=f"le {date_longue(calculee)}",
        phrase=f"{sujet} le {date_longue(calculee)}{ecart}. {raison}",
        fondements=fondements,
        limite=calculee,
    )


def duree_en_mois(n: int) -> str:
    """Return « 18 mois », « 6 ans » for 72: whole years are said in years."""
    return accord(n // MOIS_PAR_AN, "an") if n and n % MOIS_PAR_AN == 0 else accord(n, "mois")
