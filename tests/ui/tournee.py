"""A tour of every screen with one text everywhere: what each screen shows, as plain text."""

from __future__ import annotations

from ecran import pret, texte
from faux import fausse_tentative, faux_atelier

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.screens.briefing import Briefing
from sgm_sim.tui.screens.fin import Fin
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.screens.volet import Panneau, Question


async def tournee(mot: str, taille: tuple[int, int] = (120, 60)) -> dict[str, str]:
    """Show `mot` on every screen, every editor open in turn, and return what was read there."""
    vus: dict[str, str] = {}
    app = SgmApp(faux_atelier(mot), stagiaire=mot)
    async with app.run_test(size=taille) as pilot:

        async def voir(nom: str) -> None:
            await pilot.pause()
            vus[nom] = texte(app)

        await pret(pilot)
        await voir("accueil")
        await pilot.press("n")
        await voir("nom")
        await pilot.press("escape", "down", "down", "enter")
        await voir("choix")
        await pilot.press("escape")
        for nom, ecran in (
            ("briefing", Briefing(fausse_tentative(mot))),
            ("fin", Fin(fausse_tentative(mot))),
            ("panneau", Panneau(SgmError(mot, mot))),
            ("question", Question(mot, mot, mot)),
            ("travail", Travail(fausse_tentative(mot))),
        ):
            await app.push_screen(ecran)
            await voir(nom)
            if nom != "travail":
                await pilot.press("escape")
        for touche in "aehijk":
            await pilot.press(touche)
            await voir(f"champ {touche}")
            await pilot.press("escape")
        await pilot.press("v")
        await voir("confirmation")
        await pilot.press("escape", "d", "enter")
        await voir("document")
        await pilot.press("f1")
        await voir("aide")
        await pilot.press("escape", "ctrl+p")
        await voir("palette")
        await pilot.press("escape")
        await app.push_screen(Travail(fausse_tentative(mot, vivante=True)))
        await voir("bureau vivant")
        await pilot.press("g", "p")
        await voir("gens")
        await pilot.press("escape", "t", "r")
        await voir("reporter")
        await pilot.press("escape", "escape", "2", "x")
        await voir("après un geste")
        await app.push_screen(EcranBilan(fausse_tentative(mot)))
        await pilot.press("t")
        await voir("bilan")
    return vus
