"""Concertation with the inhabitants: which projects need it, and how it is conducted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import exiger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "modalites-publiees": "la publication des modalités",
    "informations-donnees": "les informations utiles aux personnes concernées",
    "delai-raisonnable": "un délai raisonnable pour participer",
    "resultats-publies": "la publication des résultats ou des suites",
    "obligatoire": "une concertation obligatoire",
    "facultative": "une concertation facultative",
    "objectifs-et-modalites": "la délibération sur les objectifs et les modalités",
    "duree-suffisante": "une durée suffisante",
    "observations-enregistrees": "l’enregistrement des observations",
    "bilan-arrete": "le bilan arrêté à la fin",
}


def concertation_facultative(*, etapes: Sequence[str], date_projet: date, parametres: Parametres) -> Verdict:
    """Judge a concertation that no text imposes, by the law of the day it was opened.

    CRPA, art. L131-1 (since 1 January 2016): the ways are made public, the useful information is given, the delay is
    reasonable, the results or what follows are made public.

    Left out: how long is reasonable; personal data in a questionnaire.
    """
    ligne = parametres.au("actes.concertation-etapes", date_projet)
    return exiger(
        etapes,
        ligne.elements,
        _NOMS,
        complet="La concertation respecte ce que la loi demande à qui associe le public.",
        incomplet="Il manque à cette concertation {manque}.",
        fondements=(ligne,),
    )


def concertation_obligatoire(
    *, projet: str, annonce: str | None = None, date_projet: date, parametres: Parametres
) -> Verdict:
    """Judge whether a project needs a concertation under town planning law, by the law of the day it was opened.

    C. urb., art. L103-2 (copy that does not know the law n° 2025-1129: `partiel`).

    Left out: operations on a list set by decree; the other procedures (public inquiry).
    """
    return classer(
        projet,
        annonce,
        parametres.au("actes.concertation-projets", date_projet),
        _NOMS,
        sujet="Pour ce projet, le code prévoit",
        raison="Le code de l’urbanisme énumère les projets qui la demandent ; pour les autres, la commune choisit.",
        inconnu="On ne peut pas dire si ce projet demande une concertation : la liste du code est à relire.",
    )


def deroulement_concertation(*, etapes: Sequence[str], date_projet: date, parametres: Parametres) -> Verdict:
    """Judge how a concertation of town planning was conducted, by the law of the day it was opened.

    C. urb., art. L103-3 to L103-6 (same copy: `partiel`): aims and ways first set, length enough, remarks recorded,
    bilan made at the end, before the project is decided.

    Left out: how long is enough.
    """
    ligne = parametres.au("actes.concertation-urbanisme-etapes", date_projet)
    return exiger(
        etapes,
        ligne.elements,
        _NOMS,
        complet="La concertation a suivi toutes ses étapes, jusqu’au bilan.",
        incomplet="À la concertation, il manque {manque} : le projet arrêté ensuite est exposé à l’annulation.",
        fondements=(ligne,),
    )


_PROJET = NatureArgument("date", "la date où la concertation est ouverte")
_COMPETENCES = ("BC01.06",)

REGLES = (
    Regle(
        id="actes.concertation-facultative",
        titre="Concertation que la commune décide d’elle-même",
        fonction=concertation_facultative,
        arguments={
            "etapes": NatureArgument(
                "liste",
                "ce qui a été fait",
                ("modalites-publiees", "informations-donnees", "delai-raisonnable", "resultats-publies"),
            ),
            "date_projet": _PROJET,
        },
        fondements=("actes.concertation-etapes",),
        competences=_COMPETENCES,
        le="date_projet",
    ),
    Regle(
        id="actes.concertation-obligatoire",
        titre="Projets soumis à concertation",
        fonction=concertation_obligatoire,
        arguments={
            "projet": NatureArgument(
                "choix",
                "la sorte de projet",
                (
                    *("elaboration-du-plu", "revision-du-plu", "creation-d-une-zac", "renouvellement-urbain"),
                    *("refection-d-un-batiment", "aire-de-jeux"),
                ),
            ),
            "annonce": NatureArgument("choix", "ce qui est décidé", ("obligatoire", "facultative"), facultatif=True),
            "date_projet": _PROJET,
        },
        fondements=("actes.concertation-projets",),
        competences=_COMPETENCES,
        le="date_projet",
    ),
    Regle(
        id="actes.deroulement-concertation",
        titre="Déroulement d’une concertation d’urbanisme",
        fonction=deroulement_concertation,
        arguments={
            "etapes": NatureArgument(
                "liste",
                "ce qui a été fait",
                ("objectifs-et-modalites", "duree-suffisante", "observations-enregistrees", "bilan-arrete"),
            ),
            "date_projet": _PROJET,
        },
        fondements=("actes.concertation-urbanisme-etapes",),
        competences=_COMPETENCES,
        le="date_projet",
    ),
)
