"""Reading a folder: bounded, never outside, everything unexpected said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sgm_sim.core.problemes import Gravite
from sgm_sim.scenario.dossier import Dossier, lire_dossier


def codes(dossier: Dossier) -> list[str]:
    return [probleme.code for probleme in dossier.problemes]


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    racine = tmp_path / "essai"
    for nom in ("sujet.yaml", "corrige.yaml", "documents/note.md", "bibliotheque/x.yaml"):
        (racine / nom).parent.mkdir(parents=True, exist_ok=True)
        (racine / nom).write_bytes(b"format: 1\n")
    return racine


def test_expected_files_are_read_with_slashes(scenario: Path) -> None:
    dossier = lire_dossier(scenario)
    assert dossier.problemes == ()
    assert list(dossier.fichiers) == ["bibliotheque/x.yaml", "corrige.yaml", "documents/note.md", "sujet.yaml"]
    assert dossier.lieu("sujet.yaml") == f"{scenario}/sujet.yaml"
    assert dossier.identifiant == "essai"


def test_path_of_a_file_means_its_folder(scenario: Path) -> None:
    assert lire_dossier(scenario / "sujet.yaml") == lire_dossier(scenario)
    assert lire_dossier(scenario / "corrige.yaml") == lire_dossier(scenario)


def test_current_folder_is_named_by_its_real_name(scenario: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(scenario)
    dossier = lire_dossier(Path())
    assert (dossier.lieu("sujet.yaml"), dossier.identifiant) == ("sujet.yaml", "essai")


def test_missing_path_suggests_its_neighbour(scenario: Path) -> None:
    (probleme,) = lire_dossier(scenario.parent / "esai").problemes
    assert probleme.code == "S001"
    assert "essai" in probleme.conseil


def test_file_that_is_no_scenario_and_folder_without_sujet(scenario: Path, tmp_path: Path) -> None:
    assert codes(lire_dossier(scenario / "documents" / "note.md")) == ["S001"]
    assert codes(lire_dossier(scenario / "documents")) == ["S002"]
    (scenario / "sujet.yaml").rename(scenario / "sujets.yaml")
    presque = lire_dossier(scenario)
    assert codes(presque) == ["S004", "S002"]
    assert "sujet.yaml" in presque.problemes[0].conseil


def test_unexpected_files_are_warnings_and_hidden_ones_are_ignored(scenario: Path) -> None:
    for nom in ("lisez-moi.txt", "documents/photo.png", ".gitignore", "documents/.DS_Store", "Thumbs.db"):
        (scenario / nom).write_bytes(b"x")
    (scenario / "brouillons").mkdir()
    dossier = lire_dossier(scenario)
    assert codes(dossier) == ["S004"] * 3
    assert {p.gravite for p in dossier.problemes} == {Gravite.AVERTISSEMENT}


def test_yml_is_to_be_renamed(scenario: Path) -> None:
    (scenario / "sujet.yaml").rename(scenario / "sujet.yml")
    (probleme,) = lire_dossier(scenario).problemes
    assert probleme.code == "S003"
    assert "sujet.yaml" in probleme.conseil


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_links_are_refused_and_never_read(scenario: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (scenario / "documents" / "lien.md").symlink_to(tmp_path / "secret.md")
    (scenario / "suites.yaml").symlink_to(tmp_path / "secret.md")
    dossier = lire_dossier(scenario)
    assert codes(dossier) == ["S006", "S006"]
    assert b"secret" not in b"".join(dossier.fichiers.values())


def test_linked_subfolder_is_not_entered(scenario: Path, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "ailleurs" / "a.md").write_text("secret")
    for chemin in (scenario / "documents").iterdir():
        chemin.unlink()
    (scenario / "documents").rmdir()
    (scenario / "documents").symlink_to(tmp_path / "ailleurs")
    dossier = lire_dossier(scenario)
    assert codes(dossier) == ["S006"]
    assert not any(nom.startswith("documents") for nom in dossier.fichiers)


def test_huge_file_is_not_read(scenario: Path) -> None:
    with (scenario / "sujet.yaml").open("wb") as fichier:
        fichier.truncate(50_000_000)
    dossier = lire_dossier(scenario)
    assert codes(dossier) == ["S005"]
    assert "sujet.yaml" not in dossier.fichiers


def test_too_many_files_are_said_once(scenario: Path) -> None:
    for rang in range(250):
        (scenario / "documents" / f"d{rang}.md").write_bytes(b"x")
    dossier = lire_dossier(scenario)
    assert codes(dossier).count("S005") == 1
    assert len(dossier.fichiers) == 200
