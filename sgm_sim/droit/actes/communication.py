"""Who may read the acts of the commune."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import indecis, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "communicable": "la communication",
    "non-communicable": "un refus",
}

_RESERVES: Mapping[str, str] = {
    "vie-privee": "ce qui touche à la vie privée",
    "sante": "ce qui touche à la santé",
    "jugement-sur-une-personne": "ce qui juge une personne ou peut lui nuire",
}


def communication_acte(
    *, document: str, individuel: bool = False, reponse: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a document of the commune may be given to anybody who asks, by the law of the day `le`.

    CGCT, art. L2121-26: procès-verbaux, budgets, accounts, arrêtés. CRPA, art. L311-2: nothing unfinished, nothing that
    prepares a decision still to come. CRPA, art. L311-6 and L311-7: what touches private life or health, or judges
    somebody, goes to that person alone, or is hidden first; no answer on an arrêté about one person (`individuel`).

    Left out: which words must be hidden; the delay of the answer.
    """
    ligne = parametres.au("actes.communication-documents", le)
    reserves = parametres.au("actes.communication-reserves", le)
    ce_qui_attend = nommer(_RESERVES, reserves.elements)
    if individuel and document in ligne.listes["communicable"]:
        phrase = (
            f"Cet acte vise une personne. {ce_qui_attend[0].upper()}{ce_qui_attend[1:]} ne se communiquent qu’à "
            "l’intéressé ; à un autre, l’acte ne part qu’une fois ces mentions occultées, si c’est possible : il faut "
            "le lire."
        )
        return indecis(
            trouve="un acte individuel",
            attendu="l’acte à l’intéressé, ou occulté",
            phrase=phrase,
            fondements=(ligne, reserves),
        )
    verdict = classer(
        document,
        reponse,
        ligne,
        _NOMS,
        sujet="La réponse à donner est",
        raison="Ce qui est achevé se communique à qui le demande, ce qui prépare encore une décision attend ; "
        f"{ce_qui_attend} s’occultent d’abord.",
        inconnu="On ne peut pas dire si ce document se communique : il faut le lire et voir ce qu’il contient.",
    )
    return replace(verdict, articles=(*verdict.articles, *reserves.references))


_DOCUMENTS = ("proces-verbal-arrete", "budget", "compte", "arrete-du-maire", "proces-verbal-non-arrete")

REGLES = (
    Regle(
        id="actes.communication-acte",
        titre="Communication des actes au public",
        fonction=communication_acte,
        arguments={
            "document": NatureArgument("choix", "le document demandé", (*_DOCUMENTS, "document-preparatoire")),
            "individuel": NatureArgument(
                "booleen", "le fait que l’acte vise ou non une personne (santé, sanction…)", facultatif=True
            ),
            "reponse": NatureArgument(
                "choix", "la réponse faite au demandeur", ("communicable", "non-communicable"), facultatif=True
            ),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("actes.communication-documents", "actes.communication-reserves"),
        competences=("BC01.04", "BC02.02"),
    ),
)
