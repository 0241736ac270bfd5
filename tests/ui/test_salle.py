"""The table of the council: everybody is there, in order, with their signs; nothing is counted, nothing overflows."""

from __future__ import annotations

import re
from datetime import date

import pytest
from ecran import texte
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from textual.app import App, ComposeResult

from sgm_sim.taches.fiche import BlocSalle, Fiche, Place, Porte
from sgm_sim.tui.themes import ENCRE
from sgm_sim.tui.widgets.ebauche import Carnet
from sgm_sim.tui.widgets.fiche import Cadre, FicheVue
from sgm_sim.tui.widgets.salle import Salle, lignes_de_la_salle
from sgm_sim.tui.widgets.sieges import MAINS

NOMS = (
    *("Mme Keller", "M. Aubry", "Mme Delmas", "M. Roche", "Mme Saint-Aubin", "M. Simon", "Mme Petit", "M. Costa"),
    *("Mme Lemoine", "M. Moreau", "Mme Vidal", "M. Garnier", "Mme Chevallier", "M. Noël", "Mme Perrin", "M. Blanc"),
    *("Mme Da Silva", "M. Fournier", "Mme Marchand", "M. Giraud", "Mme Leroux", "M. Bonnet", "Mme Faure"),
    *("M. Mercier", "Mme Brun", "M. Lambert", "Mme Masson", "M. Henry", "Mme Rousseau", "M. Colin", "Mme Picard"),
    *("M. Gaillard", "Mme Benoît", "M. Roy", "Mme Lucas"),
)
ROLES = {0: "maire, préside", 1: "adjoint", 2: "adjointe"}
SIEGES = (5, 7, 11, 15, 19, 23, 27, 35)
LARGEURS = range(30, 141)
ABSENT = 5
"""Rank of somebody who is not there when there are more than `ABSENT` seats, and whose pouvoir is held."""


def salle(sieges: int, *, vote: bool = False, pouvoir: bool = True, vacants: int = 0) -> BlocSalle:
    """Return a council: one member away, represented; hands are raised when `vote`."""
    places = []
    for rang, nom in enumerate(NOMS[: sieges - vacants]):
        portes = (Porte(NOMS[ABSENT], "contre" if vote else ""),) if rang == 3 and pouvoir and sieges > ABSENT else ()
        presente = rang != ABSENT
        voix = _voix(rang) if vote and presente else ""
        places.append(Place(f"p{rang}", nom, ROLES.get(rang, ""), presente, voix, portes))
    vides = [Place(f"v{rang}", "", presente=False) for rang in range(vacants)]
    return BlocSalle("salle", (*places, *vides), agents=("vous",))


def _voix(rang: int) -> str:
    return "retrait" if rang == 4 else ("pour", "pour", "contre", "abstention")[rang % 4]


def dessin(bloc: BlocSalle, largeur: int) -> list[str]:
    return [ligne.plain for ligne in lignes_de_la_salle(bloc, largeur)]


def autour(bloc: BlocSalle, largeur: int) -> str:
    """Return the drawing without what is under it."""
    lignes = dessin(bloc, largeur)
    return "\n".join(lignes[: next(n for n, ligne in enumerate(lignes) if "Aussi dans la salle" in ligne)])


def mots(lignes: str) -> str:
    """Return the words alone, so that a name on two lines is found."""
    return " ".join(re.sub(r"[^\w’-]+", " ", lignes).split())


@pytest.mark.parametrize("vote", [False, True])
@pytest.mark.parametrize("sieges", SIEGES)
def test_no_line_overflows_no_name_is_lost_and_nothing_is_counted(sieges: int, vote: bool) -> None:
    bloc = salle(sieges, vote=vote, vacants=2)
    for largeur in LARGEURS:
        lignes = dessin(bloc, largeur)
        assert max(cell_len(ligne) for ligne in lignes) <= largeur
        assert not re.search(r"\d", "".join(lignes))
        dits = set(mots("\n".join(lignes)).split())
        assert {mot for nom in NOMS[: sieges - 2] for mot in mots(nom).split()} <= dits
        assert {"maire", "préside", "vous"} <= dits


@pytest.mark.parametrize("sieges", SIEGES)
@pytest.mark.parametrize("largeur", [40, 45, 53, 73, 120])
def test_seats_are_read_in_the_order_of_the_tableau(sieges: int, largeur: int) -> None:
    lu = autour(salle(sieges, pouvoir=False), largeur)
    places = [lu.index(nom) for nom in NOMS[:sieges]]
    assert places == sorted(places)


@pytest.mark.parametrize("sieges", SIEGES)
@pytest.mark.parametrize("largeur", [30, 40, 53, 73])
def test_nobody_moves_when_hands_are_raised(sieges: int, largeur: int) -> None:
    signes = str.maketrans(dict.fromkeys("●✉▲▼◇×", " "))
    avant, apres = (autour(salle(sieges, vote=vote), largeur).translate(signes) for vote in (False, True))
    assert [ligne.rstrip() for ligne in avant.split("\n")] == [ligne.rstrip() for ligne in apres.split("\n")]


@pytest.mark.parametrize("sieges", SIEGES)
@pytest.mark.parametrize("largeur", [30, 45, 53, 73])
def test_each_hand_is_a_sign_and_a_second_hand_is_another(sieges: int, largeur: int) -> None:
    bloc = salle(sieges, vote=True)
    lu = autour(bloc, largeur)
    voix = [voix for place in bloc.places for voix in (place.voix, *(porte.voix for porte in place.portes))]
    for nom, signe in MAINS.items():
        assert lu.count(signe.forme) == voix.count(nom)
        assert f"{signe.forme}\u00a0{signe.mot}" in "\n".join(dessin(bloc, largeur))
    assert lu.count("○") == sum(not place.presente for place in bloc.places)
    assert lu.count("×") == voix.count("retrait")


@pytest.mark.parametrize("largeur", LARGEURS)
@pytest.mark.parametrize("vote", [False, True])
def test_every_sign_is_said_in_words(largeur: int, vote: bool) -> None:
    bloc = salle(15, vote=vote, vacants=1)
    lu = "\n".join(dessin(bloc, largeur)).replace("\u00a0", " ")
    dits = {
        "●": "à sa place",
        "○": "chaise vide",
        "✉": "pouvoir de",
        "×": "ne prend pas part",
        "·": "vacant",
        "▲": "pour",
        "▼": "contre",
        "◇": "abstention",
    }
    for signe, mot in dits.items():
        assert signe not in lu or mot in lu
    assert ("●" in lu) is not vote


@pytest.mark.parametrize("largeur", [30, 45, 73])
def test_an_empty_chair_is_named_and_a_seat_without_holder_is_said(largeur: int) -> None:
    lu = autour(salle(11, vacants=2), largeur)
    assert re.search(r"M\. Simon ○|○ M\. Simon", lu)
    assert lu.count("siège vacant") == 2


def test_who_presides_is_at_the_head_and_may_hold_a_pouvoir() -> None:
    tete, *reste = salle(7).places
    bloc = BlocSalle("salle", (replace(tete, portes=(Porte("M. Simon"),)), *reste))
    assert [ligne.strip() for ligne in dessin(bloc, 73)[:2]] == [
        "● Mme Keller, maire, préside",
        "✉ pouvoir de M. Simon",
    ]


def test_on_a_small_screen_fifteen_seats_leave_room_for_what_is_noted() -> None:
    for vote in (False, True):
        assert len(dessin(salle(15, vote=vote), 73)) <= 11
        assert len(dessin(salle(27, vote=vote), 73)) <= 14


def test_without_room_for_a_table_seats_are_one_under_another() -> None:
    lignes = dessin(salle(7), 30)
    assert "█" not in "".join(lignes)
    assert lignes[:6] == [
        "● Mme Keller, maire, préside",
        "● M. Aubry, adjoint",
        "● Mme Delmas, adjointe",
        "● M. Roche",
        "  ✉ pouvoir de M. Simon",
        "● Mme Saint-Aubin",
    ]


NOMS_LIBRES = st.text(st.characters() | st.sampled_from("[/] \n\t\u202eé👩🏽"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(
    noms=st.lists(NOMS_LIBRES, min_size=1, max_size=30), largeur=st.integers(1, 140), voix=st.sampled_from([*MAINS, ""])
)
def test_any_names_are_shown_within_the_width(noms: list[str], largeur: int, voix: str) -> None:
    places = tuple(Place(f"p{n}", nom, nom, n % 2 == 0, voix, (Porte(nom, voix),)) for n, nom in enumerate(noms))
    for ligne in lignes_de_la_salle(BlocSalle("salle", places, (noms[0],)), largeur):
        assert cell_len(ligne.plain) <= max(largeur, 6), "a wide sign may not fit where one cell is left"


class Bureau(App[None]):
    """A place that shows one Fiche."""

    def compose(self) -> ComposeResult:
        yield FicheVue("fiche")

    async def montrer(self, bloc: BlocSalle) -> None:
        cadre = Cadre(date(2026, 3, 31), lambda _: "", lambda *_: True)
        assert isinstance(cadre.carnet("x"), Carnet)
        await self.query_one(FicheVue).montrer(Fiche("seance", "La séance", blocs=(bloc,)), cadre)


async def test_a_change_of_one_seat_keeps_the_widget_and_is_seen() -> None:
    app = Bureau()
    app.register_theme(ENCRE)
    app.theme = "encre"
    async with app.run_test(size=(80, 24)) as pilot:
        avant = salle(15)
        await app.montrer(avant)
        await pilot.pause()
        pose = app.query_one(Salle)
        assert "M. Simon ○" in texte(app)
        arrivee = [replace(place, presente=True) for place in avant.places]
        await app.montrer(replace(avant, places=tuple(arrivee)))
        await pilot.pause()
        assert app.query_one(Salle) is pose
        assert "M. Simon ●" in texte(app)
        assert "○" not in texte(app)
