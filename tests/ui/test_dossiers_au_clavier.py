"""A pile of files by keys and line by line: the same events as its plans; a paper that is read is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from clavier import Clavier, jouer_au_clavier
from ecran import pret, texte
from lignes import lignes_de

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.texte.console import Console
from sgm_sim.texte.jeu import Jeu
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.widgets.champ import Champ

EXEMPLE = Path(__file__).parents[2] / "docs" / "exemples" / "etape-18-dossiers"


@pytest.mark.parametrize(("apprenant", "taille"), [("expert", (80, 24)), ("genereux", (120, 40))])
async def test_a_pile_played_by_keys_gives_the_events_of_its_plan(
    atelier: Atelier, apprenant: str, taille: tuple[int, int]
) -> None:
    await jouer_au_clavier(atelier, EXEMPLE, apprenant, taille)


async def test_a_paper_that_is_read_is_in_sight_and_one_goes_on_at_the_decision(atelier: Atelier) -> None:
    tentative = atelier.commencer(str(EXEMPLE), "Test", graine=0)
    app = SgmApp(atelier, reprendre=tentative.id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        assert "Mme Keller, formulaire sans pièce" in texte(app)
        await pilot.press("1", "1", "1")
        await pilot.pause()
        assert "Nommée à l’école" not in texte(app)
        await pilot.press("4")
        await pilot.pause()
        assert "Nommée à l’école" in texte(app)
        await Clavier(pilot)._remplir("dossier", "roux")
        await pilot.pause()
        assert "M. ROUX, ÉTUDIANT" in texte(app)
        assert isinstance(app.screen.focused, Champ)
        assert app.screen.focused.bloc.id == "roux-decision"


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_a_pile_typed_line_by_line_gives_the_events_of_its_plan(atelier: Atelier, rang: int) -> None:
    scenario, corrige, plan = charger_tout(lire_dossier(EXEMPLE))
    joueur = plan.apprenants[rang]
    _, attendus = jouer_plan(joueur, scenario, corrige)
    tentative = atelier.commencer(str(EXEMPLE), joueur.titre, graine=0)
    sorties: list[str] = []
    lignes: Iterator[str] = lignes_de(commandes_de(joueur, scenario, corrige), scenario)
    Jeu(Console(lignes, sorties.append), tentative).jouer()
    assert atelier.depot.evenements(tentative.id)[1:] == attendus[1:]


def test_a_paper_is_written_when_it_is_read(atelier: Atelier) -> None:
    tentative = atelier.commencer(str(EXEMPLE), "Test", graine=0)
    sorties: list[str] = []
    Jeu(Console(iter(["a", "1", "4", "/terminer", "oui"]), sorties.append), tentative).jouer()
    dit = "".join(sorties)
    assert dit.count("Maison louée rue du Lavoir") == 1
    assert dit.count("Pièce 1 : Bail") == 2, "once not read yet, once read"
    assert dit.count("Mme Morel, rue du Lavoir\nDemande déposée") == 1, "the file is not written again"
