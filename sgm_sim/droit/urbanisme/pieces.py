"""What must be notified within a month of the application: missing documents, a longer delay."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.verdict import Verdict


def notification_delai(*, le: date, date_notification: date, parametres: Parametres) -> Verdict:
    """Judge when a longer delay was notified to the applicant.

    C. urb., art. R423-42 and R423-43 (since 29 December 2019): within a month of the application, with the reasons;
    otherwise the longer delay does not apply.

    Left out: the reasons and the registered letter, deemed received when first presented (art. R423-47).
    """
    ligne = parametres.au("urbanisme.notification-mois", le)
    return au_plus_tard(
        date_notification,
        ajouter_mois(le, ligne.nombre),
        acte="Le délai majoré a été notifié",
        delai=f"{accord(ligne.nombre, 'mois')} à compter du dépôt",
        fondements=(ligne,),
        suite="La majoration ne s’applique pas : le délai de droit commun continue de courir.",
    )


def demande_pieces(
    *, le: date, date_notification: date, pieces_du_code: bool = True, parametres: Parametres
) -> Verdict:
    """Judge a request for missing documents.

    C. urb., art. R423-22, R423-38 and R423-41 (since 29 December 2019): notified within a month of the application, for
    documents of the code only; otherwise it changes nothing.

    Left out: the form of the letter; a second request in the same month, which replaces the first (art. R423-40).
    """
    ligne = parametres.au("urbanisme.notification-mois", le)
    limite = ajouter_mois(le, ligne.nombre)
    if not pieces_du_code:
        return rendre(
            "non_conforme",
            trouve="une pièce que le code ne prévoit pas",
            attendu="des pièces prévues par le code",
            phrase="La lettre réclame une pièce que le code ne prévoit pas : cette demande ne change pas le délai.",
            fondements=(ligne,),
            limite=limite,
        )
    return au_plus_tard(
        date_notification,
        limite,
        acte="La demande de pièces manquantes a été notifiée",
        delai=f"{accord(ligne.nombre, 'mois')} à compter du dépôt",
        fondements=(ligne,),
        suite="Le dossier est réputé complet depuis son dépôt, et le délai n’a pas bougé.",
    )


def pieces_completees(*, le: date, date_pieces: date, parametres: Parametres) -> Verdict:
    """Judge when the applicant brought the missing documents.

    C. urb., art. R423-39 (since 29 December 2019): within three months of receiving the letter; otherwise the
    application is tacitly rejected, or the declaration opposed.

    Left out: whether all of them were brought.
    """
    ligne = parametres.au("urbanisme.pieces-mois", le)
    return au_plus_tard(
        date_pieces,
        ajouter_mois(le, ligne.nombre),
        acte="Les pièces manquantes ont été reçues en mairie",
        delai=f"{accord(ligne.nombre, 'mois')} à compter de la réception de la lettre",
        fondements=(ligne,),
        suite="La demande est tacitement rejetée, ou la déclaration a fait l’objet d’une opposition tacite.",
    )


_COMPETENCES = ("BC02.04", "BC02.01")

REGLES = (
    Regle(
        id="urbanisme.notification-delai",
        titre="Notification d’un délai majoré",
        fonction=notification_delai,
        arguments={
            "le": LE_DEPOT,
            "date_notification": NatureArgument("date", "la date de notification du délai majoré"),
        },
        fondements=("urbanisme.notification-mois",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.demande-pieces",
        titre="Demande de pièces manquantes",
        fonction=demande_pieces,
        arguments={
            "le": LE_DEPOT,
            "date_notification": NatureArgument("date", "la date de notification de la demande de pièces"),
            "pieces_du_code": NatureArgument("booleen", "l’existence de ces pièces dans le code", facultatif=True),
        },
        fondements=("urbanisme.notification-mois",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.pieces-completees",
        titre="Délai pour compléter le dossier",
        fonction=pieces_completees,
        arguments={
            "le": NatureArgument("date", "la date de réception de la demande de pièces"),
            "date_pieces": NatureArgument("date", "la date de réception des pièces en mairie"),
        },
        fondements=("urbanisme.pieces-mois",),
        competences=_COMPETENCES,
    ),
)
