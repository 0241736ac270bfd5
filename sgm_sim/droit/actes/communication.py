"""Who may read the acts of the commune."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "communicable": "la communication",
    "non-communicable": "un refus",
}


def communication_acte(*, document: str, reponse: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a document of the commune may be given to anybody who asks, by the law of the day `le`.

    CGCT, art. L2121-26: procès-verbaux, budgets, accounts, arrêtés. CRPA, art. L311-2: nothing unfinished, nothing that
    prepares a decision still to come.

    Left out: what must be hidden in them (private life); individual arrêtés about staff; the delay of the answer.
    """
    return classer(
        document,
        reponse,
        parametres.au("actes.communication-documents", le),
        _NOMS,
        sujet="La réponse à donner est",
        raison="Ce qui est achevé se communique à qui le demande, ce qui prépare encore une décision attend.",
        inconnu="On ne peut pas dire si ce document se communique : il faut le lire et voir ce qu’il contient.",
    )


_DOCUMENTS = ("proces-verbal-arrete", "budget", "compte", "arrete-du-maire", "proces-verbal-non-arrete")

REGLES = (
    Regle(
        id="actes.communication-acte",
        titre="Communication des actes au public",
        fonction=communication_acte,
        arguments={
            "document": NatureArgument("choix", "le document demandé", (*_DOCUMENTS, "document-preparatoire")),
            "reponse": NatureArgument(
                "choix", "la réponse faite au demandeur", ("communicable", "non-communicable"), facultatif=True
            ),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("actes.communication-documents",),
        competences=("BC01.04", "BC02.02"),
    ),
)
