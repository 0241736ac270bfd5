"""Selling a rural way: steps, inquiry, neighbours.

CRPM: code rural et de la pêche maritime, read in a wording of 2015. The law is that of the day of the act judged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import exiger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_ETAPES: Mapping[str, str] = {
    "desaffectation": "la désaffectation",
    "enquete": "l’enquête",
    "deliberation": "la délibération",
    "mise-en-demeure-des-riverains": "la mise en demeure des riverains",
}


def vente_chemin_rural(*, etapes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the steps before a rural way is sold, by the law of the day of the sale.

    CRPM, art. L161-10: it is no longer used by the public; an inquiry; the council decides; neighbours are given notice
    to buy. Read in a wording of 2015: the verdict is `partiel`.

    Left out: an association that offers to maintain it; the plan of walks; exchanges (art. L161-10-2).
    """
    ligne = parametres.au("police.chemin-rural-etapes", le)
    return exiger(
        etapes,
        ligne.elements,
        _ETAPES,
        complet="Désaffectation, enquête, délibération, riverains mis en demeure : le chemin rural peut être vendu.",
        incomplet="Avant de vendre le chemin rural, il manque {manque}.",
        fondements=(ligne,),
    )


def avis_enquete_chemin(*, date_avis: date, date_ouverture: date, parametres: Parametres) -> Verdict:
    """Judge when the inquiry on a rural way was announced, by the law of the day of the notice.

    CRPM, art. R161-26 (décret n° 2015-955): in two papers and by posters, fifteen days at least before it opens.

    Left out: posters at both ends of the way; what the file contains. Read in notes of 2015 to 2019: `partiel`.
    """
    ligne = parametres.au("police.chemin-rural-avis-jours", date_avis)
    return au_plus_tard(
        date_avis,
        date_ouverture - timedelta(days=ligne.nombre),
        acte="L’avis d’enquête a été publié",
        delai=f"{ligne.nombre} jours au moins avant l’ouverture",
        fondements=(ligne,),
    )


def duree_enquete_chemin(*, date_ouverture: date, date_cloture: date, parametres: Parametres) -> Verdict:
    """Judge how long the inquiry on a rural way lasted, by the law of the day of its opening.

    CRPM, art. R161-26 (décret n° 2015-955): fifteen days, the first and the last one included. Read in notes of 2015 to
    2019: `partiel`.

    Left out: the month given to the commissaire enquêteur.
    """
    ligne = parametres.au("police.chemin-rural-enquete-jours", date_ouverture)
    jours = (date_cloture - date_ouverture).days + 1
    return trancher(
        jours == ligne.nombre,
        trouve=accord(jours, "jour"),
        attendu=accord(ligne.nombre, "jour"),
        oui=f"L’enquête a duré {accord(jours, 'jour')}, comme le code le fixe.",
        non=f"L’enquête a duré {accord(jours, 'jour')} : le code fixe sa durée à {accord(ligne.nombre, 'jour')}.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def riverains_chemin(*, date_avertissement: date, date_vente: date, parametres: Parametres) -> Verdict:
    """Judge the sale of a rural way to somebody else than a neighbour, by the law of the day of the notice.

    CRPM, art. L161-10, last al.: neighbours have one month from the notice; then the way is sold like any property.
    Read in a wording of 2015: `partiel`.

    Left out: offers that are too low.
    """
    ligne = parametres.au("police.chemin-rural-riverains-mois", date_avertissement)
    return au_plus_tot(
        date_vente,
        ajouter_mois(date_avertissement, ligne.nombre) + UN_JOUR,
        acte="La vente à un autre que le riverain a eu lieu",
        delai=f"{accord(ligne.nombre, 'mois')} pour que les riverains se décident",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="police.vente-chemin-rural",
        titre="Vente d’un chemin rural",
        fonction=vente_chemin_rural,
        arguments={
            "etapes": NatureArgument("liste", "les étapes accomplies", tuple(_ETAPES)),
            "le": NatureArgument("date", "la date de la vente"),
        },
        fondements=("police.chemin-rural-etapes",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.avis-enquete-chemin",
        titre="Annonce de l’enquête sur un chemin rural",
        fonction=avis_enquete_chemin,
        arguments={
            "date_avis": NatureArgument("date", "la date de publication de l’avis"),
            "date_ouverture": NatureArgument("date", "la date d’ouverture de l’enquête"),
        },
        fondements=("police.chemin-rural-avis-jours",),
        competences=("BC03.11",),
        le="date_avis",
    ),
    Regle(
        id="police.duree-enquete-chemin",
        titre="Durée de l’enquête sur un chemin rural",
        fonction=duree_enquete_chemin,
        arguments={
            "date_ouverture": NatureArgument("date", "le premier jour de l’enquête"),
            "date_cloture": NatureArgument("date", "le dernier jour de l’enquête"),
        },
        fondements=("police.chemin-rural-enquete-jours",),
        competences=("BC03.11",),
        le="date_ouverture",
    ),
    Regle(
        id="police.riverains-chemin",
        titre="Chemin rural : délai laissé aux riverains",
        fonction=riverains_chemin,
        arguments={
            "date_avertissement": NatureArgument("date", "la date de l’avertissement aux riverains"),
            "date_vente": NatureArgument("date", "la date de la vente"),
        },
        fondements=("police.chemin-rural-riverains-mois",),
        competences=("BC03.11",),
        le="date_avertissement",
    ),
)
