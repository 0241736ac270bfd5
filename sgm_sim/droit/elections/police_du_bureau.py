"""Order in the room of the ballot, and the decisions of the bureau."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DECISION: Mapping[str, str] = {
    "motivee": "les motifs",
    "inscrite-au-proces-verbal": "l’inscription au procès-verbal",
    "pieces-annexees": "les pièces, paraphées par le bureau",
}


def police_assemblee(
    *, auteur: str, expulses: int = 0, remplaces: int = 0, le: date, parametres: Parametres
) -> Verdict:
    """Judge who kept order in the room and what came of it, by the law of the day of the ballot.

    C. élect., art. R49: the president alone. Art. R50 and R51 (since 1 January 2019): an expulsion never stops
    candidates and délégués from watching, and every assesseur, délégué or scrutateur expelled is replaced at once.

    Left out: whether there was disorder indeed; the report of those who expel.
    """
    ligne = parametres.au("elections.police-assemblee", le)
    trouve = f"{accord(expulses, 'expulsion')}, {accord(remplaces, 'remplacement')}"
    attendu = "le président seul, et chaque membre expulsé remplacé aussitôt"
    if auteur not in ligne.elements:
        phrase = "Le président du bureau a seul la police de l’assemblée : nul autre n’ordonne une expulsion."
    elif remplaces < expulses:
        phrase = "Un assesseur, un délégué ou un scrutateur expulsé doit être remplacé sans délai."
    else:
        phrase = "Le président a exercé la police de l’assemblée et rien n’a interrompu le contrôle."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def decision_bureau(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the bureau settled a difficulty, by the law of the day of the ballot.

    C. élect., art. R52, al. 1 and 2 (since 1 January 2019): a provisional decision, with its reasons, in the
    procès-verbal like every complaint; documents annexed and initialled.

    Left out: what was decided; the secretary's voice, which is consultative (art. R42).
    """
    ligne = parametres.au("elections.decision-bureau", le)
    return exiger(
        formalites,
        ligne.elements,
        _DECISION,
        complet="La décision du bureau est motivée, inscrite au procès-verbal, et ses pièces y sont jointes.",
        incomplet="Il manque à la décision du bureau {manque}.",
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.police-assemblee",
        titre="Police de l’assemblée",
        fonction=police_assemblee,
        arguments={
            "auteur": NatureArgument(
                "choix", "qui a ordonné la mesure", ("president", "assesseur", "maire", "delegue")
            ),
            "expulses": NatureArgument("nombre", "le nombre de membres expulsés", facultatif=True),
            "remplaces": NatureArgument("nombre", "le nombre de remplacements", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.police-assemblee",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.decision-bureau",
        titre="Décision du bureau sur une difficulté",
        fonction=decision_bureau,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_DECISION)),
            "le": _SCRUTIN,
        },
        fondements=("elections.decision-bureau",),
        competences=_COMPETENCES,
    ),
)
