"""The name of a child: given at birth, changed by the parents, with its consent above thirteen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR
from sgm_sim.droit.etat_civil.formes import dans_annees
from sgm_sim.droit.jugements import absents, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def nom_enfant(
    *,
    noms_pere: Sequence[str],
    noms_mere: Sequence[str],
    filiation: str,
    le: date,
    choix: Sequence[str] = (),
    desaccord: bool = False,
    inscrit: Sequence[str] | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the name of a first common child whose two parents are known, by the law of the declaration.

    C. civ., art. 311-21, al. 1 (since 1 July 2022 as read): by joint declaration, the name of either, or both in the
    order chosen, one name of each; failing that, the name of the parent whose filiation came first, or of the father
    when both came together; upon a disagreement that one of them signals, the first name of each, in alphabetical
    order.

    Args:
        filiation: `simultanee`, `pere` or `mere` (the first established).
        choix: name of the joint declaration; empty when there is none.
        inscrit: name in the record.
        noms_pere: names of the father, in order, one id each; `noms_mere` likewise.
        le: day of the declaration of birth.
        desaccord: whether one of them signalled a disagreement.
        parametres: the law.

    Left out: brothers and sisters, whose name binds (al. 3); one filiation only (art. 311-23); birth abroad.
    """
    ligne = parametres.au("etat-civil.noms-par-parent", le)
    if filiation not in ("simultanee", "pere", "mere"):
        phrase = "Il faut savoir quelle filiation a été établie en premier, ou si les deux l’ont été ensemble."
        return indecis(phrase=phrase, trouve="une filiation non précisée", attendu="son ordre", fondements=(ligne,))
    if not noms_pere or not noms_mere:
        de_qui = "du père" if noms_mere else "de la mère" if noms_pere else "des deux parents"
        phrase = f"Il manque le nom {de_qui} : on ne peut pas dire celui de l’enfant."
        return indecis(phrase=phrase, trouve="un nom manquant", attendu="le nom de chaque parent", fondements=(ligne,))
    n = ligne.nombre
    if choix and not _choix_permis(choix, noms_pere, noms_mere, n):
        phrase = (
            f"Les parents ont choisi « {_ecrire(choix)} » : ce nom doit être celui du père, celui de la mère, ou les "
            f"deux accolés ({accord(n, 'nom')} au plus pour chacun)."
        )
        return juger(
            False,
            trouve=_ecrire(choix),
            attendu=f"{accord(n, 'nom')} par parent au plus",
            phrase=phrase,
            fondements=(ligne,),
        )
    if choix:
        nom, motif = tuple(choix), "les parents l’ont choisi par déclaration conjointe"
    elif desaccord:
        nom = tuple(sorted((*noms_pere[:n], *noms_mere[:n])))
        motif = "les parents sont en désaccord, on prend le premier nom de chacun, par ordre alphabétique"
    elif filiation == "mere":
        nom, motif = tuple(noms_mere), "sa filiation maternelle a été établie en premier"
    elif filiation == "pere":
        nom, motif = tuple(noms_pere), "sa filiation paternelle a été établie en premier"
    else:
        nom, motif = tuple(noms_pere), "les deux filiations sont établies ensemble, sans déclaration conjointe"
    decision = comparer(None if inscrit is None else tuple(inscrit), nom)
    phrase = f"L’enfant prend le nom « {_ecrire(nom)} » : {motif}."
    if decision == "non_conforme":
        phrase += f" L’acte porte « {_ecrire(inscrit or ())} » : il est inexact."
    return rendre(
        decision,
        trouve=_ecrire(inscrit or ()) or "rien d’inscrit",
        attendu=_ecrire(nom),
        phrase=phrase,
        fondements=(ligne,),
        calcul={"nom": "-".join(nom)},
    )


def changement_nom_enfant(
    *, naissance: date, declaration: date, parents: Sequence[str], parametres: Parametres
) -> Verdict:
    """Judge a joint declaration that changes the name of a child, by the law of the day of the declaration.

    C. civ., art. 311-23, al. 2: from the second filiation on and while the child is a minor, the parents may, jointly,
    give it the other name or both. Majority: art. 414 (eighteen years).

    Left out: consent above thirteen (`etat-civil.consentement-mineur`); the name of another common child, which binds.
    """
    ligne = parametres.au("etat-civil.changement-nom-parents", declaration)
    age = parametres.au("etat-civil.majorite", declaration)
    majorite = dans_annees(naissance, age.nombre)
    limite = majorite - UN_JOUR
    manque = absents(parents, ligne.elements)
    attendu = f"une déclaration des deux parents, le {date_longue(limite)} au plus tard"
    mineur = declaration < majorite
    if not mineur:
        phrase = (
            f"L’enfant est majeur depuis le {date_longue(majorite)} : la déclaration conjointe n’est plus possible."
        )
    elif manque:
        phrase = (
            "La déclaration doit être faite par les deux parents, ou par un fondé de procuration spéciale : "
            "il en manque un."
        )
    else:
        phrase = (
            f"Les deux parents déclarent ensemble, l’enfant est mineur jusqu’au {date_longue(limite)} : c’est possible."
        )
    juste = mineur and not manque
    return juger(
        juste,
        trouve=f"déclaration le {date_longue(declaration)}, de {accord(len(parents), 'parent')}",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne, age),
        limite=limite,
    )


def consentement_mineur(*, naissance: date, le: date, consentement: bool, parametres: Parametres) -> Verdict:
    """Judge whether the consent of a child was needed and given, by the law of the day of the act.

    C. civ., art. 60, al. 2, 61-3, 61-3-1, 311-23, al. 4, and 311-24-2: the personal consent of a child of more than
    thirteen is required for a change of name or of first name, and for a name of usage.

    Left out: the birthday itself, on which the words « plus de treize ans » and « moins de treize ans » leave a doubt;
    the change of name that comes from a filiation (art. 61-3, al. 1).
    """
    ligne = parametres.au("etat-civil.age-consentement", le)
    anniversaire = dans_annees(naissance, ligne.nombre)
    ans = accord(ligne.nombre, "an")
    trouve = "le consentement de l’enfant" if consentement else "pas de consentement de l’enfant"
    attendu = f"son consentement à partir de {ans}"
    if consentement or le < anniversaire:
        phrase = f"L’enfant atteint {ans} le {date_longue(anniversaire)}"
        phrase += (
            " : il a consenti, rien ne manque." if consentement else " : son consentement n’est pas encore requis."
        )
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=anniversaire)
    if le == anniversaire:
        phrase = f"L’enfant a {ans} ce jour même : les textes laissent un doute, recueillir son consentement l’écarte."
        return juger(None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=anniversaire)
    phrase = (
        f"L’enfant a plus de {ans} depuis le {date_longue(anniversaire)} : sans son consentement "
        "personnel, rien ne peut être inscrit."
    )
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=anniversaire)


def _choix_permis(choix: Sequence[str], pere: Sequence[str], mere: Sequence[str], n: int) -> bool:
    """Tell whether a chosen name is one parent's, whole or shortened to one, or one of each."""
    if tuple(choix) in (tuple(pere), tuple(mere)):
        return True
    chez_pere = [nom for nom in choix if nom in pere]
    chez_mere = [nom for nom in choix if nom in mere]
    connus = all(nom in (*pere, *mere) for nom in choix)
    return connus and len(chez_pere) <= n and len(chez_mere) <= n


def _ecrire(noms: Sequence[str]) -> str:
    return " ".join(nom.capitalize() for nom in noms)


_LE = NatureArgument("date", "la date de la demande ou de l’acte")
_NAISSANCE = NatureArgument("date", "la date de naissance")

REGLES = (
    Regle(
        id="etat-civil.nom-enfant",
        titre="Nom de famille d’un premier enfant commun",
        fonction=nom_enfant,
        arguments={
            "noms_pere": NatureArgument("liste", "les noms de famille du père, dans l’ordre"),
            "noms_mere": NatureArgument("liste", "les noms de famille de la mère, dans l’ordre"),
            "filiation": NatureArgument("choix", "la filiation établie en premier", ("simultanee", "pere", "mere")),
            "le": NatureArgument("date", "la date de la déclaration"),
            "choix": NatureArgument("liste", "le nom choisi par déclaration conjointe", facultatif=True),
            "desaccord": NatureArgument("booleen", "le signalement d’un désaccord entre les parents", facultatif=True),
            "inscrit": NatureArgument("liste", "le nom inscrit dans l’acte", facultatif=True),
        },
        fondements=("etat-civil.noms-par-parent",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.changement-nom-enfant",
        titre="Changement du nom d’un mineur par ses parents",
        fonction=changement_nom_enfant,
        arguments={
            "naissance": _NAISSANCE,
            "declaration": NatureArgument("date", "la date de la déclaration conjointe"),
            "parents": NatureArgument("liste", "les parents qui déclarent", ("pere", "mere")),
        },
        fondements=("etat-civil.changement-nom-parents", "etat-civil.majorite"),
        competences=("BC02.03",),
        le="declaration",
    ),
    Regle(
        id="etat-civil.consentement-mineur",
        titre="Consentement de l’enfant à son nom ou à son prénom",
        fonction=consentement_mineur,
        arguments={
            "naissance": _NAISSANCE,
            "le": _LE,
            "consentement": NatureArgument("booleen", "le consentement personnel de l’enfant"),
        },
        fondements=("etat-civil.age-consentement",),
        competences=("BC02.03",),
    ),
)
