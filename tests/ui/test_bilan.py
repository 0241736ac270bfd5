"""The bilan is read with the arrows: each constat in turn, and all of a long one."""

from __future__ import annotations

from ecran import texte
from faux import ISSUES, fausse_tentative, faux_atelier

from sgm_sim.evaluation.notation import ScoreCompetence
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.mesures import barre
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.widgets.depliable import LigneConstat
from sgm_sim.tui.widgets.feuille import Feuille


async def test_arrows_read_all_of_a_constat_then_lead_to_the_next() -> None:
    app = SgmApp(faux_atelier("mot"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(EcranBilan(fausse_tentative("un mot " * 60)))
        await pilot.press("down", "enter")
        await pilot.pause()
        constats = list(app.screen.query(LigneConstat))
        vue = app.screen.query_one("#bilan").region
        assert constats[0].region.y == vue.y
        for _ in range(60):
            if constats[1].has_focus:
                break
            await pilot.press("down")
        assert constats[1].has_focus
        assert vue.y <= constats[1].region.y < vue.bottom


async def test_the_mark_is_on_the_line_where_one_is_and_nowhere_else() -> None:
    app = SgmApp(faux_atelier("mot"))
    async with app.run_test(size=(120, 60)) as pilot:
        await app.push_screen(EcranBilan(fausse_tentative("mot")))
        for rang in range(3):
            await pilot.press("down")
            await pilot.pause()
            marques = [
                "▸" in constat.query_one(Feuille).lignes(80)[0].plain for constat in app.screen.query(LigneConstat)
            ]
            assert marques.index(True) == rang
            assert marques.count(True) == 1


async def test_every_issue_is_said_in_words_and_the_key_shows_each_constat() -> None:
    app = SgmApp(faux_atelier("mot"))
    async with app.run_test(size=(120, 60)) as pilot:
        await app.push_screen(EcranBilan(fausse_tentative("mot")))
        await pilot.pause()
        lu = texte(app)
        mots = (
            "✓ réussi",
            "◐ en partie",
            "✗ à revoir",
            "✗ non fait",
            "… à évaluer par le jury",
            "… à vérifier par le jury",
        )
        assert len(mots) == len(ISSUES)
        assert [mot for mot in mots if mot not in lu] == []
        assert "Ce qui était attendu" not in lu
        await pilot.press("t")
        await pilot.pause()
        assert "Ce qui était attendu" in texte(app)


def test_a_bar_keeps_its_width_and_shows_what_awaits_the_jury() -> None:
    for obtenus, attente in ((0, 0), (0, 1), (22, 6), (28, 0), (27, 1)):
        score = ScoreCompetence(
            code="BC01.01", obtenus=obtenus, possibles=28, en_attente=attente, observations=3, proposition="x"
        )
        dessin = barre(score, 18).plain
        assert len(dessin) == 18
        assert ("▒" in dessin) == bool(attente)
        assert (dessin == "█" * 18) == (obtenus == 28)
