"""Participation of the voters: petition, local referendum, consultation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, nombre
from sgm_sim.droit.actes.jugement import dans_le_delai
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "accuse-de-reception": "l’accusé de réception du maire",
    "information-du-conseil": "l’information du conseil à sa première séance",
}


def petition_electeurs(*, inscrits: int, signatures: int, date_demande: date, parametres: Parametres) -> Verdict:
    """Judge whether a petition has enough signatures, by the law of the day it was handed in.

    CGCT, art. L1112-16 (since the law of 21 February 2022): one tenth of the voters on the lists of a commune may ask
    that a consultation, or a matter, be put on the agenda. A part of a signature counts for one.

    Left out: whether each signatory is on the lists, and signed no other request in the quarter; the council stays free
    to decide.
    """
    ligne = parametres.au("actes.petition-fraction", date_demande)
    requis = -(-inscrits // ligne.nombre)
    assez = signatures >= requis
    verdict = "c’est assez" if assez else f"il en manque {nombre(requis - signatures)}"
    phrase = (
        f"La pétition réunit {accord(signatures, 'signature')} ; il en faut {nombre(requis)} "
        f"(1/{ligne.nombre} de {accord(inscrits, 'inscrit')}) : {verdict}."
    )
    if assez:
        phrase += " Le conseil reste libre de la suite."
    return juger(
        assez,
        trouve=accord(signatures, "signature"),
        attendu=f"{nombre(requis)} signatures au moins",
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
    )


def suites_petition(*, suites: Sequence[str], date_demande: date, parametres: Parametres) -> Verdict:
    """Judge what was done with a petition, by the law of the day it was handed in.

    CGCT, art. L1112-16 (since the law of 21 February 2022): the maire acknowledges it and informs the council at its
    first meeting. Nothing obliges the council to go further.

    Left out: what the council decides.
    """
    ligne = parametres.au("actes.petition-suites", date_demande)
    return exiger(
        suites,
        ligne.elements,
        _NOMS,
        complet="La pétition a reçu les suites que la loi prévoit ; le conseil décide librement.",
        incomplet="À la suite de la pétition, il manque {manque}.",
        fondements=(ligne,),
    )


def date_referendum(*, date_transmission: date, date_scrutin: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the day of a local referendum, by the law of the day the deliberation was sent to the préfet.

    CGCT, art. LO1112-3, al. 1 (read in a version of 2015: `partiel`): not less than two months after that day.

    Left out: periods when no referendum may be held (art. LO1112-6).
    """
    ligne = parametres.au("actes.referendum-intervalle", date_transmission)
    return au_plus_tot(
        date_scrutin,
        ajouter_mois(date_transmission, ligne.nombre),
        acte="Le scrutin se tient",
        delai=f"{ligne.nombre} mois à compter de la transmission de la délibération, le "
        f"{date_longue(date_transmission)}",
        fondements=(ligne,),
    )


def transmission_referendum(
    *, date_deliberation: date, date_transmission: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the deliberation on a local referendum went to the préfet, by the law of the day of the deliberation.

    CGCT, art. LO1112-3, al. 2 (read in a version of 2015: `partiel`): within eight days at most.

    Left out: the ten days in which the préfet may bring it before the judge.
    """
    ligne = parametres.au("actes.referendum-transmission", date_deliberation)
    return dans_le_delai(
        date_transmission,
        date_deliberation,
        date_deliberation + timedelta(days=ligne.nombre),
        acte="La délibération a été transmise",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du vote, le {date_longue(date_deliberation)}",
        fondements=(ligne,),
    )


def resultat_referendum(
    *, inscrits: int, votants: int, oui: int, non: int, annonce: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the result of a local referendum, by the law of the day of the poll.

    CGCT, art. LO1112-7 (read in a version of 2015: `partiel`): adopted when half of the registered voters at least took
    part and the yes have the majority of the votes cast; if not, it is but an opinion.

    Left out: the regularity of the poll.
    """
    ligne = parametres.au("actes.referendum-participation", le)
    requis = -(-inscrits // ligne.nombre)
    if oui + non > votants or votants > inscrits:
        phrase = "Ces nombres ne vont pas ensemble : plus de suffrages que de votants, ou de votants que d’inscrits."
        return indecis(trouve="des nombres contradictoires", attendu="", phrase=phrase, fondements=(ligne,))
    adopte = votants >= requis and oui > non
    issue = "adopte" if adopte else "avis"
    dit = "le projet est adopté" if adopte else "le projet n’est pas adopté, et le résultat n’est qu’un avis"
    phrase = (
        f"{accord(votants, 'votant')} sur {accord(inscrits, 'inscrit')} (il en faut {nombre(requis)}), "
        f"{nombre(oui)} oui et {nombre(non)} non : {dit}."
    )
    return rendre(
        comparer(annonce, issue),
        trouve="un projet annoncé adopté"
        if annonce == "adopte"
        else "un avis annoncé"
        if annonce
        else "rien d’annoncé",
        attendu=dit,
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
        calcul={"issue": issue},
    )


def date_consultation(*, date_transmission: date, date_scrutin: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the day of a consultation of the voters, by the law of the day the deliberation was sent to the préfet.

    CGCT, art. L1112-17 (read in a version of 2015: `partiel`): the deliberation is sent at least two months before, and
    says that it only asks for an opinion.

    Left out: periods when no consultation may be held.
    """
    ligne = parametres.au("actes.consultation-intervalle", date_transmission)
    return au_plus_tot(
        date_scrutin,
        ajouter_mois(date_transmission, ligne.nombre),
        acte="Le scrutin se tient",
        delai=f"{ligne.nombre} mois à compter de la transmission de la délibération, le "
        f"{date_longue(date_transmission)}",
        fondements=(ligne,),
    )


_DEMANDE = NatureArgument("date", "la date où la pétition est remise")
_SCRUTIN = NatureArgument("date", "la date du scrutin", facultatif=True)
_TRANSMISSION = NatureArgument("date", "la date de transmission de la délibération au préfet")
_COMPETENCES = ("BC01.06",)

REGLES = (
    Regle(
        id="actes.petition-electeurs",
        titre="Nombre de signatures d’une pétition",
        fonction=petition_electeurs,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’électeurs inscrits"),
            "signatures": NatureArgument("nombre", "le nombre de signatures d’électeurs inscrits"),
            "date_demande": _DEMANDE,
        },
        fondements=("actes.petition-fraction",),
        competences=_COMPETENCES,
        le="date_demande",
    ),
    Regle(
        id="actes.suites-petition",
        titre="Suites d’une pétition",
        fonction=suites_petition,
        arguments={
            "suites": NatureArgument("liste", "les suites données", ("accuse-de-reception", "information-du-conseil")),
            "date_demande": _DEMANDE,
        },
        fondements=("actes.petition-suites",),
        competences=_COMPETENCES,
        le="date_demande",
    ),
    Regle(
        id="actes.date-referendum",
        titre="Date d’un référendum local",
        fonction=date_referendum,
        arguments={"date_transmission": _TRANSMISSION, "date_scrutin": _SCRUTIN},
        fondements=("actes.referendum-intervalle",),
        competences=_COMPETENCES,
        le="date_transmission",
    ),
    Regle(
        id="actes.transmission-referendum",
        titre="Transmission de la délibération de référendum",
        fonction=transmission_referendum,
        arguments={
            "date_deliberation": NatureArgument("date", "la date de la délibération"),
            "date_transmission": NatureArgument("date", "la date de transmission au préfet", facultatif=True),
        },
        fondements=("actes.referendum-transmission",),
        competences=_COMPETENCES,
        le="date_deliberation",
    ),
    Regle(
        id="actes.resultat-referendum",
        titre="Résultat d’un référendum local",
        fonction=resultat_referendum,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits"),
            "votants": NatureArgument("nombre", "le nombre de votants"),
            "oui": NatureArgument("nombre", "le nombre de oui"),
            "non": NatureArgument("nombre", "le nombre de non"),
            "annonce": NatureArgument("choix", "l’issue annoncée", ("adopte", "avis"), facultatif=True),
            "le": NatureArgument("date", "la date du scrutin"),
        },
        fondements=("actes.referendum-participation",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="actes.date-consultation",
        titre="Date d’une consultation des électeurs",
        fonction=date_consultation,
        arguments={"date_transmission": _TRANSMISSION, "date_scrutin": _SCRUTIN},
        fondements=("actes.consultation-intervalle",),
        competences=_COMPETENCES,
        le="date_transmission",
    ),
)
