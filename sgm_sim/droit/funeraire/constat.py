"""Finding that a concession is left to itself: conditions, notice to the family, report.

The law is that of the day of the report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "emplacement": "l’emplacement exact",
    "etat": "la description précise de l’état",
    "signatures": "les signatures (ou la mention du refus de signer)",
}


def engagement_abandon(
    *,
    acte: date,
    derniere_inhumation: date,
    mort_pour_la_france: date | None = None,
    entretien_par_la_commune: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the procedure could begin, by the day of the first report.

    CGCT, art. L2223-17 and R2223-12 (since 22 February 2008): thirty years from the act, ten from the last burial. Art.
    R2223-22: fifty from the burial of somebody who died for France; art. R2223-23: never when the commune has accepted
    to keep the grave.

    Left out: whether the grave is neglected; an act that nobody finds, which a notice replaces (art. R2223-14).
    """
    trente, dix, cinquante = (
        parametres.au(f"funeraire.{nom}", le)
        for nom in ("abandon-concession-ans", "abandon-inhumation-ans", "abandon-mort-pour-la-france-ans")
    )
    if entretien_par_la_commune:
        phrase = "La commune s’est engagée à entretenir cette tombe : elle ne peut pas être reprise pour abandon."
        attendu = "une tombe que la commune n’entretient pas"
        return rendre("non_conforme", trouve="un entretien dû", attendu=attendu, phrase=phrase, fondements=(cinquante,))
    fondements = [trente, dix]
    bornes = {
        f"{accord(trente.nombre, 'an')} depuis l’acte": ajouter_mois(acte, MOIS_PAR_AN * trente.nombre),
        f"{accord(dix.nombre, 'an')} depuis la dernière inhumation": ajouter_mois(
            derniere_inhumation, MOIS_PAR_AN * dix.nombre
        ),
    }
    if mort_pour_la_france is not None:
        fondements.append(cinquante)
        quoi = f"{accord(cinquante.nombre, 'an')} depuis l’inhumation d’un mort pour la France"
        bornes[quoi] = ajouter_mois(mort_pour_la_france, MOIS_PAR_AN * cinquante.nombre)
    pourquoi = max(bornes, key=lambda quoi: bornes[quoi])
    return au_plus_tot(
        le,
        bornes[pourquoi],
        acte="Le premier procès-verbal d’abandon est dressé",
        delai=pourquoi,
        fondements=fondements,
    )


def avis_constat(
    *, descendants_connus: bool, avis: date | None = None, affiche: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge how the family was told of the visit, by the day of the visit.

    CGCT, art. R2223-13 (since 22 February 2008): known descendants one month before, by registered letter; when their
    address is not known, a notice at the mairie and at the cemetery.

    Left out: who keeps the grave, told in the same way; the hour of the visit.
    """
    ligne = parametres.au("funeraire.abandon-avis-mois", le)
    limite = ajouter_mois(le, -ligne.nombre)
    if descendants_connus and avis is not None:
        return au_plus_tard(
            avis,
            limite,
            acte="Les descendants connus ont été avisés",
            delai=f"{accord(ligne.nombre, 'mois')} avant le constat",
            fondements=(ligne,),
            suite="Le constat doit être refait.",
        )
    prevenus = affiche and not descendants_connus
    phrase = "L’avis a été affiché à la mairie et au cimetière, faute de descendants connus."
    if not prevenus:
        phrase = (
            "Les descendants connus n’ont pas été avisés par lettre recommandée."
            if descendants_connus
            else "Faute de descendants connus, l’avis devait être affiché à la mairie et à la porte du cimetière."
        )
    return juger(
        prevenus,
        trouve="un avis affiché" if affiche else "aucun avis affiché",
        attendu="une lettre aux descendants connus, un affichage sinon",
        phrase=phrase,
        fondements=(ligne,),
        limite=limite,
    )


def proces_verbal_abandon(
    *, mentions: Sequence[str], accompagnateurs: Sequence[str], le: date, parametres: Parametres
) -> Verdict:
    """Judge the report that says that a grave is neglected.

    CGCT, art. R2223-13 and R2223-14 (since 22 February 2008): drawn up on the spot by the maire or his delegate, with
    the police or the garde champêtre; exact place, precise state, signatures.

    Left out: the act of concession and the names, joined when they can be found; photographs, which are usage.
    """
    contenu = parametres.au("funeraire.abandon-pv-mentions", le)
    avec = parametres.au("funeraire.abandon-accompagnateurs", le)
    manque = [_MENTIONS[nom] for nom in absents(mentions, contenu.elements)]
    seul = not set(accompagnateurs) & set(avec.elements)
    manque += ["la présence de la police ou du garde champêtre"] if seul else []
    phrase = "Le procès-verbal est complet et dressé devant qui il faut."
    if manque:
        phrase = f"Dans le procès-verbal d’abandon, il manque {enumeration(manque)}."
    return juger(
        not manque,
        trouve=enumeration([_MENTIONS[nom] for nom in contenu.elements if nom in mentions]) or "rien",
        attendu=enumeration([*_MENTIONS.values(), "un témoin habilité"]),
        phrase=phrase,
        fondements=(contenu, avec),
    )


_COMPETENCES = ("BC02.05", "BC01.10")

REGLES = (
    Regle(
        id="funeraire.engagement-abandon",
        titre="Début de la procédure d’abandon",
        fonction=engagement_abandon,
        arguments={
            "acte": NatureArgument("date", "la date de l’acte de concession"),
            "derniere_inhumation": NatureArgument("date", "la date de la dernière inhumation"),
            "mort_pour_la_france": NatureArgument(
                "date", "la date d’inhumation d’un mort pour la France", facultatif=True
            ),
            "entretien_par_la_commune": NatureArgument(
                "booleen", "l’entretien accepté par la commune", facultatif=True
            ),
            "le": NatureArgument("date", "la date du premier procès-verbal"),
        },
        fondements=(
            "funeraire.abandon-concession-ans",
            "funeraire.abandon-inhumation-ans",
            "funeraire.abandon-mort-pour-la-france-ans",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.avis-constat",
        titre="Avis aux descendants avant le constat d’abandon",
        fonction=avis_constat,
        arguments={
            "descendants_connus": NatureArgument("booleen", "l’existence de descendants connus"),
            "avis": NatureArgument("date", "la date de la lettre recommandée", facultatif=True),
            "affiche": NatureArgument("booleen", "l’affichage à la mairie et au cimetière", facultatif=True),
            "le": NatureArgument("date", "la date du constat"),
        },
        fondements=("funeraire.abandon-avis-mois",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.proces-verbal-abandon",
        titre="Procès-verbal d’abandon",
        fonction=proces_verbal_abandon,
        arguments={
            "mentions": NatureArgument("liste", "ce que porte le procès-verbal", tuple(_MENTIONS)),
            "accompagnateurs": NatureArgument("liste", "les accompagnateurs", ("police", "garde-champetre")),
            "le": NatureArgument("date", "la date du procès-verbal"),
        },
        fondements=("funeraire.abandon-pv-mentions", "funeraire.abandon-accompagnateurs"),
        competences=("BC02.05", "BC01.03", "BC01.10"),
    ),
)
