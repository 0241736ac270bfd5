"""Risks of a project: contracts with an elected member in a small commune, use of an AI for an act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, montant, nombre
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "relecture": "la relecture par une personne",
    "sources-verifiees": "la vérification des textes cités",
    "signature-de-l-autorite": "la signature de l’autorité, qui assume l’acte",
    "sans-donnees-personnelles": "l’absence de données personnelles ou confidentielles confiées à l’outil",
    "outil-autorise": "un outil que la commune autorise",
    "deliberation-motivee": "une délibération motivée",
    "sans-huis-clos": "une séance sans huis clos",
    "interesse-hors-du-vote": "l’élu intéressé hors du vote",
    "estimation-des-domaines": "l’estimation des Domaines",
}


def contrat_elu(*, population: int, montant_annuel: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what an elected member sells to the commune in a year, by the law of that day.

    C. pén., art. 432-12, al. 2: in communes of 3 500 inhabitants at most, goods or services up to 16 000 euros a year.
    Not read again since the law n° 2025-1249: `partiel`, never scored.

    Left out: whether there is an interest at all, which only a judge says; the forms of the deliberation; land and
    housing (`actes.bien-a-un-elu`).
    """
    seuil = parametres.au("actes.contrat-elu-seuil", le)
    plafond = parametres.au("actes.contrat-elu-plafond", le)
    limite = plafond.nombre * 100
    attendu = f"{montant(limite)} par an au plus, dans une commune de {nombre(seuil.nombre)} habitants au plus"
    trouve = f"{montant(montant_annuel)}, {accord(population, 'habitant')}"
    if population > seuil.nombre:
        phrase = (
            f"La tolérance ne vaut que jusqu’à {accord(seuil.nombre, 'habitant')} : au-delà, un élu ne traite pas avec "
            "sa commune. Un avis est à demander."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(seuil,))
    bon = montant_annuel <= limite
    suite = "c’est dans la limite, avec les précautions de la loi" if bon else "c’est au-delà, et le risque est pénal"
    return juger(
        bon,
        trouve=trouve,
        attendu=attendu,
        phrase=f"L’élu facturerait {montant(montant_annuel)} dans l’année, pour {montant(limite)} admis : {suite}. "
        "L’élu ne prend part ni à la préparation ni au vote.",
        fondements=(seuil, plafond),
        limite=limite,
    )


def bien_a_un_elu(*, precautions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the precautions taken to sell or let to an elected member in a small commune, by the law of that day.

    C. pén., art. 432-12, al. 3 to 5: estimate, reasoned deliberation, no meeting behind closed doors, no vote of the
    person concerned. Not read again since the law n° 2025-1249: `partiel`, never scored.

    Left out: the population and the kind of property; the price.
    """
    ligne = parametres.au("actes.bien-a-un-elu-precautions", le)
    return exiger(
        precautions,
        ligne.elements,
        _NOMS,
        complet="Les précautions que la loi demande sont prises ; un avis reste prudent.",
        incomplet="Pour un bien cédé ou loué à un élu, il manque {manque}.",
        fondements=(ligne,),
    )


def usage_ia(*, precautions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the precautions taken when an AI helped to write an act: advice of the CNIL and usage, hence `partiel`.

    RGPD, art. 5 and 32, and CRPA, art. L212-1: data are protected, and whoever signs answers for the act.

    Left out: the law of the European Union on AI, not read.
    """
    ligne = parametres.au("actes.ia-precautions", le)
    return exiger(
        precautions,
        ligne.elements,
        _NOMS,
        complet="L’outil a aidé, et l’acte reste relu, vérifié et assumé par l’autorité qui le signe.",
        incomplet="Avant de se servir de ce que l’outil a rédigé, il manque {manque}.",
        fondements=(ligne,),
    )


_JOUR = NatureArgument("date", "la date à laquelle on juge")

REGLES = (
    Regle(
        id="actes.contrat-elu",
        titre="Contrats d’un élu avec sa commune",
        fonction=contrat_elu,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "montant_annuel": NatureArgument("montant", "le montant facturé dans l’année"),
            "le": _JOUR,
        },
        fondements=("actes.contrat-elu-seuil", "actes.contrat-elu-plafond"),
        competences=("BC01.09",),
    ),
    Regle(
        id="actes.bien-a-un-elu",
        titre="Vente ou location à un élu",
        fonction=bien_a_un_elu,
        arguments={
            "precautions": NatureArgument(
                "liste",
                "les précautions prises",
                ("estimation-des-domaines", "deliberation-motivee", "sans-huis-clos", "interesse-hors-du-vote"),
            ),
            "le": _JOUR,
        },
        fondements=("actes.bien-a-un-elu-precautions",),
        competences=("BC01.09",),
    ),
    Regle(
        id="actes.usage-ia",
        titre="Recours à une IA pour rédiger un acte",
        fonction=usage_ia,
        arguments={
            "precautions": NatureArgument(
                "liste",
                "les précautions prises",
                (
                    *("relecture", "sources-verifiees", "signature-de-l-autorite", "sans-donnees-personnelles"),
                    "outil-autorise",
                ),
            ),
            "le": _JOUR,
        },
        fondements=("actes.ia-precautions",),
        competences=("BC01.08", "BC01.09"),
    ),
)
