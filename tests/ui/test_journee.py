"""The whole way by keys, from the door to the bilan, at two sizes; and a smoke journey on the smallest screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from clavier import Clavier
from ecran import pret, texte

from sgm_sim.application.atelier import Atelier
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import CommandeRecue
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.charger import Scenario, charger_corrige, charger_plan
from sgm_sim.tui.app import SgmApp

PREMIERS_PAS = SCENARIOS / "premiers-pas"


def du_plan(scenario: Scenario, qui: str) -> list[Commande]:
    corrige, _ = charger_corrige((PREMIERS_PAS / "corrige.yaml").read_bytes(), "corrige.yaml", scenario)
    plan, _ = charger_plan((PREMIERS_PAS / "plan.yaml").read_bytes(), "plan.yaml", scenario)
    assert corrige is not None
    assert plan is not None
    return commandes_de(next(a for a in plan.apprenants if a.id == qui), scenario, corrige)


def commandes_gardees(atelier: Atelier, tentative: str) -> list[Any]:
    evenements = atelier.depot.evenements(tentative)
    return [e.commande for e in evenements if isinstance(e, CommandeRecue)]


def nues(commandes: list[Any]) -> list[Any]:
    """Leave out what the Session pins in a gesture."""
    return [
        (type(c).__name__, *(getattr(c, n, None) for n in ("document", "tache", "nom", "args", "textes")))
        for c in commandes
    ]


@pytest.mark.parametrize("taille", [(80, 24), (120, 40)])
async def test_a_plan_played_by_keys_reaches_the_bilan_with_the_same_gestures(
    ouvrir_atelier: Callable[..., Atelier], taille: tuple[int, int]
) -> None:
    atelier = ouvrir_atelier()
    app = SgmApp(atelier)
    async with app.run_test(size=taille) as pilot:
        await pret(pilot)
        assert "SCÉNARIOS" in texte(app)
        await pilot.press("enter")
        assert "QUI ÊTES-VOUS" in texte(app)
        assert "La ligne est vide" not in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "La ligne est vide" in texte(app)
        await pilot.press(*"Keller", "space", *"Anne", "enter")
        assert "VOTRE MISSION" in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.tentative is not None
        identifiant = app.tentative.id
        commandes = du_plan(app.tentative.scenario, "expert")
        await Clavier(pilot).jouer(commandes)
        await pilot.pause()
        assert "À RETENIR" in texte(app)
        assert "54 points obtenus sur 60 ; 6 attendent le jury" in texte(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "✓ fait" in texte(app)
    assert nues(commandes_gardees(ouvrir_atelier(), identifiant)) == nues(commandes)


async def test_the_smallest_screen_shows_one_thing_at_a_time(atelier: Atelier) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=(60, 20)) as pilot:
        await pret(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "VISITE GUIDÉE" in texte(app)
        await pilot.press("d")
        await pilot.pause()
        assert "VISITE GUIDÉE" not in texte(app)
        await pilot.press("enter", "escape", "escape")
        await pilot.press("a", *"29/1/2026", "enter")
        await pilot.pause()
        assert "jeudi 29 janvier 2026" in texte(app)
        assert all(len(ligne) <= 60 for ligne in texte(app).split("\n"))


async def test_an_exam_ends_without_a_score(atelier: Atelier) -> None:
    app = SgmApp(atelier, stagiaire="KELLER Anne", scenario="premiers-pas", regime="examen")
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Bienvenue" not in texte(app)  # the words of the guide are an aid
        await pilot.press("f", "enter")
        await pilot.pause()
        assert "VOTRE ÉPREUVE EST TERMINÉE" in texte(app)
        assert "point" not in texte(app)
