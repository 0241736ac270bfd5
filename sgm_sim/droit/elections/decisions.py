"""What follows a request to be registered: documents, decision of the maire, notification, changes of address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import exiger, indecis, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tard_sauf_report
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PIECES: Mapping[str, str] = {
    "identite-nationalite": "le titre d’identité et de nationalité",
    "justificatif-attache": "le justificatif de l’attache avec la commune",
}


def decision_inscription(
    *, date_depot: date, date_decision: date, tardive: bool = False, parametres: Parametres
) -> Verdict:
    """Judge when the maire decided on a request, by the law of the day of the request.

    C. élect., art. L18, I: within five days of the request; art. L31 for a late request (art. L30): within three. Both
    since 1 January 2019, in calendar days (art. L36).

    Left out: what a maire who says nothing decides; reasons of a refusal; whether art. R25-2 puts the delay off to a
    working day, hence no answer in between.
    """
    nom = "elections.decision-tardive-delai" if tardive else "elections.decision-delai"
    ligne = parametres.au(nom, date_depot)
    limite = jours_apres(date_depot, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'jour')} à compter de la demande, déposée le {date_longue(date_depot)}"
    acte = "Le maire a décidé"
    return au_plus_tard_sauf_report(
        date_decision, limite, acte=acte, delai=delai, fondements=(ligne,), parametres=parametres
    )


def notification_decision(
    *, auteur: str, date_decision: date, date_notification: date, parametres: Parametres
) -> Verdict:
    """Judge when a decision on the list was notified, and sent to the INSEE, by the law of the day of the decision.

    C. élect., art. L18, II (maire), L18, III, and L19, II (commission de contrôle): within two days. Since 1 January
    2019, calendar days (art. L36).

    Left out: late registrations, notified « immediately » (art. L31); proof of the notification; whether art.
    R25-2 puts the delay off to a working day, hence no answer in between.
    """
    ligne = parametres.au("elections.notification-delai", date_decision)
    if auteur not in ligne.table:
        phrase = "Seules les décisions du maire et de la commission de contrôle ont ce délai : on ne peut pas juger."
        attendu = "une décision du maire ou de la commission"
        return indecis(trouve="un autre auteur", attendu=attendu, phrase=phrase, fondements=(ligne,))
    jours = int(ligne.table[auteur])
    delai = f"{accord(jours, 'jour')} à compter de la décision, prise le {date_longue(date_decision)}"
    return au_plus_tard_sauf_report(
        date_notification,
        jours_apres(date_decision, jours),
        acte="La décision a été notifiée",
        delai=delai,
        fondements=(ligne,),
        parametres=parametres,
    )


def pieces_inscription(*, pieces: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the file of a request is complete, by the law of its day.

    C. élect., art. R5: documents that prove the conditions of art. L11 to L15-1. The order that lists them (16 November
    2018) was not read: the verdict is `partiel`. A proof of the home may be asked for here (CRPA, art. R113-8).

    Left out: which documents prove what, and how recent they must be.
    """
    ligne = parametres.au("elections.inscription-pieces", le)
    return exiger(
        pieces,
        ligne.elements,
        _PIECES,
        complet=f"Le dossier d’inscription est complet : {nommer(_PIECES, ligne.elements)}.",
        incomplet="Il manque au dossier d’inscription {manque}.",
        fondements=(ligne,),
    )


def demenagement_interne(*, date_connaissance: date, date_transmission: date, parametres: Parametres) -> Verdict:
    """Judge when the INSEE learnt that a voter moved within the commune, by the law of the day the mairie knew.

    C. élect., art. L16, II (since 1 January 2019): within seven days. The text does not say from when: the day the
    mairie knew is taken, and the verdict is `partiel`.

    Left out: which bureau de vote the voter now depends on; whether art. R25-2 puts the delay off to a working day,
    hence no answer in between.
    """
    ligne = parametres.au("elections.demenagement-delai", date_connaissance)
    limite = jours_apres(date_connaissance, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'jour')} à compter du {date_longue(date_connaissance)}, où la mairie l’a su"
    acte = "Le changement d’adresse a été transmis à l’INSEE"
    return au_plus_tard_sauf_report(
        date_transmission, limite, acte=acte, delai=delai, fondements=(ligne,), parametres=parametres
    )


_DEPOT = NatureArgument("date", "la date de dépôt de la demande")
_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.decision-inscription",
        titre="Délai de décision du maire",
        fonction=decision_inscription,
        arguments={
            "date_depot": _DEPOT,
            "date_decision": NatureArgument("date", "la date de la décision du maire"),
            "tardive": NatureArgument("booleen", "le caractère tardif de la demande", facultatif=True),
        },
        fondements=("elections.decision-delai", "elections.decision-tardive-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_depot",
    ),
    Regle(
        id="elections.notification-decision",
        titre="Notification d’une décision sur la liste",
        fonction=notification_decision,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de la décision", ("maire", "commission")),
            "date_decision": NatureArgument("date", "la date de la décision"),
            "date_notification": NatureArgument("date", "la date de la notification"),
        },
        fondements=("elections.notification-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_decision",
    ),
    Regle(
        id="elections.pieces-inscription",
        titre="Pièces d’une demande d’inscription",
        fonction=pieces_inscription,
        arguments={
            "pieces": NatureArgument("liste", "les pièces du dossier", tuple(_PIECES)),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("elections.inscription-pieces",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.demenagement-interne",
        titre="Changement d’adresse transmis à l’INSEE",
        fonction=demenagement_interne,
        arguments={
            "date_connaissance": NatureArgument("date", "le jour où la mairie l’a su"),
            "date_transmission": NatureArgument("date", "la date de transmission à l’INSEE"),
        },
        fondements=("elections.demenagement-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_connaissance",
    ),
)
