"""Constats, scores and the scoring record: data only. Made by `evaluation`, stored by `journal`, shown by faces.

Points are ints. A scoring record is never rewritten: another corrigé or a corrected law makes another one beside it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Issue = Literal["reussi", "partiel", "manque", "non_produit", "a_evaluer", "a_verifier"]
"""`a_evaluer`: a jury criterion not rated yet; `a_verifier`: the program could not decide and asks the jury."""

EN_ATTENTE: frozenset[Issue] = frozenset({"a_evaluer", "a_verifier"})
"""Issues whose points await the jury."""


class Constat(Struct, frozen=True):
    """One criterion, judged: what you did, what was expected, why, and what it is worth."""

    tache: str
    critere: str
    competence: str
    libelle: str
    type: str
    """`regle`, `attendu`, `mention`, `temps`, `drapeau` or `jury`."""
    issue: Issue
    points: int
    """Obtained so far; 0 while awaiting the jury."""
    possible: int
    fait: str
    """« Vous avez envoyé la convocation le mardi 3 février 2026. » Empty when nothing was produced, and for a mention,
    where `extrait` says it."""
    attendu: str
    pourquoi: str
    """One sentence: the reasoning of the rule, or the reason why the jury must look."""
    retour: str
    """Feedback of the corrigé for this issue."""
    articles: tuple[str, ...] = ()
    source: Literal["droit", "consigne", "scenario", "jury"] = "scenario"
    consigne: str = ""
    """Title of the document whose instruction is judged, when `source` is `consigne`."""
    verifie_le: str = ""
    """ISO date up to which the law was checked, when `source` is `droit`."""
    evenements: tuple[int, ...] = ()
    """Row numbers of the journal that set the facts judged."""
    origine: str = ""
    """When the value judged comes from an earlier choice of the learner: where it was set."""
    redhibitoire: bool = False
    extrait: str = ""
    """Passage of the learner's text that was judged. Private: see `sans_mots`."""


class ScoreCompetence(Struct, frozen=True):
    """What one competence got in one attempt."""

    code: str
    obtenus: int
    possibles: int
    """All points at stake, those of the jury included."""
    en_attente: int
    """Points that await the jury, out of `possibles`."""
    observations: int
    """Number of criteria judged, the jury's pending ones excluded."""
    proposition: str
    """Id of a level of the référentiel, `preuves_insuffisantes`, or `a_evaluer`."""
    plafonnee_par: str = ""
    """Id of the missed `redhibitoire` criterion that caps the proposition."""


class ScoreBloc(Struct, frozen=True):
    """Sum of the competences of a bloc; no compensation between blocs."""

    code: str
    obtenus: int
    possibles: int
    en_attente: int
    competences_vues: int
    competences_total: int


class Notation(Struct, frozen=True):
    """A scoring record: what was judged, with what, by whom, up to where."""

    tentative: str
    scenario: str
    titre: str
    stagiaire: str
    """Private: see `sans_mots`."""
    regime: str
    jouee_le: str
    """ISO 8601 date of the opening of the attempt."""
    notee_le: str
    """ISO 8601, given by the caller."""
    evaluateur: str
    """`automatique`, or the name the assessor gave."""
    ancre: str
    """Last hash of the journal's chain, hex: what was scored."""
    corrige: str
    """sha256 of the corrigé's bytes, hex."""
    droit: str
    """sha256 of the content of `content/droit`, hex."""
    referentiel: str
    """`rncp41781`."""
    version_regles: str
    """Version of the thresholds declared in the référentiel."""
    moteur: str
    terminee: bool
    constats: tuple[Constat, ...]
    competences: tuple[ScoreCompetence, ...]
    blocs: tuple[ScoreBloc, ...]
    reprise_de: str = ""
    """`attempt#act` from which this one starts again; empty for a fresh attempt."""


def sans_mots(notation: Notation) -> Notation:
    """Return the record without the learner's name and words, which live in the journal alone and can be erased."""
    return replace(notation, stagiaire="", constats=tuple(map(_sans_mots, notation.constats)))


def _sans_mots(constat: Constat) -> Constat:
    """A reason may quote the learner's text; that of the jury is the jury's own."""
    pourquoi = "" if constat.type == "mention" and constat.source != "jury" else constat.pourquoi
    return replace(constat, extrait="", pourquoi=pourquoi)
