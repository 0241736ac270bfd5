"""The few shapes of a judgement of law, and the one way each is said: a test, a list, a choice, a figure.

Those about a day are `jugements_de_dates`. A rule computes the limit from its dated rows and gives its own words;
nothing here knows an article or a number of law.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration, nombre
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Decision, Verdict

Lignes = Sequence[Valeur]


def juger(
    bon: bool | None,
    *,
    trouve: str,
    attendu: str,
    phrase: str,
    fondements: Lignes,
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Judge a test whose sentence says both outcomes; None when the facts do not allow a conclusion."""
    decision: Decision = "indetermine" if bon is None else "conforme" if bon else "non_conforme"
    return rendre(
        decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite, calcul=calcul
    )


def trancher(
    bon: bool,
    *,
    trouve: str,
    attendu: str,
    oui: str,
    non: str,
    fondements: Lignes,
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Judge a test, with the sentence of its outcome."""
    return juger(
        bon,
        trouve=trouve,
        attendu=attendu,
        phrase=oui if bon else non,
        fondements=fondements,
        limite=limite,
        calcul=calcul,
    )


def indecis(*, trouve: str, attendu: str, phrase: str, fondements: Lignes) -> Verdict:
    """Say why the facts do not allow a conclusion."""
    return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)


# --- A list


def absents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and not given, in the order of the law."""
    return [nom for nom in voulus if nom not in donnes]


def presents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and given, in the order of the law."""
    return [nom for nom in voulus if nom in donnes]


def nommer(noms: Mapping[str, str], ids: Sequence[str], conjonction: str = "et") -> str:
    """Return « la date, l’heure et le lieu »; an id without a name stands for itself."""
    return enumeration([noms.get(id, f"« {id} »") for id in ids], conjonction)


def exiger(
    donnes: Collection[str],
    voulus: Sequence[str],
    noms: Mapping[str, str],
    *,
    complet: str,
    incomplet: str,
    fondements: Lignes,
) -> Verdict:
    """Judge that everything wanted is given.

    Args:
        donnes: ids of what was done or written; those that nobody wants fulfil nothing.
        voulus: ids that the law wants.
        noms: French name of each wanted id.
        complet: sentence when nothing is missing.
        incomplet: sentence when something is, with `{manque}`.
        fondements: rows used.
    """
    manque = absents(donnes, voulus)
    return trancher(
        not manque,
        trouve=nommer(noms, presents(donnes, voulus)) or "rien de ce qui est attendu",
        attendu=nommer(noms, voulus),
        oui=complet,
        non=incomplet.format(manque=nommer(noms, manque)),
        fondements=fondements,
    )


# --- A choice, a figure


def choisir(
    annonce: str | None,
    attendu: str,
    noms: Mapping[str, str],
    *,
    sujet: str,
    raison: str,
    fondements: Lignes,
    cle: str = "reponse",
) -> Verdict:
    """Give the one answer of the law, and judge the one that was announced, if any; `calcul` holds its id.

    Args:
        annonce: id of the answer announced.
        attendu: id of the answer of the law.
        noms: id -> words that follow `sujet`: « une déclaration préalable ».
        sujet: beginning of the sentence: « Il faut ».
        raison: why, as a full sentence.
        fondements: rows used.
        cle: name of the answer in `calcul`.
    """
    dit = None if annonce is None else noms.get(annonce, f"« {annonce} »")
    ecart = "" if annonce in (None, attendu) else f", et non {dit}"
    return rendre(
        comparer(annonce, attendu),
        trouve=dit or "rien d’annoncé",
        attendu=noms[attendu],
        phrase=f"{sujet} {noms[attendu]}{ecart}. {raison}",
        fondements=fondements,
        calcul={cle: attendu},
    )


def chiffrer(
    annonce: int | None,
    calcule: int,
    *,
    sujet: str,
    raison: str,
    fondements: Lignes,
    ecrire: Callable[[int], str] = nombre,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Give a computed figure, and judge the one that was announced, if any.

    Args:
        annonce: figure announced, in the unit of `calcule`.
        calcule: figure that the law gives; amounts in cents.
        sujet: beginning of the sentence, ready for the figure: « La prime est de ».
        raison: the working, as a full sentence.
        fondements: rows used.
        ecrire: how the figure is written.
        calcul: other results.
    """
    ecart = "" if annonce in (None, calcule) else f", et non {ecrire(annonce)}"
    return rendre(
        comparer(annonce, calcule),
        trouve="aucun chiffre annoncé" if annonce is None else ecrire(annonce),
        attendu=ecrire(calcule),
        phrase=f"{sujet} {ecrire(calcule)}{ecart}. {raison}",
        fondements=fondements,
        limite=calcule,
        calcul=calcul,
    )


def plafonner(
    fait: int,
    plafond: int,
    *,
    sujet: str,
    fondements: Lignes,
    raison: str = "",
    ecrire: Callable[[int], str] = nombre,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Judge a figure that may not exceed `plafond`, that figure included.

    Args:
        fait: figure of the facts.
        plafond: greatest figure that the law allows; amounts in cents.
        sujet: beginning of the sentence, ready for the figure: « L’amende est de ».
        fondements: rows used.
        raison: where the greatest figure comes from, as a full sentence.
        ecrire: how a figure is written.
        calcul: other results.
    """
    debut, fin = f"{sujet} {ecrire(fait)}", f"le maximum est de {ecrire(plafond)}. {raison}".rstrip()
    return trancher(
        fait <= plafond,
        trouve=ecrire(fait),
        attendu=f"{ecrire(plafond)} au plus",
        oui=f"{debut} : c’est permis, {fin}",
        non=f"{debut} : c’est trop, {fin}",
        fondements=fondements,
        limite=plafond,
        calcul=calcul,
    )
