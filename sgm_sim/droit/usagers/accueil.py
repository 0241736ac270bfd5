"""Attestation d'accueil of a foreigner on a private visit: the maire acts as an agent of the State."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, dater, duree_en_mois, durer
from sgm_sim.droit.montants import cents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_ACCUEIL = {
    "presence-de-l-hebergeant": "la présence de l’hébergeant",
    "identite-ou-titre-de-sejour": "son titre d’identité ou de séjour",
    "titre-sur-le-logement": "le titre de propriété, le bail ou l’occupation",
    "ressources-et-logement": "les pièces sur ses ressources et son logement",
}


def attestation_depot(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what is needed to ask for the validation of an attestation d'accueil, by the law of that day.

    CESEDA, art. R313-9: the host comes in person, with his title of identity or of residence, a title on the lodging,
    and what shows his means and his capacity.

    Left out: the form; the insurance; the legal representative.
    """
    ligne = parametres.au("usagers.accueil-depot", le)
    return exiger(
        elements,
        ligne.elements,
        _ACCUEIL,
        complet="La demande d’attestation d’accueil est complète, et l’hébergeant s’est présenté lui-même en mairie.",
        incomplet="La demande d’attestation d’accueil, que l’hébergeant fait en personne, n’est pas complète : il "
        "manque {manque}.",
        fondements=(ligne,),
    )


def attestation_refus(*, motif: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the reason of a refusal to validate an attestation d'accueil, by the law of that day.

    CESEDA, art. L313-3: four reasons and no other: documents missing, lodging not normal, false mentions, earlier
    attestations that show misuse.

    Left out: the proof of it; the visit, with written consent (art. L313-4).
    """
    ligne = parametres.au("usagers.accueil-refus", le)
    conforme = motif in ligne.elements
    fin = "celui-ci en fait partie" if conforme else "celui-ci n’en fait pas partie"
    return juger(
        conforme,
        trouve="un motif prévu par la loi" if conforme else "un autre motif",
        attendu="l’un des motifs que la loi énumère",
        phrase=f"Le maire ne refuse une attestation d’accueil que pour l’un des motifs que la loi énumère ; {fin}.",
        fondements=(ligne,),
    )


def attestation_duree(*, arrivee: date, depart: date, parametres: Parametres) -> Verdict:
    """Judge whether a stay can be covered by an attestation d'accueil, by the law of the day of arrival.

    CESEDA, art. L313-1: a private or family visit of three months at most.

    Left out: the visa.
    """
    ligne = parametres.au("usagers.accueil-duree", arrivee)
    return durer(
        depart,
        ajouter_mois(arrivee, ligne.nombre),
        acte="Le départ est prévu",
        duree=f"{duree_en_mois(ligne.nombre)} de visite au plus",
        fondements=(ligne,),
    )


def attestation_taxe(*, percue: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the tax on a request for an attestation d'accueil, by the law of that day.

    CESEDA, art. L313-6: 30 euros for each request, even refused, collected as a stamp duty.

    Left out: how it is paid.
    """
    ligne = parametres.au("usagers.accueil-taxe", le)
    du = cents(ligne)
    conforme = percue == du
    return juger(
        conforme,
        trouve=montant(percue),
        attendu=montant(du),
        phrase=f"Chaque demande d’attestation d’accueil donne lieu à une taxe de {montant(du)} ; on a perçu "
        f"{montant(percue)}.",
        fondements=(ligne,),
        limite=du,
    )


def attestation_silence(*, reception: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence refuses an attestation d'accueil, by the law of the day of receipt.

    CESEDA, art. R313-11: more than one month of silence is a rejection, against the rule of art. L231-1 of the CRPA.

    Left out: the appeal to the préfet (`usagers.accueil-recours`).
    """
    ligne = parametres.au("usagers.accueil-silence", reception)
    return dater(
        annonce,
        ajouter_mois(reception, ligne.nombre),
        sujet="Sans réponse, le rejet naît",
        raison=f"Pour une attestation d’accueil, le délai est de {duree_en_mois(ligne.nombre)}.",
        fondements=(ligne,),
    )


def attestation_recours(*, refus: date, recours: date, autorite: str, parametres: Parametres) -> Verdict:
    """Judge the appeal against the refusal of an attestation d'accueil, by the law of the day of the refusal.

    CESEDA, art. R313-12: before any judge, an appeal to the préfet, within two months of the refusal.

    Left out: extension to a working day; a refusal that does not mention this way.
    """
    ligne = parametres.au("usagers.accueil-recours", refus)
    qui = parametres.au("usagers.accueil-recours-autorite", refus)
    if autorite not in qui.elements:
        return juger(
            False,
            trouve="un recours devant une autre autorité",
            attendu="un recours devant le préfet",
            phrase="Le refus d’une attestation d’accueil se conteste d’abord devant le préfet, avant tout juge.",
            fondements=(qui,),
        )
    return au_plus_tard(
        recours,
        ajouter_mois(refus, ligne.nombre),
        acte="Le préfet a été saisi",
        delai=f"{duree_en_mois(ligne.nombre)} à compter du refus",
        fondements=(ligne, qui),
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="usagers.accueil-depot",
        titre="Demande d’attestation d’accueil",
        fonction=attestation_depot,
        arguments={"elements": NatureArgument("liste", "ce qui est réuni", tuple(_ACCUEIL)), "le": _LE},
        fondements=("usagers.accueil-depot",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.accueil-refus",
        titre="Motif de refus d’une attestation d’accueil",
        fonction=attestation_refus,
        arguments={
            "motif": NatureArgument(
                "choix",
                "le motif du refus",
                ("pieces-manquantes", "logement-anormal", "mentions-inexactes", "detournement"),
            ),
            "le": NatureArgument("date", "la date du refus"),
        },
        fondements=("usagers.accueil-refus",),
        competences=("BC02.02", "BC01.10"),
    ),
    Regle(
        id="usagers.accueil-duree",
        titre="Durée d’une visite avec attestation d’accueil",
        fonction=attestation_duree,
        arguments={
            "arrivee": NatureArgument("date", "la date d’arrivée"),
            "depart": NatureArgument("date", "la date de départ"),
        },
        fondements=("usagers.accueil-duree",),
        competences=("BC02.02",),
        le="arrivee",
    ),
    Regle(
        id="usagers.accueil-taxe",
        titre="Taxe de l’attestation d’accueil",
        fonction=attestation_taxe,
        arguments={"percue": NatureArgument("montant", "la taxe perçue"), "le": _LE},
        fondements=("usagers.accueil-taxe",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.accueil-silence",
        titre="Silence sur une attestation d’accueil",
        fonction=attestation_silence,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("usagers.accueil-silence",),
        competences=("BC02.02",),
        le="reception",
    ),
    Regle(
        id="usagers.accueil-recours",
        titre="Recours contre le refus d’une attestation d’accueil",
        fonction=attestation_recours,
        arguments={
            "refus": NatureArgument("date", "la date du refus"),
            "recours": NatureArgument("date", "la date du recours"),
            "autorite": NatureArgument("choix", "l’autorité saisie", ("prefet", "maire", "juge")),
        },
        fondements=("usagers.accueil-recours", "usagers.accueil-recours-autorite"),
        competences=("BC02.02",),
        le="refus",
    ),
)
