"""A decision about somebody: signature, withdrawal, algorithm; how the agent in charge is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_AGENT = {
    "prenom": "le prénom",
    "nom": "le nom",
    "qualite": "la qualité",
    "adresse-administrative": "l’adresse administrative",
    "signature": "la signature",
}


def identite_agent(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether a letter tells who handles the case, by the law of its day.

    CRPA, art. L111-2: first name, name, quality and administrative address.

    Left out: anonymity for a reason of security.
    """
    ligne = parametres.au("usagers.courrier-agent", le)
    return exiger(
        mentions,
        ligne.elements,
        _AGENT,
        complet="Le courrier dit à l’usager qui traite son affaire.",
        incomplet="L’usager a le droit de savoir qui traite son affaire : dans le courrier, il manque {manque}.",
        fondements=(ligne,),
    )


def signature_decision(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the signature of a decision, by the law of its day.

    CRPA, art. L212-1: the signature of its author, with first name, name and quality.

    Left out: who may sign; decisions made by a teleservice; reasons of security.
    """
    ligne = parametres.au("usagers.decision-signature", le)
    return exiger(
        mentions,
        ligne.elements,
        _AGENT,
        complet="La décision porte la signature de son auteur et dit qui il est.",
        incomplet="La décision doit être signée et dire qui est son auteur : il manque {manque}.",
        fondements=(ligne,),
    )


def retrait(*, decision: date, retrait: date, illegale: bool, parametres: Parametres) -> Verdict:
    """Judge the withdrawal of a decision that created rights, by the law of the day of that decision.

    CRPA, art. L242-1: only if it is illegal, and within four months of the decision. Not for planning permission, three
    months (C. urb., art. L424-5).

    Left out: withdrawal asked by who benefits from it (art. L242-4); a subsidy whose conditions are not met and a
    condition no longer fulfilled (art. L242-2); fraud.
    """
    ligne = parametres.au("usagers.retrait-mois", decision)
    if not illegale:
        return juger(
            False,
            trouve="une décision légale",
            attendu="une décision illégale",
            phrase="Une décision légale qui a créé des droits ne se retire pas : changer d’avis n’est pas un motif.",
            fondements=(ligne,),
        )
    return au_plus_tard(
        retrait,
        ajouter_mois(decision, ligne.nombre),
        acte="La décision a été retirée",
        delai=f"{duree_en_mois(ligne.nombre)} à compter de la décision, si elle est illégale et a créé des droits",
        fondements=(ligne,),
    )


def algorithme(*, mentions: Sequence[str], regles_demandees: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a decision made by an algorithm, by the law of its day.

    CRPA, art. L311-3-1: it says so; its rules and main features are given to who asks for them.

    Left out: help in writing, which decides nothing; the European regulation on artificial intelligence.
    """
    toujours = parametres.au("usagers.algorithme-mention", le)
    demande = parametres.au("usagers.algorithme-sur-demande", le)
    return exiger(
        mentions,
        (*toujours.elements, *(demande.elements if regles_demandees else ())),
        {"mention-explicite": "la mention explicite du traitement", "regles-communiquees": "les règles du traitement"},
        complet="L’usager sait qu’un calcul a décidé, et comment s’il l’a demandé.",
        incomplet="L’usager doit savoir qu’un calcul a décidé, et comment s’il le demande : il manque {manque}.",
        fondements=(toujours, demande) if regles_demandees else (toujours,),
    )


_LE = NatureArgument("date", "la date de la décision")


REGLES = (
    Regle(
        id="usagers.identite-agent",
        titre="Identité de l’agent sur un courrier",
        fonction=identite_agent,
        arguments={
            "mentions": NatureArgument(
                "liste", "ce que porte le courrier", ("prenom", "nom", "qualite", "adresse-administrative")
            ),
            "le": NatureArgument("date", "la date du courrier"),
        },
        fondements=("usagers.courrier-agent",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.signature-decision",
        titre="Signature d’une décision",
        fonction=signature_decision,
        arguments={
            "mentions": NatureArgument("liste", "ce que porte la décision", ("signature", "prenom", "nom", "qualite")),
            "le": _LE,
        },
        fondements=("usagers.decision-signature",),
        competences=("BC02.02", "BC01.03"),
    ),
    Regle(
        id="usagers.retrait",
        titre="Retrait d’une décision qui a créé des droits",
        fonction=retrait,
        arguments={
            "decision": _LE,
            "retrait": NatureArgument("date", "la date du retrait"),
            "illegale": NatureArgument("booleen", "l’illégalité de la décision"),
        },
        fondements=("usagers.retrait-mois",),
        competences=("BC02.02", "BC01.10"),
        le="decision",
    ),
    Regle(
        id="usagers.algorithme",
        titre="Décision fondée sur un algorithme",
        fonction=algorithme,
        arguments={
            "mentions": NatureArgument(
                "liste", "ce qui a été dit à l’usager", ("mention-explicite", "regles-communiquees")
            ),
            "regles_demandees": NatureArgument("booleen", "le fait que l’usager ait demandé les règles"),
            "le": _LE,
        },
        fondements=("usagers.algorithme-mention", "usagers.algorithme-sur-demande"),
        competences=("BC02.02",),
    ),
)
