"""Renewing a concession, or taking it back once it has ended. Amounts are cents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, montant
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import absents, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot, dater
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def renouvellement(*, categorie: str, demandeur: str, le: date, date_demande: date, parametres: Parametres) -> Verdict:
    """Judge a request to renew a concession, by the day on which it ends.

    CGCT, art. L2223-15 (text of 22 February 2008, confirmed by an answer of 23 April 2024): temporary, thirty and fifty
    years; the holder or his heirs, within two whole years after the end. Before the end, no text that was read decides.

    Left out: which heir pays, which benefits all; the price (`prix-renouvellement`).
    """
    ans = parametres.au("funeraire.renouvellement-ans", le)
    categories = parametres.au("funeraire.renouvellement-categories", le)
    demandeurs = parametres.au("funeraire.renouvellement-demandeurs", le)
    fondements = (ans, categories, demandeurs)
    limite = ajouter_mois(le, MOIS_PAR_AN * ans.nombre)
    if categorie not in categories.elements or demandeur not in demandeurs.elements:
        quoi = (
            "cette concession n’a pas d’échéance"
            if categorie not in categories.elements
            else "cette personne n’y a pas droit"
        )
        phrase = f"Le renouvellement est de droit pour le concessionnaire ou ses ayants cause, à l’échéance : {quoi}."
        attendu = "une concession à durée fixe, demandée par un ayant droit"
        return rendre("non_conforme", trouve=quoi, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite)
    if date_demande < le:
        phrase = (
            f"La demande arrive le {date_longue(date_demande)}, avant l’échéance du {date_longue(le)} : le droit "
            "s’ouvre à l’échéance, une demande anticipée dépend du règlement du cimetière, à vérifier."
        )
        attendu = f"entre le {date_longue(le)} et le {date_longue(limite)}"
        trouve = f"le {date_longue(date_demande)}"
        return rendre(
            "indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, limite=limite
        )
    return au_plus_tard(
        date_demande,
        limite,
        acte="Le renouvellement a été demandé",
        delai=f"{accord(ans.nombre, 'an')} à compter de l’échéance",
        fondements=fondements,
        suite="Le terrain a pu faire retour à la commune.",
    )


def reprise_echue(*, le: date, reprise: date, parametres: Parametres) -> Verdict:
    """Judge when the commune took back a concession that was not renewed, by the day on which it ended.

    CGCT, art. L2223-15, al. 3 (text of 22 February 2008, confirmed by an answer of 23 April 2024): not before two whole
    years after the end.

    Left out: the information of the family (`information-renouvellement`); what becomes of the remains.
    """
    ligne = parametres.au("funeraire.renouvellement-ans", le)
    return au_plus_tot(
        reprise,
        ajouter_mois(le, MOIS_PAR_AN * ligne.nombre) + UN_JOUR,
        acte="La concession échue a été reprise",
        delai=f"{accord(ligne.nombre, 'année révolue', 'années révolues')} après l’échéance",
        fondements=(ligne,),
        suite="Le droit au renouvellement courait encore.",
    )


def information_renouvellement(*, moyens: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the commune told the family that a concession could be renewed.

    CGCT, art. L2223-15 (since 23 February 2022) and CE, 11 March 2020, n° 436693: by every useful means; a notice in
    the cemetery alone is not enough.

    Left out: what the letter says; proof that it was sent.
    """
    ligne = parametres.au("funeraire.information-insuffisante", le)
    utiles = absents(ligne.elements, moyens)
    phrase = "La commune a cherché à joindre la famille autrement que par un panneau au cimetière."
    if not utiles:
        phrase = (
            "La commune doit informer la famille par tout moyen utile : un panneau au cimetière, seul, ne suffit pas. "
            "Écrire à la dernière adresse connue, et garder la trace."
        )
    return juger(
        bool(utiles),
        trouve=accord(len(utiles), "moyen utile", "moyens utiles"),
        attendu="un moyen utile au moins, en plus du panneau",
        phrase=phrase,
        fondements=(ligne,),
    )


def prix_renouvellement(*, tarif_en_vigueur: int, demande: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the price asked for a renewal, by the day of the renewal; amounts in cents.

    CGCT, art. L2223-15, al. 2 (text of 22 February 2008, confirmed by an answer of 23 April 2024): the price in force
    when it is renewed, not that of the end nor that of the first act.

    Left out: which tariff was in force; fees of registration.
    """
    ligne = parametres.au("funeraire.renouvellement-tarif", le)
    egal = demande == tarif_en_vigueur
    phrase = f"Le renouvellement se paie au tarif en vigueur, {montant(tarif_en_vigueur)}"
    phrase += "." if egal else f", et non {montant(demande)}."
    return juger(
        egal,
        trouve=montant(demande),
        attendu=montant(tarif_en_vigueur),
        phrase=phrase,
        fondements=(ligne,),
        limite=tarif_en_vigueur,
    )


def depart_renouvellement(*, echeance: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Give the day from which a renewed concession runs.

    CGCT, art. L2223-15 and case law (since 22 February 2008, partly checked): the end of the previous period, whatever
    the day of the request.

    Left out: the length of the new period.
    """
    ligne = parametres.au("funeraire.renouvellement-depart", echeance)
    return dater(
        annonce,
        echeance,
        sujet="La nouvelle période commence",
        raison="Elle suit l’échéance précédente, quelle que soit la date du paiement.",
        fondements=(ligne,),
    )


_ECHEANCE = NatureArgument("date", "la date d’échéance de la concession")
_COMPETENCES = ("BC02.05", "BC02.01")
_CATEGORIES = ("temporaire", "trentenaire", "cinquantenaire", "perpetuelle")

REGLES = (
    Regle(
        id="funeraire.renouvellement",
        titre="Droit au renouvellement d’une concession",
        fonction=renouvellement,
        arguments={
            "categorie": NatureArgument("choix", "la catégorie de la concession", _CATEGORIES),
            "demandeur": NatureArgument("choix", "le demandeur", ("concessionnaire", "ayant-cause", "tiers")),
            "le": _ECHEANCE,
            "date_demande": NatureArgument("date", "la date de la demande"),
        },
        fondements=(
            "funeraire.renouvellement-ans",
            "funeraire.renouvellement-categories",
            "funeraire.renouvellement-demandeurs",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.reprise-echue",
        titre="Reprise d’une concession échue",
        fonction=reprise_echue,
        arguments={"le": _ECHEANCE, "reprise": NatureArgument("date", "la date de la reprise")},
        fondements=("funeraire.renouvellement-ans",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.information-renouvellement",
        titre="Information sur le droit au renouvellement",
        fonction=information_renouvellement,
        arguments={
            "moyens": NatureArgument(
                "liste", "les moyens employés", ("affichage-cimetiere", "courrier", "affichage-mairie", "site-internet")
            ),
            "le": NatureArgument("date", "la date de l’information"),
        },
        fondements=("funeraire.information-insuffisante",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.prix-renouvellement",
        titre="Prix d’un renouvellement",
        fonction=prix_renouvellement,
        arguments={
            "tarif_en_vigueur": NatureArgument("montant", "le tarif en vigueur"),
            "demande": NatureArgument("montant", "le prix demandé"),
            "le": NatureArgument("date", "la date du renouvellement"),
        },
        fondements=("funeraire.renouvellement-tarif",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.depart-renouvellement",
        titre="Point de départ d’un renouvellement",
        fonction=depart_renouvellement,
        arguments={
            "echeance": _ECHEANCE,
            "annonce": NatureArgument("date", "la date de départ annoncée", facultatif=True),
        },
        fondements=("funeraire.renouvellement-depart",),
        competences=_COMPETENCES,
        le="echeance",
    ),
)
