"""Appeals of neighbours and of applicants before the judge: delays and notification.

Delays before the judge are francs and extended to the next working day (case law of the fiches BC02 and BC01).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois, premier_jour_apres_francs
from sgm_sim.droit.feries import mois_francs, reporter
from sgm_sim.droit.jugements_de_dates import au_plus_tard, sauf_reception
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

DATE_RETENUE = "actes.recours-date-retenue"
"""Which day of an appeal to the judge counts: a rule of every act, not of town planning alone."""


def recours_tiers(
    *,
    le: date,
    date_recours: date,
    date_reception: date | None = None,
    date_retrait: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge the appeal of a neighbour, by the first day of posting on the land.

    C. urb., art. R600-2 and CJA, art. R421-1 (since 29 December 2019): two months, francs, from the first day of two
    months of continuous posting on the land, visible from outside. A letter counts the day it was sent (CE, Sect., 13
    mai 2024, n° 466541); before that decision, one that is not known to have come in time gets no answer.

    Left out: what the panel says, its visibility; appeals without any panel; the interest of the neighbour.
    """
    recours = parametres.au("urbanisme.recours-mois", le)
    continu = parametres.au("urbanisme.affichage-continu-mois", le)
    terme = ajouter_mois(le, continu.nombre)
    if date_retrait is not None and date_retrait < terme:
        phrase = (
            f"Le panneau, posé le {date_longue(le)}, a été retiré le {date_longue(date_retrait)}, avant "
            f"{accord(continu.nombre, 'mois')} d’affichage continu : ce panneau ne peut pas être opposé au voisin, "
            "dont le recours reste possible sur ce point."
        )
        return rendre(
            "conforme",
            trouve="un affichage interrompu",
            attendu=accord(continu.nombre, "mois"),
            phrase=phrase,
            fondements=(recours, continu),
        )
    acte = "Le recours du voisin a été envoyé ou déposé au tribunal"
    limite = mois_francs(le, recours.nombre, parametres)
    retenue = parametres.au(DATE_RETENUE, date_recours)
    return sauf_reception(
        date_recours, date_reception, limite, acte=acte, retenue=retenue, fondements=(recours, continu)
    ) or au_plus_tard(
        date_recours,
        limite,
        acte=acte,
        delai=f"{accord(recours.nombre, 'mois')} francs à compter du premier jour d’affichage sur le terrain",
        fondements=(recours, continu),
        suite="Le recours est irrecevable.",
    )


def recours_demandeur(
    *, le: date, date_recours: date, date_reception: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the appeal of an applicant against a refusal, by the day of its notification.

    CJA, art. R421-1 (copy of April 2026): two months, francs; the day of sending counts, as in `recours_tiers`. Against
    a decision of before 28 November 2025, an appeal to the maire may have moved the delay
    (`contentieux-apres-gracieux`).

    Left out: delays not mentioned in the decision, hence not opposable (CJA, art. R421-5).
    """
    ligne = parametres.au("urbanisme.recours-mois", le)
    acte = "Le recours du demandeur a été envoyé ou déposé au tribunal"
    limite = mois_francs(le, ligne.nombre, parametres)
    retenue = parametres.au(DATE_RETENUE, date_recours)
    return sauf_reception(
        date_recours, date_reception, limite, acte=acte, retenue=retenue, fondements=(ligne,)
    ) or au_plus_tard(
        date_recours,
        limite,
        acte=acte,
        delai=f"{accord(ligne.nombre, 'mois')} francs à compter de la notification",
        fondements=(ligne,),
        suite="Le recours est irrecevable, si la décision mentionnait les voies et délais de recours.",
    )


def notification_recours(*, le: date, date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge the notification of an appeal to the author of the decision and to its holder.

    C. urb., art. R600-1 (since 29 December 2019): registered letter, fifteen jours francs from the filing; the day of
    posting counts.

    Left out: modified permits; an end on a day that is not worked gets no answer, for want of a source.
    """
    ligne = parametres.au("urbanisme.notification-recours-jours", le)
    limite = premier_jour_apres_francs(le, ligne.nombre)
    report = reporter(limite, parametres)
    delai = f"{ligne.nombre} jours francs à compter du dépôt du recours"
    if limite < date_envoi <= report:
        return au_bord(date_envoi, limite, delai, (ligne,))
    return au_plus_tard(
        date_envoi,
        limite,
        acte="Le recours a été notifié au maire et au bénéficiaire",
        delai=delai,
        fondements=(ligne,),
        suite="Le recours est irrecevable.",
    )


def action_apres_achevement(*, le: date, date_recours: date, parametres: Parametres) -> Verdict:
    """Judge an appeal by the end of the works, whatever the panel on the land.

    C. urb., art. R600-3 (since 29 December 2019): nothing is receivable six months after the end, which is proved by
    the receipt of the declaration of completion.

    Left out: proof that the works ended on another day; demolitions, which the article does not name.
    """
    ligne = parametres.au("urbanisme.action-achevement-mois", le)
    limite = ajouter_mois(le, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'mois')} à compter de l’achèvement"
    if limite < date_recours <= reporter(limite + UN_JOUR, parametres):
        return au_bord(date_recours, limite, delai, (ligne,))
    return au_plus_tard(
        date_recours,
        limite,
        acte="Le recours a été envoyé ou déposé au tribunal",
        delai=delai,
        fondements=(ligne,),
        suite="Aucune action en annulation n’est plus recevable.",
    )


def au_bord(jour: date, limite: date, delai: str, fondements: Sequence[Valeur]) -> Verdict:
    """Answer that the day falls where no source says whether the delay is franc or extended."""
    phrase = (
        f"Le {date_longue(jour)} tombe juste après le {date_longue(limite)} ({delai}) : selon que ce délai est "
        "franc ou reporté au jour ouvrable suivant, c’est à temps ou trop tard. Ce point reste à vérifier."
    )
    attendu = f"le {date_longue(limite)} au plus tard, à un jour près"
    trouve = f"le {date_longue(jour)}"
    return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)


_AFFICHAGE = NatureArgument("date", "le premier jour d’affichage sur le terrain")
RECOURS = NatureArgument("date", "la date d’envoi ou de dépôt du recours au tribunal")
RECEPTION = NatureArgument("date", "la date de réception du recours au tribunal", facultatif=True)
_COMPETENCES = ("BC02.04", "BC02.01", "BC01.10")
_FERIES = "feries.communs"

REGLES = (
    Regle(
        id="urbanisme.recours-tiers",
        titre="Recours d’un voisin contre une autorisation",
        fonction=recours_tiers,
        arguments={
            "le": _AFFICHAGE,
            "date_recours": RECOURS,
            "date_reception": RECEPTION,
            "date_retrait": NatureArgument("date", "la date de retrait du panneau", facultatif=True),
        },
        fondements=("urbanisme.recours-mois", "urbanisme.affichage-continu-mois", DATE_RETENUE, _FERIES),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.recours-demandeur",
        titre="Recours du demandeur contre un refus",
        fonction=recours_demandeur,
        arguments={
            "le": NatureArgument("date", "la date de notification du refus"),
            "date_recours": RECOURS,
            "date_reception": RECEPTION,
        },
        fondements=("urbanisme.recours-mois", DATE_RETENUE, _FERIES),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.notification-recours",
        titre="Notification du recours",
        fonction=notification_recours,
        arguments={
            "le": NatureArgument("date", "la date du dépôt du recours"),
            "date_envoi": NatureArgument("date", "la date d’envoi de la lettre recommandée"),
        },
        fondements=("urbanisme.notification-recours-jours", _FERIES),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.action-apres-achevement",
        titre="Recours après l’achèvement des travaux",
        fonction=action_apres_achevement,
        arguments={"le": NatureArgument("date", "la date d’achèvement des travaux"), "date_recours": RECOURS},
        fondements=("urbanisme.action-achevement-mois", _FERIES),
        competences=_COMPETENCES,
    ),
)
