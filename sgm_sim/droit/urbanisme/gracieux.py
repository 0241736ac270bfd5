"""The appeal to the maire, and what it does to the delay before the judge: the law changed on 28 November 2025."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.feries import mois_francs
from sgm_sim.droit.jugements import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.urbanisme.recours import au_bord
from sgm_sim.droit.verdict import Verdict


def recours_gracieux(*, decision: date, le: date, date_recours: date, parametres: Parametres) -> Verdict:
    """Judge an appeal to the maire or to his superior against a decision of town planning.

    C. urb., art. L600-12-2: one month, for decisions of 28 November 2025 and later. Before, CRPA, art. L411-2: within
    the delay of the appeal to the judge, two months. Between the day of the same number and the franc end, no answer.

    Left out: what the appeal says, and who may make it.
    """
    ligne = parametres.au("urbanisme.gracieux-mois", decision)
    limite = ajouter_mois(le, ligne.nombre)
    delai = f"{accord(ligne.nombre, 'mois')} à compter de la notification ou de l’affichage"
    if limite < date_recours <= mois_francs(le, ligne.nombre, parametres):
        return au_bord(date_recours, limite, delai, (ligne,))
    return au_plus_tard(date_recours, limite, acte="Le recours gracieux a été reçu", delai=delai, fondements=(ligne,))


def contentieux_apres_gracieux(
    *,
    decision: date,
    le: date,
    gracieux: date,
    reponse: date | None = None,
    date_recours: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the appeal to the judge that follows an appeal to the maire.

    C. urb., art. L600-12-2: for decisions of 28 November 2025 and later the first changes nothing to the delay of the
    second. Before, CRPA, art. L411-2: it interrupts it, and two months run again from the answer, or from two months of
    silence.

    Left out: two successive appeals, to the maire and to the préfet; notification of the appeal (art. R600-1).
    """
    mois = parametres.au("urbanisme.recours-mois", le)
    effet = parametres.au("urbanisme.gracieux-effet", decision)
    silence = parametres.au("urbanisme.gracieux-silence-mois", decision)
    delai_gracieux = parametres.au("urbanisme.gracieux-mois", decision)
    interrompt = "interrompt" in effet.elements and gracieux <= ajouter_mois(le, delai_gracieux.nombre)
    depart = le
    if interrompt:
        tacite = ajouter_mois(gracieux, silence.nombre)
        depart = tacite if reponse is None else min(reponse, tacite)
    pourquoi = (
        f"le recours gracieux l’a interrompu, il repart du {date_longue(depart)}"
        if interrompt
        else "le recours gracieux ne le prolonge pas"
    )
    return au_plus_tard(
        date_recours,
        mois_francs(depart, mois.nombre, parametres),
        acte="Le recours devant le tribunal a été enregistré",
        delai=f"{accord(mois.nombre, 'mois')} francs ; {pourquoi}",
        fondements=(mois, effet, silence, delai_gracieux),
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
_RECOURS = NatureArgument("date", "la date d’enregistrement du recours")
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
            "date_recours": NatureArgument("date", "la date de réception du recours gracieux"),
        },
        fondements=("urbanisme.gracieux-mois", _FERIES),
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
            "gracieux": NatureArgument("date", "la date de réception du recours gracieux"),
            "reponse": NatureArgument("date", "la date de notification de la réponse", facultatif=True),
            "date_recours": _RECOURS,
        },
        fondements=(
            "urbanisme.recours-mois",
            "urbanisme.gracieux-effet",
            "urbanisme.gracieux-silence-mois",
            "urbanisme.gracieux-mois",
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
