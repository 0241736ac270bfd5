"""Commissions and règlement intérieur of the conseil municipal."""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.actes.jugement import dans_le_delai
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def convocation_commission(
    *, date_nomination: date, date_convocation: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when a commission was first convened, by the law of the day it was named.

    CGCT, art. L2121-22, al. 2: by the maire, its president by right, within eight days of its nomination, or sooner
    when a majority of its members asks.

    Left out: a request of its members; the election of the vice-president.
    """
    ligne = parametres.au("actes.commission-convocation", date_nomination)
    return dans_le_delai(
        date_convocation,
        date_nomination,
        date_nomination + timedelta(days=ligne.nombre),
        acte="La commission a été convoquée",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de sa nomination, le {date_longue(date_nomination)}",
        fondements=(ligne,),
    )


def role_commission(*, acte: str, date_reunion: date, parametres: Parametres) -> Verdict:
    """Judge what a commission did, by the law of the day it met.

    CGCT, art. L2121-22: commissions study the questions put to the council; they decide nothing.

    Left out: the commission d'appel d'offres and others that a text gives powers of their own.
    """
    ligne = parametres.au("actes.commission-role", date_reunion)
    return trancher(
        acte in ligne.elements,
        trouve="un avis ou une étude" if acte in ligne.elements else "une décision",
        attendu="un avis ou une étude, le conseil décidant ensuite",
        oui="La commission étudie et donne un avis ; le conseil, ou le maire, décide.",
        non="La commission ne peut que donner un avis : ce qu’elle a décidé reste à décider par le conseil.",
        fondements=(ligne,),
    )


def composition_commission(
    *, population: int, proportionnelle: bool, date_nomination: date, parametres: Parametres
) -> Verdict:
    """Judge how a commission is made up, by the law of the day it was named.

    CGCT, art. L2121-22, al. 3: in communes of more than 1 000 inhabitants its composition respects proportional
    representation, so that the assembly is represented in its plurality.

    Left out: how the seats are counted.
    """
    ligne = parametres.au("actes.commission-proportionnelle-seuil", date_nomination)
    exigee = population > ligne.nombre
    seuil = accord(ligne.nombre, "habitant")
    return trancher(
        proportionnelle or not exigee,
        trouve="une composition proportionnelle" if proportionnelle else "une composition libre",
        attendu="une composition proportionnelle" if exigee else "une composition libre ou proportionnelle",
        oui="La commission est composée comme la loi le permet dans une commune de cette taille.",
        non=f"Au-dessus de {seuil}, la commission doit refléter les élus du conseil à la proportionnelle.",
        fondements=(ligne,),
    )


def reglement_interieur(
    *, population: int, date_installation: date, date_adoption: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the règlement intérieur was adopted, by the law of the day the council took office.

    CGCT, art. L2121-8: within six months, in communes of 1 000 inhabitants and more. The threshold was not read again
    since it was lowered from 3 500: `partiel`.

    Left out: what it must hold; the former one, which goes on until then.
    """
    seuil = parametres.au("actes.reglement-interieur-seuil", date_installation)
    delai = parametres.au("actes.reglement-interieur-delai", date_installation)
    if population < seuil.nombre:
        phrase = f"Sous {accord(seuil.nombre, 'habitant')}, le règlement intérieur est facultatif."
        attendu = "aucun règlement obligatoire"
        return juger(True, trouve="une petite commune", attendu=attendu, phrase=phrase, fondements=(seuil,))
    return dans_le_delai(
        date_adoption,
        date_installation,
        ajouter_mois(date_installation, delai.nombre),
        acte="Le règlement intérieur a été adopté",
        delai=f"{delai.nombre} mois à compter de l’installation du conseil, le {date_longue(date_installation)}",
        fondements=(seuil, delai),
    )


_NOMINATION = NatureArgument("date", "la date où la commission est nommée")
_POPULATION = NatureArgument("nombre", "la population de la commune")
_COMPETENCES = ("BC01.01", "BC01.02")

REGLES = (
    Regle(
        id="actes.convocation-commission",
        titre="Convocation d’une commission",
        fonction=convocation_commission,
        arguments={
            "date_nomination": _NOMINATION,
            "date_convocation": NatureArgument("date", "la date de la convocation", facultatif=True),
        },
        fondements=("actes.commission-convocation",),
        competences=_COMPETENCES,
        le="date_nomination",
    ),
    Regle(
        id="actes.role-commission",
        titre="Rôle d’une commission",
        fonction=role_commission,
        arguments={
            "acte": NatureArgument("choix", "ce que la commission a fait", ("avis", "etude", "decision")),
            "date_reunion": NatureArgument("date", "la date de la réunion"),
        },
        fondements=("actes.commission-role",),
        competences=(*_COMPETENCES, "BC01.10"),
        le="date_reunion",
    ),
    Regle(
        id="actes.composition-commission",
        titre="Composition d’une commission",
        fonction=composition_commission,
        arguments={
            "population": _POPULATION,
            "proportionnelle": NatureArgument("booleen", "le fait que la proportionnelle soit ou non respectée"),
            "date_nomination": _NOMINATION,
        },
        fondements=("actes.commission-proportionnelle-seuil",),
        competences=_COMPETENCES,
        le="date_nomination",
    ),
    Regle(
        id="actes.reglement-interieur",
        titre="Adoption du règlement intérieur",
        fonction=reglement_interieur,
        arguments={
            "population": _POPULATION,
            "date_installation": NatureArgument("date", "la date d’installation du conseil"),
            "date_adoption": NatureArgument("date", "la date d’adoption du règlement", facultatif=True),
        },
        fondements=("actes.reglement-interieur-seuil", "actes.reglement-interieur-delai"),
        competences=("BC01.01", "BC01.10"),
        le="date_installation",
    ),
)
