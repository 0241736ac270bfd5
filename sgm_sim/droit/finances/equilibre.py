"""Équilibre réel of a budget: sections, paired order operations, capital of the debt covered by own resources.

Each section comes as two tables, chapter -> cents, expenses and receipts; a decision modificative gives its changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration, montant
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

Table = Mapping[str, int]

_RESSOURCES: Mapping[str, str] = {
    "virement-021": "le virement de la section de fonctionnement (021)",
    "fctva": "le FCTVA",
    "taxe-amenagement": "la taxe d’aménagement",
    "amortissements": "les amortissements (040)",
    "provisions": "les provisions",
    "emprunt": "l’emprunt",
}

_COTES: Mapping[str, str] = {
    "depense-fonctionnement": "dépense de fonctionnement",
    "recette-fonctionnement": "recette de fonctionnement",
    "depense-investissement": "dépense d’investissement",
    "recette-investissement": "recette d’investissement",
}


def equilibre_sections(
    *,
    depenses_fonctionnement: Table,
    recettes_fonctionnement: Table,
    depenses_investissement: Table,
    recettes_investissement: Table,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge that each section balances, restes à réaliser and results of the year before included.

    CGCT, art. L1612-4 (first condition of three): the section de fonctionnement and the section d’investissement are
    voted in balance. Art. L1612-6: a surplus of fonctionnement taken over from the year before (002) is no imbalance.

    Left out: sincerity; a surplus of investissement (art. L1612-7), which the article allows in cases not read in full.
    """
    ligne = parametres.au("finances.equilibre-sections", le)
    admis = parametres.au("finances.excedent-admis", le)
    ecarts = {
        "fonctionnement": sum(recettes_fonctionnement.values()) - sum(depenses_fonctionnement.values()),
        "investissement": sum(recettes_investissement.values()) - sum(depenses_investissement.values()),
    }
    attendu = "dépenses égales aux recettes dans chaque section"
    trouve = enumeration([_ecart(section, ecarts[section]) for section in ligne.elements])
    repris = recettes_fonctionnement.get("002", 0)
    if any(ecarts[section] < 0 for section in ligne.elements):
        phrase = (
            f"Le budget n’est pas en équilibre réel : {trouve}. Le préfet saisirait la chambre régionale des comptes."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), calcul=ecarts)
    libres = [nom for nom in admis.elements if ecarts[nom] <= repris]
    if any(ecart > 0 and nom not in libres for nom, ecart in ecarts.items()):
        phrase = f"Un excédent n’est admis que dans les cas prévus, qui restent à vérifier ici : {trouve}."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, admis))
    lignes = (ligne, admis) if any(ecarts.values()) else (ligne,)
    return juger(
        True,
        trouve=trouve,
        attendu=attendu,
        phrase=f"Chaque section est en équilibre : {trouve}."
        + (" L’excédent repris par délibération n’est pas un déséquilibre." if any(ecarts.values()) else ""),
        fondements=lignes,
        calcul=ecarts,
    )


def _ecart(section: str, ecart: int) -> str:
    if not ecart:
        return f"{section} équilibré"
    mot = "excédent" if max(ecart, 0) else "déficit"
    return f"{section} en {mot} de {montant(abs(ecart))}"


def operations_ordre(
    *,
    depenses_fonctionnement: Table,
    recettes_fonctionnement: Table,
    depenses_investissement: Table,
    recettes_investissement: Table,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge that order operations mirror each other: 023 and 021, both 042 and 040, both sides of 041 and of 043.

    Instruction M57, no art. (chart of accounts read in its version of 2024).

    Left out: the accounts inside these chapters; that nothing is paid on 021 or 023 (`finances.lignes-sans-
    execution`).
    """
    ligne = parametres.au("finances.ordre-paires", le)
    cotes: Mapping[str, Table] = {
        "depense-fonctionnement": depenses_fonctionnement,
        "recette-fonctionnement": recettes_fonctionnement,
        "depense-investissement": depenses_investissement,
        "recette-investissement": recettes_investissement,
    }
    defauts = list(_paires_inegales(ligne, cotes))
    attendu = "023 = 021, 042 = 040 dans les deux sens, 041 et 043 équilibrés"
    return trancher(
        not defauts,
        trouve=" ; ".join(defauts) or "des opérations d’ordre égales deux à deux",
        attendu=attendu,
        oui=f"Les opérations d’ordre se répondent : {attendu}.",
        non=f"Les opérations d’ordre ne se répondent pas : {' ; '.join(defauts)}.",
        fondements=(ligne,),
    )


def _paires_inegales(ligne: Valeur, cotes: Mapping[str, Table]) -> Iterator[str]:
    for paire in ligne.listes.values():
        lus = []
        for nom in paire:
            cote, _, chapitre = nom.rpartition("-")
            lus.append((f"{_COTES[cote]} {chapitre}", cotes[cote].get(chapitre, 0)))
        (un, montant_un), (autre, montant_autre) = lus
        if montant_un != montant_autre:
            yield f"{un} {montant(montant_un)}, {autre} {montant(montant_autre)}"


def couverture_dette(*, capital: int, ressources: Table, le: date, parametres: Parametres) -> Verdict:
    """Judge that own resources of investissement cover the capital of the debt due in the year.

    CGCT, art. L1612-4 (third condition): the transfer from fonctionnement, added to the own receipts of investissement,
    loans excluded, and if need be to amortisations and provisions, covers the annuities of capital. Simplified: the
    official statement also shows 001, restes à réaliser and 1068.

    Left out: receipts that no source that was read says to be own ones: no answer when they would decide.
    """
    propres = parametres.au("finances.ressources-propres", le)
    exclues = parametres.au("finances.ressources-exclues", le)
    somme = sum(n for nom, n in ressources.items() if nom in propres.elements)
    inconnues = [nom for nom in ressources if nom not in (*propres.elements, *exclues.elements)]
    trouve, attendu = f"ressources propres : {montant(somme)}", f"{montant(capital)} au moins"
    if somme < capital and inconnues:
        phrase = (
            f"Sans {enumeration(inconnues)}, dont rien ne dit ici si ce sont des ressources propres, il n’y a que "
            f"{montant(somme)} pour {montant(capital)} de capital : on ne peut pas juger."
        )
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(propres, exclues))
    ecartees = [_RESSOURCES[nom] for nom in exclues.elements if nom in ressources]
    sans = f" {enumeration(ecartees)} ne compte pas.".replace(" l’", " L’", 1) if ecartees else ""
    return trancher(
        somme >= capital,
        trouve=trouve,
        attendu=attendu,
        oui=f"Les ressources propres ({montant(somme)}) couvrent le capital à rembourser ({montant(capital)}).{sans}",
        non=f"Les ressources propres ({montant(somme)}) ne couvrent pas le capital à rembourser "
        f"({montant(capital)}) : il manque {montant(capital - somme)}.{sans}",
        fondements=(propres, exclues),
        limite=capital,
        calcul={"ressources-propres": somme, "ecart": somme - capital},
    )


def equilibre_decision_modificative(
    *,
    depenses_fonctionnement: Table,
    recettes_fonctionnement: Table,
    depenses_investissement: Table,
    recettes_investissement: Table,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge that the changes of a decision modificative keep each section as it was: as much more on both sides.

    CGCT, art. L1612-11 (read in 2008) and L1612-4: a decision modificative follows the budget it changes.

    Left out: a budget that had a surplus, which may be used up.
    """
    ligne = parametres.au("finances.decision-modificative-equilibre", le)
    ecarts = {
        "fonctionnement": sum(recettes_fonctionnement.values()) - sum(depenses_fonctionnement.values()),
        "investissement": sum(recettes_investissement.values()) - sum(depenses_investissement.values()),
    }
    faux = [_ecart(nom, ecarts[nom]) for nom in ligne.elements if ecarts[nom]]
    return trancher(
        not faux,
        trouve=enumeration(faux) or "autant de dépenses que de recettes",
        attendu="autant de dépenses que de recettes dans chaque section",
        oui="La décision modificative est équilibrée : chaque dépense nouvelle a sa recette, ou sa réduction.",
        non=f"La décision modificative n’est pas équilibrée : {enumeration(faux)}.",
        fondements=(ligne,),
        calcul=ecarts,
    )


_TABLES = {
    "depenses_fonctionnement": NatureArgument("table", "les dépenses de fonctionnement par chapitre"),
    "recettes_fonctionnement": NatureArgument("table", "les recettes de fonctionnement par chapitre"),
    "depenses_investissement": NatureArgument("table", "les dépenses d’investissement par chapitre"),
    "recettes_investissement": NatureArgument("table", "les recettes d’investissement par chapitre"),
    "le": NatureArgument("date", "la date du vote"),
}

REGLES = (
    Regle(
        id="finances.equilibre-sections",
        titre="Équilibre de chaque section",
        fonction=equilibre_sections,
        arguments=_TABLES,
        fondements=("finances.equilibre-sections", "finances.excedent-admis"),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.operations-ordre",
        titre="Opérations d’ordre en miroir : 023 et 021, 042 et 040",
        fonction=operations_ordre,
        arguments=_TABLES,
        fondements=("finances.ordre-paires",),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.couverture-dette",
        titre="Capital de la dette couvert par les ressources propres",
        fonction=couverture_dette,
        arguments={
            "capital": NatureArgument("montant", "le capital de la dette à rembourser dans l’année"),
            "ressources": NatureArgument("table", "les recettes d’investissement par nature", tuple(_RESSOURCES)),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=("finances.ressources-propres", "finances.ressources-exclues"),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.equilibre-decision-modificative",
        titre="Équilibre d’une décision modificative",
        fonction=equilibre_decision_modificative,
        arguments=_TABLES,
        fondements=("finances.decision-modificative-equilibre",),
        competences=("BC03.01",),
    ),
)
