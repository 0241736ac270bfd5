"""Deferring a decision while a PLU is being prepared. The law is that of the day of the decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def sursis(*, motive: bool, circonstances: Sequence[str], le: date, date_fin: date, parametres: Parametres) -> Verdict:
    """Judge a decision to defer while a PLU is being prepared.

    C. urb., art. L424-1 and L153-11 (since 29 December 2019): reasons, two years at most, from the debate on the
    project of the PLU, and only against a project that would compromise it.

    Left out: the other cases of deferral; a second deferral for another motive, three years in all at most.
    """
    duree = parametres.au("urbanisme.sursis-ans", le)
    conditions = parametres.au("urbanisme.sursis-plu-conditions", le)
    libelles = {
        "debat-padd": "le débat sur les orientations du projet du PLU",
        "compromet-le-plan": "une construction qui compromettrait le futur plan ou le rendrait plus coûteux",
    }
    manque = [libelles[nom] for nom in absents(circonstances, conditions.elements)]
    manque += [] if motive else ["la motivation"]
    if manque:
        phrase = f"Le sursis à statuer ne peut pas être pris ainsi : il manque {enumeration(manque)}."
        return rendre(
            "non_conforme",
            trouve="un sursis irrégulier",
            attendu="débat, atteinte au plan, motivation",
            phrase=phrase,
            fondements=(conditions, duree),
        )
    return durer(
        date_fin,
        ajouter_mois(le, MOIS_PAR_AN * duree.nombre),
        acte="Le sursis à statuer est ordonné pour finir",
        duree=f"{accord(duree.nombre, 'an')} au plus",
        fondements=(conditions, duree),
    )


def confirmation_sursis(*, le: date, confirmation: date, parametres: Parametres) -> Verdict:
    """Judge when the applicant confirmed the application after a deferral, by the day on which the deferral ends.

    C. urb., art. L424-1 (since 29 December 2019): two months at most after the deferral ends; the authority then has
    two months, and its silence is a permit.

    Left out: the decision that follows.
    """
    ligne = parametres.au("urbanisme.sursis-confirmation-mois", le)
    return au_plus_tard(
        confirmation,
        ajouter_mois(le, ligne.nombre),
        acte="La demande a été confirmée",
        delai=f"{accord(ligne.nombre, 'mois')} après la fin du sursis",
        fondements=(ligne,),
    )


_DECISION = NatureArgument("date", "la date de la décision")
_COMPETENCES = ("BC02.04", "BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="urbanisme.sursis",
        titre="Sursis à statuer en attendant un PLU",
        fonction=sursis,
        arguments={
            "motive": NatureArgument("booleen", "la motivation du sursis"),
            "circonstances": NatureArgument("liste", "les circonstances", ("debat-padd", "compromet-le-plan")),
            "le": _DECISION,
            "date_fin": NatureArgument("date", "la date de fin du sursis"),
        },
        fondements=("urbanisme.sursis-ans", "urbanisme.sursis-plu-conditions"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.confirmation-sursis",
        titre="Confirmation de la demande après un sursis",
        fonction=confirmation_sursis,
        arguments={
            "le": NatureArgument("date", "la date de fin du sursis"),
            "confirmation": NatureArgument("date", "la date de la confirmation"),
        },
        fondements=("urbanisme.sursis-confirmation-mois",),
        competences=_COMPETENCES,
    ),
)
