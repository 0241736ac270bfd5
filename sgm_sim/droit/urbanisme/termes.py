"""Ways of judging that every rule of town planning shares: a deadline, a computed answer, things that must be there.

Sentences only; no number of law stands here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Verdict


def juger_terme(
    *, acte: str, jour: date, limite: date, delai: str, fondements: Sequence[Valeur], suite: str = ""
) -> Verdict:
    """Judge something done on `jour` that had to be done on `limite` at the latest.

    Args:
        acte: subject and verb, without the date: « L’avis de dépôt a été affiché ».
        jour: day on which it was done.
        limite: last day that the law allows.
        delai: what the delay is, in words: « quinze jours à compter du dépôt ».
        fondements: rows used.
        suite: what follows from being late, as one sentence.
    """
    a_temps = jour <= limite
    debut = f"{acte} le {date_longue(jour)}"
    if a_temps:
        phrase = f"{debut} : c’est à temps. Le délai ({delai}) allait jusqu’au {date_longue(limite)}."
    else:
        phrase = f"{debut} : c’est trop tard. Le délai ({delai}) s’arrêtait au {date_longue(limite)}."
        phrase += f" {suite}" if suite else ""
    return rendre(
        "conforme" if a_temps else "non_conforme",
        trouve=f"le {date_longue(jour)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=phrase,
        fondements=fondements,
        limite=limite,
    )


def juger_debut(
    *, acte: str, jour: date, premier: date, delai: str, fondements: Sequence[Valeur], suite: str = ""
) -> Verdict:
    """Judge something done on `jour` that could not be done before `premier`; arguments as in `juger_terme`."""
    possible = jour >= premier
    debut = f"{acte} le {date_longue(jour)}"
    if possible:
        phrase = f"{debut} : c’est possible depuis le {date_longue(premier)} ({delai})."
    else:
        phrase = f"{debut} : c’est trop tôt. Il fallait attendre le {date_longue(premier)} ({delai})."
        phrase += f" {suite}" if suite else ""
    return rendre(
        "conforme" if possible else "non_conforme",
        trouve=f"le {date_longue(jour)}",
        attendu=f"pas avant le {date_longue(premier)}",
        phrase=phrase,
        fondements=fondements,
        limite=premier,
    )


def rendre_date(
    annonce: date | None, calculee: date, *, sujet: str, raison: str, fondements: Sequence[Valeur]
) -> Verdict:
    """Give a computed day, and judge the one that was announced if any: « Le délai d’instruction s’achève »."""
    phrase = f"{sujet} le {date_longue(calculee)} : {raison}."
    if annonce not in (None, calculee):
        phrase = f"{sujet} le {date_longue(calculee)}, et non le {date_longue(annonce)} : {raison}."
    return rendre(
        comparer(annonce, calculee),
        trouve="aucune date annoncée" if annonce is None else f"le {date_longue(annonce)}",
        attendu=f"le {date_longue(calculee)}",
        phrase=phrase,
        fondements=fondements,
        limite=calculee,
    )


def rendre_choix(
    annonce: str | None,
    attendu: str,
    *,
    libelles: Mapping[str, str],
    sujet: str,
    raison: str,
    fondements: Sequence[Valeur],
) -> Verdict:
    """Give the one right answer among several, and judge the one that was announced if any.

    Args:
        annonce: id of the answer given.
        attendu: id of the answer of the law, which `libelles` names.
        libelles: id -> words: « une déclaration préalable ».
        sujet: beginning of the sentence, before the answer: « Il faut ».
        raison: why, in words.
        fondements: rows used.
    """
    droit = libelles[attendu]
    dit = None if annonce is None else libelles.get(annonce, "une autre réponse")
    ecart = "" if annonce in (None, attendu) else f", et non {dit}"
    return rendre(
        comparer(annonce, attendu),
        trouve=dit or "rien d’annoncé",
        attendu=droit,
        phrase=f"{sujet} {droit}{ecart} : {raison}.",
        fondements=fondements,
        calcul={"reponse": attendu},
    )


def juger_presence(
    donnes: Collection[str],
    voulus: Sequence[str],
    *,
    libelles: Mapping[str, str],
    complet: str,
    incomplet: str,
    fondements: Sequence[Valeur],
) -> Verdict:
    """Judge that all of `voulus` are among `donnes`; « {incomplet} la signature et le nom. »."""
    manque = absents(donnes, voulus)
    presents = [libelles[nom] for nom in voulus if nom in donnes]
    phrase = f"{incomplet} {enumeration([libelles[nom] for nom in manque])}." if manque else complet
    return rendre(
        "non_conforme" if manque else "conforme",
        trouve=enumeration(presents) or "rien de ce qui est attendu",
        attendu=enumeration([libelles[nom] for nom in voulus]),
        phrase=phrase,
        fondements=fondements,
    )


def absents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and is not given, in order."""
    return [nom for nom in voulus if nom not in donnes]


def jours_apres(depart: date, n: int) -> date:
    """Return the `n`-th day after `depart`, every day counted, `depart` excluded."""
    return depart + timedelta(days=n)
