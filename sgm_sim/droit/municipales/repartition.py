"""Seats that each list receives, at the conseil municipal and at the conseil communautaire. The sharing is `sieges`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, nombre
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.municipales.sieges import Bareme, Egalite, Repartition, majoritaire, repartir
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_BAREME = ("municipales.prime-part", "municipales.prime-arrondi", "municipales.seuil-repartition")


def sieges(
    *,
    population: int,
    sieges: int,
    voix: Mapping[str, int],
    tour: str,
    ages_moyens: Mapping[str, int] | None = None,
    ages: Mapping[str, int] | None = None,
    candidats: Mapping[str, int] | None = None,
    annonce: Mapping[str, int] | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the seats of the conseil municipal, by the law of the day of the ballot.

    C. élect., art. L262: the list with the absolute majority at the first round, or the first at the second, has half
    of the seats; the others go to the lists of 5 % at least, by the highest average. Since 15 March 2026 in every
    commune (law n° 2025-444), since 23 March 2014 from 1 000 inhabitants.

    Left out: names of the elected; sections of communes. A list with fewer candidates than seats leaves them empty:
    no text that was read says so, and the verdict is then `non_confirme`.
    """
    seuil = parametres.au("municipales.scrutin-de-liste-seuil", le)
    if population < seuil.nombre:
        return _pas_de_liste(seuil)
    fondements = (seuil, *(parametres.au(nom, le) for nom in _BAREME))
    if vide := _rien_a_repartir(voix, sieges, fondements):
        return vide
    if tour == "premier" and majoritaire(voix) is None:
        return _second_tour(voix, annonce, fondements)
    try:
        parts = repartir(sieges, voix, _bareme(fondements), ages_moyens=ages_moyens, ages=ages)
    except Egalite as egalite:
        return _a_departager(egalite, fondements)
    vacants = {liste: n - candidats.get(liste, n) for liste, n in parts.sieges.items()} if candidats else {}
    if any(n > 0 for n in vacants.values()):
        return _incomplete(
            parts, vacants, annonce, (*fondements, parametres.au("municipales.places-sans-candidat", le))
        )
    return _rendre(parts, sieges, voix, annonce, fondements)


def sieges_communautaires(
    *,
    population: int,
    sieges: int,
    voix: Mapping[str, int],
    tour: str,
    ages_moyens: Mapping[str, int] | None = None,
    ages: Mapping[str, int] | None = None,
    annonce: Mapping[str, int] | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the seats of the conseil communautaire in a commune of 1 000 inhabitants or more, by the law of the ballot.

    C. élect., art. L273-6 and L273-8, which send back to art. L262 on the same votes. Under 1 000 inhabitants the
    council members follow the order of the tableau (`municipales.communautaires-tableau`).

    Left out: who is elected; the replacement of a member.
    """
    seuil = parametres.au("municipales.communautaires-seuil", le)
    if population < seuil.nombre:
        phrase = (
            f"Sous {accord(seuil.nombre, 'habitant')}, les conseillers communautaires ne sont pas élus sur le bulletin "
            "de vote : ils sont pris dans l’ordre du tableau du conseil municipal."
        )
        attendu = "l’ordre du tableau"
        trouve = f"une commune de {accord(population, 'habitant')}"
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(seuil,))
    fondements = (seuil, *(parametres.au(nom, le) for nom in _BAREME))
    if vide := _rien_a_repartir(voix, sieges, fondements):
        return vide
    if tour == "premier" and majoritaire(voix) is None:
        return _second_tour(voix, annonce, fondements)
    try:
        parts = repartir(sieges, voix, _bareme(fondements), ages_moyens=ages_moyens, ages=ages)
    except Egalite as egalite:
        return _a_departager(egalite, fondements)
    return _rendre(parts, sieges, voix, annonce, fondements)


def _bareme(fondements: tuple[Valeur, ...]) -> Bareme:
    return Bareme(*(ligne.nombre for ligne in fondements[-3:]))


def _rendre(
    parts: Repartition,
    sieges: int,
    voix: Mapping[str, int],
    annonce: Mapping[str, int] | None,
    fondements: tuple[Valeur, ...],
) -> Verdict:
    decision = comparer(_sans_zero(annonce), _sans_zero(parts.sieges))
    trouve = _liste(annonce) if annonce is not None else "aucune répartition annoncée"
    debut = (
        ""
        if decision != "non_conforme"
        else f"Vous annoncez {_liste(annonce or {})} : ce n’est pas ce que donne la loi. "
    )
    return rendre(
        decision,
        trouve=trouve,
        attendu=_liste(parts.sieges),
        phrase=debut + _recit(parts, sieges, voix, fondements[-1].nombre),
        fondements=fondements,
        calcul={**parts.sieges, "prime": parts.prime},
    )


def _recit(parts: Repartition, sieges: int, voix: Mapping[str, int], seuil: int) -> str:
    """Tell the sharing step by step, so that it can be done again by hand."""
    exprimes, reste = sum(voix.values()), sieges - parts.prime
    recit = (
        f"La liste « {parts.tete} », en tête avec {nombre(voix[parts.tete])} voix sur {accord(exprimes, 'exprimé')}, "
        f"reçoit d’abord {accord(parts.prime, 'siège')} sur {sieges}. "
    )
    autres = f"Les {reste} autres vont" if reste > 1 else "Le siège restant va"
    if len(parts.proportionnelle) == 1:
        aussi = f"les {reste} autres" if reste > 1 else "le siège restant"
        return f"{recit}Elle est seule à atteindre {seuil} % des exprimés et reçoit aussi {aussi}."
    fin = "" if len(parts.proportionnelle) == len(voix) else f", entre les listes d’au moins {seuil} % des exprimés"
    return (
        f"{recit}{autres} à la plus forte moyenne{fin} : {_liste(parts.proportionnelle)}, dont "
        f"{_liste(parts.au_quotient)} au quotient. En tout : {_liste(parts.sieges)}."
    )


def _liste(sieges: Mapping[str, int]) -> str:
    return enumeration([f"{liste} {n}" for liste, n in sieges.items()])


def _sans_zero(sieges: Mapping[str, int] | None) -> Mapping[str, int] | None:
    return None if sieges is None else {liste: n for liste, n in sieges.items() if n}


def _pas_de_liste(seuil: Valeur) -> Verdict:
    phrase = (
        f"À cette date, le scrutin de liste ne valait qu’à partir de {accord(seuil.nombre, 'habitant')} : en dessous, "
        "chaque candidat était élu en son nom propre, à la majorité."
    )
    trouve, attendu = "une commune sous ce seuil", f"{accord(seuil.nombre, 'habitant')} au moins"
    return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(seuil,))


def _rien_a_repartir(voix: Mapping[str, int], sieges: int, fondements: tuple[Valeur, ...]) -> Verdict | None:
    if sieges > 0 and voix and min(voix.values()) >= 0 and sum(voix.values()) > 0:
        return None
    phrase = "Sans suffrage exprimé ou sans siège à pourvoir, il n’y a rien à répartir."
    attendu = "des suffrages et des sièges"
    return indecis(trouve="rien à répartir", attendu=attendu, phrase=phrase, fondements=fondements)


def _second_tour(voix: Mapping[str, int], annonce: Mapping[str, int] | None, fondements: tuple[Valeur, ...]) -> Verdict:
    exprimes = sum(voix.values())
    phrase = (
        f"Au premier tour, aucune liste ne dépasse la moitié des {accord(exprimes, 'exprimé')} : il faut "
        f"{nombre(exprimes // 2 + 1)} voix, la première en a {nombre(max(voix.values()))}. Aucun siège n’est attribué, "
        "un second tour a lieu."
    )
    return rendre(
        comparer(_sans_zero(annonce), {}),
        trouve=_liste(annonce) if annonce else "aucun siège attribué",
        attendu="un second tour",
        phrase=phrase,
        fondements=fondements,
        calcul=dict.fromkeys(voix, 0),
    )


def _a_departager(egalite: Egalite, fondements: tuple[Valeur, ...]) -> Verdict:
    ages, qui = "la moyenne d’âge des listes", "la plus élevée"
    if egalite.quoi != "la prime":
        ages, qui = "l’âge des candidats qui auraient ce siège", "le plus âgé"
    phrase = (
        f"Pour {egalite.quoi}, {enumeration(egalite.listes)} sont à égalité : {ages} décide, {qui} l’emporte. "
        "Il manque de quoi les comparer."
    )
    trouve = f"une égalité pour {egalite.quoi}"
    return indecis(trouve=trouve, attendu=ages, phrase=phrase, fondements=fondements)


def _incomplete(
    parts: Repartition, vacants: Mapping[str, int], annonce: Mapping[str, int] | None, fondements: tuple[Valeur, ...]
) -> Verdict:
    pourvus = {liste: n - max(vacants[liste], 0) for liste, n in parts.sieges.items()}
    vides = sum(max(n, 0) for n in vacants.values())
    phrase = (
        f"Le calcul donne {_liste(parts.sieges)}, mais une liste n’a pas assez de candidats : "
        f"{accord(vides, 'siège resterait vacant', 'sièges resteraient vacants')} ({_liste(pourvus)}). Aucun texte lu "
        "ne le dit expressément : posez la question à la préfecture avant de proclamer."
    )
    return rendre(
        comparer(_sans_zero(annonce), _sans_zero(pourvus)),
        trouve=_liste(annonce) if annonce else "aucune répartition annoncée",
        attendu=f"{_liste(pourvus)}, {accord(vides, 'siège vacant', 'sièges vacants')}",
        phrase=phrase,
        fondements=fondements,
        calcul={**pourvus, "vacants": vides},
    )


_TOURS = ("premier", "second")
_ARGUMENTS = {
    "population": NatureArgument("nombre", "la population de la commune"),
    "sieges": NatureArgument("nombre", "le nombre de sièges à pourvoir"),
    "voix": NatureArgument("table", "les voix de chaque liste"),
    "tour": NatureArgument("choix", "le tour de scrutin", _TOURS),
    "ages_moyens": NatureArgument("table", "la moyenne d’âge de chaque liste, dans une même unité", facultatif=True),
    "ages": NatureArgument("table", "l’âge du candidat de chaque liste qui aurait le dernier siège", facultatif=True),
}
_ANNONCE = NatureArgument("table", "les sièges annoncés pour chaque liste", facultatif=True)
_LE = NatureArgument("date", "la date du scrutin")

REGLES = (
    Regle(
        id="municipales.sieges",
        titre="Répartition des sièges du conseil municipal",
        fonction=sieges,
        arguments={
            **_ARGUMENTS,
            "candidats": NatureArgument("table", "le nombre de candidats de chaque liste", facultatif=True),
            "annonce": _ANNONCE,
            "le": _LE,
        },
        fondements=("municipales.scrutin-de-liste-seuil", *_BAREME, "municipales.places-sans-candidat"),
        competences=("BC02.08",),
    ),
    Regle(
        id="municipales.sieges-communautaires",
        titre="Répartition des sièges du conseil communautaire",
        fonction=sieges_communautaires,
        arguments={**_ARGUMENTS, "annonce": _ANNONCE, "le": _LE},
        fondements=("municipales.communautaires-seuil", *_BAREME),
        competences=("BC02.08",),
    ),
)
