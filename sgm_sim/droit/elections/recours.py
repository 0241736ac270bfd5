"""After a ballot: complaints, what the préfet and the judge may do and until when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration, heure_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois, jours_apres
from sgm_sim.droit.elections.echeances import dire_report
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tard_sauf_report, avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_VOIES: Mapping[str, str] = {
    "proces-verbal": "une mention au procès-verbal",
    "prefecture": "un dépôt à la préfecture",
    "sous-prefecture": "un dépôt à la sous-préfecture",
    "tribunal-administratif": "un dépôt au tribunal administratif",
    "conseil-constitutionnel": "un recours au Conseil constitutionnel",
    "mairie": "un dépôt à la mairie",
}


def reclamation_municipales(
    *, voie: str, date_reclamation: date, heure_reclamation: time, date_scrutin: date, parametres: Parametres
) -> Verdict:
    """Judge a complaint against municipal elections, by the law of the day of the ballot.

    C. élect., art. R119, al. 1 and 2 (since 1 January 2019): in the procès-verbal, or handed to the préfecture, the
    sous-préfecture or the tribunal administratif at the latest at 18 h on the fifth day after the ballot, put off to
    the next working day (art. R25-2; CPC, art. 642).

    Left out: a proclamation after midnight, for the delay runs from its morrow; the appeal of the préfet
    (`elections.defere-prefet`); who complains; reasons; other elections.
    """
    voies = parametres.au("elections.reclamation-voies", date_scrutin)
    jours = parametres.au("elections.reclamation-jours", date_scrutin)
    heure = parametres.au("elections.reclamation-heure", date_scrutin)
    attendu = enumeration([_VOIES[nom] for nom in voies.elements], "ou")
    trouve = _VOIES.get(voie, "une autre voie")
    if voie not in voies.elements:
        phrase = f"Pour contester, il faut {attendu} : {trouve} n’en tient pas lieu."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(voies,))
    if voie == "proces-verbal":
        jour_meme = date_reclamation == date_scrutin
        phrase = "Une réclamation se porte au procès-verbal le jour du scrutin, avant ou après la proclamation ; " + (
            "c’est le cas." if jour_meme else "celle-ci est d’un autre jour, ce qui reste à vérifier."
        )
        return rendre(
            "conforme" if jour_meme else "indetermine",
            trouve=trouve,
            attendu=attendu,
            phrase=phrase,
            fondements=(voies,),
        )
    normale = jours_apres(date_scrutin, jours.nombre)
    limite = reporter(normale, parametres)
    return avant_l_heure(
        datetime.combine(date_reclamation, heure_reclamation),
        datetime.combine(limite, time(heure.nombre)),
        delai=f"{accord(jours.nombre, 'jour')} après la proclamation, faite le jour du scrutin"
        + dire_report(normale, limite),
        acte="La réclamation a été déposée",
        suite="Elle est irrecevable.",
        fondements=(jours, heure),
    )


def reclamation_presidentielle(
    *,
    auteur: str,
    voie: str,
    date_reclamation: date,
    heure_reclamation: time,
    date_scrutin: date,
    heure_cloture: time,
    parametres: Parametres,
) -> Verdict:
    """Judge a complaint about a presidential election, by the law of the day of the ballot.

    Decree of 8 March 2001, art. 30, as published in 2001 and told by the Conseil constitutionnel: a voter may only
    write in the procès-verbal; the préfet and a candidate go to the Conseil within forty-eight hours of the closing.

    Left out: what the Conseil answers, which is not to each complaint.
    """
    voies = parametres.au("elections.reclamation-presidentielle-voies", date_scrutin)
    delai = parametres.au("elections.reclamation-presidentielle-heures", date_scrutin)
    possibles = voies.listes.get(auteur, ())
    attendu = enumeration([_VOIES[nom] for nom in possibles], "ou") or "rien"
    trouve = _VOIES.get(voie, "une autre voie")
    if voie not in possibles:
        phrase = f"À la présidentielle, la voie ouverte ici est {attendu} ; {trouve} est irrecevable."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(voies,))
    if voie == "proces-verbal":
        phrase = "La réclamation est portée au procès-verbal, tenu toute la journée à disposition des électeurs."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(voies,))
    terme = datetime.combine(date_scrutin, heure_cloture) + timedelta(hours=delai.nombre)
    depot = datetime.combine(date_reclamation, heure_reclamation)
    a_temps = depot <= terme
    fin = f"{accord(delai.nombre, 'heure')}, jusqu’au {date_longue(terme.date())} à {heure_longue(terme.time())}"
    phrase = (
        f"Le Conseil constitutionnel se saisit dans les {fin} : {'c’est à temps' if a_temps else 'c’est trop tard'}."
    )
    return juger(
        a_temps,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(voies, delai),
        limite=terme.date(),
    )


def defere_prefet(*, date_reception: date, date_defere: date, parametres: Parametres) -> Verdict:
    """Judge when the préfet referred municipal elections to the judge, by the law of the day the procès-verbal came.

    C. élect., art. R119, al. 3, and L248 (since 1 January 2019): within fifteen days of the reception, put off to the
    next working day (art. R25-2; CPC, art. 642).

    Left out: reasons.
    """
    ligne = parametres.au("elections.defere-delai", date_reception)
    normale = jours_apres(date_reception, ligne.nombre)
    limite = reporter(normale, parametres)
    delai = (
        f"{accord(ligne.nombre, 'jour')} à compter de la réception du procès-verbal, le {date_longue(date_reception)}"
        f"{dire_report(normale, limite)}"
    )
    return au_plus_tard(date_defere, limite, acte="Le préfet a saisi le tribunal", delai=delai, fondements=(ligne,))


def delai_jugement(
    *, renouvellement_general: bool, date_enregistrement: date, date_jugement: date, parametres: Parametres
) -> Verdict:
    """Judge when the tribunal administratif judged municipal elections, by the law of the day of registration.

    C. élect., art. R120 and R121 (since 1 January 2019): within two months, three after a general renewal; then it is
    no longer seised, and one month is left to go to the Conseil d'État.

    Left out: an order of proof, accounts of campaign, a preliminary question, which change the delay; whether art.
    R25-2 puts off to a working day a delay given to the judge, hence no answer in between.
    """
    ligne = parametres.au("elections.jugement-mois", date_enregistrement)
    cle = "renouvellement-general" if renouvellement_general else "ordinaire"
    mois = int(ligne.table[cle])
    delai = f"{mois} mois à compter de l’enregistrement de la protestation, le {date_longue(date_enregistrement)}"
    return au_plus_tard_sauf_report(
        date_jugement,
        ajouter_mois(date_enregistrement, mois),
        acte="Le tribunal a jugé",
        delai=delai,
        suite="Il était dessaisi.",
        fondements=(ligne,),
        parametres=parametres,
    )


def appel_conseil_etat(*, date_notification: date, date_appel: date, parametres: Parametres) -> Verdict:
    """Judge when the Conseil d'État was seised of municipal elections, by the law of the day of notification.

    C. élect., art. R123 (since 1 January 2019): within one franc month of the notification of the judgment (CE, 9 March
    2023, n° 468495: notified on 7 June, seised in time on 8 July), put off to the next working day (CPC, art. 642).

    Left out: a notification that does not tell the delay.
    """
    ligne = parametres.au("elections.appel-mois", date_notification)
    normale = ajouter_mois(date_notification, ligne.nombre) + UN_JOUR
    limite = reporter(normale, parametres)
    delai = (
        f"{ligne.nombre} mois franc à compter de la notification du jugement, le {date_longue(date_notification)}"
        f"{dire_report(normale, limite)}"
    )
    return au_plus_tard(date_appel, limite, acte="Le Conseil d’État a été saisi", delai=delai, fondements=(ligne,))


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.reclamation-municipales",
        titre="Réclamation aux municipales",
        fonction=reclamation_municipales,
        arguments={
            "voie": NatureArgument("choix", "la voie de la réclamation", tuple(_VOIES)),
            "date_reclamation": NatureArgument("date", "la date de la réclamation"),
            "heure_reclamation": NatureArgument("heure", "l’heure de la réclamation"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=(
            "elections.reclamation-voies",
            "elections.reclamation-jours",
            "elections.reclamation-heure",
            "feries.communs",
        ),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.reclamation-presidentielle",
        titre="Réclamation à la présidentielle",
        fonction=reclamation_presidentielle,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de la réclamation", ("electeur", "prefet", "candidat")),
            "voie": NatureArgument("choix", "la voie de la réclamation", tuple(_VOIES)),
            "date_reclamation": NatureArgument("date", "la date de la réclamation"),
            "heure_reclamation": NatureArgument("heure", "l’heure de la réclamation"),
            "date_scrutin": _SCRUTIN,
            "heure_cloture": NatureArgument("heure", "l’heure de clôture"),
        },
        fondements=(
            "elections.reclamation-presidentielle-voies",
            "elections.reclamation-presidentielle-heures",
        ),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.defere-prefet",
        titre="Déféré du préfet",
        fonction=defere_prefet,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception du procès-verbal"),
            "date_defere": NatureArgument("date", "la date du déféré"),
        },
        fondements=("elections.defere-delai", "feries.communs"),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="elections.delai-jugement",
        titre="Délai de jugement du tribunal administratif",
        fonction=delai_jugement,
        arguments={
            "renouvellement_general": NatureArgument("booleen", "le caractère général du renouvellement"),
            "date_enregistrement": NatureArgument("date", "la date d’enregistrement de la protestation"),
            "date_jugement": NatureArgument("date", "la date du jugement"),
        },
        fondements=("elections.jugement-mois", "feries.communs"),
        competences=_COMPETENCES,
        le="date_enregistrement",
    ),
    Regle(
        id="elections.appel-conseil-etat",
        titre="Recours au Conseil d’État",
        fonction=appel_conseil_etat,
        arguments={
            "date_notification": NatureArgument("date", "la date de notification du jugement"),
            "date_appel": NatureArgument("date", "la date du recours"),
        },
        fondements=("elections.appel-mois", "feries.communs"),
        competences=_COMPETENCES,
        le="date_notification",
    ),
)
