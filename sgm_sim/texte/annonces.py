"""What a command has changed, said line by line: the sentences of both faces, and those that only text needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sgm_sim.application.nouvelles import nouvelle
from sgm_sim.core.francais.ecriture import duree
from sgm_sim.engine import evenements as ev
from sgm_sim.scenario.charger import Scenario
from sgm_sim.texte.console import heure


def annonces(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> list[str]:
    """Return what is to be said of an act, in order; nothing of the epilogue, which the bilan tells.

    What became of the learner's own gesture or wait comes last, after all that happened at that instant.
    """
    phrases, dernieres = [], []
    nuit = any(isinstance(evenement, ev.JourneeOuverte) for evenement in evenements)
    for evenement in evenements:
        if isinstance(evenement, ev.EpilogueOuvert):
            break
        propre = PROPRES.get(type(evenement))
        if nuit and isinstance(evenement, ev.AttenteFinie):
            continue  # one does not wait through the night
        if propre is None:
            phrases.append("" if _est_montree(evenement, scenario) else nouvelle(evenement, scenario))
        else:
            dernieres.append(propre(evenement))
    return [phrase for phrase in (*phrases, *dernieres) if phrase]


def _est_montree(evenement: ev.TypeEvenement, scenario: Scenario) -> bool:
    """Tell whether a task that opens is shown at once: the person it is held with has just been received."""
    tenues = {passage.tache for passage in scenario.passages.values()}
    return isinstance(evenement, ev.TacheOuverte) and evenement.tache in tenues


def _coupe(e: ev.GesteInterrompu) -> str:
    return f"{heure(e.t)}, interrompu : il reste {duree(e.reste)}. Rien n’est perdu : /continuer pour finir."


def _attendu(e: ev.AttenteFinie) -> str:
    return f"{heure(e.t)} : vous avez attendu {duree(e.duree)}." if e.duree else ""


PROPRES: Mapping[type, Callable[[Any], str]] = {
    ev.Refuse: lambda e: str(e.motif),
    ev.GesteInterrompu: _coupe,
    ev.AttenteFinie: _attendu,
}
"""Events that text says in its own words: it shows no clock, and names the command that goes on."""
