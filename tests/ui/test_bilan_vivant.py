"""The bilan of a living day: the drawing at every width, what came back, rows told, and playing again from there."""

from __future__ import annotations

from typing import Any

import pytest
from ecran import pret, texte
from textual.pilot import Pilot

from sgm_sim.application.atelier import Atelier
from sgm_sim.engine.commandes import Attendre, Commande, Lire, Recevoir, Terminer
from sgm_sim.engine.evenements import Ouvert
from sgm_sim.evaluation.bandes import Bande, bandes_de
from sgm_sim.evaluation.chronologie import Chronologie, chronologie
from sgm_sim.tui import frise
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.mise_en_page import composer
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.depliable import LigneConstat, LigneRetour
from sgm_sim.tui.widgets.frise import Frise

COMMANDES: tuple[Commande, ...] = (
    Lire(document="consigne"),
    Attendre(),
    Recevoir(passage="haddad"),
    *[Attendre()] * 80,
    Terminer(),
)


@pytest.fixture
def finie(atelier: Atelier) -> str:
    tentative = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1)
    for commande in COMMANDES:
        if not tentative.view.close:
            tentative.act(commande)
    assert tentative.view.close
    return tentative.id


async def ouvrir(pilot: Pilot[Any]) -> EcranBilan:
    await pret(pilot)
    ecran = pilot.app.screen
    assert isinstance(ecran, EcranBilan)
    return ecran


@pytest.mark.parametrize("taille", [(60, 20), (80, 24), (120, 40)])
async def test_one_walks_the_day_moment_by_moment(atelier: Atelier, finie: str, taille: tuple[int, int]) -> None:
    app = SgmApp(atelier, reprendre=finie)
    async with app.run_test(size=taille) as pilot:
        ecran = await ouvrir(pilot)
        await pilot.press("down")
        await pilot.pause()
        jour = ecran.query_one(Frise)
        assert jour.has_focus
        lu = texte(app)
        assert "VOTRE MATINÉE" in lu
        assert "▸ 8 h 15 à 8 h 17, 2 min : lecture" in lu
        assert frise.CURSEUR in lu
        await pilot.press("right")
        await pilot.pause()
        assert "attente" in texte(app)
        await pilot.press("end")
        await pilot.pause()
        assert jour.rang == len(jour.journee.segments) - 1
        await pilot.press("right", "home")
        assert jour.rang == 0


async def test_all_is_reached_by_the_arrows_and_enter_shows_the_document_and_the_rows(
    atelier: Atelier, finie: str
) -> None:
    app = SgmApp(atelier, reprendre=finie)
    async with app.run_test(size=(100, 60)) as pilot:
        ecran = await ouvrir(pilot)
        retours = list(ecran.query(LigneRetour))
        assert retours
        avec = next(ligne for ligne in retours if ligne.retour.texte)
        for _ in range(40):
            if avec.has_focus:
                break
            await pilot.press("down")
        assert avec.has_focus
        await pilot.press("enter")
        await pilot.pause()
        lu = texte(app)
        assert "Ce qui s’est passé" in lu
        assert "du journal" in lu
        assert " ".join(avec.retour.texte.split())[-12:] in " ".join(lu.split())
        constat = next(c for c in ecran.query(LigneConstat) if c.constat.evenements)
        ecran.set_focus(constat)
        await pilot.press("enter")
        await pilot.pause()
        assert f"ligne {constat.constat.evenements[0]} du journal" in texte(app)


@pytest.mark.parametrize("ou", ["moment", "retour"])
async def test_one_plays_again_from_there_in_another_attempt(atelier: Atelier, finie: str, ou: str) -> None:
    app = SgmApp(atelier, reprendre=finie)
    async with app.run_test(size=(100, 40)) as pilot:
        ecran = await ouvrir(pilot)
        await pilot.press("r")
        await pilot.pause()
        assert app.screen is ecran  # nothing is chosen yet
        etape = ecran.query_one(Frise) if ou == "moment" else ecran.query(LigneRetour).first()
        ecran.set_focus(etape)
        await pilot.press("right", "r")
        await pilot.pause()
        assert "REJOUER D’ICI" in texte(app)
        await pilot.press("escape")
        assert len(atelier.tentatives()) == 1
        await pilot.press("r", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Travail)
        nouvelle = app.screen.tentative
        assert nouvelle.id != finie
        assert not nouvelle.view.close
        entete = atelier.depot.evenements(nouvelle.id)[0]
        assert isinstance(entete, Ouvert)
        assert entete.reprise.startswith(f"{finie}#")
        if ou == "moment":
            assert entete.reprise == f"{finie}#1"


async def test_what_is_not_living_or_not_allowed_is_not_played_again(
    atelier: Atelier, finie: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tentative = atelier.commencer("premiers-pas", "Keller Anne", graine=0)
    tentative.act(Terminer())
    app = SgmApp(atelier, reprendre=tentative.id)
    async with app.run_test(size=(100, 40)) as pilot:
        ecran = await ouvrir(pilot)
        assert not ecran.query(Frise)
        await pilot.press("down", "r")
        await pilot.pause()
        assert app.screen is ecran
        assert "Rejouer" not in texte(app)


# The drawing.


def jours(atelier: Atelier, finie: str) -> tuple[Chronologie, tuple[Bande, ...]]:
    scenario = atelier.scenario_de(finie)
    chrono = chronologie(atelier.depot.evenements(finie), scenario)
    return chrono, bandes_de(chrono.journees[0], chrono, scenario)


@pytest.mark.parametrize("largeur", [40, 53, 74, 113])
def test_drawing_fits_its_width_and_shapes_alone_tell_what_is_what(atelier: Atelier, finie: str, largeur: int) -> None:
    chrono, bandes = jours(atelier, finie)
    journee = chrono.journees[0]
    lignes = [ligne.plain for ligne in composer(frise.dessiner(journee, bandes, largeur, journee.debut), largeur)]
    assert len(lignes) == len(bandes) + 2
    assert max(map(len, lignes)) <= largeur
    assert "9 h" in lignes[0].replace("\xa0", " ")
    dessin = {bande.nom: ligne for bande, ligne in zip(bandes, lignes[2:], strict=True)}
    assert frise.ATTENTE in dessin["M. Lucas Cadiou"]
    assert frise.PLEIN not in dessin["M. Lucas Cadiou"]
    assert "✗" in dessin["M. Lucas Cadiou"]
    assert frise.PLEIN in dessin["Lecture et droit"]
    assert frise.POINT in dessin["Courrier arrivé"]
    assert frise.LIMITE in dessin["Répondre à M. Hamelot"]


def test_a_cut_is_seen_where_it_happened(atelier: Atelier) -> None:
    tentative = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1)
    for document in ("consigne", "repondeur", "plan-vannes", "demande-hamelot", "plainte", "plan-classement"):
        tentative.act(Lire(document=document))
    tentative.act(Terminer())
    chrono, bandes = jours(atelier, tentative.id)
    assert not chrono.journees[0].coupures
    autre = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1)
    autre.act(Attendre(secondes=390))
    autre.act(Lire(document="consigne"))
    autre.act(Terminer())
    chrono, bandes = jours(atelier, autre.id)
    assert len(chrono.journees[0].coupures) == 1
    lecture = next(bande for bande in bandes if bande.nom == "Lecture et droit")
    lignes = [ligne.plain for ligne in composer(frise.dessiner(chrono.journees[0], [lecture], 80), 80)]
    assert frise.COUPE in lignes[-1]
