"""The days in text: each moment in order, who came, the figures, what came back and the words of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.evaluation.chiffres import chiffres_de
from sgm_sim.evaluation.jour_dit import dire_chiffres, dire_segment, dire_sejour, titre_du_jour
from sgm_sim.evaluation.mots import titre_de_document, titre_de_tache
from sgm_sim.evaluation.retours import quand_revenu

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan
    from sgm_sim.evaluation.chronologie import Chronologie, Journee
    from sgm_sim.scenario.charger import Scenario
    from sgm_sim.texte.console import Console


def dire_journees(console: Console, jours: Chronologie, scenario: Scenario) -> None:
    """Write each day: moments and what came, in order, then people, then the figures of all."""
    for journee in jours.journees:
        console.titre(titre_du_jour(journee, jours, scenario))
        console.dire_tout([f"{phrase}." for phrase in _moments(journee, scenario)])
        if journee.sejours:
            console.dire()
            console.dire("Les personnes :")
            console.dire_tout([f"- {dire_sejour(sejour, scenario)}" for sejour in journee.sejours])
    console.titre("En chiffres")
    console.dire_tout(dire_chiffres(chiffres_de(jours), scenario))


def _moments(journee: Journee, scenario: Scenario) -> list[str]:
    """Return the learner's time with the mail and the deadlines at their places."""
    dits = [(segment.debut, 1, dire_segment(segment, scenario)) for segment in journee.segments]
    dits += [
        (un.t, 0, f"{_heure(un.t)}, courrier : « {titre_de_document(un.document, scenario)} »")
        for un in journee.courriers
    ]
    for une in journee.limites:
        etat = "c’était fait" if une.faite else "ce n’était pas fait"
        dits.append((une.t, 0, f"{_heure(une.t)}, heure limite de « {titre_de_tache(une.tache, scenario)} » : {etat}"))
    return [phrase for _, _, phrase in sorted(dits)]


def _heure(t: Instant) -> str:
    return heure_longue(civil(t).time())


def dire_retours(console: Console, bilan: Bilan, scenario: Scenario) -> None:
    """Write what came back, and why, each document in full."""
    if not bilan.retours:
        return
    console.titre("Ce qui est revenu, et pourquoi")
    for retour in bilan.retours:
        console.dire(f"{quand_revenu(retour.t, scenario)} : {retour.quoi}")
        console.dire_tout([f"  {retour.raison}"] if retour.raison else [])
        for ligne in _decale(retour.texte):
            console.dire(ligne)
        dire_lignes(console, retour.lignes, bilan)
        console.dire()


def _decale(texte: str) -> list[str]:
    """Return the lines of a document set off by spaces, its blank lines kept."""
    return [f"    {ligne}" if ligne else "" for ligne in en_clair(texte).split("\n")] if texte else []


def dire_lignes(console: Console, lignes: Sequence[int], bilan: Bilan) -> None:
    """Write the rows of the journal that something rests on, when they are told."""
    recits = [bilan.recits[n] for n in lignes if n in bilan.recits]
    console.dire_tout([f"  Ligne {recit.ligne} du journal : {recit.phrase}" for recit in recits])
