"""The few ways in which état civil is judged: what must be there, what comes in time, who may, how old one is.

Nothing here knows an article: rows of law are given, and so are the French words of the sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import MOIS, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois, reporter_au_jour_ouvrable
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Decision, Verdict

FERIES = "feries.communs"
"""What a rule that extends a delay to the next working day rests on too."""


def nommer(noms: Mapping[str, str], ids: Sequence[str], conjonction: str = "et") -> str:
    """Return « le nom, les prénoms et la date »; an id without a name stands for itself."""
    return enumeration([noms.get(id, f"« {id} »") for id in ids], conjonction)


def absents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and not given, in the order of the law."""
    return [id for id in voulus if id not in donnes]


def presents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is listed and given, in the order of the law."""
    return [id for id in voulus if id in donnes]


def juger_elements(
    *,
    donnes: Collection[str],
    requis: Sequence[str],
    noms: Mapping[str, str],
    fondements: Sequence[Valeur],
    complet: str,
    incomplet: str,
    interdits: Sequence[str] = (),
    intrus: str = "",
) -> Verdict:
    """Judge that all of `requis` is there, and nothing of `interdits`.

    Args:
        donnes: what was done or written.
        requis: ids that the law wants.
        noms: French name of each id, with its article.
        fondements: rows used.
        complet: sentence when all is well.
        incomplet: sentence with `{manque}`.
        interdits: ids that the law does not want.
        intrus: sentence with `{trop}`.
    """
    manque, trop = absents(donnes, requis), presents(donnes, interdits)
    phrase = incomplet.format(manque=nommer(noms, manque)) if manque else complet
    if trop:
        phrase = intrus.format(trop=nommer(noms, trop))
    return rendre(
        "non_conforme" if trop or manque else "conforme",
        trouve=nommer(noms, presents(donnes, (*requis, *interdits))) or "rien de ce qui est attendu",
        attendu=nommer(noms, requis) or "aucun de ces éléments",
        phrase=phrase,
        fondements=fondements,
    )


def juger_choix(
    *,
    choix: str,
    permis: Sequence[str],
    noms: Mapping[str, str],
    fondements: Sequence[Valeur],
    conforme: str,
    sinon: str,
) -> Verdict:
    """Judge that `choix` is one of `permis`; the two sentences are `conforme` and `sinon`."""
    return rendre(
        "conforme" if choix in permis else "non_conforme",
        trouve=nommer(noms, [choix]),
        attendu=nommer(noms, permis, "ou"),
        phrase=conforme if choix in permis else sinon,
        fondements=fondements,
    )


def juger_terme(
    *,
    acte: str,
    jour: date,
    limite: date,
    delai: str,
    fondements: Sequence[Valeur],
    suite: str = "",
    prorogee: date | None = None,
) -> Verdict:
    """Judge something done on `jour` that had to be done on `limite` at the latest.

    Args:
        acte: subject and verb, without the date: « L’avis est parti ».
        jour: day on which it was done.
        limite: last day that the law allows.
        delai: what the delay is: « trois jours après l’acte ».
        fondements: rows used.
        suite: what being late entails, as one sentence.
        prorogee: last day if the delay were extended to a working day, when no text that was read says so.
    """
    debut = f"{acte} le {date_longue(jour)}"
    if jour <= limite:
        decision: Decision = "conforme"
        phrase = f"{debut} : c’est à temps. Le délai ({delai}) allait jusqu’au {date_longue(limite)}."
    elif prorogee and jour <= prorogee:
        decision = "indetermine"
        phrase = (
            f"{debut} : le délai ({delai}) finissait le {date_longue(limite)}, un jour non ouvrable. Qu’il soit "
            f"prolongé jusqu’au {date_longue(prorogee)} n’est pas vérifié : mieux vaut ne pas y compter."
        )
    else:
        decision = "non_conforme"
        phrase = f"{debut} : c’est trop tard. Le délai ({delai}) s’arrêtait au {date_longue(limite)}."
        phrase += f" {suite}" if suite else ""
    return rendre(
        decision,
        trouve=f"le {date_longue(jour)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=phrase,
        fondements=fondements,
        limite=limite,
    )


def juger_fraicheur(
    *, piece: str, emise: date, jour: date, limite: date, age: str, fondements: Sequence[Valeur], suite: str
) -> Verdict:
    """Judge whether a piece is recent enough on the day it is used.

    Args:
        piece: its name, with its article: « L’acte de naissance ».
        emise: its date.
        jour: day on which it is used.
        limite: last day on which it is good.
        age: what the law asks: « moins de 3 mois ».
        fondements: rows used.
        suite: what to do when it is too old.
    """
    if emise > jour:
        return indetermine(
            "La pièce est datée d’après le jour où elle sert : une des deux dates est fausse.",
            trouve=f"une pièce du {date_longue(emise)}, le {date_longue(jour)}",
            attendu=age,
            fondements=fondements,
        )
    bonne = jour <= limite
    etat = "vaut encore" if bonne else "ne vaut plus"
    phrase = (
        f"{piece} du {date_longue(emise)} {etat} le {date_longue(jour)} : {age}, donc jusqu’au {date_longue(limite)}."
    )
    return rendre(
        "conforme" if bonne else "non_conforme",
        trouve=f"une pièce du {date_longue(emise)}, le {date_longue(jour)}",
        attendu=age,
        phrase=phrase if bonne else f"{phrase} {suite}",
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
        phrase = f"{debut} : c’est trop tôt. Il faut attendre le {date_longue(premier)} ({delai})."
        phrase += f" {suite}" if suite else ""
    return rendre(
        "conforme" if possible else "non_conforme",
        trouve=f"le {date_longue(jour)}",
        attendu=f"le {date_longue(premier)} au plus tôt",
        phrase=phrase,
        fondements=fondements,
        limite=premier,
    )


def indetermine(phrase: str, *, trouve: str, attendu: str, fondements: Sequence[Valeur]) -> Verdict:
    """Say why the facts do not allow a conclusion."""
    return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)


def dans_annees(jour: date, annees: int) -> date:
    """Return the same day `annees` years later: a birthday, the end of a delay (28 February for a 29 February)."""
    return ajouter_mois(jour, annees * len(MOIS))


def reporter(echeance: date, parametres: Parametres) -> date:
    """Return `echeance`, or the next day that is neither a Saturday, a Sunday nor a holiday (CPC, art. 642)."""
    annees = (echeance.year, echeance.year + 1)
    return reporter_au_jour_ouvrable(
        echeance, {jour for annee in annees for jour in jours_feries(annee, "metropole", parametres)}
    )
