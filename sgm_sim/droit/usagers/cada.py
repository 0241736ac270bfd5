"""When no document is given: silence, and the commission (CADA)."""

from __future__ import annotations

from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements_de_dates import au_plus_tard, dater, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def silence_documents(*, reception: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence refuses a document, by the law of the day of receipt.

    CRPA, art. R*311-12 and R311-13: one month from the receipt by the competent administration.

    Left out: a request sent to another administration.
    """
    ligne = parametres.au("usagers.documents-silence", reception)
    return dater(
        annonce,
        ajouter_mois(reception, ligne.nombre),
        sujet="Sans réponse, le refus naît",
        raison=f"Pour un document, le délai est de {duree_en_mois(ligne.nombre)} à compter de la réception.",
        fondements=(ligne,),
    )


def saisine_cada(*, refus: date, saisine: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the CADA was seized, by the law of the day of the refusal, express or implicit.

    CRPA, art. R311-15 and R343-1: two months from the notification of the refusal or from the end of the month of
    silence. It must come before any judge (art. L342-1).

    Left out: a refusal that does not mention this way, whose delay does not run; extension to a working day.
    """
    ligne = parametres.au("usagers.cada-saisine", refus)
    return au_plus_tard(
        saisine,
        ajouter_mois(refus, ligne.nombre),
        acte="La CADA a été saisie",
        delai=f"{duree_en_mois(ligne.nombre)} à compter du refus",
        fondements=(ligne,),
    )


def silence_apres_cada(*, enregistrement: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence confirms a refusal after the CADA was seized, by the law of that day.

    CRPA, art. R343-5: two months from the registration of the request by the commission.

    Left out: the delay to go to court.
    """
    ligne = parametres.au("usagers.cada-silence", enregistrement)
    return dater(
        annonce,
        ajouter_mois(enregistrement, ligne.nombre),
        sujet="Sans réponse, le refus est confirmé",
        raison=f"Le délai est de {duree_en_mois(ligne.nombre)} à compter de l’enregistrement par la commission.",
        fondements=(ligne,),
    )


def suite_avis(*, avis: date, reponse: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the commune told the CADA what it will do, by the law of the day the avis was received.

    CRPA, art. R343-3: within the month that follows the receipt of the avis.

    Left out: whether the avis is followed: it does not bind.
    """
    ligne = parametres.au("usagers.cada-suite", avis)
    return au_plus_tard(
        reponse,
        ajouter_mois(avis, ligne.nombre),
        acte="La commune a dit à la CADA ce qu’elle entend faire",
        delai=f"{duree_en_mois(ligne.nombre)} à compter de la réception de l’avis",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="usagers.silence-documents",
        titre="Refus implicite d’un document",
        fonction=silence_documents,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("usagers.documents-silence",),
        competences=("BC02.01", "BC02.02"),
        le="reception",
    ),
    Regle(
        id="usagers.saisine-cada",
        titre="Saisine de la CADA",
        fonction=saisine_cada,
        arguments={
            "refus": NatureArgument("date", "la date du refus"),
            "saisine": NatureArgument("date", "la date de la saisine"),
        },
        fondements=("usagers.cada-saisine",),
        competences=("BC02.01", "BC02.02"),
        le="refus",
    ),
    Regle(
        id="usagers.silence-apres-cada",
        titre="Silence après la saisine de la CADA",
        fonction=silence_apres_cada,
        arguments={
            "enregistrement": NatureArgument("date", "la date d’enregistrement par la commission"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("usagers.cada-silence",),
        competences=("BC02.01",),
        le="enregistrement",
    ),
    Regle(
        id="usagers.suite-avis-cada",
        titre="Réponse de la commune à un avis de la CADA",
        fonction=suite_avis,
        arguments={
            "avis": NatureArgument("date", "la date de réception de l’avis"),
            "reponse": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("usagers.cada-suite",),
        competences=("BC02.01",),
        le="avis",
    ),
)
