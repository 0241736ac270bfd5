"""Appeals against an act of the commune: before the judge, and recours gracieux first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.actes.jugement import FERIES, dans_le_delai
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.feries import mois_francs
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.jugements_de_dates import sauf_reception
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {"voies": "les voies de recours", "delais": "les délais de recours"}


def recours_contentieux(
    *,
    date_publicite: date,
    date_recours: date | None = None,
    date_reception: date | None = None,
    voies_et_delais_notifies: bool = True,
    parametres: Parametres,
) -> Verdict:
    """Judge when an appeal was sent or handed to the tribunal, by the law of the day the act was made known.

    CJA, art. R421-1: two months from the publication or the notification, franc, put off to the next working day. A
    letter counts the day it was sent (CE, Sect., 13 May 2024, n° 466541); before that decision, one that came too late
    gets no answer. Art. R421-5: against a decision that was notified without the ways and delays of appeal, the delay
    does not run; until when one may then appeal was not read, and a late appeal, or none yet, gets no answer.

    Left out: travaux publics, decisions born of silence, delays of distance, special delays of town planning.
    """
    ligne = parametres.au("actes.recours-delai", date_publicite)
    retenue = parametres.au("actes.recours-date-retenue", date_recours or date_publicite)
    limite = mois_francs(date_publicite, ligne.nombre, parametres)
    if not voies_et_delais_notifies and (date_recours is None or date_recours > limite):
        phrase = (
            "La décision a été notifiée sans les voies et délais de recours : le délai de "
            f"{accord(ligne.nombre, 'mois')} ne peut pas être opposé. Jusqu’à quand le recours reste possible est à "
            "vérifier."
        )
        quand = f"recours le {date_longue(date_recours)}" if date_recours else "aucun recours encore"
        return juger(
            None,
            trouve=f"{quand}, voies et délais non indiqués",
            attendu="un délai qui ne court qu’avec l’indication des voies et délais",
            phrase=phrase,
            fondements=(ligne,),
            limite=limite,
        )
    acte = "Le recours a été envoyé ou déposé au tribunal"
    return sauf_reception(
        date_recours, date_reception, limite, acte=acte, retenue=retenue, fondements=(ligne,)
    ) or dans_le_delai(
        date_recours,
        date_publicite,
        limite,
        acte=acte,
        delai=f"{ligne.nombre} mois francs à compter de la publication ou de la notification, le "
        f"{date_longue(date_publicite)}, fin reportée au jour ouvrable",
        fondements=(ligne, retenue) if date_reception and date_reception > limite else (ligne,),
    )


def mention_voies(*, mentions: Sequence[str], date_notification: date, parametres: Parametres) -> Verdict:
    """Judge what the notification of a decision says of appeals, by the law of that day.

    CJA, art. R421-5: the delays of appeal may be opposed only if they were mentioned, with the ways of appeal, in the
    notification.

    Left out: the name and address of the court, and other useful words.
    """
    ligne = parametres.au("actes.recours-mentions", date_notification)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="La notification indique les voies et délais de recours : le délai court.",
        incomplet="La notification n’indique pas {manque} : le délai de recours ne peut pas être opposé à l’intéressé.",
        fondements=(ligne,),
    )


def recours_gracieux(
    *,
    date_publicite: date,
    date_gracieux: date | None = None,
    date_reception: date | None = None,
    urbanisme: bool = False,
    date_decision: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge whether a recours gracieux keeps the delay of appeal open, by the law of the day the act was made known.

    CRPA, art. L411-2 (since 1 January 2016): made within the delay of appeal, it interrupts it. It counts the day it
    was sent (CE, 30 June 2025, n° 494573); before that decision, one that is not known to have come in time gets no
    answer. C. urb., art. L600-12-2: no longer for authorisations of town planning decided since 28 November 2025;
    `date_decision` says when, if not on the day of publicity.

    Left out: the month given for a recours gracieux in town planning, and the duty of third parties to notify it; a
    second recours gracieux, which keeps nothing.
    """
    delai = parametres.au("actes.recours-delai", date_publicite)
    limite = mois_francs(date_publicite, delai.nombre, parametres)
    nom = "actes.recours-gracieux-urbanisme" if urbanisme else "actes.recours-gracieux-effet"
    ligne = parametres.au(nom, date_decision or date_publicite)
    retenue = parametres.au("actes.gracieux-date-retenue", date_gracieux or date_publicite)
    if "interrompt-le-delai" in ligne.elements:
        acte = "Le recours gracieux a été envoyé ou déposé"
        return sauf_reception(
            date_gracieux, date_reception, limite, acte=acte, retenue=retenue, fondements=(delai, ligne)
        ) or dans_le_delai(
            date_gracieux,
            date_publicite,
            limite,
            acte=acte,
            delai=f"{delai.nombre} mois francs à compter de la publicité de l’acte, le {date_longue(date_publicite)}",
            suite="Il ne prolonge pas le délai de recours.",
            fondements=(delai, ligne, retenue) if date_reception and date_reception > limite else (delai, ligne),
        )
    return rendre(
        "non_conforme" if date_gracieux else "calcule",
        trouve="un recours gracieux contre une autorisation d’urbanisme",
        attendu="un délai qui court malgré le recours gracieux",
        phrase="Contre une autorisation d’urbanisme ou un refus, le recours gracieux ne prolonge plus le délai : le "
        f"tribunal doit être saisi le {date_longue(limite)} au plus tard, réponse ou pas.",
        fondements=(delai, ligne),
        limite=limite,
    )


def apres_recours_gracieux(
    *,
    date_gracieux: date,
    date_recours: date | None = None,
    date_rejet: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge when the tribunal was seised after a recours gracieux made in time, by the law of the day it was received.

    CRPA, art. L411-7, and CJA, art. R421-2: two months of silence are a rejection, and two new months, franc, run from
    it; or from the notification of an express rejection, before the silence or within these two months.

    Left out: a recours gracieux made too late; town planning; the acknowledgement of receipt.
    """
    silence = parametres.au("actes.recours-gracieux-silence", date_gracieux)
    delai = parametres.au("actes.recours-delai", date_gracieux)
    implicite = ajouter_mois(date_gracieux, silence.nombre)
    rejet, sorte = implicite, "né du silence"
    if date_rejet and date_rejet <= mois_francs(implicite, delai.nombre, parametres):
        rejet, sorte = date_rejet, "écrit"
    limite = mois_francs(rejet, delai.nombre, parametres)
    verdict = dans_le_delai(
        date_recours,
        rejet,
        limite,
        acte="Le tribunal a été saisi",
        delai=f"{delai.nombre} mois francs à compter du rejet {sorte}, le {date_longue(rejet)}",
        fondements=(silence, delai),
    )
    return replace(verdict, calcul={"rejet": rejet.isoformat(), "dernier-jour": limite.isoformat()})


_PUBLICITE = NatureArgument("date", "la date de publication ou de notification de l’acte")
_COMPETENCES = ("BC01.10", "BC01.09")

REGLES = (
    Regle(
        id="actes.recours-contentieux",
        titre="Délai du recours devant le tribunal",
        fonction=recours_contentieux,
        arguments={
            "date_publicite": _PUBLICITE,
            "date_recours": NatureArgument("date", "la date d’envoi ou de dépôt du recours", facultatif=True),
            "date_reception": NatureArgument("date", "la date de sa réception au tribunal", facultatif=True),
            "voies_et_delais_notifies": NatureArgument(
                "booleen", "le fait que la notification ait ou non indiqué voies et délais de recours", facultatif=True
            ),
        },
        fondements=("actes.recours-delai", "actes.recours-date-retenue", *FERIES),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.mention-voies",
        titre="Mention des voies et délais de recours",
        fonction=mention_voies,
        arguments={
            "mentions": NatureArgument("liste", "ce que la notification indique", tuple(_NOMS)),
            "date_notification": NatureArgument("date", "la date de notification"),
        },
        fondements=("actes.recours-mentions",),
        competences=("BC01.03", "BC01.10"),
        le="date_notification",
    ),
    Regle(
        id="actes.recours-gracieux",
        titre="Recours gracieux et délai de recours",
        fonction=recours_gracieux,
        arguments={
            "date_publicite": _PUBLICITE,
            "date_gracieux": NatureArgument("date", "la date d’envoi du recours gracieux", facultatif=True),
            "date_reception": NatureArgument("date", "la date de sa réception", facultatif=True),
            "urbanisme": NatureArgument(
                "booleen", "le fait que l’acte soit ou non une autorisation d’urbanisme", facultatif=True
            ),
            "date_decision": NatureArgument("date", "la date de la décision d’urbanisme", facultatif=True),
        },
        fondements=(
            "actes.recours-delai",
            "actes.recours-gracieux-effet",
            "actes.recours-gracieux-urbanisme",
            "actes.gracieux-date-retenue",
            *FERIES,
        ),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.apres-recours-gracieux",
        titre="Recours devant le tribunal après un recours gracieux",
        fonction=apres_recours_gracieux,
        arguments={
            "date_gracieux": NatureArgument("date", "la date de réception du recours gracieux"),
            "date_recours": NatureArgument("date", "la date où le tribunal est saisi", facultatif=True),
            "date_rejet": NatureArgument("date", "la date de notification d’un rejet écrit", facultatif=True),
        },
        fondements=("actes.recours-gracieux-silence", "actes.recours-delai", *FERIES),
        competences=_COMPETENCES,
        le="date_gracieux",
    ),
)
