"""What the documents of a consultation may ask: criteria, weights, lots, turnover.

The law is that of the day of the consultation or of the sending of the notice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, decimale, enumeration
from sgm_sim.droit.commande_publique.jugement import euros
from sgm_sim.droit.commande_publique.seuils import LE, MONTANT, PROCEDURE
from sgm_sim.droit.jugements import absents, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_CRITERES: Mapping[str, str] = {
    "prix-standardise": "le prix seul, pour un achat standardisé",
    "cout-global": "le coût global seul",
    "cout-global-environnement": "le coût global seul, environnement compris",
    "prix-ou-cout": "le prix ou le coût",
    "environnement": "les caractéristiques environnementales",
    "autre-critere": "un critère qualitatif, environnemental ou social",
}
_PRIX = ("prix", "cout", "cout-global", "cout-global-environnement")


def criteres(*, criteres: Sequence[str], le: date, standardise: bool = False, parametres: Parametres) -> Verdict:
    """Judge the criteria of award, by the law of the day of the consultation.

    CCP, art. R2152-7 and L2152-7. Until 20 August 2026: either one criterion (the price of a standardised purchase, or
    the overall cost), or several, among which the price or the cost. Since 21 August 2026 the price alone is no longer
    possible, and one criterion at least considers the environment; the overall cost alone remains, if it
    does too (`cout-global-environnement`).
    A criterion that favours local firms is never linked to the contract.

    Left out: whether a criterion is well measured; that they are announced (`commande-publique.ponderation`); defence.
    """
    interdits = parametres.au("commande-publique.criteres-interdits", le)
    trouve = enumeration(list(criteres)) or "aucun critère"
    if mauvais := [nom for nom in criteres if nom in interdits.elements]:
        phrase = f"Le critère « {mauvais[0]} » n’est pas lié à l’objet du marché : il est discriminatoire."
        return rendre(
            "non_conforme", trouve=trouve, attendu="des critères liés à l’objet", phrase=phrase, fondements=(interdits,)
        )
    uniques = parametres.au("commande-publique.critere-unique", le)
    exiges = parametres.au("commande-publique.criteres-exiges", le)
    if len(criteres) == 1 and criteres[0] in _PRIX:
        seul = "prix-standardise" if criteres[0] == "prix" and standardise else criteres[0]
        admis = enumeration([_CRITERES[nom] for nom in uniques.elements], "ou")
        return trancher(
            seul in uniques.elements,
            trouve=f"un critère unique : {trouve}",
            attendu=f"pour un critère unique : {admis}",
            oui=f"Un critère unique est possible ici : {_CRITERES.get(seul, seul)}.",
            non=f"Ce critère unique n’est pas possible ; seul peut l’être : {admis}. Il faut sinon plusieurs critères.",
            fondements=(uniques,),
        )
    presents = {*criteres, *(["prix-ou-cout"] if any(nom in _PRIX for nom in criteres) else [])}
    presents |= {"autre-critere"} if any(nom not in _PRIX for nom in criteres) else set()
    manque = absents(presents, exiges.elements)
    return trancher(
        not manque,
        trouve=trouve,
        attendu=enumeration([_CRITERES[nom] for nom in exiges.elements]),
        oui=f"Les critères comprennent ce qu’il faut : {enumeration([_CRITERES[nom] for nom in exiges.elements])}.",
        non=f"Il manque un critère qui prenne en compte {enumeration([_CRITERES[nom] for nom in manque])}.",
        fondements=(exiges,),
    )


def ponderation(
    *, procedure: str, annonces: bool, ponderations: Mapping[str, int] | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge how criteria are announced and weighted, by the law of the day of the consultation.

    CCP, art. R2152-11 and R2152-12 (since 1 April 2019): criteria and how they are applied are in the documents; in a
    formalised procedure they are weighted. Weights given in percent must add up to one hundred, which is arithmetic.

    Left out: a decreasing order of importance, when weights are objectively impossible; sub-criteria.
    """
    ligne = parametres.au("commande-publique.ponderation-procedures", le)
    attendu = "des critères annoncés" + (", pondérés" if procedure in ligne.elements else "")
    poids = ponderations or {}
    if not annonces:
        raison = "les critères et leur mise en œuvre ne sont pas dans les documents de la consultation"
    elif procedure in ligne.elements and not poids:
        raison = "en procédure formalisée, les critères sont pondérés"
    elif poids and sum(poids.values()) != 100:
        raison = f"les pondérations font {sum(poids.values())} % en tout, et non 100 %"
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"{accord(len(poids), 'critère pondéré', 'critères pondérés')}",
        attendu=attendu,
        oui="Les critères sont annoncés comme il le faut" + (", et leurs poids font 100 %." if poids else "."),
        non=f"Les critères sont à revoir : {raison}.",
        fondements=(ligne,),
    )


def allotissement(
    *,
    alloti: bool,
    prestations_distinctes: bool,
    motif: str | None = None,
    motif_ecrit: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a contract that is or is not divided into lots, by the law of the day of the consultation.

    CCP, art. L2113-10 and L2113-11, R2113-2 and R2113-3 (since 1 April 2019): lots, unless there are no distinct
    services, or for one of the reasons that the code lists, which is then written.

    Left out: whether the reason is true; how many lots; global contracts.
    """
    ligne = parametres.au("commande-publique.allotissement-derogations", le)
    fonde = motif in ligne.elements
    if alloti or not prestations_distinctes:
        oui = "Le marché est alloti." if alloti else "Il n’y a pas de prestations distinctes : un seul lot convient."
    else:
        oui = "Le marché n’est pas alloti, pour un motif que le code admet et qui est écrit."
    non = (
        "Le marché comporte des prestations distinctes : il s’allotit, sauf pour un motif que le code admet."
        if not fonde
        else "Le motif de ne pas allotir est admis, mais il n’est écrit nulle part : il doit l’être."
    )
    return trancher(
        alloti or not prestations_distinctes or (fonde and motif_ecrit),
        trouve="un marché alloti" if alloti else "un marché non alloti",
        attendu="des lots séparés, ou un motif admis et écrit",
        oui=oui,
        non=non,
        fondements=(ligne,),
    )


def chiffre_affaires(
    *, montant: int, chiffre_exige: int, le: date, justifie: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the least turnover asked from candidates, by the law of the day of the consultation.

    CCP, art. R2142-7: not above twice the estimated amount of the contract or lot; one and a half times since
    1 January 2026 (décret n° 2025-1383). More needs reasons tied to the contract, written in the documents.

    Left out: whether such reasons are good, so that a justified excess gets no answer.
    """
    ligne = parametres.au("commande-publique.chiffre-affaires-multiple", le)
    plafond = int(ligne.decimal * montant)
    attendu = f"{euros(plafond)} au plus ({decimale(ligne.decimal)} fois le montant estimé)"
    if chiffre_exige > plafond and justifie:
        return rendre(
            "indetermine",
            trouve=f"{euros(chiffre_exige)} exigés, avec une justification",
            attendu=attendu,
            phrase=f"Au-delà de {euros(plafond)}, le chiffre d’affaires exigé doit être justifié par l’objet du "
            "marché : "
            "la justification est à apprécier.",
            fondements=(ligne,),
            limite=plafond,
        )
    return trancher(
        chiffre_exige <= plafond,
        trouve=f"{euros(chiffre_exige)} exigés",
        attendu=attendu,
        oui=f"Le chiffre d’affaires exigé, {euros(chiffre_exige)}, ne dépasse pas {euros(plafond)}.",
        non=f"Le chiffre d’affaires exigé, {euros(chiffre_exige)}, dépasse {euros(plafond)}, soit "
        f"{decimale(ligne.decimal)} fois le montant estimé.",
        fondements=(ligne,),
        limite=plafond,
    )


REGLES = (
    Regle(
        id="commande-publique.criteres",
        titre="Critères d’attribution",
        fonction=criteres,
        arguments={
            "criteres": NatureArgument(
                "liste",
                "les critères",
                (
                    "prix",
                    "cout",
                    "cout-global",
                    "cout-global-environnement",
                    "technique",
                    "delais",
                    "environnement",
                    "social",
                ),
            ),
            "le": LE,
            "standardise": NatureArgument("booleen", "le caractère standardisé de l’achat", facultatif=True),
        },
        fondements=(
            "commande-publique.criteres-interdits",
            "commande-publique.critere-unique",
            "commande-publique.criteres-exiges",
        ),
        competences=("BC03.08", "BC03.09"),
    ),
    Regle(
        id="commande-publique.ponderation",
        titre="Annonce et pondération des critères",
        fonction=ponderation,
        arguments={
            "procedure": PROCEDURE,
            "annonces": NatureArgument("booleen", "l’annonce des critères dans les documents"),
            "ponderations": NatureArgument("table", "les pondérations en pour cent", facultatif=True),
            "le": LE,
        },
        fondements=("commande-publique.ponderation-procedures",),
        competences=("BC03.08",),
    ),
    Regle(
        id="commande-publique.allotissement",
        titre="Allotissement",
        fonction=allotissement,
        arguments={
            "alloti": NatureArgument("booleen", "le fait que le marché soit alloti"),
            "prestations_distinctes": NatureArgument("booleen", "l’existence de prestations distinctes"),
            "motif": NatureArgument(
                "choix",
                "le motif de ne pas allotir",
                ("coordination-impossible", "concurrence-restreinte", "execution-difficile", "execution-plus-couteuse"),
                facultatif=True,
            ),
            "motif_ecrit": NatureArgument("booleen", "le fait que ce motif soit écrit", facultatif=True),
            "le": LE,
        },
        fondements=("commande-publique.allotissement-derogations",),
        competences=("BC03.08",),
    ),
    Regle(
        id="commande-publique.chiffre-affaires",
        titre="Chiffre d’affaires minimal exigé",
        fonction=chiffre_affaires,
        arguments={
            "montant": MONTANT,
            "chiffre_exige": NatureArgument("montant", "le chiffre d’affaires minimal exigé"),
            "le": LE,
            "justifie": NatureArgument("booleen", "une justification dans les documents", facultatif=True),
        },
        fondements=("commande-publique.chiffre-affaires-multiple",),
        competences=("BC03.08",),
    ),
)
