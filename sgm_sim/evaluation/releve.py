"""Notes taken in a task, judged: how many are right, which are not, and what the law says of them.

Pure; what a note had to be is in `taches.cles`, which judges each one on those taken before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.verdict import Verdict
from sgm_sim.evaluation.notation import Issue
from sgm_sim.scenario.corrige import CritereReleve
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.champs import options_de
from sgm_sim.taches.cles import cle
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.notes import Attendue, TacheANotes
from sgm_sim.taches.valeurs import Valeur

CITEES = 4
"""Wrong notes that are named; beyond, how many more there are."""


class Releve(NamedTuple):
    """What the notes of one criterion are worth."""

    issue: Issue
    points: int
    faits: tuple[str, ...]
    """Facts that the constat points at: the notes to look at again, else the last one."""
    fait: str
    attendu: str
    verdict: Verdict | None
    """The law behind the first wrong note, or behind a right one."""


class _Note(NamedTuple):
    champ: Champ
    attendue: Attendue
    dite: Valeur | None

    @property
    def juste(self) -> bool:
        return self.dite is not None and self.attendue.accepte(self.dite)


def relever(
    critere: CritereReleve, tache: TacheANotes, faits: Mapping[str, Valeur], parametres: Parametres
) -> Releve | None:
    """Judge the notes that a criterion names, among those that had to be taken; None when none was taken.

    A note that the law does not settle is left out; when nothing else is left, the jury is asked.
    """
    valeurs = {champ.id: faits[champ.publie] for champ in tache.champs if champ.publie and champ.publie in faits}
    champs = {champ.id: champ for champ in tache.champs}
    notes = [
        _Note(champs[ident], attendue, valeurs.get(ident))
        for ident, attendue in cle(tache, valeurs, parametres).items()
        if any(fnmatchcase(ident, motif) for motif in critere.notes)
    ]
    if all(note.dite is None for note in notes):
        return None
    sures = [note for note in notes if note.attendue.sure]
    if not sures:
        return Releve("a_verifier", 0, _faits(notes), *_dire(tache, notes), _loi(notes))
    fausses = [note for note in sures if not note.juste]
    justes = len(sures) - len(fausses)
    points = critere.points * justes // len(sures) if not critere.tout or not fausses else 0
    issue: Issue = "reussi" if not fausses else "partiel" if points else "manque"
    fait, attendu = _dire(tache, fausses)
    compte = f"{accord(justes, 'note juste', 'notes justes')} sur {len(sures)}."
    dit = fait if fausses and len(sures) == 1 else f"{compte} {fait}".strip()
    return Releve(issue, points, _faits(fausses or sures[-1:]), dit, attendu, _loi(fausses) or _loi(sures))


def _dire(tache: TacheANotes, notes: list[_Note]) -> tuple[str, str]:
    """Return what was noted, and what was right, for the first of them."""
    dites, attendues = [], []
    for champ, attendue, dite in notes[:CITEES]:
        ou = f"{tache.titres[champ.id]}, {champ.libelle[0].lower()}{champ.libelle[1:]}"
        dites.append(f"{ou} : {_ecrire(champ, dite)}")
        attendues.append(f"{ou} : {' ou '.join(_ecrire(champ, une) for une in attendue.valeurs[:2])}")
    reste = [f"et {accord(len(notes) - CITEES, 'autre')}"] if len(notes) > CITEES else []
    return " ; ".join([*dites, *reste]), " ; ".join([*attendues, *reste])


def _faits(notes: list[_Note]) -> tuple[str, ...]:
    """Return the facts of the first of these notes, those that were taken."""
    return tuple(note.champ.publie for note in notes[:CITEES] if note.champ.publie and note.dite is not None)


def _ecrire(champ: Champ, valeur: Valeur | None) -> str:
    if valeur is None:
        return "rien de noté"
    return afficher(champ.nature, valeur, options_de(champ.options)) or "aucun"


def _loi(notes: list[_Note]) -> Verdict | None:
    return next((note.attendue.verdict for note in notes if note.attendue.verdict is not None), None)
