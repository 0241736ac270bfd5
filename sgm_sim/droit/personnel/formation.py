"""Training of agents: intégration, plan, refusals, compte personnel, contribution to the CNFPT."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, decimale, montant
from sgm_sim.droit.jugements import chiffrer, exiger, indecis, juger, plafonner
from sgm_sim.droit.montants import pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def formation_integration(*, categorie: str, jours: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the days of the formation d'intégration of a stagiaire, by the law of the day of appointment.

    CGFP, art. L422-21, and the statuts particuliers: five days in category C (décret n° 2006-1690, art. 7), ten in A
    and B in general. `partiel`: each statut was not read.

    Left out: exemptions; promotion interne; long initial training.
    """
    ligne = parametres.au("personnel.integration-jours", le)
    if categorie not in ligne.table:
        return indecis(
            trouve="une catégorie inconnue",
            attendu="la catégorie A, B ou C",
            phrase="La durée dépend de la catégorie, A, B ou C : elle n’est pas connue ici.",
            fondements=(ligne,),
        )
    du = int(ligne.table[categorie])
    conforme = jours >= du
    fin = "le compte y est" if conforme else "ce n’est pas assez"
    return juger(
        conforme,
        trouve=accord(jours, "jour"),
        attendu=accord(du, "jour"),
        phrase=f"En catégorie {categorie.upper()}, la formation d’intégration dure {accord(du, 'jour')} en général ; "
        f"on en prévoit {jours} : {fin}.",
        fondements=(ligne,),
        limite=du,
    )


def refus_formation(*, refus: int, avis: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a refusal of training, by the law of that day. `refus` counts it.

    CGFP, art. L422-22, al. 2: two refusals in a row only after the avis of the commission administrative paritaire, or
    of the commission consultative paritaire for a contractual agent.

    Left out: training that the maire requires; the compte personnel de formation (art. L422-11).
    """
    ligne = parametres.au("personnel.formation-refus", le)
    isole = refus < ligne.nombre
    conforme = isole or avis
    exige = "la commission a rendu son avis" if avis else "il fallait d’abord l’avis de la commission"
    suite = "l’avis de la commission n’est pas exigé" if isole else exige
    return juger(
        conforme,
        trouve=f"{accord(refus, 'refus', 'refus')}, {'avec' if avis else 'sans'} avis",
        attendu=f"un avis à partir de {accord(ligne.nombre, 'refus', 'refus')} successifs",
        phrase=f"Pour {accord(refus, 'refus', 'refus')} de suite, {suite}.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def plan_formation(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the formalities of the plan de formation, by the law of that day.

    CGFP, art. L423-3: presented to the council and sent to the delegation of the CNFPT.

    Left out: the avis of the CST, which the article does not name; the content of the plan.
    """
    ligne = parametres.au("personnel.plan-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        {
            "presentation-au-conseil": "la présentation au conseil municipal",
            "transmission-au-cnfpt": "la transmission au CNFPT",
        },
        complet="Le plan de formation, annuel ou pluriannuel, a été présenté et transmis.",
        incomplet="Pour le plan de formation, annuel ou pluriannuel, il manque {manque}.",
        fondements=(ligne,),
    )


def heures_cpf(
    *, annees: int, peu_qualifie: bool, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the hours of a compte personnel de formation after full years of full-time work, by the law of that day.

    Décret n° 2017-928, art. 3 (since 1 January 2020): 25 hours a year up to 150; 50 up to 400 for an agent of category
    C who has no diploma of level 3.

    Left out: temps non complet, in proportion; hours already used; credit for a risk of inaptitude.
    """
    ligne = parametres.au("personnel.cpf-peu-qualifie" if peu_qualifie else "personnel.cpf", le)
    par_an, plafond = int(ligne.table["par-an"]), int(ligne.table["plafond"])
    du = min(annees * par_an, plafond)
    return chiffrer(
        annonce,
        du,
        sujet="Le compte porte",
        raison=f"Il y a {accord(annees, 'année')} à {par_an} h, dans la limite de {plafond} h.",
        fondements=(ligne,),
        ecrire=lambda n: accord(n, "heure"),
    )


def cotisation_formation(
    *, masse: int, emplois_temps_complet: int, cotisation: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the contribution paid to the CNFPT, by the law of 1 January of the year: `le` is that day.

    CGFP, art. L451-17 and L451-18: due by a commune that has one full-time post at least in its budget on 1 January;
    the rate is voted by the CNFPT, 0,9 % at most of the pay of the agents. To the nearest cent, half a cent going up.

    Left out: the rate really voted, when it is lower; what is paid for apprentices.
    """
    emplois = parametres.au("personnel.cnfpt-emplois", le)
    taux = parametres.au("personnel.cnfpt-taux", le)
    due = emplois_temps_complet >= emplois.nombre
    plafond = pourcents(masse, taux.decimal) if due else 0
    return plafonner(
        cotisation,
        plafond,
        sujet="La cotisation au CNFPT est de",
        fondements=(emplois, taux),
        raison=f"C’est {decimale(taux.decimal)} % de la masse salariale."
        if due
        else "Rien n’est dû, faute d’emploi à temps complet.",
        ecrire=montant,
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="personnel.formation-integration",
        titre="Durée de la formation d’intégration",
        fonction=formation_integration,
        arguments={
            "categorie": NatureArgument("choix", "la catégorie de l’agent", ("a", "b", "c")),
            "jours": NatureArgument("nombre", "le nombre de jours prévus"),
            "le": NatureArgument("date", "la date de nomination"),
        },
        fondements=("personnel.integration-jours",),
        competences=("BC03.06",),
    ),
    Regle(
        id="personnel.formation-refus",
        titre="Refus successifs de formation",
        fonction=refus_formation,
        arguments={
            "refus": NatureArgument("nombre", "le nombre de refus successifs, celui-ci compris"),
            "avis": NatureArgument("booleen", "l’avis préalable de la commission"),
            "le": NatureArgument("date", "la date du refus"),
        },
        fondements=("personnel.formation-refus",),
        competences=("BC03.06",),
    ),
    Regle(
        id="personnel.plan-formation",
        titre="Formalités du plan de formation",
        fonction=plan_formation,
        arguments={
            "formalites": NatureArgument(
                "liste", "les formalités accomplies", ("presentation-au-conseil", "transmission-au-cnfpt")
            ),
            "le": NatureArgument("date", "la date du plan"),
        },
        fondements=("personnel.plan-formalites",),
        competences=("BC03.06",),
    ),
    Regle(
        id="personnel.cpf",
        titre="Heures du compte personnel de formation",
        fonction=heures_cpf,
        arguments={
            "annees": NatureArgument("nombre", "le nombre d’années entières à temps complet"),
            "peu_qualifie": NatureArgument("booleen", "le cas d’un agent de catégorie C sans diplôme de niveau 3"),
            "annonce": NatureArgument("nombre", "le nombre d’heures annoncé", facultatif=True),
            "le": _LE,
        },
        fondements=("personnel.cpf", "personnel.cpf-peu-qualifie"),
        competences=("BC03.06",),
    ),
    Regle(
        id="personnel.cotisation-cnfpt",
        titre="Cotisation au CNFPT",
        fonction=cotisation_formation,
        arguments={
            "masse": NatureArgument("montant", "la masse des rémunérations"),
            "emplois_temps_complet": NatureArgument("nombre", "le nombre d’emplois à temps complet au budget"),
            "cotisation": NatureArgument("montant", "la cotisation comptée"),
            "le": NatureArgument("date", "le 1er janvier de l’année"),
        },
        fondements=("personnel.cnfpt-emplois", "personnel.cnfpt-taux"),
        competences=("BC03.06", "BC03.02"),
    ),
)
