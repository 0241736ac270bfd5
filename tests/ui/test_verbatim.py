"""Nothing that a trainer or a learner wrote is markup, on any screen."""

from __future__ import annotations

import pytest
from ecran import texte
from faux import fausse_tentative, faux_atelier
from tournee import tournee

from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.textes import brut, nettoyer

OURS = {"aide", "palette"}
"""Screens that show only our own words."""


@pytest.mark.parametrize("mot", ["voir [/]", "Prénom [NOM]", "[@click=app.quit]x[/]"])
async def test_brackets_are_shown_as_written_on_every_screen(mot: str) -> None:
    vus = await tournee(mot)
    sans = [nom for nom, ecran in vus.items() if mot.lower() not in ecran.lower() and nom not in OURS]
    assert sans == []


async def test_a_link_written_by_a_trainer_is_no_action() -> None:
    app = SgmApp(faux_atelier("[@click=app.quit]x[/]"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(Travail(fausse_tentative("[@click=app.quit]x[/]")))
        await pilot.pause()
        for y in range(24):
            for strip in app.screen._compositor.render_strips()[y : y + 1]:
                actions = {
                    str(segment.style.meta.get("@click")) for segment in strip if segment.style and segment.style.meta
                }
                assert not any("quit" in action and "quitter" not in action for action in actions)


async def test_an_error_of_the_store_is_a_calm_panel() -> None:
    app = SgmApp(faux_atelier("x"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(Travail(fausse_tentative("Le disque est plein.", panne=True)))
        await pilot.press("d", "enter")
        await pilot.pause()
        assert "CE N’EST PAS POSSIBLE" in texte(app)
        assert "Le disque est plein." in texte(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Travail)


def test_nettoyer_leaves_nothing_that_a_terminal_obeys() -> None:
    sale = "a\x1b[31mb\x07c\ud800d\u202ee\r\nf\tg\x9bh"
    assert nettoyer(sale) == "a\ufffd[31mb\ufffdc\ufffdd\ufffde\nf    g\ufffdh"
    assert brut(sale).plain == nettoyer(sale)
