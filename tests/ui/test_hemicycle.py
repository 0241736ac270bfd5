"""The hemicycle: a sign for each seat, none over another, groups side by side, names as they are written."""

from __future__ import annotations

import pytest

from sgm_sim.taches.fiche import BlocHemicycle, Groupe
from sgm_sim.tui.widgets.hemicycle import SIGNES, asseoir, lignes_de_l_hemicycle


@pytest.mark.parametrize("sieges", range(1, 100))
def test_every_seat_has_a_place_of_its_own(sieges: int) -> None:
    places = asseoir(sieges)
    assert len({(place.x, place.y) for place in places}) == sieges
    assert min(place.x for place in places) >= 0
    assert min(place.y for place in places) >= 0


@pytest.mark.parametrize("largeur", [40, 75, 120])
def test_signs_are_as_many_as_seats_when_there_is_room(largeur: int) -> None:
    bloc = BlocHemicycle("h", (Groupe("Vivre [ici]", 12), Groupe("Autour", 3)), "Le conseil")
    lignes = [ligne.plain for ligne in lignes_de_l_hemicycle(bloc, largeur)]
    assert all(len(ligne) <= largeur for ligne in lignes)
    dessin = "".join(lignes[1:-2])
    assert (dessin.count(SIGNES[0][0]), dessin.count(SIGNES[1][0])) == (12, 3)
    assert lignes[-2:] == ["● Vivre [ici] : 12 sièges", "■ Autour : 3 sièges"]


def test_where_there_is_no_room_names_and_figures_remain() -> None:
    lignes = [ligne.plain for ligne in lignes_de_l_hemicycle(BlocHemicycle("h", (Groupe("Autour", 15),)), 18)]
    assert lignes == ["● Autour : 15", "  sièges"] or lignes == ["● Autour : 15 sièges"]


def test_groups_sit_side_by_side_from_left_to_right() -> None:
    places = sorted(asseoir(15))
    assert [place.angle for place in places] == sorted(place.angle for place in places)
    assert places[0].x < places[-1].x
