"""A council as a hemicycle: a sign for each seat, groups side by side from left to right, each sign with its name.

It draws the seats that it is given and judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin
from typing import NamedTuple

from textual.content import Content

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.taches.fiche import BlocHemicycle
from sgm_sim.tui.mise_en_page import Ligne, composer
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille

SIGNES = (
    ("●", "$accent"),
    ("■", "$primary"),
    ("▲", "$success"),
    ("◆", "$error"),
    ("○", "$foreground"),
    ("□", "$discret"),
)
"""A shape and a colour for each group: one is never without the other. They come round again beyond six."""
PAR_RANG = 7
"""Seats that the innermost row holds; each row further out holds more."""
CENTRE = 3
"""Lines from the middle of the hall to the innermost row."""
ECART = 2
"""Lines between two rows."""
ASPECT = 2.1
"""A cell is about twice as high as it is wide."""


class Place(NamedTuple):
    """Where a seat is: its angle from the left, then its cell."""

    angle: float
    x: int
    y: int


class Hemicycle(Feuille):
    """The hall.

    Args:
        bloc: who sits there.
    """

    def __init__(self, bloc: BlocHemicycle) -> None:
        super().__init__(classes="bloc -hemicycle")
        self._bloc = bloc

    def lignes(self, largeur: int) -> list[Content]:
        """Return the hall at this width."""
        if self._composes is None or self._composes[0] != largeur:
            self._composes = (largeur, lignes_de_l_hemicycle(self._bloc, largeur))
        return self._composes[1]


def lignes_de_l_hemicycle(bloc: BlocHemicycle, largeur: int) -> list[Content]:
    """Return the seats when there is room for them, then each sign with its group; no line exceeds `largeur`."""
    tete = [Ligne(titre(bloc.titre))] if bloc.titre else []
    return composer([*tete, *map(Ligne, _salle(bloc, largeur)), *_legende(bloc)], max(1, largeur))


def _salle(bloc: BlocHemicycle, largeur: int) -> Iterator[Content]:
    """Yield the lines of the hall, centred on its own axis."""
    couleurs = [SIGNES[rang % len(SIGNES)] for rang, un in enumerate(bloc.groupes) for _ in range(un.sieges)]
    places = asseoir(len(couleurs))
    large = max(place.x for place in places) + 1
    if large > largeur:
        return
    signes = {(p.x, p.y): signe for p, signe in zip(sorted(places), couleurs, strict=True)}
    for y in range(max(place.y for place in places) + 1):
        ligne = [brut(*signes[x, y]) if (x, y) in signes else Content(" ") for x in range(large)]
        yield assembler(*ligne).rstrip(" ")


def asseoir(sieges: int) -> list[Place]:
    """Return where so many seats are, in rows around the same centre."""
    rangs = _rangs(sieges)
    dehors = CENTRE + ECART * (len(rangs) - 1)
    axe = round(dehors * ASPECT)
    places = []
    for numero, combien in enumerate(rangs):
        rayon = CENTRE + ECART * numero
        for n in range(combien):
            angle = pi * n / (combien - 1) if combien > 1 else pi / 2
            x, y = axe - round(rayon * ASPECT * cos(angle)), dehors - round(rayon * sin(angle))
            places.append(Place(angle, x, y))
    return places


def _rangs(sieges: int) -> Sequence[int]:
    """Return how many seats each row holds, the innermost first: in proportion of their lengths."""
    combien = next(n for n in range(1, 12) if sum(PAR_RANG + 4 * rang for rang in range(n)) >= sieges or n == 11)
    longueurs = [CENTRE + ECART * rang for rang in range(combien)]
    parts = [sieges * longueur // sum(longueurs) for longueur in longueurs]
    for rang in range(sieges - sum(parts)):
        parts[-1 - rang % combien] += 1
    return [part for part in parts if part]


def _legende(bloc: BlocHemicycle) -> Iterator[Ligne]:
    for rang, un in enumerate(bloc.groupes):
        signe = brut(*SIGNES[rang % len(SIGNES)])
        yield Ligne(brut(f"{une_ligne(un.nom)} : {accord(un.sieges, 'siège')}"), 2, 2, signe)
