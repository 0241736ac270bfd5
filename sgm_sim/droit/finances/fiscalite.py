"""Local taxes: the link between rates, their ceiling; support to eau and assainissement.

Rates are given in hundredths of a per cent: 40,00 % is 4000.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from sgm_sim.core.francais.ecriture import accord, decimale, enumeration
from sgm_sim.droit.jugements import indecis, plafonner, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

Table = Mapping[str, int]

_TAXES: Mapping[str, str] = {
    "tfb": "la taxe foncière bâtie",
    "tfnb": "la taxe foncière non bâtie",
    "thrs": "la taxe d’habitation sur les résidences secondaires",
}


def lien_taux(*, avant: Table, apres: Table, le: date, parametres: Parametres) -> Verdict:
    """Judge the rates voted, when they do not all change in the same proportion.

    CGI, art. 1636 B sexies, I: TFNB may not rise more, nor fall less, than TFB. For THRS, judged when it is given, the
    law looks at the weighted average of the property taxes too, and knows exceptions that change each year, so that
    such a verdict is not scored.

    Left out: the weighted average itself; CFE; ceilings of rates (`finances.taux-plafond`); a fall of TFB that
    special rules allow.
    """
    lies = parametres.au("finances.taux-lies", le)
    moyenne = parametres.au("finances.taux-lies-moyenne", le)
    derogation = parametres.au("finances.taux-derogation", le)
    donnees = [nom for nom in moyenne.elements if nom in avant or nom in apres]
    suivies, fondements = (*lies.elements, *donnees), (lies, moyenne) if donnees else (lies,)
    attendu = "une variation qui n’excède pas celle de la taxe foncière bâtie"
    manque = [nom for nom in ("tfb", *suivies) for table in (avant, apres) if nom not in table]
    if manque:
        absents = enumeration([_TAXES[nom] for nom in dict.fromkeys(manque)])
        phrase = f"Il manque le taux de {absents} : on ne peut pas juger."
        return indecis(trouve="des taux incomplets", attendu=attendu, phrase=phrase, fondements=(lies,))
    if avant["tfb"] <= 0:
        phrase = "La taxe foncière bâtie n’avait pas de taux l’an passé : le lien ne se calcule pas."
        return indecis(trouve="aucun taux de référence", attendu=attendu, phrase=phrase, fondements=(lies,))
    plafonds = {nom: floor(Fraction(avant[nom] * apres["tfb"], avant["tfb"])) for nom in suivies}
    exces = [nom for nom in suivies if apres[nom] > plafonds[nom]]
    sans_derogation = [nom for nom in exces if nom not in derogation.elements]
    if exces:
        fondements = (lies,) if sans_derogation else (moyenne, derogation)
    detail = enumeration(
        [f"{_TAXES[nom]}, {_taux(apres[nom])} pour {_taux(plafonds[nom])} au plus" for nom in sans_derogation or exces]
    )
    reserve = "" if sans_derogation else " Une dérogation existe pour elle certaines années : à vérifier."
    return trancher(
        not exces,
        trouve=enumeration([f"{nom} {_taux(apres[nom])}" for nom in ("tfb", *suivies)]),
        attendu=attendu,
        oui=f"Les taux respectent le lien : {attendu}.",
        non=f"Ce taux augmente plus, ou diminue moins, que celui de la taxe foncière bâtie ({detail}).{reserve}",
        fondements=fondements,
        calcul=plafonds,
    )


def _taux(centiemes: int) -> str:
    return f"{decimale(Decimal(centiemes).scaleb(-2))} %"


def taux_plafond(*, taux: int, moyenne: int, le: date, parametres: Parametres) -> Verdict:
    """Judge a rate of taxe foncière against its ceiling, 2.5 times the highest average rate.

    CGI, art. 1636 B septies (not read).

    Left out: which average, and the special rules.
    """
    ligne = parametres.au("finances.taux-plafond-coefficient", le)
    maximum = floor(Fraction(moyenne) * Fraction(ligne.decimal))
    raison = f"C’est {decimale(ligne.decimal)} fois {_taux(moyenne)}."
    return plafonner(taux, maximum, sujet="Le taux est de", raison=raison, fondements=(ligne,), ecrire=_taux)


def aide_spic(*, population: int, service: str, derogation: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge a subsidy of the general budget to a service industriel et commercial.

    CGCT, art. L2224-1 and L2224-2 (read in 2008 and in a copy of 2015): forbidden, except to water and assainissement
    below 3 000 inhabitants, or by a reasoned deliberation for one of three causes (`derogation`).

    Left out: whether the causes are there; assainissement non collectif and waste in their first years.
    """
    seuil = parametres.au("finances.spic-seuil", le)
    services = parametres.au("finances.spic-services", le)
    libre = population < seuil.nombre and service in services.elements
    return trancher(
        libre or derogation,
        trouve=f"une aide au service « {service} », {accord(population, 'habitant')}",
        attendu=f"moins de {accord(seuil.nombre, 'habitant')} pour l’eau et l’assainissement, ou une délibération",
        oui="Le budget principal peut aider ce service"
        + (" : sa population le permet." if libre else " : la délibération motivée dit pourquoi."),
        non=f"Avec {accord(population, 'habitant')}, ce service doit vivre de ses recettes, sauf délibération "
        "motivée par l’une des raisons que la loi énumère.",
        fondements=(seuil, services),
        limite=seuil.nombre,
    )


_TAUX_TABLE = ("tfb", "tfnb", "thrs")

REGLES = (
    Regle(
        id="finances.lien-taux",
        titre="Lien entre les taux des taxes locales",
        fonction=lien_taux,
        arguments={
            "avant": NatureArgument("table", "les taux de l’année précédente, en centièmes de pour cent", _TAUX_TABLE),
            "apres": NatureArgument("table", "les taux votés, en centièmes de pour cent", _TAUX_TABLE),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=("finances.taux-lies", "finances.taux-lies-moyenne", "finances.taux-derogation"),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.taux-plafond",
        titre="Plafond d’un taux de taxe foncière",
        fonction=taux_plafond,
        arguments={
            "taux": NatureArgument("nombre", "le taux voté, en centièmes de pour cent"),
            "moyenne": NatureArgument("nombre", "le plus élevé des taux moyens, en centièmes de pour cent"),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=("finances.taux-plafond-coefficient",),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.aide-spic",
        titre="Aide du budget principal à l’eau ou à l’assainissement",
        fonction=aide_spic,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "service": NatureArgument("choix", "le service aidé", ("eau", "assainissement")),
            "derogation": NatureArgument(
                "booleen", "la délibération motivée par une des raisons légales", facultatif=True
            ),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=("finances.spic-seuil", "finances.spic-services"),
        competences=("BC03.01",),
    ),
)
