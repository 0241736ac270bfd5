"""What goes wrong around the program: other encodings, half-made installations, hostile names, impossible arguments."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import click
import pytest

from sgm_sim.cli import nom
from sgm_sim.cli.programme import executer
from sgm_sim.core.affichable import affichable, sur_une_ligne
from sgm_sim.journal import base as base_sqlite
from sgm_sim.journal import depot

RACINE = Path(__file__).parents[2]
FAUTIF = RACINE / "tests" / "scenarios_fautifs" / "rien-ne-s-accorde"
PIEGE = "Eve\x1b]0;pwn\x07\x1b[2J\nFaux ✓ intacte"
NET = "Eve ]0;pwn  [2J"


def lancer(base: Path, *arguments: str, entree: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    commande = [sys.executable, "-m", "sgm_sim", "--base", str(base), *arguments]
    env = {**os.environ, "PYTHONUTF8": "0", **variables}
    return subprocess.run(commande, input=entree, capture_output=True, env=env, check=False, timeout=60)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "tentatives.sqlite"


@pytest.fixture
def tentative(base: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """An attempt of the delivered scenario, over, whose trainee has a hostile name."""
    monkeypatch.setattr("sys.stdin", io.StringIO("/terminer\noui\n"))
    assert sgm(base, "jouer", "premiers-pas", "--texte", "--stagiaire", PIEGE, "--graine", "0") == 0
    capsys.readouterr()
    with closing(sqlite3.connect(base)) as brut, brut:
        brut.execute("UPDATE tentative SET stagiaire = ?", (PIEGE,))  # as an earlier version kept it
        (identifiant,) = brut.execute("SELECT id FROM tentative").fetchone()
    return str(identifiant)


def sgm(base: Path, *arguments: str) -> int:
    return executer(["--base", str(base), *arguments])


# Encodings.


@pytest.mark.parametrize("encodage", ["cp1252", "ascii", "utf-8"])
def test_piped_output_is_utf8_whatever_the_system_says(base: Path, encodage: str) -> None:
    resultat = lancer(base, "valider", str(FAUTIF), PYTHONIOENCODING=encodage)
    assert resultat.returncode == 1, resultat.stderr.decode("utf-8", "replace")
    assert "\u202f" in resultat.stdout.decode("utf-8")
    refus = lancer(base, "noter", "inconnue", PYTHONIOENCODING=encodage)
    assert "« inconnue »" in refus.stderr.decode("utf-8")


def test_terminal_keeps_its_encoding_and_replaces_what_it_lacks(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    octets = io.BytesIO()
    terminal = io.TextIOWrapper(octets, encoding="cp1252")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdout", terminal)
    assert sgm(base, "valider", str(FAUTIF)) == 1
    terminal.flush()
    assert "à" in octets.getvalue().decode("cp1252")


def test_lines_typed_in_a_pipe_are_utf8_whatever_the_system_says(base: Path) -> None:
    entree = "Légère Anaïs\n/quitter\n".encode()
    assert lancer(base, "jouer", "premiers-pas", "--texte", entree=entree, PYTHONIOENCODING="cp1252").returncode == 0
    assert "Légère Anaïs" in lancer(base, "tentatives").stdout.decode("utf-8")


# The store is closed.


@pytest.mark.parametrize(
    "commande",
    ["tentatives", "noter ID", "noter inconnue", "rejouer ID", "rejouer --tout", "exporter --tout"],
)
def test_every_command_closes_the_store(
    base: Path, tentative: str, monkeypatch: pytest.MonkeyPatch, commande: str
) -> None:
    ouvertes = _ouvertures(monkeypatch)
    sgm(base, *commande.replace("ID", tentative).split())
    assert ouvertes
    for connexion in ouvertes:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connexion.execute("SELECT 1")


def _ouvertures(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """Return the list where every connection opened from now on will be."""
    ouvertes: list[sqlite3.Connection] = []

    def ouvrir(chemin: str | Path, attente_ms: int) -> sqlite3.Connection:
        ouvertes.append(base_sqlite.ouvrir_base(chemin, attente_ms))
        return ouvertes[-1]

    monkeypatch.setattr(depot, "ouvrir_base", ouvrir)
    return ouvertes


# What a terminal obeys.


def test_shown_text_gives_no_order_to_a_terminal() -> None:
    assert affichable("a\x1b[2Jb\x9bc\u202ed\ud800e\u2028f") == "a [2Jb c d e f"
    juste = "deux\nlignes, «\u202fœ\u202f» et e\u0301, क्\u200dष"
    assert affichable(juste) == juste
    assert sur_une_ligne("deux\nlignes\r\n\u2029") == "deux lignes   "


@pytest.mark.parametrize("commande", ["tentatives", "noter ID", "rejouer ID", "rejouer --tout"])
def test_hostile_name_is_shown_on_its_line_without_any_order(
    base: Path, tentative: str, capsys: pytest.CaptureFixture[str], commande: str
) -> None:
    sgm(base, *commande.replace("ID", tentative).split())
    dit = capsys.readouterr()
    tout = dit.out + dit.err
    assert not [c for c in tout if c < " " and c != "\n"]
    assert not [ligne for ligne in tout.split("\n") if ligne.startswith("Faux")]
    if commande in ("tentatives", "noter ID"):
        assert f"{NET} Faux ✓ intacte" in dit.out


def test_hostile_words_in_an_error_give_no_order(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sgm(base, "noter", PIEGE) == 2
    assert f"« {NET} Faux ✓ intacte »" in capsys.readouterr().err


def test_hostile_name_is_exported_as_it_is(base: Path, tentative: str, tmp_path: Path) -> None:
    sortie = tmp_path / "scores.json"
    assert sgm(base, "exporter", tentative, "--format", "json", "--sortie", str(sortie)) == 0
    assert json.dumps(PIEGE, ensure_ascii=False)[1:-1] in sortie.read_text(encoding="utf-8")


# Impossible arguments.


@pytest.mark.parametrize("commande", ["valider LONG", "tester LONG", "jouer LONG --texte --stagiaire R"])
def test_endless_name_of_scenario_does_not_exist(base: Path, capsys: pytest.CaptureFixture[str], commande: str) -> None:
    assert sgm(base, *commande.replace("LONG", "x" * 300).split()) == 2
    dit = capsys.readouterr()
    assert "x" * 300 in dit.out + dit.err
    assert "Le programme s’est arrêté" not in dit.err


def test_blank_name_of_trainee_is_refused(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sgm(base, "jouer", "premiers-pas", "--texte", "--stagiaire", "   ") == 2
    assert "nom" in capsys.readouterr().err
    assert sgm(base, "tentatives") == 0
    assert "Aucune tentative" in capsys.readouterr().out


# Commands to type.


def test_folder_is_quoted_for_the_shell_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    contexte = click.Context(click.Command("jouer"), obj={"base": "mes essais/l'été.sqlite"})
    monkeypatch.setenv(nom.VARIABLE, "python3 demarrer.py")
    assert shlex.split(nom.commande(contexte)) == ["python3", "demarrer.py", "--base", "mes essais/l'été.sqlite"]
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        proteges = [nom.proteger("C:\\mes essais\\t.sqlite"), nom.proteger("C:\\essais\\t.sqlite")]
    assert proteges == ['"C:\\mes essais\\t.sqlite"', "C:\\essais\\t.sqlite"]


# The launcher.


@pytest.fixture
def lanceur(tmp_path: Path) -> ModuleType:
    """The launcher, in a folder of its own where nothing is prepared."""
    dossier = tmp_path / "mon dossier"
    dossier.mkdir()
    for fichier in ("demarrer.py", "pyproject.toml"):
        (dossier / fichier).write_bytes((RACINE / fichier).read_bytes())
    source = importlib.util.spec_from_file_location("lanceur", dossier / "demarrer.py")
    assert source is not None
    assert source.loader is not None
    module = importlib.util.module_from_spec(source)
    source.loader.exec_module(module)
    return module


class Commandes:
    """Stands for the processes that the launcher starts: the environment it makes is whole, or has no pip."""

    def __init__(self, lanceur: ModuleType, *, venv: int) -> None:
        self._lanceur = lanceur
        self._venv = venv
        self.lancees: list[str] = []

    def __call__(self, commande: list[str]) -> int:
        self.lancees.append(commande[2])
        if commande[2] != "venv":
            return 0
        moitie_d_environnement(self._lanceur)
        return self._venv


def moitie_d_environnement(lanceur: ModuleType) -> None:
    """Do what Debian does without python3-venv: a real environment, without pip."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", lanceur.VENV], check=True, timeout=60)


def test_launcher_remakes_a_half_made_environment(lanceur: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    moitie_d_environnement(lanceur)
    (lanceur.VENV / "reste").touch()
    commandes = Commandes(lanceur, venv=0)
    monkeypatch.setattr(lanceur, "lance", commandes)
    assert lanceur.prepare("")
    assert commandes.lancees == ["venv", "pip"]
    assert not (lanceur.VENV / "reste").exists()
    assert lanceur.prepare("")
    assert commandes.lancees == ["venv", "pip"]


def test_launcher_says_what_debian_lacks_at_each_trial(
    lanceur: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commandes = Commandes(lanceur, venv=1)
    monkeypatch.setattr(lanceur, "lance", commandes)
    for essai in (1, 2):
        assert not lanceur.prepare("")
        assert "sudo apt install python3-venv" in capsys.readouterr().err
        assert commandes.lancees == ["venv"] * essai


def test_launcher_keeps_a_whole_environment(lanceur: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    moitie_d_environnement(lanceur)
    (lanceur.VENV / "reste").touch()
    commandes = Commandes(lanceur, venv=0)
    monkeypatch.setattr(lanceur, "lance", commandes)
    monkeypatch.setattr(lanceur, "a_pip", lambda: True)
    assert lanceur.prepare("test")
    assert commandes.lancees == ["pip"]
    assert (lanceur.VENV / "reste").exists()


def test_launcher_gives_a_command_that_can_be_typed(lanceur: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lanceur.a_taper("demarrer.py") == "python3 demarrer.py"
    assert shlex.split(lanceur.a_taper("mon dossier/demarrer.py")) == ["python3", "mon dossier/demarrer.py"]
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        tape = lanceur.a_taper("C:\\mon dossier\\demarrer.py")
    assert tape == 'py "C:\\mon dossier\\demarrer.py"'
