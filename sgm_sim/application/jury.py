"""What a jury gives: which points it may give, and how they are carried to another scoring of the same work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.evaluation.evaluer import NoteJury
from sgm_sim.evaluation.notation import EN_ATTENTE, Constat, Notation
from sgm_sim.scenario.corrige import Corrige, CritereJury


def notes_gardees(derniere: Notation | None, constats: Sequence[Constat]) -> dict[str, NoteJury]:
    """Return the points that persons gave in the last record and that still mean the same.

    Args:
        derniere: last record of the very same work; None when there is none.
        constats: what the program judges now, without the jury. A criterion worth other points, or described by other
            levels, awaits the jury again.
    """
    en_attente = {c.critere: (c.possible, c.attendu) for c in constats if c.issue in EN_ATTENTE}
    donnees = [c for c in (derniere.constats if derniere else ()) if c.source == "jury" and c.issue not in EN_ATTENTE]
    memes = (c for c in donnees if en_attente.get(c.critere) == (c.possible, c.attendu))
    return {constat.critere: (constat.points, constat.pourquoi) for constat in memes}


def exiger_du_jury(corrige: Corrige, constats: Sequence[Constat], jury: Mapping[str, NoteJury]) -> None:
    """Refuse points for what the program judged by itself, and points that no level gives.

    Args:
        corrige: the key, for the levels.
        constats: what the program judges, without the jury.
        jury: points given now, by criterion.

    Raises:
        SgmError: with what may be given.
    """
    permis = _points_permis(corrige, constats)
    for critere, (points, _) in jury.items():
        if points not in permis.get(critere, ()):
            attendu = enumeration([str(n) for n in permis[critere]]) if critere in permis else _criteres(permis)
            raise SgmError(
                f"Le jury ne peut pas donner {accord(points, 'point')} à « {critere} ».", f"Attendu : {attendu}."
            )


def _points_permis(corrige: Corrige, constats: Sequence[Constat]) -> dict[str, list[int]]:
    niveaux = {
        critere.id: sorted({niveau.points for niveau in critere.niveaux})
        for cle in corrige.taches.values()
        for critere in cle.criteres
        if isinstance(critere, CritereJury)
    }
    en_attente = [constat for constat in constats if constat.issue in EN_ATTENTE]
    return {c.critere: niveaux.get(c.critere, list(range(c.possible + 1))) for c in en_attente}


def _criteres(permis: Mapping[str, Sequence[int]]) -> str:
    return f"un critère en attente, {enumeration(list(permis))}" if permis else "rien, aucun critère n’attend le jury"
