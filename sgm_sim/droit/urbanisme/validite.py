"""How long a permit lasts, and its extension.

The law is that of the day of the decision; the delay runs from its notification, or from the day it was born tacitly.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, dater
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def validite(
    *, decision: date, depart: date, prorogations: int = 0, debut_travaux: date, parametres: Parametres
) -> Verdict:
    """Judge whether works began before the permit or the non-opposition lapsed.

    C. urb., art. R424-17, R424-18 and R424-21: three years, twice one more, from the notification (art. R424-10) or
    from the day of a tacit decision. Décret n° 2025-461, by the day of the decision: five years and no extension from
    28 May 2022 to 28 May 2024; one year more from 1 January 2021 to 27 May 2022, if still valid in May 2025.

    Left out: appeals, which suspend the delay (art. R424-19); another legislation (art. R424-20); energy works.
    """
    terme, fondements, phrase = _terme_validite(decision, depart, prorogations, parametres)
    return au_plus_tard(
        debut_travaux,
        terme,
        acte="Les travaux ont commencé",
        delai=phrase,
        fondements=fondements,
        suite="La décision est périmée : il faut une nouvelle demande.",
    )


def fin_validite(
    *, decision: date, depart: date, prorogations: int = 0, annonce: date | None = None, parametres: Parametres
) -> Verdict:
    """Give the last day of validity of a decision.

    C. urb., art. R424-17 and R424-21 (since 29 December 2019), décret n° 2025-461: same law as `validite`.

    Left out: appeals, which suspend the delay (art. R424-19); another legislation (art. R424-20).
    """
    terme, fondements, phrase = _terme_validite(decision, depart, prorogations, parametres)
    return dater(
        annonce,
        terme,
        sujet="Sans travaux commencés, la décision se périme",
        raison=f"Elle vaut {phrase}.",
        fondements=fondements,
    )


def _terme_validite(
    decision: date, depart: date, prorogations: int, parametres: Parametres
) -> tuple[date, Sequence[Valeur], str]:
    """Return the last day, the rows used, and the delay in words; extensions beyond the law do not count."""
    duree = parametres.au("urbanisme.validite-ans", decision)
    une = parametres.au("urbanisme.prorogation-ans", decision)
    nombre = parametres.au("urbanisme.prorogation-nombre", decision)
    supplement = parametres.au("urbanisme.validite-supplement-ans", decision)
    repere = parametres.au("urbanisme.validite-supplement-en-cours", decision)
    obtenues = min(prorogations, nombre.nombre)
    ans = duree.nombre + obtenues * une.nombre
    en_cours = date(*(int(repere.table[nom]) for nom in ("annee", "mois", "jour")))
    fondements: tuple[Valeur, ...] = (duree, une, nombre)
    phrase = f"{accord(duree.nombre, 'an')} à compter de la notification, ou du jour de la décision tacite"
    phrase += f", prorogés de {accord(obtenues * une.nombre, 'an')}" if obtenues else ""
    if supplement.nombre:
        fondements = (*fondements, supplement, repere)
        if ajouter_mois(depart, MOIS_PAR_AN * ans) >= en_cours:
            ans += supplement.nombre
            phrase += f", et {accord(supplement.nombre, 'an')} de plus par le décret de 2025"
    return ajouter_mois(depart, MOIS_PAR_AN * ans), fondements, phrase


def interruption_travaux(*, le: date, reprise: date, parametres: Parametres) -> Verdict:
    """Judge a stop of the works, once the delay of validity has passed, by its first day.

    C. urb., art. R424-17, al. 2 (since 29 December 2019): more than one year and the decision lapses.

    Left out: a stop within the delay of validity, which costs nothing; whether the works were real.
    """
    ligne = parametres.au("urbanisme.interruption-ans", le)
    return au_plus_tard(
        reprise,
        ajouter_mois(le, MOIS_PAR_AN * ligne.nombre),
        acte="Les travaux ont repris",
        delai=f"{accord(ligne.nombre, 'an')} d’interruption au plus, passé le délai de validité",
        fondements=(ligne,),
        suite="La décision est périmée.",
    )


def prorogation(
    *, decision: date, fin_validite: date, deja: int, date_demande: date, parametres: Parametres
) -> Verdict:
    """Judge a request to extend a permit or a non-opposition, by the day on which it lapses.

    C. urb., art. R424-21 and R424-22 (since 29 December 2019): two extensions of one year, asked two months before the
    end. None for decisions of 28 May 2022 to 28 May 2024 (décret n° 2025-461).

    Left out: rules of the PLU that became harsher, which exclude it.
    """
    nombre = parametres.au("urbanisme.prorogation-nombre", decision)
    mois = parametres.au("urbanisme.prorogation-demande-mois", decision)
    limite = ajouter_mois(fin_validite, -mois.nombre)
    if deja >= nombre.nombre:
        permises = accord(nombre.nombre, "prorogation")
        encore = (
            f"encore : le maximum est de {permises}"
            if nombre.nombre
            else ": le droit qui s’y applique ne prévoit aucune prorogation"
        )
        phrase = f"Une décision du {date_longue(decision)} ne peut pas être prorogée {encore}."
        return rendre(
            "non_conforme",
            trouve=accord(deja, "prorogation déjà accordée", "prorogations déjà accordées"),
            attendu=f"{permises} au plus",
            phrase=phrase,
            fondements=(nombre, mois),
            limite=limite,
        )
    return au_plus_tard(
        date_demande,
        limite,
        acte="La prorogation a été demandée",
        delai=f"{accord(mois.nombre, 'mois')} au moins avant l’expiration",
        fondements=(nombre, mois),
    )


def silence_prorogation(*, le: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Give the day on which silence on a request to extend becomes an agreement, by the day of the request.

    C. urb., art. R424-23 (since 29 December 2019): two months.

    Left out: a request made too late, which silence does not save (`prorogation`).
    """
    ligne = parametres.au("urbanisme.prorogation-silence-mois", le)
    return dater(
        annonce,
        ajouter_mois(le, ligne.nombre),
        sujet="Sans réponse, la prorogation est acquise",
        raison=f"Le maire a {accord(ligne.nombre, 'mois')} pour répondre à la demande.",
        fondements=(ligne,),
    )


_DECISION = NatureArgument("date", "la date de la décision")
_DEPART = NatureArgument("date", "la date de notification de la décision, ou du jour où elle est née tacitement")
_PROROGATIONS = NatureArgument("nombre", "le nombre de prorogations obtenues", facultatif=True)
_VALIDITE = (
    "urbanisme.validite-ans",
    "urbanisme.prorogation-ans",
    "urbanisme.prorogation-nombre",
    "urbanisme.validite-supplement-ans",
    "urbanisme.validite-supplement-en-cours",
)
_COMPETENCES = ("BC02.04", "BC02.01")

REGLES = (
    Regle(
        id="urbanisme.validite",
        titre="Travaux commencés avant la péremption",
        fonction=validite,
        arguments={
            "decision": _DECISION,
            "depart": _DEPART,
            "prorogations": _PROROGATIONS,
            "debut_travaux": NatureArgument("date", "la date du début des travaux"),
        },
        fondements=_VALIDITE,
        competences=_COMPETENCES,
        le="decision",
    ),
    Regle(
        id="urbanisme.fin-validite",
        titre="Date de péremption d’un permis",
        fonction=fin_validite,
        arguments={
            "decision": _DECISION,
            "depart": _DEPART,
            "prorogations": _PROROGATIONS,
            "annonce": NatureArgument("date", "la date de péremption annoncée", facultatif=True),
        },
        fondements=_VALIDITE,
        competences=_COMPETENCES,
        le="decision",
    ),
    Regle(
        id="urbanisme.interruption-travaux",
        titre="Interruption des travaux",
        fonction=interruption_travaux,
        arguments={
            "le": NatureArgument("date", "la date de l’arrêt des travaux"),
            "reprise": NatureArgument("date", "la date de reprise des travaux"),
        },
        fondements=("urbanisme.interruption-ans",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.prorogation",
        titre="Demande de prorogation d’un permis",
        fonction=prorogation,
        arguments={
            "decision": _DECISION,
            "fin_validite": NatureArgument("date", "la date de péremption"),
            "deja": NatureArgument("nombre", "le nombre de prorogations déjà accordées"),
            "date_demande": NatureArgument("date", "la date de la demande de prorogation"),
        },
        fondements=("urbanisme.prorogation-nombre", "urbanisme.prorogation-demande-mois"),
        competences=_COMPETENCES,
        le="decision",
    ),
    Regle(
        id="urbanisme.silence-prorogation",
        titre="Silence sur une demande de prorogation",
        fonction=silence_prorogation,
        arguments={
            "le": NatureArgument("date", "la date de réception de la demande de prorogation"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("urbanisme.prorogation-silence-mois",),
        competences=_COMPETENCES,
    ),
)
