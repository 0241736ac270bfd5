"""What is published or kept once a contract is made: essential data, yearly list, notice of award, papers.

Delays are calendar days or months, never extended to a working day: none of these articles says so.
"""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.commande_publique.seuils import NATURE, seuil_europeen, sous_seuil
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def donnees_essentielles(
    *,
    montant: int,
    date_notification: date,
    date_publication: date,
    sans_concurrence_petit_montant: bool | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge when the essential data were published, by the law of the day of notification.

    CCP, art. R2196-1: from 40 000 euros before tax, on the national portal of open data, within the two months that
    follow the notification or a modification. Below, nothing from this rule. Last al.: for a contract of art. R2122-8
    a yearly list may replace them (`liste-annuelle`), so that a late publication gets no answer, unless it is known not
    to be such a contract.

    Left out: what the data are.
    """
    seuil = parametres.au("commande-publique.seuil-donnees-essentielles", date_notification)
    mois = parametres.au("commande-publique.delai-donnees-essentielles", date_notification)
    if montant < cents(seuil):
        return sous_seuil(
            montant,
            seuil,
            attendu="rien à publier à ce titre",
            phrase="il n’y a pas de données essentielles à publier à ce titre.",
        )
    limite = ajouter_mois(date_notification, mois.nombre)
    if date_publication > limite and sans_concurrence_petit_montant is not False:
        debut = "Passé" if sans_concurrence_petit_montant else "S’il a été passé"
        phrase = (
            f"Les données essentielles ont été publiées le {date_longue(date_publication)}, après le "
            f"{date_longue(limite)}. {debut} sans concurrence en raison de son montant, ce marché "
            "pouvait figurer à la place dans la liste annuelle : à vérifier."
        )
        return juger(
            None,
            trouve=f"le {date_longue(date_publication)}",
            attendu=f"le {date_longue(limite)} au plus tard, ou la liste annuelle",
            phrase=phrase,
            fondements=(seuil, mois),
            limite=limite,
        )
    return au_plus_tard(
        date_publication,
        limite,
        acte="Les données essentielles ont été publiées",
        delai=f"{accord(mois.nombre, 'mois')} à compter de la notification, à partir de {euros(cents(seuil))} HT",
        fondements=(seuil, mois),
    )


def liste_annuelle(*, montant: int, date_conclusion: date, date_publication: date, parametres: Parametres) -> Verdict:
    """Judge when a small contract appears in the yearly list, by the law of the day of its conclusion.

    CCP, art. R2196-1, last al.: contracts of art. R2122-8 from 25 000 euros on may be published in a list during the
    first quarter of the next year, on any support, instead of their essential data.

    Left out: what the list says; a contract whose essential data were published.
    """
    seuil = parametres.au("commande-publique.seuil-liste-annuelle", date_conclusion)
    trimestre = parametres.au("commande-publique.liste-annuelle-mois", date_conclusion)
    if montant < cents(seuil):
        return sous_seuil(
            montant, seuil, attendu="rien à publier", phrase="le marché n’a pas à figurer dans la liste annuelle."
        )
    premier = date(date_conclusion.year + 1, 1, 1)
    dernier = ajouter_mois(premier, trimestre.nombre) - UN_JOUR
    if date_publication < premier:
        return juger(
            None,
            trouve="une liste publiée avant la fin de l’année",
            attendu=f"une publication du {date_longue(premier)} au {date_longue(dernier)}",
            phrase="La liste porte sur les marchés de l’année précédente : publiée avant la fin de l’année, elle est à "
            "compléter.",
            fondements=(seuil, trimestre),
            limite=dernier,
        )
    return au_plus_tard(
        date_publication,
        dernier,
        acte="La liste annuelle a été publiée",
        delai=f"les {trimestre.nombre} premiers mois de l’année suivante",
        fondements=(seuil, trimestre),
    )


def avis_attribution(
    *, montant: int, nature: str, date_signature: date, date_avis: date, parametres: Parametres
) -> Verdict:
    """Judge when the notice of award was sent, by the law of the day of the signature.

    CCP, art. R2183-1 (since 1 April 2019): from the European thresholds on, within thirty days of the signature, to the
    BOAMP and the JOUE. Below, no such notice is imposed.

    Left out: grouped notices of framework agreements; the threshold of the day of the consultation, when it differs.
    """
    europe = seuil_europeen(nature, date_signature, parametres)
    jours = parametres.au("commande-publique.delai-avis-attribution", date_signature)
    if montant < cents(europe):
        return sous_seuil(
            montant, europe, attendu="aucun avis d’attribution imposé", phrase="l’avis d’attribution n’est pas imposé."
        )
    return au_plus_tard(
        date_avis,
        date_signature + timedelta(days=jours.nombre),
        acte="L’avis d’attribution a été envoyé",
        delai=f"{accord(jours.nombre, 'jour')} à compter de la signature",
        fondements=(jours, europe),
    )


def conservation(*, piece: str, date_depart: date, date_destruction: date, parametres: Parametres) -> Verdict:
    """Judge the destruction of the papers of a contract, by the law of the day from which they are kept.

    CCP, art. R2184-12 and R2184-13 (since 1 April 2019): candidatures, offers and papers of the procedure, five years
    from the signature; the contract itself, from the end of performance, five years, or ten for works, project
    management and technical control.

    Left out: the visa of the archives before any destruction (code du patrimoine).
    """
    ligne = parametres.au("commande-publique.conservation-annees", date_depart)
    if piece not in ligne.table:
        return indecis(
            trouve="une pièce que le code ne classe pas ici",
            attendu="une pièce de la procédure ou du marché",
            phrase="La durée de conservation de cette pièce n’est pas fixée par ces articles.",
            fondements=(ligne,),
        )
    annees = int(ligne.table[piece])
    return au_plus_tot(
        date_destruction,
        ajouter_mois(date_depart, annees * MOIS_PAR_AN),
        acte="La pièce a été détruite",
        delai=f"{accord(annees, 'an')} de conservation au moins",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.donnees-essentielles",
        titre="Publication des données essentielles",
        fonction=donnees_essentielles,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "date_notification": NatureArgument("date", "la date de notification du marché"),
            "date_publication": NatureArgument("date", "la date de publication des données"),
            "sans_concurrence_petit_montant": NatureArgument(
                "booleen", "le fait que le marché ait été passé ou non par l’article R2122-8", facultatif=True
            ),
        },
        fondements=(
            "commande-publique.seuil-donnees-essentielles",
            "commande-publique.delai-donnees-essentielles",
        ),
        competences=("BC03.09",),
        le="date_notification",
    ),
    Regle(
        id="commande-publique.liste-annuelle",
        titre="Liste annuelle des petits marchés",
        fonction=liste_annuelle,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "date_conclusion": NatureArgument("date", "la date de conclusion du marché"),
            "date_publication": NatureArgument("date", "la date de publication de la liste"),
        },
        fondements=("commande-publique.seuil-liste-annuelle", "commande-publique.liste-annuelle-mois"),
        competences=("BC03.09",),
        le="date_conclusion",
    ),
    Regle(
        id="commande-publique.avis-attribution",
        titre="Avis d’attribution",
        fonction=avis_attribution,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "nature": NATURE,
            "date_signature": NatureArgument("date", "la date de signature du marché"),
            "date_avis": NatureArgument("date", "la date d’envoi de l’avis d’attribution"),
        },
        fondements=(
            "commande-publique.seuil-europeen-travaux",
            "commande-publique.seuil-europeen-fournitures-services",
            "commande-publique.delai-avis-attribution",
        ),
        competences=("BC03.09",),
        le="date_signature",
    ),
    Regle(
        id="commande-publique.conservation",
        titre="Conservation des pièces du marché",
        fonction=conservation,
        arguments={
            "piece": NatureArgument(
                "choix", "la pièce conservée", ("procedure", "marche-fournitures-services", "marche-travaux")
            ),
            "date_depart": NatureArgument(
                "date", "la date de signature, ou de fin d’exécution pour le marché lui-même"
            ),
            "date_destruction": NatureArgument("date", "la date de destruction"),
        },
        fondements=("commande-publique.conservation-annees",),
        competences=("BC01.04", "BC03.09"),
        le="date_depart",
    ),
)
