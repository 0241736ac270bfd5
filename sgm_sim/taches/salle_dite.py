"""The table of the council in sentences: what a face that cannot draw it says. Nothing in it is counted."""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.taches.fiche import BlocSalle, Place

VOIX: Mapping[str, str] = {
    "pour": "Pour",
    "contre": "Contre",
    "abstention": "S’abstiennent",
    "retrait": "Ne prend pas part au vote",
}
"""What a raised hand says, in the order it is asked."""


def dire_la_salle(bloc: BlocSalle) -> list[str]:
    """Return who sits at the table, who does not, who is represented, and the hands that are raised."""
    assis = [_nommer(place) for place in bloc.places if place.nom and place.presente]
    vides = [place.nom for place in bloc.places if place.nom and not place.presente]
    vacants = sum(not place.nom for place in bloc.places)
    portes = [f"{place.nom} pour {porte.nom}" for place in bloc.places for porte in place.portes]
    lignes = [f"Autour de la table : {enumeration(assis)}."]
    if vides:
        lignes.append(f"Chaises vides : {enumeration(vides)}.")
    if vacants:
        lignes.append("Un siège est sans titulaire." if vacants == 1 else "Des sièges sont sans titulaire.")
    if portes:
        lignes.append(f"Pouvoirs : {' ; '.join(portes)}.")
    if bloc.agents:
        lignes.append(f"Aussi dans la salle : {enumeration(list(bloc.agents))}.")
    return [*lignes, *_mains(bloc)]


def _nommer(place: Place) -> str:
    return f"{place.nom} ({place.role})" if place.role else place.nom


def _mains(bloc: BlocSalle) -> list[str]:
    lignes = []
    for voix, mot in VOIX.items():
        noms = [place.nom for place in bloc.places if place.voix == voix]
        noms += [
            f"{place.nom} au nom de {porte.nom}"
            for place in bloc.places
            for porte in place.portes
            if porte.voix == voix
        ]
        if noms:
            lignes.append(f"{mot} : {enumeration(noms)}.")
    return lignes
