"""Whom the lists appoint to a bureau de vote and until when, and whom it takes when some are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import jours_avant
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MINUTES_PAR_HEURE = 60


def _personnes(noms: Sequence[str]) -> str:
    return enumeration([nom.replace("-", " ").title() for nom in noms]) or "personne"


def assesseurs_manquants(
    *, assesseurs: int, ages: Mapping[str, int], designes: Sequence[str], le: date, parametres: Parametres
) -> Verdict:
    """Judge whom the president took when assesseurs were missing, by the law of the day of the ballot.

    C. élect., art. R44, last but one al. (since 1 January 2019): below two assesseurs, the missing ones are taken among
    the voters present who can read and write French: the youngest, then the oldest.

    Args:
        assesseurs: how many came.
        ages: voters present who can read and write French -> age.
        designes: those who were taken.
        le: day of the ballot.
        parametres: the law.

    Left out: people of the same age.
    """
    ligne = parametres.au("elections.bureau-membres", le)
    requis = int(ligne.table["assesseurs"])
    manquent = max(requis - assesseurs, 0)
    par_age = sorted(ages, key=lambda nom: ages[nom])
    voulus = (par_age[:1] + par_age[-1:])[:manquent]
    attendu = _personnes(voulus)
    trouve = _personnes(designes)
    if len(set(voulus)) != manquent:
        phrase = f"Il manque {accord(manquent, 'assesseur')} et trop peu d’électeurs sont présents pour les choisir."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    justes = sorted(ages[nom] for nom in voulus) == sorted(ages[nom] for nom in designes if nom in ages)
    phrase = (
        f"Il y a {accord(assesseurs, 'assesseur')}, il en faut {requis} : on prend le plus jeune électeur présent, "
        f"puis le plus âgé. Il fallait prendre {attendu}, on a pris {trouve}."
    )
    return juger(
        justes and len(designes) == manquent,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=manquent,
        calcul={"designes": " ".join(voulus)},
    )


def designation_listes(*, designes: Mapping[str, int], le: date, parametres: Parametres) -> Verdict:
    """Judge how many assesseurs, or how many délégués, each list appointed for one bureau, by the law of the day.

    C. élect., art. R44 (assesseurs) and R47 (délégués), since 1 January 2019: one each, and one only, for a bureau.

    Left out: that they vote in the département; substitutes; lists that appoint nobody.
    """
    ligne = parametres.au("elections.designation-maximum", le)
    trop = [liste for liste, n in designes.items() if n > ligne.nombre]
    attendu = f"{ligne.nombre} par liste ou candidat"
    trouve = enumeration([f"{liste} : {n}" for liste, n in designes.items()]) or "aucune désignation"
    if trop:
        phrase = (
            f"Trop de personnes désignées pour ce bureau ({enumeration(trop)}) : il en faut {ligne.nombre} au plus."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=ligne.nombre)
    phrase = (
        f"Chaque liste ou candidat désigne {accord(ligne.nombre, 'personne')} au plus pour ce bureau : c’est le cas."
    )
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=ligne.nombre)


def notification_assesseurs(
    *, date_notification: date, heure_notification: time, date_scrutin: date, parametres: Parametres
) -> Verdict:
    """Judge when assesseurs or délégués were made known to the maire, by the law of that day.

    C. élect., art. R46 and R47, last al. (since 1 January 2019): at the latest at 18 h on the third day before the
    ballot.

    Left out: what the notification says; the receipt that the maire gives.
    """
    jours = parametres.au("elections.assesseurs-notification-jours", date_notification)
    heure = parametres.au("elections.assesseurs-notification-heure", date_notification)
    limite = jours_avant(date_scrutin, jours.nombre)
    return avant_l_heure(
        datetime.combine(date_notification, heure_notification),
        datetime.combine(limite, time(heure.nombre)),
        delai=f"{accord(jours.nombre, 'jour')} avant le scrutin",
        acte="Les assesseurs ou délégués ont été notifiés",
        fondements=(jours, heure),
    )


def communication_scrutateurs(
    *, heure_communication: time, heure_cloture: time, le: date, parametres: Parametres
) -> Verdict:
    """Judge when the names of the scrutateurs were given to the president, by the law of the day of the ballot.

    C. élect., art. R65 (since 1 January 2019): one hour at least before the closing.

    Left out: whom the bureau takes when the lists name nobody (art. L65, R64).
    """
    ligne = parametres.au("elections.scrutateurs-communication", le)
    cloture = heure_cloture.hour * _MINUTES_PAR_HEURE + heure_cloture.minute
    communication = heure_communication.hour * _MINUTES_PAR_HEURE + heure_communication.minute
    reste = cloture - communication
    a_temps = reste >= ligne.nombre
    trouve = f"{accord(max(reste, 0), 'minute')} avant la clôture"
    attendu = f"au moins {accord(ligne.nombre, 'minute')} avant la clôture"
    phrase = f"Les noms des scrutateurs ont été donnés {trouve} ; il faut {attendu}."
    return juger(
        a_temps,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.assesseurs-manquants",
        titre="Assesseurs manquants le jour du scrutin",
        fonction=assesseurs_manquants,
        arguments={
            "assesseurs": NatureArgument("nombre", "le nombre d’assesseurs présents"),
            "ages": NatureArgument("table", "l’âge des électeurs présents qui savent lire et écrire le français"),
            "designes": NatureArgument("liste", "les électeurs désignés"),
            "le": _SCRUTIN,
        },
        fondements=("elections.bureau-membres",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.designation-listes",
        titre="Assesseur ou délégué d’une liste",
        fonction=designation_listes,
        arguments={
            "designes": NatureArgument("table", "le nombre de personnes désignées par chaque liste pour le bureau"),
            "le": _SCRUTIN,
        },
        fondements=("elections.designation-maximum",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.notification-assesseurs",
        titre="Notification des assesseurs et délégués",
        fonction=notification_assesseurs,
        arguments={
            "date_notification": NatureArgument("date", "la date de la notification au maire"),
            "heure_notification": NatureArgument("heure", "l’heure de la notification au maire"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.assesseurs-notification-jours", "elections.assesseurs-notification-heure"),
        competences=_COMPETENCES,
        le="date_notification",
    ),
    Regle(
        id="elections.communication-scrutateurs",
        titre="Noms des scrutateurs donnés au président",
        fonction=communication_scrutateurs,
        arguments={
            "heure_communication": NatureArgument("heure", "l’heure où les noms sont donnés"),
            "heure_cloture": NatureArgument("heure", "l’heure de clôture"),
            "le": _SCRUTIN,
        },
        fondements=("elections.scrutateurs-communication",),
        competences=_COMPETENCES,
    ),
)
