"""Whatever is typed in a living day, in any order, text mode answers by lines, and the journal can be folded again."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from journee import FausseTentative, Montre, complet, jouer

from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.engine.regime import ENTRAINEMENT, EXAMEN, TEMPS_REEL

COMMANDES = [
    *(
        "/attendre",
        "/attendre",
        "/attendre 3",
        "/attendre x",
        "/recevoir",
        "/recevoir keller",
        "/recevoir faure",
        "/decrocher",
    ),
    *(
        "/patienter",
        "/patienter aubry",
        "/continuer",
        "/continuer b",
        "/reporter",
        "/reporter a",
        "/confier",
        "/confier c",
    ),
    *(
        "/loi",
        "/loi copie",
        "/loi a",
        "/lire",
        "/lire a",
        "/lire b",
        "/bureau",
        ".",
        "?",
        "/page 2",
        "/pause",
        "/vider",
        "/fin",
    ),
    *(
        "oui",
        "non",
        "",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "v",
        "1",
        "2",
        "3",
        "&",
        "A1",
        "B12",
        "14 h 30",
        "12",
        "+7",
    ),
    "mot mot mot mot mot mot mot mot mot mot mot mot",
]
LIGNES = st.lists(st.one_of(*[st.sampled_from(COMMANDES)] * 20, st.text(max_size=12)), max_size=120)


@given(LIGNES, st.sampled_from([ENTRAINEMENT, TEMPS_REEL, EXAMEN]), st.booleans())
@settings(deadline=None, max_examples=150)
def test_any_lines_are_answered(lignes: list[str], regime: object, flux: bool) -> None:
    tentative = FausseTentative(complet(flux=flux), regime)  # type: ignore[arg-type]
    montre = Montre()
    sorties = "".join(jouer(tentative, montre.lignes(*lignes), montre))
    assert not [c for c in sorties if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    assert plier(Monde(), tentative.journal) == tentative.session.monde
