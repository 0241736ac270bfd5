"""Whatever a trainer wrote in a scenario, text mode shows it line by line, with no escape byte and without falling."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from petit import ouvrir

from sgm_sim.engine.session import Session
from sgm_sim.scenario.charger import charger
from sgm_sim.scenario.dossier import Dossier
from sgm_sim.texte.console import Console
from sgm_sim.texte.jeu import Jeu

TEXTES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="{}"), min_size=1, max_size=80),
    st.sampled_from(
        ["voir [/]", "[@click=app.quit]ici[/]", "Prénom [NOM]", "\u202e renversé", "x" * 390, "**gras", "# T"]
    ),
).filter(lambda texte: bool(texte.strip()))
LIGNES = st.lists(st.one_of(st.sampled_from(["a", "b", "/lire a", "/lire", ".", "?", "/terminer", "oui"]), st.text()))


class FausseTentative:
    """What `Jeu` asks of an attempt, on a Session in memory."""

    id = "essai"
    empreinte = "0" * 64

    def __init__(self, session: Session) -> None:
        self.session, self.scenario = session, session.scenario
        self.act, self.fiche, self.devis = session.act, session.fiche, session.devis

    @property
    def view(self) -> object:
        return self.session.view

    def brouillon(self, tache: str, champ: str) -> None:
        return None

    def garder_brouillon(self, tache: str, champ: str, texte: str, curseur: int) -> None:
        return None

    def bilan(self) -> None:
        from sgm_sim.core.erreurs import SgmError

        raise SgmError("Ce scénario n’a pas de corrigé.")


def sujet(texte: str) -> bytes:
    champs = [
        {"id": "mot", "libelle": texte, "nature": "texte", "aide": texte},
        {"id": "avis", "libelle": texte, "nature": "choix", "options": [{"id": "oui", "libelle": texte}]},
    ]
    tache = {"id": "t", "type": "formulaire", "titre": texte, "consigne": texte, "guide": texte, "champs": champs}
    document = {"id": "d", "titre": texte, "fichier": "documents/d.md"}
    tout = {"format": 1, "id": "s", "titre": texte, "mission": texte, "taches": [tache], "documents": [document]}
    return json.dumps(tout).encode()


@given(TEXTES, LIGNES)
@settings(deadline=None, max_examples=100)
def test_any_text_renders_in_text_mode(texte: str, lignes: list[str]) -> None:
    octets = texte.encode("utf-8", "replace")
    scenario, _ = charger(Dossier("s", {"sujet.yaml": sujet(texte), "documents/d.md": octets}))
    if scenario is None:
        return  # the loader refused the text: its own tests say why
    session, _ = ouvrir(scenario)
    sorties: list[str] = []
    Jeu(Console(iter(lignes), sorties.append, largeur=40), FausseTentative(session)).jouer()  # type: ignore[arg-type]
    assert not [c for c in "".join(sorties) if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    if not set("\x00\r") & set(texte) and texte.isprintable() and len(texte) < 30:
        assert texte.strip("*#").strip().split()[0] in "".join(sorties)
