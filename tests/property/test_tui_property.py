"""Any text is shown on every screen, whatever it holds."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from sgm_sim.tui.mise_en_page import Ligne, composer, prose
from sgm_sim.tui.textes import nettoyer

sys.path.insert(0, str(Path(__file__).parent.parent / "ui"))

from tournee import tournee

SIGNES = st.characters() | st.sampled_from("[]/@=*#-\\\n\t\x1b\u202e\ud800é€œ👩🏽‍⚖️אب \u00a0\u202f")


@settings(max_examples=3, deadline=None)
@given(mot=st.text(SIGNES, max_size=300), taille=st.sampled_from([(30, 8), (60, 20), (80, 24), (120, 40)]))
@example(mot="m" * 10_000, taille=(60, 20))
@example(mot="[/]\ud800\x1b[2J\u202e\u0000👩🏽‍⚖️ שלום **[b]** *", taille=(80, 24))
@example(mot="mairie", taille=(30, 8))
def test_every_screen_shows_any_text(mot: str, taille: tuple[int, int]) -> None:
    vus = asyncio.run(tournee(mot, taille))
    for ecran in vus.values():
        ecran.encode()  # no lone surrogate reaches the terminal
        assert not set(ecran) & set(map(chr, [*range(10), *range(11, 32), 127, *range(128, 160)]))


@given(texte=st.text(SIGNES, max_size=400), largeur=st.integers(4, 120), retrait=st.integers(0, 8))
def test_no_line_is_wider_than_its_place(texte: str, largeur: int, retrait: int) -> None:
    for ligne in composer([Ligne(Content(nettoyer(texte)), retrait)], largeur):
        # A wide sign may not fit where only one cell is left.
        assert cell_len(ligne.plain) <= max(largeur, retrait + 2)


@given(texte=st.text(st.sampled_from("ab \u00a0\u202f?»"), max_size=200), largeur=st.integers(20, 80))
def test_an_unbreakable_space_never_ends_nor_begins_a_line_when_the_words_fit(texte: str, largeur: int) -> None:
    blocs = [bloc for bloc in texte.split(" ") if bloc]
    if all(len(bloc) <= largeur for bloc in blocs):
        lignes = [ligne.plain for ligne in composer([Ligne(Content(texte))], largeur)]
        assert [mot for ligne in lignes for mot in ligne.split(" ") if mot] == blocs


@given(texte=st.text(st.sampled_from("abc \n-*#"), max_size=200))
def test_prose_keeps_every_letter(texte: str) -> None:
    lettres = "".join(ligne.texte.plain for ligne in prose(texte))
    assert [c for c in lettres.lower() if c in "abc"] == [c for c in texte if c in "abc"]
