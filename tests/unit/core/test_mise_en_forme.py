from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.mise_en_forme import Fragment, en_clair, mettre_en_forme


@pytest.mark.parametrize(
    ("brut", "clair"),
    [
        ("# Fiche", "Fiche"),
        ("- **Total TTC : 3 480,00 €**", "- Total TTC : 3 480,00 €"),
        ("*Au crayon, de Karim :* c’est la bonne", "Au crayon, de Karim : c’est la bonne"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("un astérisque* seul", "un astérisque* seul"),
        ("**jamais fermé", "**jamais fermé"),
        ("#hashtag", "#hashtag"),
        ("[/] [lien](http://a.b) <b>x</b>", "[/] [lien](http://a.b) <b>x</b>"),
        ("", ""),
    ],
)
def test_en_clair_takes_only_closed_marks_away(brut: str, clair: str) -> None:
    assert en_clair(brut) == clair


def test_mettre_en_forme_gives_each_run_its_look() -> None:
    (ligne,) = mettre_en_forme("a **b** *c*")
    assert ligne.fragments == (Fragment("a "), Fragment("b", gras=True), Fragment(" "), Fragment("c", italique=True))


@given(st.text(alphabet="*# aé\n", max_size=60))
def test_nothing_but_marks_is_ever_lost(texte: str) -> None:
    assert en_clair(texte).replace("*", "").replace("#", "").split() == texte.replace("*", "").replace("#", "").split()
    assert len(mettre_en_forme(texte)) == texte.count("\n") + 1
