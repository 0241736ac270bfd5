"""How a delay, a list of conditions or a computed value is judged and said, for the rules on agents and on users.

Nothing here knows the law: limits, lists and rows are given, and so are the words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Decision, Verdict

MOIS_PAR_AN = 12


def au_plus_tard(jour: date, limite: date, *, acte: str, loi: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge that `jour` is not after `limite`.

    Args:
        jour: day on which it was done.
        limite: last day on which it could be.
        acte: what was done, ready to be followed by a date: « La réponse a été notifiée ».
        loi: one sentence that says what the law gives.
        fondements: rows used.
    """
    conforme = jour <= limite
    suite = (
        "dans la limite : le dernier jour possible était" if conforme else "trop tard : le dernier jour possible était"
    )
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=f"le {date_longue(jour)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=f"{acte} le {date_longue(jour)}, {suite} le {date_longue(limite)}. {loi}",
        fondements=fondements,
        limite=limite,
    )


def au_plus_tot(jour: date, limite: date, *, acte: str, loi: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge that `jour` is not before `limite`, with the same arguments as `au_plus_tard`."""
    conforme = jour >= limite
    suite = (
        "comme il se doit : le premier jour possible était" if conforme else "trop tôt : le premier jour possible était"
    )
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=f"le {date_longue(jour)}",
        attendu=f"le {date_longue(limite)} au plus tôt",
        phrase=f"{acte} le {date_longue(jour)}, {suite} le {date_longue(limite)}. {loi}",
        fondements=fondements,
        limite=limite,
    )


def date_annoncee(annonce: date | None, limite: date, *, quoi: str, loi: str, fondements: Sequence[Valeur]) -> Verdict:
    """Compare the date that somebody claims with the one the law gives; `quoi`: « La décision implicite naît »."""
    ecart = "" if annonce in (None, limite) else f", et non le {date_longue(annonce)}"
    return rendre(
        "calcule" if annonce is None else "non_conforme" if ecart else "conforme",
        trouve=f"le {date_longue(annonce)}" if annonce else "aucune date annoncée",
        attendu=f"le {date_longue(limite)}",
        phrase=f"{quoi} le {date_longue(limite)}{ecart}. {loi}",
        fondements=fondements,
        limite=limite,
    )


def rien_ne_manque(
    donnes: Collection[str],
    voulus: Sequence[str],
    libelles: Mapping[str, str],
    *,
    sujet: str,
    loi: str,
    fondements: Sequence[Valeur],
) -> Verdict:
    """Judge that every id of `voulus` is among `donnes`; `sujet`: « La délibération », « Le refus »…"""
    manque = [nom for nom in voulus if nom not in donnes]
    presents = [libelles[nom] for nom in voulus if nom in donnes]
    trouve = enumeration(presents) or "rien de ce qui est attendu"
    attendu = enumeration([libelles[nom] for nom in voulus])
    if manque:
        phrase = f"{sujet} : il manque {enumeration([libelles[nom] for nom in manque])}. {loi}"
    else:
        phrase = f"{sujet} : il ne manque rien ({attendu}). {loi}"
    return rendre(
        "non_conforme" if manque else "conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements
    )


def duree_en_mois(n: int) -> str:
    """Return « 18 mois », « 6 ans » for 72: whole years are said in years."""
    return accord(n // MOIS_PAR_AN, "an") if n and n % MOIS_PAR_AN == 0 else accord(n, "mois")


def juger(conforme: bool, *, trouve: str, attendu: str, phrase: str, fondements: Sequence[Valeur]) -> Verdict:
    """Build the verdict of a question that is answered by yes or no."""
    decision: Decision = "conforme" if conforme else "non_conforme"
    return rendre(decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)
