"""Whole folders full of faults: what a trainer reads, line by line, is in `attendu.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.application.validation import valider_chemin

FAUTIFS = Path(__file__).parents[2] / "scenarios_fautifs"
DOSSIERS = sorted(chemin.parent.name for chemin in FAUTIFS.glob("*/attendu.txt"))


@pytest.mark.parametrize("nom", DOSSIERS)
def test_every_fault_of_the_folder_is_said_in_one_run(nom: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FAUTIFS)
    lu = [probleme.en_ligne() for probleme in valider_chemin(Path(nom)) if not probleme.fichier.endswith("attendu.txt")]
    assert lu == (FAUTIFS / nom / "attendu.txt").read_text(encoding="utf-8").splitlines()


def test_there_are_faulty_folders() -> None:
    assert DOSSIERS == ["rien-ne-s-accorde", "tout-est-a-revoir"]
