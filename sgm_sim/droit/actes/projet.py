"""A project of the commune: order of its steps, share of the cost that it pays itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, montant
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_ETAPES: Mapping[str, str] = {
    "besoin": "l’étude du besoin",
    "competence-et-foncier": "la vérification de la compétence et du terrain",
    "programme": "le programme et l’enveloppe",
    "concertation": "la concertation",
    "etudes": "les études et diagnostics",
    "plan-de-financement": "le plan de financement",
    "demandes-de-subvention": "les demandes de subvention",
    "deliberation": "la délibération sur le projet",
    "autorisations": "les autorisations d’urbanisme",
    "inscription-budgetaire": "l’inscription au budget",
    "consultation-des-entreprises": "la consultation des entreprises",
    "attribution": "l’attribution et la signature",
    "ordre-de-service": "l’ordre de service",
    "reception": "la réception des travaux",
    "solde-des-subventions": "le solde des subventions",
}


def ordre_etapes(*, etapes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the order of the steps of a small project of works: a usage of the trade, hence `partiel`.

    CCP, art. L2421-1 and L2421-2, only put the programme before the consultation. Each step waits for those that the
    table names; steps that are not in the list are not asked for.

    Left out: dates; steps that may overlap.
    """
    ligne = parametres.au("actes.projet-etapes", le)
    rangs = {etape: rang for rang, etape in enumerate(etapes)}
    inversees = [
        (etape, prealable)
        for etape, prealables in ligne.listes.items()
        for prealable in prealables
        if etape in rangs and prealable in etapes[rangs[etape] :]
    ]
    attendu = "chaque étape après celles dont elle dépend"
    if inversees:
        dit = enumeration([f"{_ETAPES[prealable]} avant {_ETAPES[etape]}" for etape, prealable in inversees])
        phrase = f"L’ordre du projet est à revoir ; il faut {dit}."
        trouve = accord(len(inversees), "étape inversée", "étapes inversées")
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Les étapes du projet se suivent dans un ordre qui tient."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def participation_minimale(
    *, apport_commune: int, financements_publics: int, derogation: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the share of an investment that the commune pays itself, by the law of the day of its plan of financing.

    CGCT, art. L1111-10, III: at least 20 % of all that public persons bring, its own share included. The préfet may
    allow less in some cases; whether small communes now have a lower rate was not settled: `partiel`. Rounded up to the
    cent.

    Left out: which projects the préfet may favour; overseas; private money, which does not count.
    """
    ligne = parametres.au("actes.participation-minimale-taux", le)
    minimum = -(-financements_publics * ligne.nombre // 100)
    trouve, attendu = montant(apport_commune), f"{montant(minimum)} au moins"
    debut = (
        f"La commune apporte {trouve} sur {montant(financements_publics)} de financements publics ; il lui faut "
        f"{montant(minimum)} ({ligne.nombre} %)"
    )
    assez = apport_commune >= minimum
    if not assez and derogation:
        phrase = f"{debut}, sauf dérogation du préfet : c’est elle qui dira jusqu’où l’on peut descendre."
        return juger(None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=minimum)
    phrase = f"{debut} : {'c’est assez' if assez else 'il manque ' + montant(minimum - apport_commune)}."
    return juger(
        assez,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=minimum,
    )


_JOUR = NatureArgument("date", "la date à laquelle on juge")
_COMPETENCES = ("BC01.05", "BC01.07")

REGLES = (
    Regle(
        id="actes.ordre-etapes",
        titre="Ordre des étapes d’un projet",
        fonction=ordre_etapes,
        arguments={
            "etapes": NatureArgument("liste", "les étapes, dans l’ordre prévu", tuple(_ETAPES)),
            "le": _JOUR,
        },
        fondements=("actes.projet-etapes",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="actes.participation-minimale",
        titre="Participation minimale du maître d’ouvrage",
        fonction=participation_minimale,
        arguments={
            "apport_commune": NatureArgument("montant", "l’apport de la commune"),
            "financements_publics": NatureArgument("montant", "le total des financements publics, commune comprise"),
            "derogation": NatureArgument("booleen", "la dérogation demandée ou accordée", facultatif=True),
            "le": _JOUR,
        },
        fondements=("actes.participation-minimale-taux",),
        competences=("BC01.05", "BC01.09"),
    ),
)
