"""The few ways in which what a council does is judged: right or wrong, in time or too late, done or forgotten.

Nothing here knows an article: rows of law are given, and so are the French words of the sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Decision, Verdict

CENT = 100


def juger(
    bon: bool | None,
    *,
    trouve: str,
    attendu: str,
    phrase: str,
    fondements: Sequence[Valeur],
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Build the verdict of a yes or no; `None` when the facts do not allow a conclusion."""
    decision: Decision = "indetermine" if bon is None else "conforme" if bon else "non_conforme"
    return rendre(
        decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite, calcul=calcul
    )


def avant_le(fait: date | None, limite: date, *, quoi: str, pourquoi: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge a day against the last that the law allows; with no day, give that limit only.

    Args:
        fait: day of what was done, if anything was.
        limite: last day allowed.
        quoi: what is done, without a verb: « l’envoi de la convocation ».
        pourquoi: what the law gives, without a full stop: « La délibération se prend dans les trois mois ».
        fondements: rows of law.
    """
    attendu = f"le {date_longue(limite)} au plus tard"
    if fait is None:
        phrase, trouve = f"{pourquoi}, donc {attendu}.", "aucune date donnée"
        return rendre("calcule", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)
    bon = fait <= limite
    trouve = f"{quoi} le {date_longue(fait)}"
    avis = "c’est dans les temps" if bon else "c’est trop tard"
    phrase = f"{trouve[0].upper()}{trouve[1:]} : {avis}. {pourquoi}, donc {attendu}."
    return juger(bon, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)


def nommer(noms: Mapping[str, str], ids: Sequence[str], conjonction: str = "et") -> str:
    """Return « la date, l’heure et le lieu »; an id without a name stands for itself."""
    return enumeration([noms.get(id, f"« {id} »") for id in ids], conjonction)


def absents(donnes: Sequence[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and not given, in the order of the law."""
    return [id for id in voulus if id not in donnes]


def presents(donnes: Sequence[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and given, in the order of the law."""
    return [id for id in voulus if id in donnes]


def au_dessus(n: int, diviseur: Valeur) -> int:
    """Return the least whole number above that part of `n`: more than one in two of 15 or of 14 gives 8."""
    return n // diviseur.nombre + 1


def plafond(n: int, diviseur: Valeur) -> int:
    """Return `n` divided, rounded up: a third of 10 gives 4."""
    return -(-n // diviseur.nombre)
