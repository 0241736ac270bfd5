"""Scores and constats as JSON, for a program: `format: 1`, UTF-8, stable key order, a line end at the end.

What may hold the learner's own words never leaves: the structures below list what does, one key at a time
(a `ScoreBloc` holds counts only).
Keys are only added within a format; a change of meaning is another format.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from sgm_sim.evaluation.notation import Constat, Notation, ScoreBloc
from sgm_sim.export.lignes import Ligne, lignes

if TYPE_CHECKING:
    from sgm_sim.export.formats import OptionsExport
    from sgm_sim.referentiel.modele import Referentiel

_SANS_PROSE = frozenset({"regle", "attendu", "temps", "drapeau"})
"""Types of criteria that judge values, hours or flags: their `fait` and `pourquoi` quote no text of the learner."""


class CertificationExportee(Struct, frozen=True):
    """The certification under which the attempts were scored."""

    id: str
    fiche: str
    titre: str


class VersionsExportees(Struct, frozen=True):
    """What the score depends on; hashes are hex."""

    moteur: str
    regles: str
    corrige: str
    droit: str
    ancre: str


class CompetenceExportee(Struct, frozen=True):
    """The score of one competence."""

    code: str
    bloc: str
    libelle: str
    obtenus: int
    possibles: int
    en_attente: int
    part_en_attente: float
    """`en_attente / possibles`, 4 decimals."""
    observations: int
    proposition: str
    plafonnee_par: str


class ConstatExporte(Struct, frozen=True):
    """One criterion, judged. `fait` and `pourquoi` are empty when they could quote the learner's text."""

    tache: str
    critere: str
    competence: str
    libelle: str
    type: str
    issue: str
    points: int
    possible: int
    fait: str
    attendu: str
    pourquoi: str
    retour: str
    articles: tuple[str, ...]
    source: str
    consigne: str
    verifie_le: str
    evenements: tuple[int, ...]
    redhibitoire: bool


class TentativeExportee(Struct, frozen=True):
    """One scoring record."""

    tentative: str
    stagiaire: str
    scenario: str
    titre: str
    regime: str
    jouee_le: str
    terminee: bool
    evaluateur: str
    notee_le: str
    versions: VersionsExportees
    blocs: tuple[ScoreBloc, ...]
    competences: tuple[CompetenceExportee, ...]
    constats: tuple[ConstatExporte, ...]
    reprise_de: str
    """`attempt#act` from which it starts again; empty for a fresh attempt."""


class ScoresExportes(Struct, frozen=True):
    """The whole file."""

    format: Literal[1]
    referentiel: CertificationExportee
    tentatives: tuple[TentativeExportee, ...]


def ecrire(notations: Sequence[Notation], referentiel: Referentiel, options: OptionsExport) -> bytes:
    """Return the JSON file; `options` are those of spreadsheets and change nothing. See `export.formats.Ecrire`."""
    scores = ScoresExportes(
        format=1,
        referentiel=CertificationExportee(referentiel.id, referentiel.fiche, referentiel.titre),
        tentatives=tuple(_tentative(notation, referentiel) for notation in notations),
    )
    return msgspec.json.format(msgspec.json.encode(scores), indent=2) + b"\n"


def _tentative(notation: Notation, referentiel: Referentiel) -> TentativeExportee:
    return TentativeExportee(
        tentative=notation.tentative,
        stagiaire=notation.stagiaire,
        scenario=notation.scenario,
        titre=notation.titre,
        regime=notation.regime,
        jouee_le=notation.jouee_le,
        terminee=notation.terminee,
        evaluateur=notation.evaluateur,
        notee_le=notation.notee_le,
        versions=VersionsExportees(
            moteur=notation.moteur,
            regles=notation.version_regles,
            corrige=notation.corrige,
            droit=notation.droit,
            ancre=notation.ancre,
        ),
        blocs=notation.blocs,
        competences=tuple(_competence(ligne) for ligne in lignes(notation, referentiel)),
        constats=tuple(_constat(constat) for constat in notation.constats),
        reprise_de=notation.reprise_de,
    )


def _competence(ligne: Ligne) -> CompetenceExportee:
    score = ligne.score
    return CompetenceExportee(
        code=score.code,
        bloc=ligne.bloc.code,
        libelle=ligne.competence.libelle,
        obtenus=score.obtenus,
        possibles=score.possibles,
        en_attente=score.en_attente,
        part_en_attente=round(score.en_attente / score.possibles, 4),
        observations=score.observations,
        proposition=score.proposition,
        plafonnee_par=score.plafonnee_par,
    )


def _constat(constat: Constat) -> ConstatExporte:
    quotable = constat.type in _SANS_PROSE
    return ConstatExporte(
        tache=constat.tache,
        critere=constat.critere,
        competence=constat.competence,
        libelle=constat.libelle,
        type=constat.type,
        issue=constat.issue,
        points=constat.points,
        possible=constat.possible,
        fait=constat.fait if quotable else "",
        attendu=constat.attendu,
        pourquoi=constat.pourquoi if quotable else "",
        retour=constat.retour,
        articles=constat.articles,
        source=constat.source,
        consigne=constat.consigne,
        verifie_le=constat.verifie_le,
        evenements=constat.evenements,
        redhibitoire=constat.redhibitoire,
    )
