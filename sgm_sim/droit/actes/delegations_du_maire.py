"""Delegations of functions and of signature that the maire gives."""

from __future__ import annotations

from datetime import date

from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def delegation_du_maire(
    *, sorte: str, beneficiaire: str, par_arrete: bool, date_acte: date, parametres: Parametres
) -> Verdict:
    """Judge a delegation by the maire, by the law of the day it was given.

    CGCT, art. L2122-18 (functions: adjoints, and members of the council) and L2122-19 (signature: heads of the
    services): by arrêté, under his supervision. Read in a version of 2015: `partiel`.

    Left out: the order between adjoints and other members of the council; état civil and town planning, which have
    their own texts; how precise the arrêté is.
    """
    ligne = parametres.au("actes.delegation-beneficiaires", date_acte)
    permis = ligne.listes.get(sorte, ())
    attendu = "un arrêté du maire, pour une personne que la loi désigne"
    if not permis:
        phrase = "On ne juge ici que la délégation de fonctions et la délégation de signature."
        return indecis(trouve=sorte, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if beneficiaire not in permis:
        phrase = (
            "Les fonctions se délèguent à des élus du conseil municipal, la signature à des chefs de service : "
            "cette personne ne peut pas recevoir une telle délégation."
        )
        trouve = "une personne que la loi ne désigne pas"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if not par_arrete:
        phrase = "La délégation ne se donne que par un arrêté du maire : un accord oral ou une lettre ne suffit pas."
        return juger(False, trouve="aucun arrêté", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "La délégation est donnée par arrêté, à une personne que la loi désigne."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.delegation-du-maire",
        titre="Délégation de fonctions ou de signature",
        fonction=delegation_du_maire,
        arguments={
            "sorte": NatureArgument("choix", "la sorte de délégation", ("fonctions", "signature")),
            "beneficiaire": NatureArgument(
                "choix",
                "la personne qui la reçoit",
                (
                    *("adjoint", "conseiller-municipal", "directeur-general-des-services"),
                    *("directeur-general-adjoint", "directeur-des-services-techniques", "responsable-de-service"),
                ),
            ),
            "par_arrete": NatureArgument("booleen", "le fait qu’un arrêté ait ou non été pris"),
            "date_acte": NatureArgument("date", "la date de la délégation"),
        },
        fondements=("actes.delegation-beneficiaires",),
        competences=_COMPETENCES,
        le="date_acte",
    ),
)
