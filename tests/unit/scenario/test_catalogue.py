"""Every diagnostic has its page, and what the page shows is what really happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fabrique_scenarios import BASE, construire, remplacer

from sgm_sim.application.validation import valider_chemin
from sgm_sim.core.diagnostics import Diagnostic, Extrait, charger_diagnostics, lire_page
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.referentiel import charger_referentiel
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import lire_dossier

PAGES = charger_diagnostics()
PAQUET = Path(__file__).parents[3] / "sgm_sim"


def _problemes(code: str, extraits: tuple[Extrait, ...], tmp_path: Path) -> tuple[Probleme, ...]:
    if code == "S090":
        livre = CONTENT / "referentiel" / "rncp41781.yaml"
        return charger_referentiel(remplacer(livre.read_bytes(), extraits[0].texte.encode()), "r.yaml")[1]
    dossier = construire(extraits, tmp_path)
    if code == "S080":
        return valider_chemin(dossier)
    return valider_dossier(lire_dossier(dossier), noms_reels={"marseille"})


def test_base_scenario_has_no_problem() -> None:
    assert valider_chemin(BASE) == ()


def test_every_code_of_the_program_has_a_page_and_no_page_is_orphan() -> None:
    sources = "".join(chemin.read_text(encoding="utf-8") for chemin in sorted(PAQUET.rglob("*.py")))
    assert set(re.findall(r'"(S\d{3})"', sources)) == set(PAGES)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_failing_example_gives_its_code(page: Diagnostic, tmp_path: Path) -> None:
    trouves = _problemes(page.code, page.fautif, tmp_path)
    assert {p.gravite for p in trouves if p.code == page.code} == {page.gravite}, [p.en_ligne() for p in trouves]
    others = {p.code for p in trouves if p.gravite is Gravite.ERREUR} - {page.code}
    assert not others, [p.en_ligne() for p in trouves]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_corrected_example_has_no_error_left(page: Diagnostic, tmp_path: Path) -> None:
    trouves = _problemes(page.code, page.corrige, tmp_path)
    assert not [p.en_ligne() for p in trouves if p.code == page.code or p.gravite is Gravite.ERREUR]


def test_page_without_example_is_refused() -> None:
    with pytest.raises(ValueError, match="not a page"):
        lire_page("# S001 · Titre\n\nGravité : erreur\n\nTexte.\n")
