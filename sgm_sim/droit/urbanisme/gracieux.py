"""The appeal to the maire, and what it does to the delay before the judge: the law changed on 28 November 2025."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.feries import mois_francs
from sgm_sim.droit.jugements_de_dates import au_plus_tard, sauf_reception
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.urbanisme.recours import DATE_RETENUE, RECEPTION, RECOURS, au_bord
from sgm_sim.droit.verdict import Verdict

_ACTE = "Le recours gracieux a été envoyé ou déposé"
_DATE_RETENUE = "actes.gracieux-date-retenue"
_EFFET = "actes.recours-gracieux-urbanisme"
_INTERROMPT = "interrompt-le-delai"


def recours_gracieux(
    *, decision: date, le: date, date_recours: date, date_reception: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge an appeal to the maire or to his superior against a decision of town planning.

    C. urb., art. L600-12-2: one month, for decisions of 28 November 2025 and later; between the day of the same number
    and the franc end, no answer. Before, CRPA, art. L411-2: within the delay of the appeal to the judge, two months,
    franc and put off to the next working day. The day of sending counts (CE, 30 juin 2025, n° 494573);
    before that decision, an appeal that is not known to have come in time gets no answer.

    Left out: what the appeal says, and who may make it.
    """
    ligne = parametres.au("urbanisme.gracieux-mois", decision)
    effet = parametres.au(_EFFET, decision)
    fondements = (ligne, effet)
    limite, franc = ajouter_mois(le, ligne.nombre), mois_francs(le, ligne.nombre, parametres)
    delai = f"{accord(ligne.nombre, 'mois')} à compter de la notification ou de l’affichage"
    if _INTERROMPT in effet.elements:
        limite, delai = franc, f"{delai}, délai franc"
    elif limite < date_recours <= franc:
        return au_bord(date_recours, limite, delai, fondements)
    retenue = parametres.au(_DATE_RETENUE, date_recours)
    return sauf_reception(
        date_recours, date_reception, limite, acte=_ACTE, retenue=retenue, fondements=fondements
    ) or au_plus_tard(date_recours, limite, acte=_ACTE, delai=delai, fondements=fondements)


def contentieux_apres_gracieux(
    *,
    decision: date,
    le: date,
    gracieux: date,
    reception: date,
    reponse: date | None = None,
    date_recours: date,
    date_reception: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge the appeal to the judge that follows an appeal to the maire.

    C. urb., art. L600-12-2: for decisions of 28 November 2025 and later the first changes nothing to the delay of the
    second. Before, CRPA, art. L411-2: sent within that delay, franc, it interrupts it. Two months run again from the
    answer, or from two months of silence; from an answer that comes within the two months after silence too (CJA, art.
    R421-2).

    Left out: two successive appeals, to the maire and to the préfet; notification of the appeal (art. R600-1).
    """
    mois = parametres.au("urbanisme.recours-mois", le)
    effet = parametres.au(_EFFET, decision)
    silence = parametres.au("urbanisme.gracieux-silence-mois", decision)
    delai_gracieux = parametres.au("urbanisme.gracieux-mois", decision)
    retenue = parametres.au(_DATE_RETENUE, gracieux)
    dernier = mois_francs(le, delai_gracieux.nombre, parametres)
    interrompt = _INTERROMPT in effet.elements and gracieux <= dernier
    depart, fondements = le, (mois, effet, silence, delai_gracieux)
    if interrompt:
        if doute := sauf_reception(gracieux, reception, dernier, acte=_ACTE, retenue=retenue, fondements=fondements):
            return doute
        depart = ajouter_mois(reception, silence.nombre)
        if reponse and reponse <= mois_francs(depart, mois.nombre, parametres):
            depart = reponse
    pourquoi = (
        f"le recours gracieux l’a interrompu, il repart du {date_longue(depart)}"
        if interrompt
        else "le recours gracieux ne le prolonge pas"
    )
    acte = "Le recours a été envoyé ou déposé au tribunal"
    limite = mois_francs(depart, mois.nombre, parametres)
    contentieux = parametres.au(DATE_RETENUE, date_recours)
    return sauf_reception(
        date_recours, date_reception, limite, acte=acte, retenue=contentieux, fondements=fondements
    ) or au_plus_tard(
        date_recours,
        limite,
        acte=acte,
        delai=f"{accord(mois.nombre, 'mois')} francs ; {pourquoi}",
        fondements=fondements,
        suite="Le recours est irrecevable.",
    )


def reponse_gracieux(*, decision: date, le: date, date_reponse: date, parametres: Parametres) -> Verdict:
    """Judge when the maire answered an appeal, by the day on which it was received.

    CRPA, art. L231-4, then C. urb., art. L600-12-2 (since 28 November 2025): two months of silence are a refusal.

    Left out: a late answer, which is possible and only replaces the refusal born of silence.
    """
    ligne = parametres.au("urbanisme.gracieux-silence-mois", decision)
    return au_plus_tard(
        date_reponse,
        ajouter_mois(le, ligne.nombre),
        acte="Le maire a répondu au recours gracieux",
        delai=f"{accord(ligne.nombre, 'mois')} à compter de la réception du recours",
        fondements=(ligne,),
        suite="Le silence valait déjà rejet.",
    )


_DEPART = NatureArgument("date", "la date de notification, ou du premier jour d’affichage sur le terrain")
_DECISION = NatureArgument("date", "la date de la décision attaquée")
_COMPETENCES = ("BC02.04", "BC02.01", "BC01.10")
_FERIES = "feries.communs"

REGLES = (
    Regle(
        id="urbanisme.recours-gracieux",
        titre="Délai du recours gracieux",
        fonction=recours_gracieux,
        arguments={
            "decision": _DECISION,
            "le": _DEPART,
            "date_recours": NatureArgument("date", "la date d’envoi ou de dépôt du recours gracieux"),
            "date_reception": NatureArgument(
                "date", "la date de réception du recours gracieux en mairie", facultatif=True
            ),
        },
        fondements=("urbanisme.gracieux-mois", _EFFET, _DATE_RETENUE, _FERIES),
        competences=_COMPETENCES,
        le="decision",
    ),
    Regle(
        id="urbanisme.contentieux-apres-gracieux",
        titre="Recours devant le tribunal après un recours gracieux",
        fonction=contentieux_apres_gracieux,
        arguments={
            "decision": _DECISION,
            "le": _DEPART,
            "gracieux": NatureArgument("date", "la date d’envoi ou de dépôt du recours gracieux"),
            "reception": NatureArgument("date", "la date de réception du recours gracieux en mairie"),
            "reponse": NatureArgument("date", "la date de notification de la réponse", facultatif=True),
            "date_recours": RECOURS,
            "date_reception": RECEPTION,
        },
        fondements=(
            "urbanisme.recours-mois",
            _EFFET,
            "urbanisme.gracieux-silence-mois",
            "urbanisme.gracieux-mois",
            DATE_RETENUE,
            _DATE_RETENUE,
            _FERIES,
        ),
        competences=_COMPETENCES,
        le="decision",
    ),
    Regle(
        id="urbanisme.reponse-gracieux",
        titre="Réponse à un recours gracieux",
        fonction=reponse_gracieux,
        arguments={
            "decision": _DECISION,
            "le": NatureArgument("date", "la date de réception du recours gracieux"),
            "date_reponse": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("urbanisme.gracieux-silence-mois",),
        competences=_COMPETENCES,
        le="decision",
    ),
)
