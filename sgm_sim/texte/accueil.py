"""Who plays, and what: the questions asked before an attempt begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sgm_sim.texte.console import Console, lettre, rang

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier


def demander_nom(console: Console) -> str:
    """Ask for a name until one is given."""
    while not (nom := console.demander("Votre nom, puis votre prénom ").strip()):
        console.dire("Le nom figure sur le bilan et dans les exports du jury.")
    return nom


def choisir_scenario(console: Console, atelier: Atelier) -> str:
    """List the catalogue and return the id of the scenario chosen."""
    annonces = [annonce for annonce in atelier.catalogue() if not annonce.defaut]
    console.titre("Scénarios")
    for place, annonce in enumerate(annonces):
        console.dire(f"{lettre(place)}) {annonce.titre}, {annonce.duree} min. {annonce.resume}")
    while True:
        place_choisie = rang(console.demander("Votre choix "))
        if place_choisie is not None and place_choisie < len(annonces):
            return annonces[place_choisie].id
        console.dire("Tapez la lettre d’un scénario de la liste.")
