"""Buying without competition: imperious urgency, and what is still due below the threshold.

Amounts are before tax.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.commande_publique.seuils import NATURE, seuil_dispense
from sgm_sim.droit.jugements import absents, juger, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def urgence_imperieuse(*, conditions: tuple[str, ...], le: date, parametres: Parametres) -> Verdict:
    """Judge a purchase made without competition because of imperious urgency, by the law of the day of the order.

    CCP, art. R2122-1 (since 1 April 2019): outside circumstances, that could not be foreseen, that do not leave the
    least delays of a formalised procedure; and only what is strictly necessary to face them.

    Left out: whether each condition is true; under the threshold of dispense, nobody needs to plead urgency.
    """
    ligne = parametres.au("commande-publique.urgence-conditions", le)
    manque = absents(conditions, ligne.elements)
    dits = {
        "circonstances-exterieures": "les circonstances ne sont pas extérieures à la commune",
        "imprevisible": "la situation était prévisible",
        "delais-intenables": "les délais d’une procédure pouvaient être tenus",
        "strict-necessaire": "la commande dépasse le strict nécessaire",
    }
    return trancher(
        not manque,
        trouve=accord(len(ligne.elements) - len(manque), "condition remplie", "conditions remplies"),
        attendu=f"{accord(len(ligne.elements), 'condition réunie', 'conditions réunies')} ensemble",
        oui="Circonstances extérieures et imprévisibles, délais intenables, strict nécessaire : l’urgence impérieuse "
        "est fondée.",
        non=f"L’urgence impérieuse n’est pas fondée : {' ; '.join(dits[nom] for nom in manque)}.",
        fondements=(ligne,),
    )


def choix_sous_dispense(
    *, montant: int, nature: str, precautions: tuple[str, ...], le: date, parametres: Parametres
) -> Verdict:
    """Judge how a small purchase was made, without competition, by the law of the day of the order.

    CCP, art. R2122-8, last al. (since 1 April 2019): choose a relevant offer, make good use of public money, and not
    contract always with the same firm when there are several offers that may answer the need.

    Left out: three quotes, which are usage; the threshold itself (`commande-publique.dispense`).
    """
    ligne = parametres.au("commande-publique.dispense-devoirs", le)
    seuil = seuil_dispense(nature, le, parametres)
    manque = absents(precautions, ligne.elements)
    dits = {
        "offre-pertinente": "rien ne montre que l’offre est pertinente",
        "bonne-utilisation-des-deniers": "rien ne montre le bon usage des deniers publics (un prix comparé, par "
        "exemple)",
        "pas-toujours-le-meme-operateur": "le même opérateur est retenu à chaque fois, alors que d’autres existent",
    }
    if montant >= cents(seuil):
        return juger(
            False,
            trouve=f"{euros(montant)} HT",
            attendu=f"moins de {euros(cents(seuil))} HT",
            phrase=f"Avec {euros(montant)} HT, l’achat n’est plus dispensé : le seuil est de {euros(cents(seuil))} HT.",
            fondements=(seuil,),
            limite=cents(seuil),
        )
    return trancher(
        not manque,
        trouve=f"{euros(montant)} HT, sans mise en concurrence",
        attendu="une offre pertinente, un bon usage des deniers, pas toujours le même opérateur",
        oui="Sous le seuil, l’offre est pertinente, l’argent public bien employé et l’on ne prend pas toujours le "
        "même opérateur.",
        non=f"Même sans mise en concurrence : {' ; '.join(dits[nom] for nom in manque)}.",
        fondements=(ligne, seuil),
        limite=cents(seuil),
    )


REGLES = (
    Regle(
        id="commande-publique.urgence-imperieuse",
        titre="Achat en urgence impérieuse",
        fonction=urgence_imperieuse,
        arguments={
            "conditions": NatureArgument(
                "liste",
                "les conditions réunies",
                ("circonstances-exterieures", "imprevisible", "delais-intenables", "strict-necessaire"),
            ),
            "le": NatureArgument("date", "la date de la commande"),
        },
        fondements=("commande-publique.urgence-conditions",),
        competences=("BC03.09", "BC01.10"),
    ),
    Regle(
        id="commande-publique.choix-sous-dispense",
        titre="Précautions d’un achat sans mise en concurrence",
        fonction=choix_sous_dispense,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "nature": NATURE,
            "precautions": NatureArgument(
                "liste",
                "les précautions prises",
                ("offre-pertinente", "bonne-utilisation-des-deniers", "pas-toujours-le-meme-operateur"),
            ),
            "le": NatureArgument("date", "la date de la commande"),
        },
        fondements=(
            "commande-publique.dispense-devoirs",
            "commande-publique.seuil-dispense-travaux",
            "commande-publique.seuil-dispense-fournitures-services",
        ),
        competences=("BC03.09", "BC01.10"),
    ),
)
