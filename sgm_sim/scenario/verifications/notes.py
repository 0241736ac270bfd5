"""Does a criterion look at notes that are taken, in a task where some are?"""

from __future__ import annotations

from fnmatch import fnmatchcase

from sgm_sim.core.suggestions import cite, ou_sinon
from sgm_sim.scenario.corrige import CritereReleve
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.notes import TacheANotes


def verifier_releve(
    releve: Releve, chemin: tuple[str | int, ...], critere: CritereReleve, tache: TacheDeclaree
) -> None:
    """Check that each name of a criterion means some note of its task."""
    if not isinstance(tache, TacheANotes):
        message = f"la tâche {cite(tache.id)} n’a pas de notes à relever"
        releve.dire(
            "S121",
            (*chemin, "type"),
            message,
            conseil="« releve » est pour une séance, une pile de dossiers ou un dépouillement",
        )
        return
    notes = [champ.id for champ in tache.champs if champ.id not in tache.questions]
    for rang, motif in enumerate(critere.notes):
        if any(fnmatchcase(note, motif) for note in notes):
            continue
        conseil = ou_sinon(motif, notes)
        if motif in tache.questions:
            conseil = "une question se juge par un critère « attendu » ou « regle » sur son fait"
        releve.dire("S121", (*chemin, "notes", rang), f"aucune note ne s’appelle {cite(motif)}", conseil=conseil)
