"""Revision of the compte rendu of an entretien professionnel: request, answer, commission."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois, jours_apres, premier_jour_apres_francs
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def demande_revision(*, notification: date, demande: date, parametres: Parametres) -> Verdict:
    """Judge the day of a request for revision of the compte rendu, by the law of the day of notification.

    Décret n° 2014-1526, art. 7: fifteen jours francs from the notification; extended to the next working day when it
    ends on a Saturday, a Sunday or a holiday.

    Left out: the form of the request.
    """
    ligne = parametres.au("personnel.entretien-revision", notification)
    terme = premier_jour_apres_francs(notification, ligne.nombre)
    return au_plus_tard(
        demande,
        reporter(terme, parametres),
        acte="La demande de révision a été faite",
        delai=f"{accord(ligne.nombre, 'jour franc', 'jours francs')} après la notification du compte rendu",
        fondements=(ligne,),
    )


def reponse_revision(*, reception: date, reponse: date, parametres: Parametres) -> Verdict:
    """Judge the day of the answer to a request for revision, by the law of the day it was received.

    Décret n° 2014-1526, art. 7: the maire notifies the answer within fifteen days.

    Left out: silence.
    """
    ligne = parametres.au("personnel.entretien-reponse", reception)
    return au_plus_tard(
        reponse,
        jours_apres(reception, ligne.nombre),
        acte="La réponse a été notifiée",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la réception de la demande",
        fondements=(ligne,),
    )


def saisine_cap(*, reponse: date, saisine: date, revision_demandee: bool, parametres: Parametres) -> Verdict:
    """Judge whether the commission administrative paritaire was seized in time, by the law of the day of the answer.

    CGFP, art. L521-5, and décret n° 2014-1526, art. 7: within one month of the notification of the answer, by an agent
    who first asked the maire for a revision.

    Left out: the avis of the commission.
    """
    ligne = parametres.au("personnel.entretien-cap", reponse)
    if not revision_demandee:
        return juger(
            False,
            trouve="aucune demande de révision à l’autorité",
            attendu="une demande de révision d’abord",
            phrase="La commission ne peut être saisie que si l’agent a d’abord demandé la révision à l’autorité.",
            fondements=(ligne,),
        )
    return au_plus_tard(
        saisine,
        ajouter_mois(reponse, ligne.nombre),
        acte="La commission a été saisie",
        delai=f"{duree_en_mois(ligne.nombre)} après la notification de la réponse",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="personnel.entretien-revision",
        titre="Demande de révision du compte rendu",
        fonction=demande_revision,
        arguments={
            "notification": NatureArgument("date", "la date de notification du compte rendu"),
            "demande": NatureArgument("date", "la date de la demande de révision"),
        },
        fondements=("personnel.entretien-revision", "feries.communs"),
        competences=("BC03.07",),
        le="notification",
    ),
    Regle(
        id="personnel.entretien-reponse",
        titre="Réponse à une demande de révision",
        fonction=reponse_revision,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "reponse": NatureArgument("date", "la date de notification de la réponse"),
        },
        fondements=("personnel.entretien-reponse",),
        competences=("BC03.07",),
        le="reception",
    ),
    Regle(
        id="personnel.entretien-cap",
        titre="Saisine de la commission administrative paritaire",
        fonction=saisine_cap,
        arguments={
            "reponse": NatureArgument("date", "la date de notification de la réponse"),
            "saisine": NatureArgument("date", "la date de saisine de la commission"),
            "revision_demandee": NatureArgument("booleen", "la demande de révision faite à l’autorité"),
        },
        fondements=("personnel.entretien-cap",),
        competences=("BC03.07",),
        le="reponse",
    ),
)
