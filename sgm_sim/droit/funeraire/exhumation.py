"""Exhumations that a family asks for. The law is that of the day of the act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from sgm_sim.core.francais.ecriture import accord, heure_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def demande_exhumation(
    *, demandeur: str, desaccord_connu: bool, autorisee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the answer to a family that asks for an exhumation.

    CGCT, art. R2213-40 (since 6 August 2010): asked by the closest relative, who proves it. When the maire knows that
    relatives disagree he waits, and the judge decides.

    Left out: who is closest, which the maire does not settle; exhumations that the judge orders.
    """
    ligne = parametres.au("funeraire.exhumation-demandeur", le)
    qualite = demandeur in ligne.elements
    attendu = "une demande du plus proche parent, sans désaccord connu"
    possible = qualite and not desaccord_connu
    if desaccord_connu:
        raison = "la famille est en désaccord, il faut surseoir et laisser le juge trancher"
    else:
        raison = "elle vient du plus proche parent" if qualite else "elle ne vient pas du plus proche parent"
    if autorisee and not possible:
        phrase = f"L’exhumation est autorisée, alors que la demande ne le permettait pas : {raison}."
        return rendre("non_conforme", trouve="une autorisation", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if possible and not autorisee:
        phrase = (
            "La demande est celle du plus proche parent, sans désaccord connu : un refus doit avoir un autre motif."
        )
        return indecis(trouve="un refus", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"La réponse suit la demande : {raison}."
    trouve = "une autorisation" if autorisee else "un refus ou un sursis"
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def presence_exhumation(*, presents: Sequence[str], faite: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge an exhumation by who attended it.

    CGCT, art. R2213-40 (since 6 August 2010): a relative or somebody the family sent; otherwise it does not take place.

    Left out: the fee, due all the same; police surveillance.
    """
    ligne = parametres.au("funeraire.exhumation-presence", le)
    present = bool(set(presents) & set(ligne.elements))
    attendu = "la présence d’un parent ou d’un mandataire de la famille"
    if faite and not present:
        phrase = "L’exhumation a eu lieu sans parent ni mandataire de la famille : elle ne devait pas se faire."
        return rendre(
            "non_conforme", trouve="personne de la famille", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    phrase = (
        "Un parent ou un mandataire était présent." if present else "Faute de parent, l’exhumation n’a pas eu lieu."
    )
    trouve = "un parent ou un mandataire" if present else "une exhumation reportée"
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def heure_exhumation(*, heure: time, ouverture: time, fermeture: time, le: date, parametres: Parametres) -> Verdict:
    """Judge the hour of an exhumation asked by the family, by the opening hours of the cemetery.

    CGCT, art. R2213-46 (since 6 August 2010): outside the hours in which the cemetery is open to the public. The former
    « avant neuf heures » is gone.

    Left out: closing the cemetery for the occasion, by decree of the maire.
    """
    ligne = parametres.au("funeraire.exhumation-horaire", le)
    dehors = not ouverture <= heure < fermeture
    attendu = f"avant {heure_longue(ouverture)} ou à partir de {heure_longue(fermeture)}"
    fin = "c’est permis" if dehors else "elle doit se faire hors des heures d’ouverture"
    return juger(
        dehors,
        trouve=f"à {heure_longue(heure)}",
        attendu=attendu,
        phrase=f"L’exhumation a lieu à {heure_longue(heure)}, le cimetière ouvrant de {heure_longue(ouverture)} à "
        f"{heure_longue(fermeture)} : {fin}.",
        fondements=(ligne,),
    )


def delai_exhumation(
    *, deces: date, contagion: bool, ouvrir_cercueil: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge an exhumation by the time since the death.

    CGCT, art. R2213-41 (one year after some contagious diseases) and R2213-42 (a coffin in good state is opened after
    five years only), text of 22 February 2008, the last one read.

    Left out: which diseases; a coffin in a bad state, which may be replaced.
    """
    an = parametres.au("funeraire.exhumation-contagion-ans", le)
    ouverture = parametres.au("funeraire.cercueil-ouverture-ans", le)
    bornes = {"aucun délai dans ce cas": deces}
    if contagion:
        bornes[f"{accord(an.nombre, 'an')} après une maladie contagieuse"] = ajouter_mois(
            deces, MOIS_PAR_AN * an.nombre
        )
    if ouvrir_cercueil:
        ans = accord(ouverture.nombre, "an")
        bornes[f"{ans} avant d’ouvrir le cercueil"] = ajouter_mois(deces, MOIS_PAR_AN * ouverture.nombre)
    pourquoi = max(bornes, key=lambda quoi: bornes[quoi])
    return au_plus_tot(le, bornes[pourquoi], acte="L’opération a lieu", delai=pourquoi, fondements=(an, ouverture))


_LE = NatureArgument("date", "la date de l’exhumation")
_COMPETENCES = ("BC02.05", "BC02.01")

REGLES = (
    Regle(
        id="funeraire.demande-exhumation",
        titre="Demande d’exhumation",
        fonction=demande_exhumation,
        arguments={
            "demandeur": NatureArgument("choix", "le demandeur", ("plus-proche-parent", "autre")),
            "desaccord_connu": NatureArgument("booleen", "le désaccord connu de la famille"),
            "autorisee": NatureArgument("booleen", "l’autorisation donnée"),
            "le": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("funeraire.exhumation-demandeur",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.presence-exhumation",
        titre="Présence de la famille à l’exhumation",
        fonction=presence_exhumation,
        arguments={
            "presents": NatureArgument("liste", "les personnes présentes", ("parent", "mandataire")),
            "faite": NatureArgument("booleen", "la réalisation de l’exhumation"),
            "le": _LE,
        },
        fondements=("funeraire.exhumation-presence",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.heure-exhumation",
        titre="Heure de l’exhumation",
        fonction=heure_exhumation,
        arguments={
            "heure": NatureArgument("heure", "l’heure de l’exhumation"),
            "ouverture": NatureArgument("heure", "l’heure d’ouverture du cimetière"),
            "fermeture": NatureArgument("heure", "l’heure de fermeture du cimetière"),
            "le": _LE,
        },
        fondements=("funeraire.exhumation-horaire",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.delai-exhumation",
        titre="Délai d’exhumation depuis le décès",
        fonction=delai_exhumation,
        arguments={
            "deces": NatureArgument("date", "la date du décès"),
            "contagion": NatureArgument("booleen", "la maladie contagieuse désignée"),
            "ouvrir_cercueil": NatureArgument("booleen", "l’ouverture d’un cercueil en bon état"),
            "le": _LE,
        },
        fondements=("funeraire.exhumation-contagion-ans", "funeraire.cercueil-ouverture-ans"),
        competences=_COMPETENCES,
    ),
)
