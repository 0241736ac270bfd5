"""What lets firms compete: lots, and how much turnover may be asked.

The law is that of the day of the consultation.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import decimale
from sgm_sim.droit.commande_publique.seuils import LE, MONTANT
from sgm_sim.droit.jugements import juger, plafonner, trancher
from sgm_sim.droit.montants import euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


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
    raison = f"C’est {decimale(ligne.decimal)} fois le montant estimé."
    if chiffre_exige > plafond and justifie:
        return juger(
            None,
            trouve=f"{euros(chiffre_exige)} exigés, avec une justification",
            attendu=f"{euros(plafond)} au plus",
            phrase=f"Au-delà de {euros(plafond)}, l’objet du marché doit justifier le chiffre d’affaires exigé : la "
            "justification est à apprécier.",
            fondements=(ligne,),
            limite=plafond,
        )
    return plafonner(
        chiffre_exige,
        plafond,
        sujet="Le chiffre d’affaires exigé est de",
        raison=raison,
        ecrire=euros,
        fondements=(ligne,),
    )


REGLES = (
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
