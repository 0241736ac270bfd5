"""Subsidies for investment: plan de financement, own share, base."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import enumeration, montant
from sgm_sim.droit.finances.calculs import plafond
from sgm_sim.droit.jugements import chiffrer, indecis, trancher
from sgm_sim.droit.montants import pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

Table = Mapping[str, int]

_ECOLES = "renovation-energetique-ecoles"


def participation_minimale(
    *, cout_ht: int, aides: Table, prives: int = 0, derogation: str = "", le: date, parametres: Parametres
) -> Verdict:
    """Judge the own share of the commune in an investment, and so the most that public aid can reach.

    CGCT, art. L1111-10, III: the maître d’ouvrage bears at least 20 % of the financing brought by public persons, its
    own included. Loi n° 2024-279 du 29 mars 2024: down to 10 % for the energy renovation of schools, if the préfet
    grants it. Private money is left out of the base.

    Left out: other derogations (calamities, protected monuments), for which there is no answer; FCTVA, no subsidy.
    """
    ligne = parametres.au("finances.participation-minimale", le)
    if derogation == _ECOLES:
        ligne = parametres.au("finances.participation-minimale-ecoles", le)
    base = cout_ht - prives
    publiques = sum(aides.values())
    part = base - publiques
    trouve = f"{montant(publiques)} d’aides publiques, {montant(part)} à la charge de la commune"
    minimum = base - plafond(base, 100 - ligne.nombre)
    attendu = f"{montant(minimum)} au moins à la charge de la commune ({ligne.nombre} %)"
    if derogation not in ("", _ECOLES) or base <= 0:
        phrase = "Cette dérogation, ou ce coût, n’est pas de ceux que cette règle connaît : on ne peut pas juger."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    maximum = base - minimum
    return trancher(
        publiques <= maximum,
        trouve=trouve,
        attendu=attendu,
        oui=f"{montant(publiques)} d’aides pour {montant(base)} : la commune garde {montant(part)}, pour un "
        f"minimum de {montant(minimum)}.",
        non=f"{montant(publiques)} d’aides pour {montant(base)} : c’est {montant(publiques - maximum)} de trop. La "
        f"commune doit garder {montant(minimum)} ({ligne.nombre} %) : une aide sera réduite d’autant.",
        fondements=(ligne,),
        limite=maximum,
        calcul={"minimum": minimum, "maximum-aides": maximum, "part": part},
    )


def plan_financement(*, depenses: Table, ressources: Table, le: date, parametres: Parametres) -> Verdict:
    """Judge that a plan de financement without tax balances, and holds no FCTVA.

    Usage of the préfectures (no art. read): expenses and resources are equal, without tax when the operation has the
    FCTVA, which then is no resource of the plan.

    Left out: whether each subsidy is granted; the least share of the commune.
    """
    ligne = parametres.au("finances.plan-ressources-exclues", le)
    exclues = [nom for nom in ressources if nom in ligne.elements]
    ecart = sum(ressources.values()) - sum(depenses.values())
    defauts = []
    if exclues:
        defauts.append("le FCTVA n’est pas une ressource d’un plan hors taxe")
    if ecart:
        defauts.append(f"ressources et dépenses diffèrent de {montant(abs(ecart))}")
    return trancher(
        not defauts,
        trouve=f"{montant(sum(depenses.values()))} de dépenses, {montant(sum(ressources.values()))} de ressources",
        attendu="un plan équilibré, hors taxe",
        oui=f"Le plan est équilibré à {montant(sum(depenses.values()))}.",
        non=f"Le plan de financement est à revoir : {enumeration(defauts)}.",
        fondements=(ligne,),
    )


def montant_subvention(
    *, base_ht: int, base_ttc: int, taux: int, annonce: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the amount asked, by its rate (hundredths of a per cent), on the cost without tax.

    CGCT, art. R2334-30, I (read in a copy of 2015), for DETR; usage of the préfectures for others: the base is without
    tax when the operation has the FCTVA. Nearest cent.

    Left out: operations without FCTVA, whose base may hold the tax.
    """
    ligne = parametres.au("finances.subvention-base", le)
    bases = {"hors-taxe": base_ht, "toutes-taxes": base_ttc}
    base = bases[ligne.elements[0]]
    raison = f"Elle se calcule sur {montant(base)} hors taxe, et non sur {montant(base_ttc)} TTC."
    calcule = pourcents(base, Fraction(taux, 100))
    return chiffrer(annonce, calcule, sujet="La subvention est de", raison=raison, fondements=(ligne,), ecrire=montant)


_DEMANDE = NatureArgument("date", "la date de la demande")
_BC = ("BC03.03",)

REGLES = (
    Regle(
        id="finances.participation-minimale",
        titre="Part minimale de la commune et plafond des aides publiques",
        fonction=participation_minimale,
        arguments={
            "cout_ht": NatureArgument("montant", "le coût HT de l’opération"),
            "aides": NatureArgument("table", "les aides publiques, par financeur"),
            "prives": NatureArgument("montant", "les financements privés", facultatif=True),
            "derogation": NatureArgument("choix", "la dérogation accordée par le préfet", (_ECOLES,), facultatif=True),
            "le": _DEMANDE,
        },
        fondements=("finances.participation-minimale", "finances.participation-minimale-ecoles"),
        competences=_BC,
    ),
    Regle(
        id="finances.plan-financement",
        titre="Équilibre d’un plan de financement",
        fonction=plan_financement,
        arguments={
            "depenses": NatureArgument("table", "les dépenses HT, par poste"),
            "ressources": NatureArgument("table", "les ressources, par financeur"),
            "le": _DEMANDE,
        },
        fondements=("finances.plan-ressources-exclues",),
        competences=_BC,
    ),
    Regle(
        id="finances.montant-subvention",
        titre="Montant d’une subvention : base hors taxe",
        fonction=montant_subvention,
        arguments={
            "base_ht": NatureArgument("montant", "la dépense HT"),
            "base_ttc": NatureArgument("montant", "la dépense TTC"),
            "taux": NatureArgument("nombre", "le taux, en centièmes de pour cent"),
            "annonce": NatureArgument("montant", "le montant demandé"),
            "le": _DEMANDE,
        },
        fondements=("finances.subvention-base",),
        competences=_BC,
    ),
)
