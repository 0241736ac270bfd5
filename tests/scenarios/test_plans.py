"""Every delivered scenario proves itself: its scripted learners get what is announced, whatever is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.application.plans import essayer
from sgm_sim.application.validation import valider_chemin
from sgm_sim.core.livraison import SCENARIOS

DOSSIERS = sorted(chemin.parent for chemin in SCENARIOS.glob("*/sujet.yaml"))
GRAINES = range(20)


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda dossier: dossier.name)
def test_nothing_is_to_be_put_right(dossier: Path) -> None:
    assert [probleme.en_ligne() for probleme in valider_chemin(dossier)] == []


@pytest.mark.parametrize("graine", GRAINES)
@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda dossier: dossier.name)
def test_learners_get_what_is_announced(dossier: Path, graine: int) -> None:
    for essai in essayer(dossier, graine):
        assert essai.reussi, f"{essai.apprenant}: {essai.ecarts} {essai.refus}"
