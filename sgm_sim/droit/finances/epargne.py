"""What the section of fonctionnement leaves to invest."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.jugements import trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def epargne(
    *,
    recettes_reelles: int,
    depenses_reelles: int,
    capital: int,
    dette: int,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the weight of the debt: years of épargne brute that it stands for.

    No text nor art.: a usage of financial analysis, which warns beyond a dozen years.

    Left out: one-off receipts, which flatter the épargne.
    """
    ligne = parametres.au("finances.desendettement-alerte", le)
    brute = recettes_reelles - depenses_reelles
    calcul = {"epargne-brute": brute, "epargne-nette": brute - capital}
    trouve = f"épargne brute {montant(brute)}, nette {montant(brute - capital)}, dette {montant(dette)}"
    attendu = f"une dette de {ligne.nombre} ans d’épargne brute au plus"
    return trancher(
        dette <= ligne.nombre * max(brute, 0),
        trouve=trouve,
        attendu=attendu,
        oui=f"{trouve.capitalize()} : la dette reste dans le repère de {ligne.nombre} ans d’épargne brute.",
        non=f"{trouve.capitalize()} : la dette dépasse le repère de {ligne.nombre} ans d’épargne brute.",
        fondements=(ligne,),
        calcul=calcul,
    )


REGLES = (
    Regle(
        id="finances.epargne",
        titre="Épargne et capacité de désendettement",
        fonction=epargne,
        arguments={
            "recettes_reelles": NatureArgument("montant", "les recettes réelles de fonctionnement"),
            "depenses_reelles": NatureArgument("montant", "les dépenses réelles de fonctionnement"),
            "capital": NatureArgument("montant", "le capital remboursé dans l’année"),
            "dette": NatureArgument("montant", "l’encours de la dette"),
            "le": NatureArgument("date", "la date de l’analyse"),
        },
        fondements=("finances.desendettement-alerte",),
        competences=("BC03.01",),
    ),
)
