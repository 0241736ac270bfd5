"""The value of a need, before any procedure is chosen: what must be added up, and what may be taken apart.

CCP, art. R2121-1 to R2121-7. Amounts are before tax, as estimated when the consultation is launched (art. R2121-3).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.commande_publique.seuils import (
    LE,
    NATURE,
    PROCEDURE,
    PROCEDURES,
    SEUILS,
    TRAVAUX,
    procedure_requise,
)
from sgm_sim.droit.jugements import chiffrer, juger, trancher
from sgm_sim.droit.montants import cents, euros, pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def valeur_besoin(
    *,
    montants: Mapping[str, int],
    nature: str,
    le: date,
    annees: int = 1,
    annonce: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Compute the value of a need from its parts, by the law of the day of the consultation.

    CCP, art. R2121-1, R2121-5 and R2121-6 (since 1 April 2019): all the works of one operation, all the supplies or
    services of one homogeneous set, options, lots and renewals included. `annees` multiplies yearly amounts by the
    whole duration, renewals included.

    Left out: whether purchases belong together, which a person decides; framework agreements (art. R2121-8).
    """
    ligne = parametres.au("commande-publique.besoin-perimetre", le)
    ensemble = "toute l’opération de travaux" if nature == TRAVAUX else "tout l’ensemble homogène"
    duree = f", sur {accord(annees, 'an')}" if annees > 1 else ""
    return chiffrer(
        annonce,
        sum(montants.values()) * annees,
        sujet="La valeur estimée du besoin est de",
        raison=f"Elle se calcule sur {ensemble}, lots, options et reconductions compris{duree}.",
        ecrire=lambda n: f"{euros(n)} HT",
        fondements=(ligne,),
    )


def decoupage(*, montants: Mapping[str, int], nature: str, procedure: str, le: date, parametres: Parametres) -> Verdict:
    """Judge purchases that belong together and were made apart, by the thresholds of the day of the consultation.

    CCP, art. R2121-4, R2121-5 and R2121-6: the need is not cut to avoid the rules; the sum of one operation of works,
    or of one homogeneous set, decides of the procedure.

    Left out: whether they do belong together (functional, technical or economic unity), which a person decides.
    """
    total = sum(montants.values())
    requise, ligne = procedure_requise(total, nature, le, parametres)
    if procedure not in PROCEDURES:
        return juger(
            None,
            trouve="une procédure inconnue",
            attendu=PROCEDURES[requise],
            phrase=f"La procédure suivie n’est pas connue ; à {euros(total)} HT, la plus simple permise est "
            f"{PROCEDURES[requise]}.",
            fondements=(ligne,),
            limite=total,
        )
    ordre = tuple(PROCEDURES)
    plus_grand = max(montants.values(), default=0)
    ensemble = f"l’ensemble ({accord(len(montants), 'achat')}) fait {euros(total)} HT"
    return trancher(
        ordre.index(procedure) >= ordre.index(requise),
        trouve=f"{accord(len(montants), 'achat')}, {euros(total)} HT en tout, {PROCEDURES[procedure]}",
        attendu=f"pour {euros(total)} HT, au minimum {PROCEDURES[requise]}",
        oui=f"Pour un même besoin, {ensemble} : {PROCEDURES[procedure]} convient.",
        non=f"Aucun achat ne dépasse {euros(plus_grand)} HT à lui seul, mais pour un même besoin {ensemble} : il faut "
        f"{PROCEDURES[requise]} au moins (seuil : {euros(cents(ligne))} HT).",
        fondements=(ligne,),
        limite=total,
    )


def petits_lots(*, lots: Mapping[str, int], total: int, nature: str, le: date, parametres: Parametres) -> Verdict:
    """Judge lots passed by an adapted procedure within a formalised contract, by the law of the day of consultation.

    CCP, art. R2123-1, 2° (since 1 April 2019): each lot is below 80 000 euros (supplies, services) or one million
    (works), and together they do not exceed 20 % of all the lots.

    Left out: lots below the threshold of dispense (art. R2122-8), whose present wording was not read.
    """
    nom = "travaux" if nature == TRAVAUX else "fournitures-services"
    plafonds = parametres.au("commande-publique.petits-lots-plafonds", le)
    part = parametres.au("commande-publique.petits-lots-part", le)
    plafond, somme = int(plafonds.table[nom]) * 100, sum(lots.values())
    maximum = pourcents(total, part.nombre)
    attendu = f"moins de {euros(plafond)} HT par lot et {euros(maximum)} HT au plus en tout"
    trouve = f"{accord(len(lots), 'lot')}, {euros(somme)} HT en tout"
    trop_gros = [lot for lot, montant in lots.items() if montant >= plafond]
    trop = Fraction(somme) > Fraction(total * part.nombre, 100)
    raison = (
        f"le cumul de {euros(somme)} HT dépasse {part.nombre} % de l’ensemble, soit {euros(maximum)} HT"
        if trop
        else f"un lot au moins atteint {euros(plafond)} HT"
    )
    return trancher(
        not trop and not trop_gros,
        trouve=trouve,
        attendu=attendu,
        oui=f"Chaque lot est sous {euros(plafond)} HT et leur cumul, {euros(somme)} HT, ne dépasse pas "
        f"{part.nombre} % de l’ensemble ({euros(maximum)} HT) : la procédure adaptée est possible pour eux.",
        non=f"Ces lots ne peuvent pas être détachés en procédure adaptée : {raison}.",
        fondements=(part,) if trop else (plafonds, part),
        limite=maximum,
    )


_MONTANTS = NatureArgument("table", "les montants hors taxes, achat par achat")

REGLES = (
    Regle(
        id="commande-publique.valeur-besoin",
        titre="Valeur estimée du besoin",
        fonction=valeur_besoin,
        arguments={
            "montants": _MONTANTS,
            "nature": NATURE,
            "le": LE,
            "annees": NatureArgument("nombre", "la durée totale en années, reconductions comprises", facultatif=True),
            "annonce": NatureArgument("montant", "la valeur du besoin annoncée", facultatif=True),
        },
        fondements=("commande-publique.besoin-perimetre",),
        competences=("BC03.08", "BC03.09"),
    ),
    Regle(
        id="commande-publique.decoupage",
        titre="Besoin découpé en plusieurs achats",
        fonction=decoupage,
        arguments={"montants": _MONTANTS, "nature": NATURE, "procedure": PROCEDURE, "le": LE},
        fondements=SEUILS,
        competences=("BC03.09", "BC01.10"),
    ),
    Regle(
        id="commande-publique.petits-lots",
        titre="Petits lots en procédure adaptée",
        fonction=petits_lots,
        arguments={
            "lots": NatureArgument("table", "les lots à passer en procédure adaptée"),
            "total": NatureArgument("montant", "la valeur de tous les lots"),
            "nature": NATURE,
            "le": LE,
        },
        fondements=("commande-publique.petits-lots-plafonds", "commande-publique.petits-lots-part"),
        competences=("BC03.09",),
    ),
)
