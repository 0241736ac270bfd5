"""Appeals of a voter who is refused or struck off: commission de contrôle, then tribunal judiciaire."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tard_sauf_report
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def recours_prealable(*, date_notification: date, date_recours: date, parametres: Parametres) -> Verdict:
    """Judge the day of the appeal of a voter to the commission de contrôle, by the law of the day of notification.

    C. élect., art. L18, III (since 1 January 2019): within five days of the notification, in calendar days (art. L36);
    without it, no appeal to the court.

    Left out: form of the appeal (art. R9); whether art. R25-2 puts the delay off to a working day, hence no answer in
    between.
    """
    ligne = parametres.au("elections.recours-prealable-delai", date_notification)
    limite = jours_apres(date_notification, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'jour')} à compter de la notification, le {date_longue(date_notification)}"
    acte = "La commission de contrôle a été saisie"
    return au_plus_tard_sauf_report(
        date_recours, limite, acte=acte, delai=delai, fondements=(ligne,), parametres=parametres
    )


def reponse_recours_prealable(
    *, date_recours: date, date_decision: date, date_reunion_scrutin: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the commission answered an appeal, by the law of the day of the appeal.

    C. élect., art. L18, III, last al. (since 1 January 2019): thirty days without an answer are a refusal; so is a
    meeting before a ballot (art. L19, III) in which it did not answer.

    Left out: who sat, and what was decided; whether art. R25-2 puts the delay off to a working day, hence no answer in
    between.
    """
    ligne = parametres.au("elections.recours-prealable-silence", date_recours)
    limite = jours_apres(date_recours, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'jour')} à compter du recours, formé le {date_longue(date_recours)}"
    acte = "La commission a répondu"
    if date_reunion_scrutin and date_recours <= date_reunion_scrutin <= limite:
        delai += ", et au plus tard à la réunion tenue avant le scrutin"
        suite = f"Le recours est réputé rejeté depuis le {date_longue(date_reunion_scrutin)}."
        return au_plus_tard(
            date_decision, date_reunion_scrutin, acte=acte, delai=delai, suite=suite, fondements=(ligne,)
        )
    suite = f"Le recours est réputé rejeté depuis le {date_longue(limite)}."
    return au_plus_tard_sauf_report(
        date_decision, limite, acte=acte, delai=delai, suite=suite, fondements=(ligne,), parametres=parametres
    )


def recours_tribunal(*, depart: str, date_depart: date, date_recours: date, parametres: Parametres) -> Verdict:
    """Judge the day of an appeal to the tribunal judiciaire about the list, by the law of the day the delay begins.

    C. élect., art. L18, IV: seven days from the notification of the decision of the commission, or from its silent
    refusal. Art. L20, I: for another voter, seven days from the publication of the list. Since 1 January 2019.

    Left out: direct appeals (`elections.saisine-directe`); whether art. R25-2 puts the delay off to a working day,
    hence no answer in between.
    """
    ligne = parametres.au("elections.recours-tribunal-delai", date_depart)
    if depart not in ligne.table:
        phrase = "On ne sait pas ce qui fait courir le délai : on ne peut pas juger."
        attendu = "une décision, un rejet ou une publication"
        return indecis(trouve="un autre départ", attendu=attendu, phrase=phrase, fondements=(ligne,))
    jours = int(ligne.table[depart])
    return au_plus_tard_sauf_report(
        date_recours,
        jours_apres(date_depart, jours),
        acte="Le tribunal judiciaire a été saisi",
        delai=f"{accord(jours, 'jour')} à compter du {date_longue(date_depart)}",
        fondements=(ligne,),
        parametres=parametres,
    )


def saisine_directe(*, motif: str, date_saisine: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge an appeal brought straight to the tribunal judiciaire, by the law of its day.

    C. élect., art. L20, II (since 1 January 2019): for a purely material omission, or a radiation against art. L18,
    until the day of the ballot.

    Left out: whether the omission or the irregularity is real; opening hours of the court.
    """
    ligne = parametres.au("elections.saisine-directe-motifs", date_saisine)
    if motif not in ligne.elements:
        phrase = (
            "Le tribunal n’est saisi directement que pour une omission purement matérielle ou une radiation sans "
            "procédure régulière. Sinon, le recours préalable à la commission de contrôle vient d’abord."
        )
        attendu = "une omission matérielle ou une radiation irrégulière"
        return juger(False, trouve="un autre motif", attendu=attendu, phrase=phrase, fondements=(ligne,))
    acte = "Le tribunal a été saisi directement"
    return au_plus_tard(date_saisine, date_scrutin, acte=acte, delai="jusqu’au jour du scrutin", fondements=(ligne,))


_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.recours-prealable",
        titre="Recours préalable de l’électeur",
        fonction=recours_prealable,
        arguments={
            "date_notification": NatureArgument("date", "la date de notification de la décision"),
            "date_recours": NatureArgument("date", "la date du recours"),
        },
        fondements=("elections.recours-prealable-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_notification",
    ),
    Regle(
        id="elections.reponse-recours-prealable",
        titre="Réponse de la commission au recours",
        fonction=reponse_recours_prealable,
        arguments={
            "date_recours": NatureArgument("date", "la date du recours"),
            "date_decision": NatureArgument("date", "la date de la décision de la commission"),
            "date_reunion_scrutin": NatureArgument(
                "date", "la date de la réunion qui précède le scrutin", facultatif=True
            ),
        },
        fondements=("elections.recours-prealable-silence", "feries.communs"),
        competences=_COMPETENCES,
        le="date_recours",
    ),
    Regle(
        id="elections.recours-tribunal",
        titre="Recours au tribunal sur la liste",
        fonction=recours_tribunal,
        arguments={
            "depart": NatureArgument(
                "choix",
                "ce qui fait courir le délai",
                ("notification-commission", "rejet-implicite", "publication-liste"),
            ),
            "date_depart": NatureArgument("date", "le jour où le délai commence"),
            "date_recours": NatureArgument("date", "la date du recours au tribunal"),
        },
        fondements=("elections.recours-tribunal-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_depart",
    ),
    Regle(
        id="elections.saisine-directe",
        titre="Saisine directe du tribunal",
        fonction=saisine_directe,
        arguments={
            "motif": NatureArgument(
                "choix", "le motif de la saisine", ("omission-materielle", "radiation-irreguliere")
            ),
            "date_saisine": NatureArgument("date", "la date de la saisine"),
            "date_scrutin": NatureArgument("date", "la date du scrutin"),
        },
        fondements=("elections.saisine-directe-motifs",),
        competences=_COMPETENCES,
        le="date_saisine",
    ),
)
