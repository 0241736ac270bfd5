"""What becomes of the ballots once sorted: annexed, countersigned or destroyed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.jugements import exiger, indecis, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_TRAITEMENTS: Mapping[str, str] = {
    "annexion": "l’annexion au procès-verbal",
    "contreseing": "le contreseing des membres du bureau",
    "cause": "la mention de la cause",
    "destruction-devant-les-electeurs": "la destruction devant les électeurs",
}


def annexion_bulletin(*, genre: str, traitements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what was done with a ballot or an envelope after the count, by the law of the day of the ballot.

    C. élect., art. L65, al. 3 (blank ballots annexed), L66, al. 2 and 3 (void ballots and irregular envelopes annexed
    and countersigned, with the cause), R68, al. 2 (the others destroyed before the voters). Since 1 January 2019.

    Left out: what a missing annexation does to the election (L66, last al.).
    """
    ligne = parametres.au("elections.bulletin-traitement", le)
    exiges = ligne.listes.get(genre, ())
    if not exiges:
        phrase = "Ce genre de bulletin n’est pas connu : on ne peut pas dire ce qu’il devient."
        attendu = "un bulletin nul, blanc ou valable, ou une enveloppe irrégulière"
        return indecis(trouve="un autre genre", attendu=attendu, phrase=phrase, fondements=(ligne,))
    return exiger(
        traitements,
        exiges,
        _TRAITEMENTS,
        complet=f"Ce bulletin a reçu le traitement voulu : {nommer(_TRAITEMENTS, exiges)}.",
        incomplet="Il manque à ce bulletin {manque}.",
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

REGLES = (
    Regle(
        id="elections.annexion-bulletin",
        titre="Sort d’un bulletin après le dépouillement",
        fonction=annexion_bulletin,
        arguments={
            "genre": NatureArgument(
                "choix", "le genre de bulletin", ("nul", "enveloppe-irreguliere", "blanc", "valable")
            ),
            "traitements": NatureArgument("liste", "ce qui en a été fait", tuple(_TRAITEMENTS)),
            "le": _SCRUTIN,
        },
        fondements=("elections.bulletin-traitement",),
        competences=("BC02.08",),
    ),
)
