"""Result of the year, restes à réaliser, need of investissement, affectation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration, montant
from sgm_sim.droit.jugements import chiffrer, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_LIGNES: Mapping[str, str] = {"fonctionnement": "002", "investissement": "001"}


def resultat(
    *, recettes: int, depenses: int, report: int, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the result of one section at the end of the year, the report of the years before included.

    CGCT, art. L2311-5, and ex-art. R2311-11: titres less mandats, plus or less the result brought forward (002 in
    fonctionnement, 001 in investissement).

    Left out: whether the figures are those of the comptable.
    """
    ligne = parametres.au("finances.resultat-elements", le)
    valeurs = {"recettes": recettes, "depenses": -depenses, "report": report}
    calcule = sum(valeurs[nom] for nom in ligne.elements)
    return chiffrer(
        annonce,
        calcule,
        sujet="Le résultat cumulé est de",
        raison=f"Recettes : {montant(recettes)}. Dépenses : {montant(depenses)}. Report : {montant(report)}.",
        fondements=(ligne,),
        ecrire=montant,
        calcul={"exercice": recettes - depenses, "cumule": calcule},
    )


def inscription_report(*, section: str, solde: int, inscription: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the side on which the result brought forward is written: a deficit is an expense, a surplus a receipt.

    CGCT, art. L2311-5: the deficit or the need is taken over in full, and so is the surplus.

    Left out: the part of a surplus of fonctionnement that goes to 1068.
    """
    ligne = parametres.au("finances.report-inscription", le)
    cas = "deficit" if solde < 0 else "excedent"
    sens = ligne.listes[cas]
    numero = _LIGNES.get(section, "001 ou 002")
    mot = {"deficit": "déficit", "excedent": "excédent"}[cas]
    ecrit = sens[0].replace("depense", "dépense")
    return trancher(
        inscription in sens or not solde,
        trouve=f"inscription en {inscription}".replace("depense", "dépense"),
        attendu=f"inscription en {ecrit}",
        oui=f"Un {mot} de {montant(abs(solde))} s’inscrit bien en {ecrit} à la ligne {numero}.",
        non=f"Un {mot} de {montant(abs(solde))} s’inscrit en {ecrit} à la ligne {numero} ; inscrit à l’envers, il "
        f"fausse la section de {montant(2 * abs(solde))}.",
        fondements=(ligne,),
    )


_ETATS: Mapping[str, str] = {
    "engagee": "engagée",
    "mandatee": "mandatée",
    "demandee": "demandée",
    "notifiee": "notifiée",
    "convention-signee": "convention signée",
    "titree": "titrée",
}


def reste_a_realiser(*, sens: str, etats: Sequence[str], inscrit: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge that a line is, or is not, on the statement of restes à réaliser of 31 December.

    CGCT, ex-art. R2311-11 (renumbered for 2026): expenses engaged and not mandated, certain receipts without a titre.

    Left out: what makes a receipt certain, beyond a notified decision or a signed agreement.
    """
    ligne = parametres.au(f"finances.restes-{'recettes' if sens == 'recette' else 'depenses'}", le)
    est_reste = any(un in etats for un in ligne.listes["avec"]) and not any(un in etats for un in ligne.listes["sans"])
    attendu = "une recette certaine sans titre" if sens == "recette" else "une dépense engagée et non mandatée"
    trouve = f"{nommer(_ETATS, etats) or 'rien de fait'} au 31 décembre"
    est = "est un reste à réaliser" if est_reste else "n’est pas un reste à réaliser"
    faute = "elle manque à l’état" if est_reste else "elle ne doit pas figurer sur l’état"
    return trancher(
        est_reste is inscrit,
        trouve=trouve,
        attendu=attendu,
        oui=f"L’état est juste : cette ligne {est}.",
        non=f"Cette ligne {est} (la définition : {attendu}) : {faute}.",
        fondements=(ligne,),
    )


def besoin_financement(
    *,
    solde: int,
    restes_depenses: int,
    restes_recettes: int,
    annonce: int | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the need of investissement: the balance brought forward, corrected by the restes à réaliser.

    CGCT, art. L2311-5, and ex-art. R2311-11. Zero when the corrected balance is a surplus.

    Left out: whether the restes à réaliser are real (`finances.reste-a-realiser`).
    """
    ligne = parametres.au("finances.besoin-elements", le)
    valeurs = {"solde-execution": solde, "restes-recettes": restes_recettes, "restes-depenses": -restes_depenses}
    corrige = sum(valeurs[nom] for nom in ligne.elements)
    raison = (
        f"Le solde est de {montant(solde)}, les restes à réaliser de {montant(restes_recettes)} en recettes et de "
        f"{montant(restes_depenses)} en dépenses."
    )
    return chiffrer(
        annonce,
        max(-corrige, 0),
        sujet="Le besoin de financement est de",
        raison=raison,
        fondements=(ligne,),
        ecrire=montant,
        calcul={"solde-corrige": corrige, "solde-restes": restes_recettes - restes_depenses},
    )


def affectation(
    *, resultat_cumule: int, besoin: int, compte_1068: int, report_002: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the affectation of the result of fonctionnement: the need of investissement first, at 1068.

    CGCT, art. L2311-5, and ex-art. R2311-12: a surplus covers the need in priority; what is left goes to 002, or to
    1068 by choice. A deficit goes to 002, as an expense.

    Left out: the need itself (`finances.besoin-financement`); the vote of the accounts before the affectation.
    """
    ligne = parametres.au("finances.affectation-priorite", le)
    minimum = max(min(besoin, resultat_cumule), 0)
    trouve = f"{montant(compte_1068)} au 1068, {montant(report_002)} au 002"
    attendu = f"{montant(minimum)} au moins au 1068, et {montant(resultat_cumule)} en tout"
    calcul = {"minimum-1068": minimum, "reste-002": resultat_cumule - minimum}
    defauts = []
    if compte_1068 < minimum:
        defauts.append(
            f"le 1068 doit d’abord couvrir le besoin de {montant(besoin)} : il manque {montant(minimum - compte_1068)}"
        )
    if compte_1068 > max(resultat_cumule, 0):
        defauts.append("le 1068 dépasse l’excédent disponible")
    if compte_1068 + report_002 != resultat_cumule:
        defauts.append(f"1068 et 002 doivent faire ensemble {montant(resultat_cumule)}")
    return trancher(
        not defauts,
        trouve=trouve,
        attendu=attendu,
        oui=f"L’affectation est régulière : {trouve}"
        + (", le besoin d’investissement étant couvert en premier." if minimum else "."),
        non=f"Affectation à revoir : {enumeration(defauts)}.",
        fondements=(ligne,),
        limite=minimum,
        calcul=calcul,
    )


_LE = NatureArgument("date", "la date de la délibération")
_ANNONCE = NatureArgument("montant", "le chiffre annoncé", facultatif=True)
_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.resultat",
        titre="Résultat cumulé d’une section",
        fonction=resultat,
        arguments={
            "recettes": NatureArgument("montant", "les recettes de l’exercice"),
            "depenses": NatureArgument("montant", "les dépenses de l’exercice"),
            "report": NatureArgument("montant", "le résultat reporté de l’exercice précédent"),
            "annonce": _ANNONCE,
            "le": _LE,
        },
        fondements=("finances.resultat-elements",),
        competences=_BC,
    ),
    Regle(
        id="finances.inscription-report",
        titre="Sens d’inscription du 001 et du 002",
        fonction=inscription_report,
        arguments={
            "section": NatureArgument("choix", "la section", ("fonctionnement", "investissement")),
            "solde": NatureArgument("montant", "le solde à reporter"),
            "inscription": NatureArgument("choix", "le sens de l’inscription", ("depense", "recette")),
            "le": _LE,
        },
        fondements=("finances.report-inscription",),
        competences=_BC,
    ),
    Regle(
        id="finances.reste-a-realiser",
        titre="Reste à réaliser au 31 décembre",
        fonction=reste_a_realiser,
        arguments={
            "sens": NatureArgument("choix", "le sens de la ligne", ("depense", "recette")),
            "etats": NatureArgument(
                "liste",
                "ce qui est fait au 31 décembre",
                ("engagee", "mandatee", "notifiee", "convention-signee", "titree"),
            ),
            "inscrit": NatureArgument("booleen", "la présence sur l’état des restes à réaliser"),
            "le": NatureArgument("date", "la date de l’état"),
        },
        fondements=("finances.restes-recettes", "finances.restes-depenses"),
        competences=_BC,
    ),
    Regle(
        id="finances.besoin-financement",
        titre="Besoin de financement de l’investissement",
        fonction=besoin_financement,
        arguments={
            "solde": NatureArgument("montant", "le solde d’exécution cumulé de la section d’investissement"),
            "restes_depenses": NatureArgument("montant", "les restes à réaliser en dépenses"),
            "restes_recettes": NatureArgument("montant", "les restes à réaliser en recettes"),
            "annonce": _ANNONCE,
            "le": _LE,
        },
        fondements=("finances.besoin-elements",),
        competences=_BC,
    ),
    Regle(
        id="finances.affectation",
        titre="Affectation du résultat de fonctionnement",
        fonction=affectation,
        arguments={
            "resultat_cumule": NatureArgument("montant", "le résultat cumulé de fonctionnement"),
            "besoin": NatureArgument("montant", "le besoin de financement de l’investissement"),
            "compte_1068": NatureArgument("montant", "le montant affecté au 1068"),
            "report_002": NatureArgument("montant", "le montant reporté au 002"),
            "le": _LE,
        },
        fondements=("finances.affectation-priorite",),
        competences=_BC,
    ),
)
