"""On the real store: a draft is on disk whatever way one leaves, and there is none once its text is in the journal."""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from ecran import pret, texte
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from sgm_sim.application.atelier import Atelier
from sgm_sim.engine.evenements import CommandeRecue, GesteAccompli, TypeEvenement
from sgm_sim.journal import Depot
from sgm_sim.taches.gestes import geste_de_champ
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.mots import JOURNEE_FINIE
from sgm_sim.tui.screens.accueil import Accueil
from sgm_sim.tui.screens.bilan import EcranBilan
from sgm_sim.tui.screens.fin import Fin
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.screens.volet import Panneau
from sgm_sim.tui.widgets import ebauche
from sgm_sim.tui.widgets.redaction import Redaction

SUJET = """\
format: 1
titre: Une lettre
calendrier: {jour: 2026-02-03, debut: "08:30", fin: "FIN"}
taches:
  - {id: lettre, type: redaction, titre: La lettre, consigne: Écrivez., publie: lettre.texte, secondes_par_mot: 30}
  - id: registre
    type: formulaire
    titre: Le registre
    consigne: Inscrivez.
    action: Inscrire
    champs:
      - {id: jour, libelle: Jour, nature: date, cout: 20}
      - {id: objet, libelle: Objet, nature: texte, cout: 20}
"""
Etape = Callable[[Pilot[None]], Awaitable[Any]]


@pytest.fixture
def bureau(tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]) -> Callable[..., SgmApp]:
    """Open the desk of the letter, on a day that ends when asked; the same attempt the next times."""

    def ouvrir(fin: str = "18:00", regime: str = "entrainement") -> SgmApp:
        dossier = tmp_path / "scenarios" / "lettre"
        dossier.mkdir(parents=True, exist_ok=True)
        (dossier / "sujet.yaml").write_text(SUJET.replace("FIN", fin), encoding="utf-8")
        atelier = ouvrir_atelier(tmp_path / "scenarios")
        deja = atelier.tentatives()
        identifiant = deja[0].id if deja else atelier.commencer("lettre", "KELLER Anne", regime).id
        return SgmApp(atelier, reprendre=identifiant)

    return ouvrir


class Disque:
    """What is on disk, read apart from the program."""

    def __init__(self, chemin: Path) -> None:
        self._chemin = chemin

    @property
    def brouillons(self) -> dict[str, str]:
        """Drafts by field; one without a word is none."""
        with Depot(self._chemin, bytes) as depot:
            return {b.champ: b.texte for b in depot.brouillons(depot.tentatives()[0].id) if b.texte}

    @property
    def evenements(self) -> list[TypeEvenement]:
        """All that happened."""
        with Depot(self._chemin, bytes) as depot:
            return depot.evenements(depot.tentatives()[0].id)

    @property
    def gestes(self) -> int:
        """Number of gestures that were accomplished."""
        return sum(isinstance(evenement, GesteAccompli) for evenement in self.evenements)


@pytest.fixture
def disque(tmp_path: Path) -> Disque:
    return Disque(tmp_path / "tentatives.sqlite")


@pytest.fixture
def vite(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts are written almost at once."""
    monkeypatch.setattr(ebauche, "DELAI_BROUILLON", 0.05)


@pytest.fixture
def jamais(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts wait so long that only what leaves the desk can write them."""
    monkeypatch.setattr(ebauche, "DELAI_BROUILLON", 3600)


async def jouer(app: SgmApp, *etapes: Etape) -> None:
    """Sit down at the desk and do something."""
    async with app.run_test(size=(100, 40)) as pilot:
        await pret(pilot)
        assert isinstance(app.screen, Travail)
        for etape in etapes:
            await etape(pilot)
            await pilot.pause()


def touches(*noms: str) -> Etape:
    return lambda pilot: pilot.press(*noms)


async def attendre(pilot: Pilot[None]) -> None:
    """Let the delay pass."""
    await pilot.pause(ebauche.DELAI_BROUILLON + 0.15)


def arriver(place: type[Screen[Any]]) -> Etape:
    """Wait for a screen, however busy the machine is."""

    async def voir(pilot: Pilot[None]) -> None:
        for _ in range(100):
            if isinstance(pilot.app.screen, place):
                return
            await pilot.pause(0.05)
        assert isinstance(pilot.app.screen, place)

    return voir


async def attendre_un_peu(pilot: Pilot[None]) -> None:
    """Let what was asked be done."""
    await pilot.pause(0.1)


def d_un_trait(*noms: str) -> Etape:
    """Press keys faster than the screen follows."""

    async def presser(pilot: Pilot[None]) -> None:
        for nom in noms:
            pilot.app.post_message(Key(nom, nom if len(nom) == 1 else None))
        await pilot.pause(0.1)

    return presser


def au_registre(bureau: SgmApp) -> Etape:
    async def aller(pilot: Pilot[None]) -> None:
        assert isinstance(bureau.screen, Travail)
        await bureau.screen.changer("registre")

    return aller


def sur_la_feuille(app: SgmApp) -> str:
    return app.screen.query_one(Redaction).texte


# Back to what is kept: no draft.


@pytest.mark.parametrize("quitter", [touches("escape"), attendre])
@pytest.mark.usefixtures("vite")
async def test_back_to_the_kept_text_no_draft_comes_back(
    bureau: Callable[..., SgmApp], disque: Disque, quitter: Etape
) -> None:
    app = bureau()
    vus: list[dict[str, str]] = []

    async def voir(pilot: Pilot[None]) -> None:
        vus.append(disque.brouillons)

    debut = (touches("a", *"AAA", "escape"), voir, touches("a", "B"), attendre, voir)
    await jouer(app, *debut, touches("backspace"), quitter, voir)
    assert vus == [{}, {"corps": "AAAB"}, {}]
    assert disque.gestes == 1
    rouverte = bureau()
    lus: list[str] = []

    async def lire(pilot: Pilot[None]) -> None:
        lus.append(sur_la_feuille(rouverte))

    await jouer(rouverte, lire)
    assert lus == ["AAA"]


@pytest.mark.parametrize("fin", [("escape",), ("enter",)])
@pytest.mark.usefixtures("vite")
async def test_back_to_the_kept_value_of_a_field_no_draft_comes_back(
    bureau: Callable[..., SgmApp], disque: Disque, fin: tuple[str, ...]
) -> None:
    app = bureau()
    vus: list[dict[str, str]] = []

    async def voir(pilot: Pilot[None]) -> None:
        vus.append(disque.brouillons)

    debut = (au_registre(app), touches("e", *"objet", "enter"), touches("e", "end", "s"), attendre, voir)
    await jouer(app, *debut, touches("backspace", *fin), voir)
    assert vus == [{"objet": "objets"}, {}]
    assert disque.gestes == 1


@pytest.mark.usefixtures("vite")
async def test_a_draft_that_means_the_kept_value_goes_when_it_is_given(
    bureau: Callable[..., SgmApp], disque: Disque
) -> None:
    app = bureau()
    debut = (au_registre(app), touches("a", *"2/2/2026", "enter"), touches("a", *"2/2"), attendre, touches("escape"))
    await jouer(app, *debut, touches("a", "enter"))
    assert disque.brouillons == {}
    assert disque.gestes == 1


# Sent: no draft.


@pytest.mark.parametrize("envoyer", [touches("s", "escape"), d_un_trait("s", "escape")])
@pytest.mark.usefixtures("jamais")
async def test_a_text_that_was_sent_leaves_no_draft(
    bureau: Callable[..., SgmApp], disque: Disque, envoyer: Etape
) -> None:
    app = bureau()
    await jouer(app, touches("a", *"Madame"), envoyer, attendre_un_peu)
    assert disque.brouillons == {}
    assert disque.gestes == 1


@pytest.mark.parametrize(("champ", "valeur"), [("a", "2/2/2026"), ("e", "toiture")])
@pytest.mark.usefixtures("vite")
async def test_a_field_that_was_filled_leaves_no_draft(
    bureau: Callable[..., SgmApp], disque: Disque, champ: str, valeur: str
) -> None:
    app = bureau()
    await jouer(app, au_registre(app), touches(champ, *valeur), attendre, touches("enter"), attendre)
    assert disque.brouillons == {}
    assert disque.gestes == 1


# Leaving: the draft is on disk.


def signaler(nom: str) -> Etape:
    async def faire(pilot: Pilot[None]) -> None:
        os.kill(os.getpid(), getattr(signal, nom))
        await pilot.pause(0.1)

    return faire


@pytest.mark.parametrize("partir", [touches("s", "ctrl+q"), d_un_trait("s", "ctrl+q"), touches("s", "f1", "ctrl+q")])
@pytest.mark.usefixtures("jamais")
async def test_quitting_keeps_the_text_being_typed(
    bureau: Callable[..., SgmApp], disque: Disque, partir: Etape
) -> None:
    app = bureau()
    await jouer(app, touches("a", *"Madame"), partir)
    assert app._exit
    assert disque.brouillons == {"corps": "Madames"}
    rouverte = bureau()
    lus: list[str] = []

    async def lire(pilot: Pilot[None]) -> None:
        lus.append(sur_la_feuille(rouverte))

    await jouer(rouverte, lire)
    assert lus == ["Madames"]


@pytest.mark.parametrize("nom", ["SIGHUP", "SIGTERM"])
@pytest.mark.usefixtures("jamais")
async def test_a_terminal_that_is_closed_keeps_the_text_being_typed(
    bureau: Callable[..., SgmApp], disque: Disque, nom: str
) -> None:
    app = bureau()
    await jouer(app, touches("a", *"Madame"), signaler(nom))
    assert app._exit
    assert disque.brouillons == {"corps": "Madame"}


@pytest.mark.usefixtures("jamais")
async def test_leaving_a_field_in_any_way_keeps_what_is_typed_in_it(
    bureau: Callable[..., SgmApp], disque: Disque
) -> None:
    app = bureau()
    vus: list[str] = []

    async def voir(pilot: Pilot[None]) -> None:
        vus.append(disque.brouillons.get("objet", ""))

    async def changer(pilot: Pilot[None]) -> None:
        assert isinstance(app.screen, Travail)
        await app.screen.changer("lettre")

    await jouer(
        app,
        au_registre(app),
        touches("e", "x", "escape"),
        voir,
        touches("e", "end", "y"),
        changer,
        voir,
        au_registre(app),
        touches("e", "end", "z", "ctrl+q"),
        voir,
    )
    assert vus == ["x", "xy", "xyz"]
    assert disque.gestes == 0


@pytest.mark.usefixtures("jamais")
async def test_going_back_to_the_door_then_quitting_keeps_the_text(
    bureau: Callable[..., SgmApp], disque: Disque
) -> None:
    app = bureau()
    await jouer(app, touches("a", *"Madame", "escape", "escape"), touches("q"))
    assert app._exit
    commandes = [e.commande for e in disque.evenements if isinstance(e, CommandeRecue)]
    assert [getattr(c, "textes", None) for c in commandes] == [{"corps": "Madame"}]
    assert disque.brouillons == {}


# The day ends in the middle of a gesture.


@pytest.mark.parametrize("regime", ["entrainement", "examen"])
async def test_a_gesture_cut_by_the_end_of_the_day_is_said_first(
    bureau: Callable[..., SgmApp], disque: Disque, regime: str
) -> None:
    app = bureau("08:31", regime)
    lu: list[str] = []

    async def lire(pilot: Pilot[None]) -> None:
        if isinstance(app.screen, Panneau):  # this scenario has no corrigé
            await pilot.press("escape")
            await pilot.pause()
        assert isinstance(app.screen, EcranBilan if regime == "entrainement" else Fin)
        lu.append(" ".join(texte(app).replace("▎", " ").split()))

    await jouer(app, touches("a", "u", "space", "d", "space", "t", "escape"), lire)
    assert JOURNEE_FINIE.replace("\u00a0", " ") in lu[0]
    assert disque.gestes == 0


async def test_a_day_that_one_ends_says_nothing_of_a_gesture(bureau: Callable[..., SgmApp], disque: Disque) -> None:
    app = bureau("08:31", "examen")
    lu: list[str] = []

    async def lire(pilot: Pilot[None]) -> None:
        lu.append(texte(app))

    await jouer(app, touches("a", "u", "escape"), touches("f", "enter"), lire)
    assert "VOTRE ÉPREUVE EST TERMINÉE" in lu[0]
    assert "avant la fin de ce geste" not in lu[0]
    assert disque.gestes == 1


# Another window wrote.


@pytest.fixture
def ecrire_ailleurs(tmp_path: Path, ouvrir_atelier: Callable[..., Atelier]) -> Etape:
    async def ecrire(pilot: Pilot[None]) -> None:
        autre = ouvrir_atelier(tmp_path / "scenarios")
        ici = autre.reprendre(autre.tentatives()[0].id)
        ici.act(geste_de_champ("registre", "date", "jour", "2026-02-02"))

    return ecrire


@pytest.mark.usefixtures("vite")
async def test_a_draft_refused_because_of_another_window_is_said_once(
    bureau: Callable[..., SgmApp], disque: Disque, ecrire_ailleurs: Etape
) -> None:
    app = bureau()
    premiere = (touches("a", "x"), attendre, arriver(Panneau), touches("escape"), arriver(Travail))
    deuxieme = (touches("y"), attendre, arriver(Travail))
    await jouer(app, ecrire_ailleurs, *premiere, *deuxieme, touches("escape", "escape"), arriver(Accueil))
    assert disque.gestes == 1


@pytest.mark.usefixtures("jamais")
async def test_quitting_says_first_that_a_draft_cannot_be_kept_then_quits(
    bureau: Callable[..., SgmApp], ecrire_ailleurs: Etape
) -> None:
    app = bureau()
    lu: list[str] = []

    async def voir(pilot: Pilot[None]) -> None:
        assert not app._exit
        lu.append(texte(app))

    await jouer(app, ecrire_ailleurs, touches("a", "x", "ctrl+q"), voir, touches("ctrl+q"))
    assert "Cette tentative est ouverte ailleurs." in lu[0]
    assert app._exit


@pytest.mark.usefixtures("jamais")
async def test_a_text_refused_because_of_another_window_does_not_keep_one_at_the_desk(
    bureau: Callable[..., SgmApp], ecrire_ailleurs: Etape
) -> None:
    await jouer(bureau(), touches("a", "x", "ctrl+q"))
    app = bureau()
    # The draft is back on the sheet: leaving the desk sends it.
    partir = (touches("escape"), arriver(Panneau), touches("escape"), arriver(Travail), touches("escape"))
    await jouer(app, ecrire_ailleurs, *partir, arriver(Accueil))
