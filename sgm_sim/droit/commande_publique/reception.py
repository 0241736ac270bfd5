"""The end of a contract of works: penalties, reception, guarantees, final accounts.

What comes from the CCAG Travaux of 2021 binds only contracts that refer to it and do not depart from it. The law of a
penalty is that of the contract.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import chiffrer, indecis
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, dater
from sgm_sim.droit.montants import arrondi, cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def penalites(
    *,
    montant_ht: int,
    jours: int,
    le: date,
    annonce: int | None = None,
    diviseur: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Compute the penalties of a delay, by the CCAG Travaux in force on the day of the contract.

    CCAG Travaux 2021, art. 19.2 (since 1 April 2021): each calendar day, 1/3000 of the amount before tax, unless the
    contract states another fraction (`diviseur`: 1000 for 1/1000); not above 10 % of the amount; none when the total
    does not exceed 1 000 euros. Rounded to the nearest cent.

    Left out: a contract without this CCAG, or that departs from the ceiling or the exemption; the fifteen days given to
    the holder to answer (art. 19.2.4); a judge who lowers a clearly excessive amount.
    """
    taux = parametres.au("commande-publique.penalites-diviseur", le)
    plafond = parametres.au("commande-publique.penalites-plafond", le)
    exonere = parametres.au("commande-publique.penalites-exoneration", le)
    brut = arrondi(Fraction(montant_ht * jours, diviseur or taux.nombre))
    maximum = arrondi(Fraction(montant_ht * plafond.nombre, 100))
    du = min(brut, maximum)
    detail = f"{accord(jours, 'jour')} à 1/{diviseur or taux.nombre} de {euros(montant_ht)} HT font {euros(brut)}"
    if du <= cents(exonere):
        du, raison = 0, f"{detail} : jusqu’à {euros(cents(exonere))} en tout, le CCAG exonère le titulaire."
    elif brut > maximum:
        raison = f"{detail}, ramenés au plafond de {plafond.nombre} %, soit {euros(maximum)}."
    else:
        raison = f"{detail}, sous le plafond de {plafond.nombre} % ({euros(maximum)})."
    return chiffrer(
        annonce,
        du,
        sujet="Les pénalités dues sont de",
        raison=raison,
        ecrire=euros,
        fondements=(plafond, exonere) if diviseur else (taux, plafond, exonere),
        calcul={"brut": brut, "plafond": maximum},
    )


def decision_reception(*, date_proces_verbal: date, date_notification: date, parametres: Parametres) -> Verdict:
    """Judge when the decision of reception was notified, by the CCAG in force on the day of the report.

    CCAG Travaux, art. 41.3 (2009, and 2021): within the thirty days that follow the report of the operations before
    reception; otherwise the proposals of the project manager stand.

    Left out: reserves and when they are lifted; a contract that departs from this article.
    """
    ligne = parametres.au("commande-publique.reception-jours", date_proces_verbal)
    return au_plus_tard(
        date_notification,
        date_proces_verbal + timedelta(days=ligne.nombre),
        acte="La décision de réception a été notifiée",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du procès-verbal",
        fondements=(ligne,),
    )


def garantie_travaux(
    *, garantie: str, date_reception: date, annonce: date | None = None, parametres: Parametres
) -> Verdict:
    """Compute the last day of a guarantee after reception, by the law of the day of the reception.

    C. civ., art. 1792-6 (parfait achèvement, one year), 1792-3 (bon fonctionnement, two years at least) and 1792-4-1
    (décennale, ten years), from the reception.

    Left out: which damage each covers; a longer guarantee that the contract gives; interruption before a judge.
    """
    ligne = parametres.au("commande-publique.garanties-annees", date_reception)
    if garantie not in ligne.table:
        return indecis(
            trouve="une autre garantie",
            attendu="une des trois garanties du Code civil",
            phrase="Cette garantie n’est pas de celles du Code civil.",
            fondements=(ligne,),
        )
    annees = int(ligne.table[garantie])
    return dater(
        annonce,
        ajouter_mois(date_reception, annees * MOIS_PAR_AN),
        sujet=f"La garantie de {accord(annees, 'an')} finit",
        raison=f"Elle court depuis la réception, le {date_longue(date_reception)}.",
        fondements=(ligne,),
    )


def projet_decompte_final(*, date_notification_reception: date, date_projet: date, parametres: Parametres) -> Verdict:
    """Judge when the holder sent its draft final account, by the CCAG in force on the day of that notification.

    CCAG Travaux 2021, art. 12.3.2: within thirty days of the notification of the decision of reception.

    Left out: what starts the delay when reception was proposed « sous réserve »; the formal notice that follows.
    """
    ligne = parametres.au("commande-publique.decompte-final-jours", date_notification_reception)
    return au_plus_tard(
        date_projet,
        date_notification_reception + timedelta(days=ligne.nombre),
        acte="Le projet de décompte final a été envoyé",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la notification de la réception",
        fondements=(ligne,),
    )


def decompte_general_tacite(
    *, date_projet_titulaire: date, date_decompte_general: date, parametres: Parametres
) -> Verdict:
    """Judge whether the general account came before it became tacit, by the CCAG in force on the day of the draft.

    CCAG Travaux 2021, art. 12.4.4: when the commune did not notify the general account in time, the holder notifies
    it a draft; ten days later without an answer, that draft becomes the general and final account. Read in comments
    only: the verdict is `partiel`.

    Left out: the thirty days of art. 12.4.2; a draft that lacks a document, which starts nothing.
    """
    ligne = parametres.au("commande-publique.decompte-tacite-jours", date_projet_titulaire)
    return au_plus_tard(
        date_decompte_general,
        date_projet_titulaire + timedelta(days=ligne.nombre),
        acte="Le décompte général a été notifié",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du projet du titulaire",
        suite="Ce projet est devenu le décompte général et définitif.",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.penalites",
        titre="Pénalités de retard",
        fonction=penalites,
        arguments={
            "montant_ht": NatureArgument("montant", "le montant du marché hors taxes"),
            "jours": NatureArgument("nombre", "le nombre de jours de retard"),
            "le": NatureArgument("date", "la date du marché"),
            "annonce": NatureArgument("montant", "les pénalités appliquées", facultatif=True),
            "diviseur": NatureArgument("nombre", "le diviseur stipulé (1000 pour 1/1000)", facultatif=True),
        },
        fondements=(
            "commande-publique.penalites-diviseur",
            "commande-publique.penalites-plafond",
            "commande-publique.penalites-exoneration",
        ),
        competences=("BC03.10",),
    ),
    Regle(
        id="commande-publique.decision-reception",
        titre="Décision de réception des travaux",
        fonction=decision_reception,
        arguments={
            "date_proces_verbal": NatureArgument("date", "la date du procès-verbal des opérations préalables"),
            "date_notification": NatureArgument("date", "la date de notification de la décision"),
        },
        fondements=("commande-publique.reception-jours",),
        competences=("BC03.10",),
        le="date_proces_verbal",
    ),
    Regle(
        id="commande-publique.garantie-travaux",
        titre="Fin des garanties après réception",
        fonction=garantie_travaux,
        arguments={
            "garantie": NatureArgument(
                "choix", "la garantie", ("parfait-achevement", "bon-fonctionnement", "decennale")
            ),
            "date_reception": NatureArgument("date", "la date de réception"),
            "annonce": NatureArgument("date", "la date de fin annoncée", facultatif=True),
        },
        fondements=("commande-publique.garanties-annees",),
        competences=("BC03.10",),
        le="date_reception",
    ),
    Regle(
        id="commande-publique.projet-decompte-final",
        titre="Projet de décompte final",
        fonction=projet_decompte_final,
        arguments={
            "date_notification_reception": NatureArgument("date", "la date de notification de la réception"),
            "date_projet": NatureArgument("date", "la date d’envoi du projet de décompte final"),
        },
        fondements=("commande-publique.decompte-final-jours",),
        competences=("BC03.10",),
        le="date_notification_reception",
    ),
    Regle(
        id="commande-publique.decompte-general-tacite",
        titre="Décompte général tacite",
        fonction=decompte_general_tacite,
        arguments={
            "date_projet_titulaire": NatureArgument("date", "la date de réception du projet du titulaire"),
            "date_decompte_general": NatureArgument("date", "la date de notification du décompte général"),
        },
        fondements=("commande-publique.decompte-tacite-jours",),
        competences=("BC03.10", "BC01.09"),
        le="date_projet_titulaire",
    ),
)
