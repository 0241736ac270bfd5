"""Rounds of a municipal election: who is elected at the first, who may stand at the second. Seats are `repartition`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, nombre
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.municipales.sieges import majoritaire
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_SECOND_TOUR = "second-tour"


def issue_premier_tour(
    *, population: int, voix: Mapping[str, int], annonce: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge what the first round of a list ballot decides, by the law of the day of the ballot.

    C. élect., art. L262, al. 1 and 2: the list with the absolute majority of the votes cast wins at once; otherwise
    there is a second round. « absolute »: more than half, blank and void ballots left out.

    Left out: turnout, which does not matter for a list ballot.
    """
    seuil = parametres.au("municipales.scrutin-de-liste-seuil", le)
    exprimes = sum(voix.values())
    if population < seuil.nombre or not exprimes:
        trouve = "un scrutin majoritaire" if exprimes else "aucun suffrage exprimé"
        raison = "le scrutin est majoritaire, chacun est élu en son nom propre" if exprimes else trouve
        phrase = f"On ne peut pas chercher la majorité d’une liste : {raison}."
        return indecis(trouve=trouve, attendu="un scrutin de liste", phrase=phrase, fondements=(seuil,))
    gagnante, requis = majoritaire(voix), exprimes // 2 + 1
    attendu = f"la liste « {gagnante} » élue au premier tour" if gagnante else "un second tour"
    meilleure = max(voix, key=lambda liste: voix[liste])
    suite = "elle l’emporte dès le premier tour" if gagnante else "un second tour est nécessaire"
    phrase = (
        f"Sur {accord(exprimes, 'suffrage exprimé', 'suffrages exprimés')}, la majorité absolue est de "
        f"{nombre(requis)} voix. La liste « {meilleure} » en a {nombre(voix[meilleure])} : {suite}."
    )
    return rendre(
        comparer(annonce, gagnante or _SECOND_TOUR),
        trouve=f"« {annonce} » annoncé" if annonce else "rien d’annoncé",
        attendu=attendu,
        phrase=phrase,
        fondements=(seuil,),
        limite=requis,
        calcul={"issue": gagnante or _SECOND_TOUR},
    )


def listes_second_tour(
    *,
    voix: Mapping[str, int],
    maintenues: Sequence[str],
    fusionnees: Sequence[str] = (),
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge which lists stand at the second round, by the law of the day of the second round.

    C. élect., art. L264, al. 2: lists with 10 % at least of the votes cast at the first round may stand; they may take
    candidates of lists that had 5 % at least and do not stand themselves.

    Left out: consent of the candidates; the order of a merged list, which may change.
    """
    maintien = parametres.au("municipales.maintien-second-tour", le)
    fusion = parametres.au("municipales.fusion-second-tour", le)
    exprimes = sum(voix.values())
    plancher, rejoindre = _voix_requises(exprimes, maintien), _voix_requises(exprimes, fusion)
    fautes = [liste for liste in maintenues if voix.get(liste, 0) < plancher]
    fautes += [liste for liste in fusionnees if voix.get(liste, 0) < rejoindre or liste in maintenues]
    peuvent = [liste for liste, n in voix.items() if n >= plancher]
    fusionnables = [liste for liste, n in voix.items() if rejoindre <= n]
    attendu = (
        f"{nombre(plancher)} voix pour se maintenir ({maintien.nombre} % de {nombre(exprimes)}), {nombre(rejoindre)} "
        f"pour rejoindre une liste maintenue ({fusion.nombre} %)"
    )
    phrase = f"Il faut {attendu}. Peuvent se maintenir : {_noms(peuvent)} ; fusionner : {_noms(fusionnables)}."
    if fautes:
        qui = enumeration([f"« {liste} »" for liste in fautes])
        sujet = f"La liste {qui} ne peut pas" if len(fautes) == 1 else f"Les listes {qui} ne peuvent pas"
        phrase = f"{sujet} être présente{'s' if len(fautes) > 1 else ''} ainsi au second tour. {phrase}"
    return juger(
        not fautes,
        trouve=f"maintenues : {_noms(maintenues)} ; fusionnées : {_noms(fusionnees)}",
        attendu=attendu,
        phrase=phrase,
        fondements=(maintien, fusion),
        limite=plancher,
        calcul={"fusion": rejoindre},
    )


def elus_majoritaire(
    *,
    population: int,
    inscrits: int,
    exprimes: int,
    voix: Mapping[str, int],
    sieges: int,
    tour: str,
    ages: Mapping[str, int] | None = None,
    annonce: Sequence[str],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge who was elected by the majority ballot of small communes, abolished by the renewal of March 2026.

    C. élect., art. L253 (13 March 1983 to 14 March 2026): at the first round, the absolute majority of the votes cast
    AND a quarter of the registered voters; at the second, the most votes; the older of equals.

    Left out: which ballots are valid; who may stand at the second round (art. L255-3).
    """
    seuil = parametres.au("municipales.scrutin-de-liste-seuil", le)
    quart = parametres.au("municipales.majoritaire-quart", le)
    if population >= seuil.nombre:
        phrase = "À cette date, la commune élit son conseil au scrutin de liste : personne n’est élu en son nom propre."
        attendu = "le scrutin de liste"
        return juger(False, trouve="un scrutin majoritaire", attendu=attendu, phrase=phrase, fondements=(seuil,))
    requis = max(exprimes // 2 + 1, -(-inscrits * quart.nombre // 100)) if tour == "premier" else 1
    age = ages or {}
    classes = sorted((nom for nom in voix if voix[nom] >= requis), key=lambda nom: (-voix[nom], -age.get(nom, 0)))
    elus = classes[:sieges]
    fondements = (seuil, quart)
    if len(classes) > sieges and (limite := _departage(classes[sieges - 1], classes[sieges], voix, age)):
        return indecis(trouve="une égalité", attendu="l’âge des deux", phrase=limite, fondements=fondements)
    conditions = (
        f"{nombre(requis)} voix (la majorité absolue, et {quart.nombre} % des inscrits)"
        if tour == "premier"
        else "le plus de voix"
    )
    phrase = f"Pour être élu à ce tour, il fallait {conditions}. "
    phrase += f"Sont élus : {_noms(elus)}." if elus else "Personne n’est élu."
    return juger(
        sorted(annonce) == sorted(elus),
        trouve=_noms(annonce),
        attendu=_noms(elus),
        phrase=phrase,
        fondements=fondements,
        limite=requis if tour == "premier" else None,
    )


def _departage(dernier: str, suivant: str, voix: Mapping[str, int], age: Mapping[str, int]) -> str:
    if voix[dernier] != voix[suivant] or (dernier in age and suivant in age and age[dernier] != age[suivant]):
        return ""
    egaux = f"« {dernier} » et « {suivant} » ont le même nombre de voix"
    return f"{egaux} : le plus âgé des deux est élu, il faut leur âge pour conclure."


def _voix_requises(exprimes: int, part: Valeur) -> int:
    """Return the least whole number of votes that makes `part` percent."""
    return -(-exprimes * part.nombre // 100)


def _noms(noms: Sequence[str]) -> str:
    return enumeration(list(noms)) if noms else "personne"


_LE = NatureArgument("date", "la date du scrutin")
_VOIX = NatureArgument("table", "les voix de chaque liste au premier tour")

REGLES = (
    Regle(
        id="municipales.issue-premier-tour",
        titre="Issue du premier tour d’un scrutin de liste",
        fonction=issue_premier_tour,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "voix": _VOIX,
            "annonce": NatureArgument(
                "choix", "la liste annoncée élue, ou « second-tour »", (_SECOND_TOUR,), facultatif=True
            ),
            "le": _LE,
        },
        fondements=("municipales.scrutin-de-liste-seuil",),
        competences=("BC02.08",),
    ),
    Regle(
        id="municipales.listes-second-tour",
        titre="Listes présentes au second tour",
        fonction=listes_second_tour,
        arguments={
            "voix": _VOIX,
            "maintenues": NatureArgument("liste", "les listes maintenues au second tour"),
            "fusionnees": NatureArgument(
                "liste", "les listes dont des candidats en rejoignent une autre", facultatif=True
            ),
            "le": NatureArgument("date", "la date du second tour"),
        },
        fondements=("municipales.maintien-second-tour", "municipales.fusion-second-tour"),
        competences=("BC02.07", "BC02.08"),
    ),
    Regle(
        id="municipales.elus-majoritaire",
        titre="Élus du scrutin majoritaire, avant mars 2026",
        fonction=elus_majoritaire,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "inscrits": NatureArgument("nombre", "le nombre d’électeurs inscrits"),
            "exprimes": NatureArgument("nombre", "le nombre de suffrages exprimés"),
            "voix": NatureArgument("table", "les voix de chaque candidat"),
            "sieges": NatureArgument("nombre", "le nombre de sièges à pourvoir"),
            "tour": NatureArgument("choix", "le tour de scrutin", ("premier", "second")),
            "ages": NatureArgument("table", "l’âge de chaque candidat", facultatif=True),
            "annonce": NatureArgument("liste", "les candidats proclamés élus"),
            "le": _LE,
        },
        fondements=("municipales.scrutin-de-liste-seuil", "municipales.majoritaire-quart"),
        competences=("BC02.08",),
    ),
)
