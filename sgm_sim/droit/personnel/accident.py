"""Accidents at work of a fonctionnaire: delay of declaration, presumption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements import absents, juger, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def declaration_accident(
    *, accident: date, constat: date | None = None, declaration: date, parametres: Parametres
) -> Verdict:
    """Judge the day on which an agent declared a service accident, by the law of the day of the accident.

    Décret n° 87-602, art. 37-3 (délais since 1 June 2019): fifteen days from the accident; or, when a medical
    certificate comes within two years, fifteen days from that certificate.

    Left out: illness; who is prevented by force majeure or a legitimate reason; agents of the general scheme.
    """
    jours, ans = parametres.au("personnel.accident-jours", accident), parametres.au("personnel.accident-mois", accident)
    depart = constat if constat and constat <= ajouter_mois(accident, ans.nombre) else accident
    return au_plus_tard(
        declaration,
        jours_apres(depart, jours.nombre),
        acte="La déclaration d’accident est arrivée",
        delai=f"{accord(jours.nombre, 'jour')} à compter du {date_longue(depart)}",
        fondements=(jours, ans) if constat else (jours,),
    )


_CONDITIONS: Mapping[str, str] = {
    "temps-du-service": "le temps du service",
    "lieu-du-service": "le lieu du service",
    "exercice-des-fonctions": "l’exercice des fonctions",
}


def imputabilite(
    *, circonstances: Sequence[str], faute_detachable: bool, presume: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether an accident was treated as presumed imputable to the service, by the law of that day.

    CGFP, art. L822-18: in the time and the place of the service, in the duties or a normal extension of them, and no
    personal fault or particular circumstance that detaches it.

    Left out: accident on the way (art. L822-19), which must be proven; illness (art. L822-20); the final decision.
    """
    ligne = parametres.au("personnel.imputabilite-conditions", le)
    remplies = all(nom in circonstances for nom in ligne.elements) and not faute_detachable
    conforme = presume == remplies
    manque = nommer(_CONDITIONS, absents(circonstances, ligne.elements))
    pourquoi = [f"il manque {manque}"] if manque else []
    pourquoi += (
        ["une faute personnelle ou une circonstance particulière le détache du service"] if faute_detachable else []
    )
    dit = (
        "Temps, lieu et fonctions du service, sans faute détachable : cet accident est présumé imputable au service"
        if remplies
        else f"Cet accident n’est pas présumé imputable au service : {enumeration(pourquoi)}. L’imputabilité "
        "est à prouver"
    )
    return juger(
        conforme,
        trouve="traité comme présumé imputable" if presume else "traité comme non présumé imputable",
        attendu="la présomption" if remplies else "pas de présomption",
        phrase=f"{dit}{'' if conforme else ' ; il a été traité autrement'}.",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="personnel.declaration-accident",
        titre="Délai de déclaration d’un accident de service",
        fonction=declaration_accident,
        arguments={
            "accident": NatureArgument("date", "la date de l’accident"),
            "constat": NatureArgument("date", "la date d’un constat médical postérieur", facultatif=True),
            "declaration": NatureArgument("date", "la date de la déclaration"),
        },
        fondements=("personnel.accident-jours", "personnel.accident-mois"),
        competences=("BC03.04",),
        le="accident",
    ),
    Regle(
        id="personnel.imputabilite",
        titre="Présomption d’imputabilité d’un accident",
        fonction=imputabilite,
        arguments={
            "circonstances": NatureArgument(
                "liste",
                "les circonstances de l’accident",
                ("temps-du-service", "lieu-du-service", "exercice-des-fonctions"),
            ),
            "faute_detachable": NatureArgument("booleen", "une faute personnelle ou une circonstance détachable"),
            "presume": NatureArgument("booleen", "le fait que la commune l’ait présumé ou non imputable"),
            "le": NatureArgument("date", "la date de l’accident"),
        },
        fondements=("personnel.imputabilite-conditions",),
        competences=("BC03.04",),
    ),
)
