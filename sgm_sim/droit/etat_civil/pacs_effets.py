"""PACS: when it takes effect, how and when it ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.jugements import indecis, nommer, trancher
from sgm_sim.droit.jugements_de_dates import dater
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MODES: Mapping[str, str] = {
    "deces": "le décès",
    "mariage": "le mariage",
    "declaration-conjointe": "la déclaration conjointe",
    "decision-signifiee": "la décision d’un partenaire signifiée à l’autre, dont copie est remise",
    "lettre-simple": "une simple lettre d’un partenaire",
    "demande-au-guichet": "la demande d’un seul partenaire au guichet",
}
_POINTS_DE_DEPART: Mapping[str, str] = {
    "enregistrement": "jour de l’enregistrement",
    "publicite": "jour où les formalités de publicité sont accomplies",
    "evenement": "jour du décès ou du mariage",
}


def effet_pacs(
    *,
    a_l_egard: str,
    enregistrement: date,
    publicite: date | None = None,
    annonce: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the day on which a PACS takes effect, by the law of its registration.

    C. civ., art. 515-3-1, al. 2: between the partners upon registration; against others from the day the formalities of
    publicity are done.

    Left out: a modification of the agreement, which follows the same rule.
    """
    ligne = parametres.au("etat-civil.pacs-effets", enregistrement)
    dates = {"enregistrement": enregistrement, "publicite": publicite}
    return _juger_effet("Le PACS prend effet", a_l_egard, dates, annonce, ligne)


def dissolution_pacs(*, mode: str, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a PACS may be ended this way, by the law of that day.

    C. civ., art. 515-7: death or marriage; joint declaration handed over or sent; decision of one partner, served upon
    the other by a commissaire de justice, a copy of which is handed over or sent to the officer who registered the
    PACS.

    Left out: the notary who registered it; protected adults.
    """
    ligne = parametres.au("etat-civil.pacs-dissolution-modes", le)
    trouve, attendu = nommer(_MODES, [mode]), nommer(_MODES, ligne.elements, "ou")
    return trancher(
        mode in ligne.elements,
        trouve=trouve,
        attendu=attendu,
        oui=f"Le PACS peut prendre fin ainsi : {trouve}.",
        non=f"Le PACS ne prend pas fin ainsi ({trouve}) : il faut {attendu}.",
        fondements=(ligne,),
    )


def effet_dissolution_pacs(
    *,
    mode: str,
    enregistrement: date,
    evenement: date | None = None,
    annonce: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the day on which a PACS ends between the partners, by the law of the day it is registered.

    C. civ., art. 515-7, al. 1 and 7: on the day of the death or marriage; otherwise on the day the end is registered.

    Left out: its effect against others, which waits for publicity (al. 8).
    """
    ligne = parametres.au("etat-civil.pacs-dissolution-effets", enregistrement)
    dates = {"enregistrement": enregistrement, "evenement": evenement}
    return _juger_effet("Le PACS prend fin", mode, dates, annonce, ligne)


def _juger_effet(
    sujet: str, cle: str, dates: Mapping[str, date | None], annonce: date | None, ligne: Valeur
) -> Verdict:
    """Compare a day announced with the one that the row names; each of its lists holds one name of a date."""
    noms = ligne.listes.get(cle, ())
    jour = dates.get(noms[0]) if noms else None
    if jour is None:
        trouve = f"le {date_longue(annonce)}" if annonce else "aucune date annoncée"
        phrase = "On ne peut pas dire de quel jour date l’effet : il manque un fait, ou ce cas n’est pas prévu."
        return indecis(phrase=phrase, trouve=trouve, attendu="la date qui fait courir l’effet", fondements=(ligne,))
    raison = f"C’est le {_POINTS_DE_DEPART[noms[0]]}."
    return dater(annonce, jour, sujet=sujet, raison=raison, fondements=(ligne,))


_ENREGISTREMENT = NatureArgument("date", "la date d’enregistrement")
_ANNONCE = NatureArgument("date", "la date d’effet annoncée", facultatif=True)

REGLES = (
    Regle(
        id="etat-civil.effet-pacs",
        titre="Date d’effet d’un PACS",
        fonction=effet_pacs,
        arguments={
            "a_l_egard": NatureArgument("choix", "les personnes concernées", ("partenaires", "tiers")),
            "enregistrement": _ENREGISTREMENT,
            "publicite": NatureArgument("date", "la date des formalités de publicité", facultatif=True),
            "annonce": _ANNONCE,
        },
        fondements=("etat-civil.pacs-effets",),
        competences=("BC02.03", "BC02.01"),
        le="enregistrement",
    ),
    Regle(
        id="etat-civil.dissolution-pacs",
        titre="Façons de mettre fin à un PACS",
        fonction=dissolution_pacs,
        arguments={
            "mode": NatureArgument("choix", "la façon d’y mettre fin", tuple(_MODES)),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("etat-civil.pacs-dissolution-modes",),
        competences=("BC02.03", "BC02.02"),
    ),
    Regle(
        id="etat-civil.effet-dissolution-pacs",
        titre="Date d’effet de la fin d’un PACS",
        fonction=effet_dissolution_pacs,
        arguments={
            "mode": NatureArgument("choix", "la façon d’y mettre fin", tuple(_MODES)),
            "enregistrement": _ENREGISTREMENT,
            "evenement": NatureArgument("date", "la date du décès ou du mariage", facultatif=True),
            "annonce": _ANNONCE,
        },
        fondements=("etat-civil.pacs-dissolution-effets",),
        competences=("BC02.03",),
        le="enregistrement",
    ),
)
