"""Time in the full-screen face: a clock that runs, a pause that hides, a night that closes, a morning that opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from deux_matins import au_bureau, commencer, dossiers
from ecran import lignes, texte
from textual.widgets import Input

from sgm_sim.application.atelier import Atelier
from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Attendre
from sgm_sim.engine.evenements import CommandeRecue, TempsEcoule
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.horloge import Horloge
from sgm_sim.tui.screens.briefing import Briefing
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.screens.volet import Pause


class Montre:
    """Real seconds, as the test wants them."""

    def __init__(self) -> None:
        self.lue = 100.0

    def __call__(self) -> float:
        return self.lue


def test_a_pause_counts_for_nothing_and_what_came_before_it_does() -> None:
    montre = Montre()
    horloge = Horloge(6, 300, montre)
    montre.lue += 10
    horloge.arreter()
    montre.lue += 1000
    assert horloge.ecoule == 60
    horloge.repartir()
    montre.lue += 5
    assert horloge.remettre() == 90
    assert horloge.ecoule == 0
    montre.lue += 1000
    assert horloge.ecoule == 300


async def test_the_clock_runs_in_the_banner_and_goes_with_the_next_command(
    tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]
) -> None:
    atelier, montre = ouvrir_atelier(dossiers(tmp_path)), Montre()
    tentative = atelier.commencer("deux-matins", "KELLER Anne", "temps-reel", graine=1)
    tentative.act(Attendre(secondes=34 * 60))
    app = SgmApp(atelier, stagiaire="KELLER Anne")
    async with app.run_test(size=(120, 40)) as pilot:
        bureau = Travail(tentative, montre)
        await app.push_screen(bureau)
        montre.lue += 5
        await bureau.battre()
        await pilot.pause()
        assert "9 h 04" in texte(app)
        assert civil(tentative.view.t).minute == 4
        await pilot.press("t", "down", "enter", "a", *"Sal")
        montre.lue += 5
        await bureau.battre()
        await pilot.pause()
        saisie = bureau.focused
        assert isinstance(saisie, Input)
        assert saisie.value == "Sal"
        assert "◕ 2 au guichet" in lignes(app)[0].replace("\u00a0", " ")
        assert "M. Jacques Aubry est au guichet" in texte(app)
        montre.lue += 5
        await bureau.battre()
        await pilot.pause()
        assert "M. Jacques Aubry      30 s" in texte(app)
        await pilot.press("f6")
        await pilot.pause()
        assert isinstance(app.screen, Pause)
        assert "Écrivez" not in texte(app)
        assert "Sal" not in texte(app)
        montre.lue += 500
        await pilot.press("f6")
        await pilot.pause()
        montre.lue += 2
        assert app.screen.focused is saisie
        await pilot.press("escape", "x")
        await pilot.pause()
        evenements = atelier.depot.evenements(tentative.id)
        assert [e.ecoule for e in evenements if isinstance(e, CommandeRecue)] == [0, 60, 42]
        assert [e.duree for e in evenements if isinstance(e, TempsEcoule)] == [60, 42]


async def test_the_office_closes_for_the_night_and_opens_in_the_morning(
    tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]
) -> None:
    app = commencer(tmp_path, ouvrir_atelier)
    async with app.run_test(size=(80, 24)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("t", "down", "o", "enter", "enter", "escape")
        while not tentative.view.ferme:
            await pilot.press("x")
        await pilot.pause()
        lu = texte(app)
        assert "LA MAIRIE EST FERMÉE" in lu
        assert "☑ Noter, confié à M. Karim Haddad" in lu
        assert "☐ Écrire, en retard" in lu
        assert "x  Rentrer, et revenir le matin" in lu
        assert "Rédiger" not in lu
        avant = tentative.view.t
        await pilot.press("a", "g", "t", "l", "enter")
        await pilot.pause()
        assert "LA MAIRIE EST FERMÉE" in texte(app)
        assert tentative.view.t == avant
        await pilot.press("x")
        await pilot.pause()
        assert civil(tentative.view.t).isoformat() == "2026-02-04T08:30:00"
        assert "Mercredi 4 février 2026, 8 h 30 : la mairie ouvre." in texte(app)
        assert "Vous avez attendu" not in texte(app)
        assert bureau.focused is not None
        assert "Rédiger" in texte(app)


async def test_the_briefing_of_a_living_day(tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]) -> None:
    atelier = ouvrir_atelier(dossiers(tmp_path))
    for regime, mots in (("entrainement", "elle n’avance que par vos gestes"), ("temps-reel", "6 secondes")):
        tentative = atelier.commencer("deux-matins", "KELLER Anne", regime, graine=1)
        app = SgmApp(atelier, stagiaire="KELLER Anne")
        async with app.run_test(size=(80, 70)) as pilot:
            await app.push_screen(Briefing(tentative))
            await pilot.pause()
            lu = " ".join(texte(app).split())
            assert "☐ Écrire" in lu
            assert "La fuite" not in lu
            assert "Recevoir Mme Keller" not in lu
            assert mots in lu
            assert "l’attente use l’humeur" in lu
