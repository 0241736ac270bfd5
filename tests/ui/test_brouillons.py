"""What is typed is never lost: drafts come back with their cursor, and one text is sent once."""

from __future__ import annotations

from collections.abc import Callable

from clavier import Clavier
from ecran import pret, texte
from faux import FausseTentative, fausse_tentative, faux_atelier
from test_journee import du_plan

from sgm_sim.application.atelier import Atelier
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.taches.contrat import Geste
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.ebauche import DELAI_BROUILLON
from sgm_sim.tui.widgets.redaction import Redaction


def gestes(tentative: FausseTentative, nom: str) -> list[Geste]:
    return [c for c in tentative.joues if isinstance(c, Geste) and c.nom == nom]


async def test_a_text_is_sent_once_when_one_leaves_and_its_draft_is_at_most_two_seconds_behind() -> None:
    assert DELAI_BROUILLON <= 2
    tentative = FausseTentative("mot")
    app = SgmApp(faux_atelier("mot"))
    async with app.run_test(size=(120, 50)) as pilot:
        await app.push_screen(Travail(tentative))  # type: ignore[arg-type]
        bureau = app.screen
        redaction = bureau.query_one(Redaction)
        await pilot.press(redaction.lettre, "f7", "delete", *"Bonjour")
        await pilot.pause(DELAI_BROUILLON + 0.3)
        assert tentative.brouillons["t1", "corps"].texte == "Bonjour"
        assert tentative.brouillons["t1", "corps"].curseur == 7
        assert "✓ brouillon gardé" in texte(app)
        assert gestes(tentative, "ecrire") == []
        await pilot.press("escape")
        await pilot.pause()
        assert [g.textes for g in gestes(tentative, "ecrire")] == [{"corps": "Bonjour"}]


async def test_a_clause_becomes_a_paragraph_where_the_cursor_is() -> None:
    tentative = FausseTentative("clause")
    tentative.brouillons["t1", "corps"] = tentative.brouillon("t1", "corps")._replace(texte="un\n\ndeux", curseur=1)  # type: ignore[union-attr]
    app = SgmApp(faux_atelier("clause"))
    async with app.run_test(size=(120, 50)) as pilot:
        await app.push_screen(Travail(tentative))  # type: ignore[arg-type]
        redaction = app.screen.query_one(Redaction)
        assert redaction.papier.curseur == 1
        await pilot.press(redaction.lettre, "f2", "enter", *"!")
        assert redaction.texte == "un\n\nclause!\n\ndeux"


async def test_a_cancelled_field_offers_its_draft_again() -> None:
    tentative = FausseTentative("20 h")
    app = SgmApp(faux_atelier("20 h"))
    async with app.run_test(size=(80, 40)) as pilot:
        await app.push_screen(Travail(tentative))  # type: ignore[arg-type]
        await pilot.press("e", "ctrl+u", "ctrl+k", *"25", "space", "h", "enter")
        await pilot.pause()
        assert "✗ À revoir" in texte(app)
        await pilot.press("escape")
        assert gestes(tentative, "remplir") == []
        await pilot.press("e")
        await pilot.pause()
        assert "25 h" in texte(app)
        assert "Votre brouillon est là." in texte(app)


async def test_a_document_that_arrives_never_takes_the_keyboard() -> None:
    tentative = FausseTentative("note")
    app = SgmApp(faux_atelier("note"))
    async with app.run_test(size=(80, 40)) as pilot:
        await app.push_screen(Travail(tentative))  # type: ignore[arg-type]
        await pilot.press("h", "delete", "escape", "delete")
        await pilot.pause()
        avant = app.focused
        await app.screen.agir(Lire(document="d2"), "✓")  # type: ignore[attr-defined]
        await pilot.pause()
        assert app.focused is avant


async def test_an_attempt_is_taken_up_again_where_it_was_left(ouvrir_atelier: Callable[..., Atelier]) -> None:
    app = SgmApp(ouvrir_atelier(), stagiaire="KELLER Anne", scenario="premiers-pas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        await pilot.press("enter")
        assert app.tentative is not None
        commandes = [c for c in du_plan(app.tentative.scenario, "expert") if not isinstance(c, Terminer)]
        await Clavier(pilot).jouer(commandes[8:10])
        await pilot.press("h")
    app = SgmApp(ouvrir_atelier())
    async with app.run_test(size=(80, 24)) as pilot:
        await pret(pilot)
        assert "KELLER Anne" in texte(app)
        assert "REPRENDRE" in texte(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Travail)
        await pilot.press("a", "escape")
        await pilot.pause()
        assert "jeudi 29 janvier 2026" in texte(app)
        assert "8 h 15" in texte(app)


async def test_an_error_while_acting_keeps_what_is_on_the_sheet() -> None:
    app = SgmApp(faux_atelier("x"))
    async with app.run_test(size=(120, 50)) as pilot:
        await app.push_screen(Travail(fausse_tentative("x", panne=True)))
        redaction = app.screen.query_one(Redaction)
        await pilot.press(redaction.lettre, *"Bonjour", "escape")
        await pilot.pause()
        await pilot.press("escape")
        assert redaction.texte.endswith("Bonjour")
