"""Is an entry of the budget put at the right place: account, section, direction, chapter; fixed asset or supply."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, montant
from sgm_sim.droit.finances.comptes import Compte, abrege, comptes, details, voisins
from sgm_sim.droit.jugements import indecis, trancher
from sgm_sim.droit.montants import cents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_CITES = 3
"""Accounts that a sentence names at most."""

_TIERS = ("4", "5")
"""Classes of third parties and cash, which the delivered chart leaves out."""


def imputation(
    *,
    compte: str,
    section: str | None = None,
    sens: str | None = None,
    chapitre: str | None = None,
    ordre: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge one entry against the chart M57 abrégée of the day: the account exists and is terminal, then its place.

    Arrêté annuel M57, no art. (chart of 2024, checked line by line; 2025 read in part; 2026 not read, hence never
    scored).

    Left out: whether the account suits the purchase; order operations and classes 4 and 5, whose accounts are not
    delivered; M57 développée, M4, M49.
    """
    ligne = parametres.au("finances.plan-de-comptes", le)
    trouve, attendu = f"le compte {compte}", "un compte terminal de la M57 abrégée, à sa place"
    if ordre or (compte.startswith(_TIERS) and compte not in comptes()):
        phrase = (
            f"Le compte {compte} relève des opérations d’ordre, de tiers ou de trésorerie : leur plan n’est pas livré, "
            "on ne peut pas juger."
        )
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    connu = comptes().get(compte)
    defauts = [_absent(compte)] if connu is None else list(_mal_place(connu, section, sens, chapitre))
    return trancher(
        not defauts,
        trouve=trouve,
        attendu=attendu,
        oui="" if connu is None else _place(connu),
        non=" ".join(defauts),
        fondements=(ligne,),
    )


def _place(compte: Compte) -> str:
    return (
        f"Le compte {compte.numero} ({compte.libelle}) existe en M57 abrégée : section {_de(compte.section)}, "
        f"chapitre {compte.chapitre}."
    )


def _de(section: str) -> str:
    return "d’investissement" if section == "investissement" else f"de {section}"


def _absent(numero: str) -> str:
    """Say which account to look at instead."""
    if plus_fins := details(numero):
        return f"Le compte {numero} ne fait que regrouper : imputez à son détail, par exemple {_quelques(plus_fins)}."
    debut = f"Le compte {numero} n’existe pas en M57 abrégée"
    if court := abrege(numero):
        return f"{debut} : le plan s’arrête au {court} ({comptes()[court].libelle})."
    if proches := voisins(numero):
        return f"{debut} : voyez plutôt {_quelques(proches)}."
    return f"{debut}, et aucun compte n’en est proche : cherchez par le libellé."


def _quelques(numeros: tuple[str, ...]) -> str:
    return enumeration([f"{un} ({comptes()[un].libelle})" for un in numeros[:_CITES]], "ou")


def _mal_place(compte: Compte, section: str | None, sens: str | None, chapitre: str | None) -> Iterator[str]:
    if section not in (None, compte.section):
        faux = _de(section or "")
        yield f"Le compte {compte.numero} relève de la section {_de(compte.section)}, et non {faux}."
    if chapitre not in (None, compte.chapitre):
        yield f"Il appartient au chapitre {compte.chapitre}, et non au {chapitre}."
    if sens is not None and sens not in compte.sens:
        yield f"Il s’emploie en {enumeration(compte.sens)} seulement.".replace("depense", "dépense")


def bien_de_faible_valeur(
    *, prix_ttc: int, section: str, assimile: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the section of a small movable good, by its unit price with tax.

    Arrêté du 26 octobre 2001 (art. not read): below 500 € with tax, a movable good that the national list does not
    name is an expense of fonctionnement, unless a deliberation says it is an investment (`assimile`: listed or voted).

    Left out: the list itself; whether the good lasts; the account.
    """
    ligne = parametres.au("finances.bien-meuble-seuil", le)
    seuil = cents(ligne)
    libre = prix_ttc >= seuil or assimile
    return trancher(
        libre or section == "fonctionnement",
        trouve=f"un bien de {montant(prix_ttc)} TTC, imputé en {section}",
        attendu=f"sous {montant(seuil)} TTC : fonctionnement, sauf liste ou délibération",
        oui=f"À {montant(prix_ttc)} TTC, l’imputation en {section} peut se défendre : "
        f"la limite est de {montant(seuil)} TTC.",
        non=f"À {montant(prix_ttc)} TTC, sous {montant(seuil)}, ce bien va en fonctionnement (60632, par exemple), "
        "sauf s’il figure sur la liste nationale ou dans une délibération.",
        fondements=(ligne,),
        limite=seuil,
    )


def nomenclature(*, population: int, plan: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the chart that a commune uses, by the law of the day of the budget.

    Arrêté annuel M57, no art. (since 1 January 2024): below 3 500 inhabitants M57 abrégée, or développée by choice;
    from 3 500 on, développée.

    Left out: annexes of services à caractère industriel (M4, M49); who decides on the choice.
    """
    ligne = parametres.au("finances.nomenclature-seuil", le)
    petite = population < ligne.nombre
    attendu = "M57 abrégée, ou développée sur option" if petite else "M57 développée"
    return trancher(
        plan == "m57-developpee" or (petite and plan == "m57-abregee"),
        trouve=f"le plan « {plan} » pour {accord(population, 'habitant')}",
        attendu=attendu,
        oui=f"Avec {accord(population, 'habitant')}, ce plan convient : {attendu}.",
        non=f"Avec {accord(population, 'habitant')}, il faut : {attendu} (seuil : {accord(ligne.nombre, 'habitant')}).",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_BUDGET = NatureArgument("date", "la date du budget ou de l’écriture")
_SECTION = ("fonctionnement", "investissement")

REGLES = (
    Regle(
        id="finances.imputation",
        titre="Imputation d’une dépense ou d’une recette en M57 abrégée",
        fonction=imputation,
        arguments={
            "compte": NatureArgument("choix", "le numéro de compte"),
            "section": NatureArgument("choix", "la section retenue", _SECTION, facultatif=True),
            "sens": NatureArgument("choix", "le sens de l’écriture", ("depense", "recette"), facultatif=True),
            "chapitre": NatureArgument("choix", "le numéro de chapitre retenu", facultatif=True),
            "ordre": NatureArgument("booleen", "le fait que l’opération soit d’ordre", facultatif=True),
            "le": _BUDGET,
        },
        fondements=("finances.plan-de-comptes",),
        competences=("BC03.01", "BC03.02"),
    ),
    Regle(
        id="finances.bien-faible-valeur",
        titre="Petit bien meuble : fonctionnement ou investissement",
        fonction=bien_de_faible_valeur,
        arguments={
            "prix_ttc": NatureArgument("montant", "le prix unitaire TTC du bien"),
            "section": NatureArgument("choix", "la section retenue", _SECTION),
            "assimile": NatureArgument("booleen", "la présence sur la liste ou dans une délibération", facultatif=True),
            "le": NatureArgument("date", "la date de la facture"),
        },
        fondements=("finances.bien-meuble-seuil",),
        competences=("BC03.02",),
    ),
    Regle(
        id="finances.nomenclature",
        titre="Plan de comptes selon la population",
        fonction=nomenclature,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "plan": NatureArgument("choix", "le plan de comptes utilisé", ("m57-abregee", "m57-developpee")),
            "le": _BUDGET,
        },
        fondements=("finances.nomenclature-seuil",),
        competences=("BC03.01",),
    ),
)
