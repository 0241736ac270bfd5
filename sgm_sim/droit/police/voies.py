"""Communal roads: classification, alignment, names, damage, works.

The law is that of the day of the act judged. CVR: code de la voirie routière.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import chiffrer, choisir, indecis, juger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.montants import euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

AUTORITES: Mapping[str, str] = {
    "maire": "le maire",
    "conseil-municipal": "le conseil municipal",
    "president-departement": "le président du conseil départemental",
    "prefet": "le préfet",
    "secretaire": "le secrétariat",
}
VOIES: Mapping[str, str] = {
    "communale": "communale",
    "departementale": "départementale",
    "nationale": "nationale",
}


def classement_voie(
    *, decide_par: str, atteinte_desserte: bool, enquete: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the classification or declassification of a communal road, by the law of the day of the deliberation.

    CVR, art. L141-3: the council decides; no public inquiry, unless the operation harms the functions of access or
    traffic of the road.

    Left out: how the inquiry is held (code des relations entre le public et l'administration); unfavourable
    conclusions, which the council may override with reasons (art. L141-4).
    """
    ligne = parametres.au("police.classement-voie-autorite", le)
    if decide_par not in ligne.elements:
        raison = "Le classement et le déclassement d’une voie communale sont prononcés par le conseil municipal."
    elif atteinte_desserte and not enquete:
        raison = "L’opération porte atteinte à la desserte ou à la circulation : il faut une enquête publique avant."
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"décision : {AUTORITES.get(decide_par, decide_par)}, {'avec' if enquete else 'sans'} enquête",
        attendu="une délibération, avec enquête si la desserte ou la circulation sont atteintes",
        oui="Le conseil municipal décide, et l’enquête "
        + ("a eu lieu." if enquete else "n’est pas nécessaire : ni desserte ni circulation ne sont atteintes."),
        non=raison,
        fondements=(ligne,),
    )


def alignement_individuel(*, voie: str, delivre_par: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who gave an individual alignment, by the law of the day of the act.

    CVR, art. L112-3: the maire for a communal road, the president of the département for a departmental road, the
    préfet for a national road; in built-up areas the maire is then consulted.

    Left out: what the alignment says; a transfer to the intercommunal body.
    """
    ligne = parametres.au("police.alignement-autorites", le)
    if voie not in ligne.listes:
        return indecis(
            trouve="une autre voie",
            attendu="une voie communale, départementale ou nationale",
            phrase="La nature de la voie n’est pas connue.",
            fondements=(ligne,),
        )
    return choisir(
        delivre_par,
        ligne.listes[voie][0],
        AUTORITES,
        sujet=f"Pour l’alignement le long d’une voie {VOIES[voie]}, l’autorité compétente est",
        raison="Le maire le délivre le long des voies communales ; pour les autres, il est consulté en agglomération.",
        fondements=(ligne,),
    )


def denomination_voie(*, decide_par: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who named a street or a hamlet, by the law of the day of the decision.

    CGCT, art. L2121-30 (loi n° 2022-217, art. 169): in every commune, whatever its size, the council names the public
    roads, the private ones open to traffic and the hamlets.

    Left out: numbering, which the maire carries out; sending the addresses to the national base.
    """
    ligne = parametres.au("police.denomination-autorite", le)
    return choisir(
        decide_par,
        ligne.elements[0],
        AUTORITES,
        sujet="Pour le nom d’une voie ou d’un lieu-dit, l’autorité compétente est",
        raison="C’est vrai dans toutes les communes, quelle que soit leur population.",
        fondements=(ligne,),
    )


def contribution_degradation(
    *, degats: int, part: int, le: date, demandee: int | None = None, parametres: Parametres
) -> Verdict:
    """Compute the special contribution for abnormal damage to a communal road, by the law of the day of the request.

    CVR, art. L141-9: proportionate to the damage caused by the vehicles or the works of a firm. `part` is the share, in
    percent, that experts or the parties lay at its door. Rounded down to the cent.

    Left out: how that share is found; the judge, when there is no agreement.
    """
    ligne = parametres.au("police.degradation-quotite", le)
    du = degats * part // 100
    return chiffrer(
        demandee,
        du,
        sujet="La contribution, proportionnée aux dégâts, est de",
        raison=f"C’est {part} % de {euros(degats)} de dégâts.",
        ecrire=euros,
        fondements=(ligne,),
    )


def travaux_sans_reponse(*, date_demande: date, date_debut: date, repondu: bool, parametres: Parametres) -> Verdict:
    """Judge works on a public road in town that start without an answer, by the law of the day of the request.

    CVR, art. L115-1, al. 4: for works outside the calendar, the maire tells when they may be done; without a decision
    within two months of the request, they may be done at the date that it asks for.

    Left out: urgent works; the permission itself, which is another decision; works listed in the calendar.
    """
    ligne = parametres.au("police.coordination-mois", date_demande)
    if repondu:
        return juger(
            True,
            trouve="une réponse du maire",
            attendu=f"une réponse du maire, ou {accord(ligne.nombre, 'mois')} de silence",
            phrase="Le maire a répondu : les travaux se font dans la période qu’il indique.",
            fondements=(ligne,),
        )
    return au_plus_tot(
        date_debut,
        ajouter_mois(date_demande, ligne.nombre) + UN_JOUR,
        acte="Les travaux ont commencé",
        delai=f"{accord(ligne.nombre, 'mois')} de silence du maire",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="police.classement-voie",
        titre="Classement et déclassement d’une voie communale",
        fonction=classement_voie,
        arguments={
            "decide_par": NatureArgument("choix", "l’auteur de la décision", ("conseil-municipal", "maire")),
            "atteinte_desserte": NatureArgument("booleen", "l’atteinte à la desserte ou à la circulation"),
            "enquete": NatureArgument("booleen", "la tenue d’une enquête publique"),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("police.classement-voie-autorite",),
        competences=("BC03.11", "BC01.10"),
    ),
    Regle(
        id="police.alignement-individuel",
        titre="Alignement individuel",
        fonction=alignement_individuel,
        arguments={
            "voie": NatureArgument("choix", "la voie", tuple(VOIES)),
            "delivre_par": NatureArgument("choix", "l’auteur de l’alignement", tuple(AUTORITES)),
            "le": NatureArgument("date", "la date de l’alignement"),
        },
        fondements=("police.alignement-autorites",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.denomination-voie",
        titre="Nom des voies et des lieux-dits",
        fonction=denomination_voie,
        arguments={
            "decide_par": NatureArgument("choix", "l’auteur de la décision", ("conseil-municipal", "maire")),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("police.denomination-autorite",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.contribution-degradation",
        titre="Contribution pour dégradation de voie",
        fonction=contribution_degradation,
        arguments={
            "degats": NatureArgument("montant", "le coût des dégâts"),
            "part": NatureArgument("nombre", "la part imputable, en pour cent"),
            "le": NatureArgument("date", "la date de la demande"),
            "demandee": NatureArgument("montant", "la contribution demandée", facultatif=True),
        },
        fondements=("police.degradation-quotite",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.travaux-sans-reponse",
        titre="Travaux sur voirie sans réponse du maire",
        fonction=travaux_sans_reponse,
        arguments={
            "date_demande": NatureArgument("date", "la date de dépôt de la demande"),
            "date_debut": NatureArgument("date", "la date de début des travaux"),
            "repondu": NatureArgument("booleen", "une réponse du maire"),
        },
        fondements=("police.coordination-mois",),
        competences=("BC03.11", "BC03.12"),
        le="date_demande",
    ),
)
