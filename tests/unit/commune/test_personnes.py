"""Invented people read French and come from their stream only."""

from __future__ import annotations

import random
import re

from sgm_sim.commune.personnes import tirer_personne
from sgm_sim.core.hasard import flux

NOM = re.compile(
    r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+(?:[ '’-](?:[a-zà-öø-ÿ]{1,3} )?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+)*|(?:de|du|Le|La) .+"
)


def test_names_are_french_and_printable() -> None:
    for graine in range(300):
        personne = tirer_personne(flux(graine, "essai"))
        assert personne.keys() == {"civilite", "prenom", "nom"}
        for nom in (personne["prenom"], personne["nom"]):
            assert nom.isprintable()
            assert NOM.fullmatch(nom), nom


def test_civility_follows_the_gender() -> None:
    assert {tirer_personne(flux(graine, "e"), "m")["civilite"] for graine in range(20)} == {"M."}
    assert {tirer_personne(flux(graine, "e"))["civilite"] for graine in range(40)} == {"M.", "Mme"}


def test_draw_depends_on_its_stream_only() -> None:
    premiere = tirer_personne(flux(1, "a"))
    tirer_personne(flux(2, "b"))
    random.seed(5)
    avant = random.getstate()
    assert tirer_personne(flux(1, "a")) == premiere
    assert random.getstate() == avant
