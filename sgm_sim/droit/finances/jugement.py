"""The three shapes of a financial judgement: a test, a list of formalities, a figure announced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue, enumeration, montant
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Verdict


def trancher(
    bon: bool,
    *,
    trouve: str,
    attendu: str,
    si_oui: str,
    si_non: str,
    fondements: Sequence[Valeur],
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Return the verdict of a test, with the sentence of its outcome."""
    return rendre(
        "conforme" if bon else "non_conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=si_oui if bon else si_non,
        fondements=fondements,
        limite=limite,
        calcul=calcul,
    )


def a_temps(
    fait: date, limite: date, *, quoi: str, regle: str, suite: str = "", fondements: Sequence[Valeur]
) -> Verdict:
    """Judge a day that must not come after `limite`; `quoi` is what was done, `regle` what sets the limit."""
    return trancher(
        fait <= limite,
        trouve=f"{quoi} le {date_longue(fait)}",
        attendu=f"au plus tard le {date_longue(limite)}",
        si_oui=f"{quoi} le {date_longue(fait)} : dans le délai, qui court jusqu’au {date_longue(limite)} ({regle}).",
        si_non=f"{quoi} le {date_longue(fait)} : trop tard. La limite était le {date_longue(limite)} ({regle})."
        + (f" {suite}" if suite else ""),
        fondements=fondements,
        limite=limite,
    )


def exiger(donnes: Collection[str], ligne: Valeur, libelles: Mapping[str, str], *, si_oui: str, si_non: str) -> Verdict:
    """Judge a list of formalities: every id of `ligne` must be there; `si_non` introduces those that are missing."""
    presents = [libelles[nom] for nom in ligne.elements if nom in donnes]
    manque = [libelles[nom] for nom in ligne.elements if nom not in donnes]
    return trancher(
        not manque,
        trouve=enumeration(presents) or "rien de ce qu’il faut",
        attendu=enumeration([libelles[nom] for nom in ligne.elements]),
        si_oui=si_oui,
        si_non=f"{si_non} {enumeration(manque)}.",
        fondements=(ligne,),
    )


def annoncer(
    annonce: int | None,
    calcule: int,
    *,
    nom: str,
    detail: str,
    fondements: Sequence[Valeur],
    ecrire: Callable[[int], str] = montant,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Judge a figure against the one that the rule gives; `detail` shows the working, and ends the sentence."""
    phrase = f"{nom} : {ecrire(calcule)} ({detail})."
    if annonce is not None and annonce != calcule:
        phrase = f"{nom} : {ecrire(calcule)}, et non {ecrire(annonce)} ({detail})."
    return rendre(
        comparer(annonce, calcule),
        trouve="aucun chiffre annoncé" if annonce is None else ecrire(annonce),
        attendu=ecrire(calcule),
        phrase=phrase,
        fondements=fondements,
        limite=calcule,
        calcul=calcul,
    )


def indecis(*, trouve: str, attendu: str, phrase: str, fondements: Sequence[Valeur]) -> Verdict:
    """Return `indetermine`, with the sentence that says what is missing."""
    return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)
