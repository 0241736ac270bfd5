from __future__ import annotations

import pytest

from sgm_sim.core.francais.pliage import mots, phrases, plier, plier_en_place


def test_plier_forgets_case_accents_ligatures_and_spaces() -> None:
    assert plier("  L’ŒUVRE\u00a0 de\u202fNoël\n, N° 2 ") == "l'oeuvre de noel , n° 2"
    assert plier("e\u0301te\u0301") == "ete"


@pytest.mark.parametrize("texte", ["Œuvre ß Ǆ ﬁ ½ İ", "L’été\u202f:\r\n1ᵉʳ", "a\u0301", "\x1c\u2028\t"])
def test_plier_en_place_keeps_every_offset(texte: str) -> None:
    assert len(plier_en_place(texte)) == len(texte)


def test_plier_en_place_gives_one_letter_for_one_letter() -> None:
    assert plier_en_place("Vœu d’ÉTÉ\u00a0–\nº") == "vou d'ete -\no"


def test_mots_parts_elided_words_and_keeps_compounds() -> None:
    texte = "L'ordre d’aujourd’hui : est-il prêt ? Qu’on… 1 234"
    assert [mot.texte for mot in mots(texte)] == [
        "L'",
        "ordre",
        "d’",
        "aujourd’hui",
        "est-il",
        "prêt",
        "Qu’",
        "on",
        "1",
        "234",
    ]
    assert all(texte[mot.debut : mot.fin] == mot.texte for mot in mots(texte))


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("La séance s’ouvre. M. Petit parle. Fin", ["La séance s’ouvre.", "M. Petit parle.", "Fin"]),
        ("Vu l’art. L. 2121-10 du code. Vu", ["Vu l’art. L. 2121-10 du code.", "Vu"]),
        ("Acte n° 12. Suite ; etc. Puis", ["Acte n° 12.", "Suite ; etc.", "Puis"]),
        ("1. Budget\n2. Voirie\r\n\n  3. Divers", ["1. Budget", "2. Voirie", "3. Divers"]),
        ("Est-ce lu ? « Oui. » Vote !", ["Est-ce lu ?", "« Oui. »", "Vote !"]),
        ("à 20 h. L’ordre", ["à 20 h.", "L’ordre"]),
        ("le 11 févr. 2026 sans  suite. ici", ["le 11 févr. 2026 sans  suite. ici"]),
        ("fixée au 11. Le maire", ["fixée au 11.", "Le maire"]),
        (" \n ", []),
    ],
)
def test_phrases_cuts_sentences_and_lines_only(texte: str, attendu: list[str]) -> None:
    trouvees = phrases(texte)
    assert [phrase.texte for phrase in trouvees] == attendu
    assert all(texte[phrase.debut : phrase.fin] == phrase.texte for phrase in trouvees)


@pytest.mark.parametrize("motif", [".", ". ", ".  a", "»", "a.", "\n", "1. "])
def test_phrases_ends_on_long_repetitive_texts(motif: str) -> None:
    texte = (motif * 20_000)[:20_000]
    assert sum(len(phrase.texte) for phrase in phrases(texte)) <= 20_000
