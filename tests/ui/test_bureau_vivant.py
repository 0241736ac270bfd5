"""A living day by keys: who waits is in sight, nothing takes the keyboard away, and what was cut goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from deux_matins import au_bureau, commencer, valeur_gardee
from ecran import lignes, texte
from textual.widgets import Input, TextArea

from sgm_sim.application.atelier import Atelier
from sgm_sim.engine.commandes import Attendre
from sgm_sim.engine.evenements import AttenteFinie
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.pied import Pied


@pytest.fixture
def app(tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]) -> SgmApp:
    return commencer(tmp_path, ouvrir_atelier)


@pytest.mark.parametrize("taille", [(60, 20), (80, 24), (120, 40)])
async def test_who_waits_is_in_sight(app: SgmApp, taille: tuple[int, int]) -> None:
    async with app.run_test(size=taille) as pilot:
        await au_bureau(pilot)
        assert "fermé au public" in texte(app)
        await pilot.press("x", "x")
        await pilot.pause()
        lu = texte(app)
        assert "public jusqu’à 11 h 30" in lu
        if taille[0] == 120:
            assert "◑ 2 au guichet   ☎ sonne" in lignes(app)[0].replace("\u00a0", " ")
            assert all(mot in lu for mot in ("M. Jacques Aubry", "Mme Anne Keller", "◑ attend", "raccroche dans 40 s"))
            assert "✎ Note [urgente]" in lu
        else:
            assert "☎ École 40 s · Aubry ◑ 5 min · Keller ◑ 5 min · ✉ 1" in lu
        await pilot.press("g")
        await pilot.pause()
        lu = texte(app)
        assert "une clé [de" in lu
        assert "Entrée reçoit (4 min) · p fait patienter (15 s)" in lu


async def test_waiting_stops_at_the_first_thing_and_says_how_long(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert sum(isinstance(e, AttenteFinie) for e in bureau.sgm.atelier.depot.evenements(tentative.id)) == 1
        assert "Vous avez attendu 35 min." in texte(app)
        assert "9 h 05, M. Jacques Aubry est au guichet : une clé [de salle]." in texte(app)
        assert bureau.focused is not None


async def test_picking_up_while_typing_gives_the_line_back_with_its_cursor(app: SgmApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x", "x", "t", "down", "enter", "a", *"Salle", "left", "left")
        await pilot.press("f9")
        await pilot.pause()
        assert bureau.tache == "fuite"
        assert tentative.view.en_face == "ecole"
        await pilot.press("down", "enter", "v", "enter")
        await pilot.pause()
        assert bureau.tache == "noter"
        saisie = bureau.focused
        assert isinstance(saisie, Input)
        assert (saisie.value, saisie.cursor_position) == ("Salle", 3)
        await pilot.press("x")
        assert saisie.value == "Salxle"


async def test_a_letter_is_given_back_with_its_cursor(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, _ = await au_bureau(pilot)
        await pilot.press("x", "x", "a", *"Monsieur", "left", "left", "f9")
        await pilot.pause()
        assert bureau.tache == "fuite"
        await pilot.press("enter", "v", "enter")
        await pilot.pause()
        papier = bureau.focused
        assert isinstance(papier, TextArea)
        assert (papier.text, papier.cursor_location) == ("Monsieur", (0, 6))


async def test_a_cut_gesture_is_said_and_c_goes_on(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        tentative.act(Attendre(secondes=35 * 60 - 60))
        await pilot.press("t", "down", "enter", "a", *"Salle", "enter")
        await pilot.pause()
        assert valeur_gardee(tentative, "noter") is None
        assert "c continue votre travail (1 min 20), ce que vous avez écrit est gardé." in texte(app)
        assert "c Continuer" in lignes(app)[-1]
        brouillon = tentative.brouillon("noter", "objet")
        assert brouillon is not None
        assert brouillon.texte == "Salle"
        assert isinstance(bureau.focused, Champ)
        await pilot.press("c")
        await pilot.pause()
        assert valeur_gardee(tentative, "noter") == "Salle"
        assert "✓ C’est fini" in texte(app)


async def test_nobody_is_received_in_place_of_one_who_left(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x", "g")
        assert bureau.query_one("#gens", Liste).id_courant == "aubry"
        while any(un.id == "aubry" for un in tentative.view.passants):
            tentative.act(Attendre(secondes=60))
        await bureau.rafraichir()
        await pilot.pause()
        assert "○ n’est plus là" in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert tentative.view.en_face == ""
        assert "✗ Cette personne n’est plus là." in texte(app)


async def test_people_are_told_to_wait_and_received(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x", "g", "p")
        await pilot.pause()
        assert next(un for un in tentative.view.passants if un.id == "aubry").prevenu
        await pilot.press("down", "enter")
        await pilot.pause()
        assert tentative.view.en_face == "keller"
        assert bureau.tache == "copie"
        marquees = [ligne for ligne in lignes(app) if ligne.startswith("  ▸ Mme Anne Keller")]
        assert len(marquees) == 1


async def test_work_is_handed_over_or_put_off_from_the_list(app: SgmApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        _, tentative = await au_bureau(pilot)
        await pilot.press("t", "r", *"Demain", "enter")
        await pilot.pause()
        assert tentative.view.taches[0].reportee
        await pilot.press("down", "o")
        await pilot.pause()
        assert "« Noter » : 1 min." in texte(app)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert tentative.view.taches[1].confiee_a == "M. Karim Haddad"


async def test_a_choice_that_opens_by_itself_leaves_the_keys_of_the_desk(app: SgmApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        bureau, tentative = await au_bureau(pilot)
        await pilot.press("x", "x", "p")
        await pilot.pause()
        assert "Appeler l’agent [technique]" in texte(app)
        await pilot.press("g")
        assert bureau.query("#gens:focus")
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert valeur_gardee(tentative, "fuite") is not None


async def test_the_footer_shows_what_can_be_done_now(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bureau, _ = await au_bureau(pilot)
        assert "Décrocher" not in bureau.query_one(Pied).render().plain
        await pilot.press("x", "x")
        await pilot.pause()
        assert "p Décrocher" in bureau.query_one(Pied).render().plain


async def test_mail_is_opened_from_the_newest_and_a_call_that_does_not_ring_is_said(app: SgmApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        _, tentative = await au_bureau(pilot)
        await pilot.press("p")
        await pilot.pause()
        assert "Le téléphone ne sonne pas." in texte(app)
        await pilot.press("b")
        await pilot.pause()
        assert [document.lu for document in tentative.view.documents] == [True]
        assert "Merci de [tout] lire." in texte(app)
