"""Stray animals and buildings open to the public.

The law is that of the day of the first act. CRPM: code rural et de la pêche maritime.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import UN_JOUR, ajouter_jours_ouvres, ajouter_mois
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def garde_fourriere(*, date_entree: date, date_cession: date, parametres: Parametres) -> Verdict:
    """Judge when a stray dog or cat was given away, given when it came to the pound, by the law of that day.

    CRPM, art. L211-25 and L211-26: kept for a délai franc of eight jours ouvrés; then, if nobody claimed it, it belongs
    to the keeper of the pound. Read in a wording of 2015: `partiel`. A day is ouvré from Monday to Friday.

    Left out: looking for the owner of an identified animal; rabies; dangerous animals (art. L211-11).
    """
    ligne = parametres.au("police.fourriere-jours", date_entree)
    feries = {
        jour
        for annee in (date_entree.year, date_entree.year + 1)
        for jour in jours_feries(annee, "metropole", parametres)
    }
    return au_plus_tot(
        date_cession,
        ajouter_jours_ouvres(date_entree, ligne.nombre, feries) + UN_JOUR,
        acte="L’animal a été cédé",
        delai=f"{ligne.nombre} jours ouvrés francs de garde",
        fondements=(ligne,),
    )


def chien_sans_permis(*, date_mise_en_demeure: date, date_terme: date, parametres: Parametres) -> Verdict:
    """Judge the delay given to the keeper of a listed dog without a permit, by the law of the day of the notice.

    CRPM, art. L211-14, IV: one month at most to put things right. Read in a wording of 2015: `partiel`.

    Left out: which dogs are listed; what follows (placing the animal).
    """
    ligne = parametres.au("police.chien-permis-mois", date_mise_en_demeure)
    return au_plus_tard(
        date_terme,
        ajouter_mois(date_mise_en_demeure, ligne.nombre),
        acte="Le terme donné au détenteur est",
        delai=f"{accord(ligne.nombre, 'mois')} au plus pour régulariser",
        fondements=(ligne,),
    )


def visite_erp(
    *, categorie: int, sommeil: bool, date_derniere: date, le: date, visite_prevue: date, parametres: Parametres
) -> Verdict:
    """Judge the next visit of a hall (type L) or of a small building with sleeping rooms, by the law of that day.

    Règlement de sécurité, art. GE 4 and PE 37: a hall every three years in categories 1 to 3, every five in category 4;
    the 5th category every five years with sleeping rooms, not at all without. Read in notes: `partiel`.

    Left out: other types; a visit that the maire asks for; what an unfavourable opinion means.
    """
    ligne = parametres.au("police.erp-visites-annees", le)
    cle = f"categorie-{categorie}" + ("-sommeil" if sommeil else "")
    if cle == "categorie-5":
        return juger(
            True,
            trouve="5e catégorie sans locaux à sommeil",
            attendu="aucune visite périodique",
            phrase="En 5e catégorie sans locaux à sommeil, aucune visite périodique n’est imposée.",
            fondements=(ligne,),
        )
    if cle not in ligne.table:
        return indecis(
            trouve=f"un établissement de catégorie {categorie}",
            attendu="une salle (type L), ou une 5e catégorie",
            phrase="La périodicité des visites de cet établissement n’est pas connue du programme.",
            fondements=(ligne,),
        )
    annees = int(ligne.table[cle])
    return au_plus_tard(
        visite_prevue,
        ajouter_mois(date_derniere, annees * MOIS_PAR_AN),
        acte="La visite est prévue",
        delai=f"{accord(annees, 'an')} entre deux visites",
        fondements=(ligne,),
    )


def ouverture_erp(*, autorise_par_maire: bool, avis_commission: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the opening of a building that receives the public, by the law of that day.

    CCH, art. R143-1 and following: the maire authorises it, after the opinion of the commission of safety. Articles not
    read: `partiel`.

    Left out: small buildings of the 5th category without sleeping rooms; an unfavourable opinion, on which the maire
    decides with reasons.
    """
    ligne = parametres.au("police.erp-ouverture", le)
    raison = "L’ouverture est autorisée par un arrêté du maire : l’avis de la commission ne suffit pas."
    if not avis_commission:
        raison = "L’avis de la commission de sécurité manque : il précède l’ouverture au public."
    return trancher(
        avis_commission and autorise_par_maire,
        trouve=f"{'avec' if avis_commission else 'sans'} avis, {'avec' if autorise_par_maire else 'sans'} arrêté",
        attendu="l’avis de la commission, puis l’arrêté du maire",
        oui="La commission a donné son avis et le maire a autorisé l’ouverture.",
        non=raison,
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="police.garde-fourriere",
        titre="Animal errant : garde en fourrière",
        fonction=garde_fourriere,
        arguments={
            "date_entree": NatureArgument("date", "la date d’entrée en fourrière"),
            "date_cession": NatureArgument("date", "la date de cession"),
        },
        fondements=("police.fourriere-jours", "feries.communs"),
        competences=("BC03.12",),
        le="date_entree",
    ),
    Regle(
        id="police.chien-sans-permis",
        titre="Chien catégorisé sans permis",
        fonction=chien_sans_permis,
        arguments={
            "date_mise_en_demeure": NatureArgument("date", "la date de la mise en demeure"),
            "date_terme": NatureArgument("date", "le terme donné au détenteur"),
        },
        fondements=("police.chien-permis-mois",),
        competences=("BC03.12",),
        le="date_mise_en_demeure",
    ),
    Regle(
        id="police.visite-erp",
        titre="Visite périodique de sécurité",
        fonction=visite_erp,
        arguments={
            "categorie": NatureArgument("nombre", "la catégorie de l’établissement"),
            "sommeil": NatureArgument("booleen", "des locaux à sommeil"),
            "date_derniere": NatureArgument("date", "la date de la dernière visite"),
            "le": NatureArgument("date", "la date à laquelle on regarde"),
            "visite_prevue": NatureArgument("date", "la date de la visite prévue"),
        },
        fondements=("police.erp-visites-annees",),
        competences=("BC03.11", "BC03.12"),
    ),
    Regle(
        id="police.ouverture-erp",
        titre="Ouverture d’un établissement recevant du public",
        fonction=ouverture_erp,
        arguments={
            "autorise_par_maire": NatureArgument("booleen", "l’arrêté d’ouverture du maire"),
            "avis_commission": NatureArgument("booleen", "l’avis de la commission de sécurité"),
            "le": NatureArgument("date", "la date d’ouverture"),
        },
        fondements=("police.erp-ouverture",),
        competences=("BC03.11", "BC03.12"),
    ),
)
