"""What every format of scores shares: which competences of a record are exported, with their bloc and wording.

It computes no score: points and propositions are those of the record, which is never rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sgm_sim.core.erreurs import SgmError

if TYPE_CHECKING:
    from sgm_sim.evaluation.notation import Notation, ScoreCompetence
    from sgm_sim.referentiel.modele import Bloc, Competence, Referentiel


class Ligne(NamedTuple):
    """The score of one competence in one attempt, with what the certification says of it."""

    bloc: Bloc
    competence: Competence
    score: ScoreCompetence


def lignes(notation: Notation, referentiel: Referentiel) -> Iterator[Ligne]:
    """Yield the competences at stake in `notation`; one on which nothing was looked at has no line.

    Raises:
        SgmError: when the record belongs to another certification, or names a competence that it has not.
    """
    if notation.referentiel != referentiel.id:
        raise SgmError(
            f"La tentative {notation.tentative} a été notée avec le référentiel «\u202f{notation.referentiel}\u202f», "
            f"et l’export est demandé pour «\u202f{referentiel.id}\u202f».",
            "Exportez les tentatives de chaque certification séparément.",
        )
    for score in notation.competences:
        if score.possibles:
            yield _ligne(score, notation, referentiel)


def _ligne(score: ScoreCompetence, notation: Notation, referentiel: Referentiel) -> Ligne:
    try:
        return Ligne(referentiel.bloc_de(score.code), referentiel.competence(score.code), score)
    except KeyError:
        raise SgmError(
            f"La tentative {notation.tentative} porte un score pour la compétence {score.code}, "
            f"absente du référentiel «\u202f{referentiel.id}\u202f».",
            "Exportez-la avec le fichier de certification qui a servi à la noter.",
        ) from None
