from __future__ import annotations

import pytest

from sgm_sim.core.francais.typographie import typographier

F = "\u202f"
N = "\u00a0"


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Vraiment ? Oui; non!", f"Vraiment{F}? Oui{F}; non{F}!"),
        ("Quoi ?!", f"Quoi{F}?!"),
        ("Objet: la séance :", f"Objet{N}: la séance{N}:"),
        ('Il dit "oui".', f"Il dit «{F}oui{F}»."),
        ("« ici » «là» “encore”", f"«{F}ici{F}» «{F}là{F}» «{F}encore{F}»"),
        ("l'ordre d'aujourd'hui", "l’ordre d’aujourd’hui"),
        ("12 %, 5€, 1 234,50 €", f"12{N}%, 5{N}€, 1 234,50{N}€"),
        ("à 20 h 30, puis 21 h", f"à 20{N}h{N}30, puis 21{N}h"),
        ("M. Petit et Mme Roy, n° 3", f"M.{N}Petit et Mme{N}Roy, n°{N}3"),
        ('""non""', '""non""'),
        ("etc... et....", "etc… et...."),
        (f"déjà{N}; fait{F}: oui{N}!", f"déjà{F}; fait{N}: oui{F}!"),
    ],
)
def test_typographier_sets_spaces_quotes_and_apostrophes(texte: str, attendu: str) -> None:
    assert typographier(texte) == attendu
    assert typographier(attendu) == attendu


@pytest.mark.parametrize(
    "texte",
    [
        "https://mairie.example/a?b=c;d!e:f",
        "accueil@mairie.example",
        "à 20:30",
        "www.mairie.example?x;y",
        "a?b",
        "&amp;c",
        "'mot'",
    ],
)
def test_typographier_leaves_alone_what_is_no_prose(texte: str) -> None:
    assert typographier(texte) == texte


@pytest.mark.parametrize("motif", ["a", '"', "a@", " ;", "!", "« ", "www.", "."])
def test_typographier_ends_on_long_repetitive_texts(motif: str) -> None:
    assert typographier((motif * 20_000)[:20_000])
