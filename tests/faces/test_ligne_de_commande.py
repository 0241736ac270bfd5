"""The command line as people use it: real processes, exit codes, French sentences, no screen library without need."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout
from sgm_sim.cli.programme import executer
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier

PREMIERS_PAS = SCENARIOS / "premiers-pas"


def sgm(*arguments: str, base: Path | None = None, entree: str = "") -> subprocess.CompletedProcess[str]:
    commande = [sys.executable, "-m", "sgm_sim", *(["--base", str(base)] if base else []), *arguments]
    env = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}
    return subprocess.run(commande, input=entree, capture_output=True, text=True, env=env, check=False, timeout=60)


@pytest.fixture
def jouee(atelier: Atelier, tmp_path: Path) -> tuple[Path, list[str]]:
    """A store with an expert and a hurried learner; their ids, in that order."""
    scenario, corrige, plan = charger_tout(lire_dossier(PREMIERS_PAS))
    identifiants = []
    for joueur in plan.apprenants[:2]:
        tentative = atelier.commencer("premiers-pas", f"Légère, {joueur.id}", graine=0)
        for commande in commandes_de(joueur, scenario, corrige):
            tentative.act(commande)
        identifiants.append(tentative.id)
    atelier.depot.fermer()
    return tmp_path / "tentatives.sqlite", identifiants


def test_help_is_in_french_and_lists_every_command() -> None:
    resultat = sgm("--aide")
    assert resultat.returncode == 0
    assert "Usage : sgm-sim" in resultat.stdout
    for mot in ("jouer", "valider", "tester", "noter", "rejouer", "exporter", "Affiche cette aide."):
        assert mot in resultat.stdout
    for anglais in ("Usage:", "Options:", "Show this"):
        assert anglais not in resultat.stdout


@pytest.mark.parametrize(
    ("arguments", "attendu"),
    [
        (["exportr"], "Vouliez-vous dire « exporter » ?"),
        ([], "Il manque la commande"),
        (["jouer", "premierspas"], "Scénarios connus : premiers-pas"),
        (["jouer", "--reprendre", "x"], "Aucune tentative ne porte le numéro"),
        (["jouer", "--text"], "Vouliez-vous dire « --texte » ?"),
        (["valider"], "Il manque"),
        (["tester", "inconnu"], "Scénarios connus : premiers-pas"),
        (["noter", "inconnue"], "Aucune tentative ne porte le numéro « inconnue »"),
        (["exporter"], "--tout"),
        (["exporter", "--tout"], "Aucune tentative"),
        (["jouer", "premiers-pas", "--texte", "--stagiaire", "R", "--regime", "libre"], "Régimes connus"),
        (["jouer", "--texte", "--graine", "douze"], "--graine"),
    ],
)
def test_wrong_command_lines_are_said_in_french_and_exit_with_2(
    tmp_path: Path, arguments: list[str], attendu: str
) -> None:
    resultat = sgm(*arguments, base=tmp_path / "vide.sqlite")
    assert resultat.returncode == 2
    assert attendu in resultat.stderr
    assert "Traceback" not in resultat.stderr
    assert resultat.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [["--aide"], ["valider", str(PREMIERS_PAS)], ["exporter", "--tout"], ["noter", "premiers-pas"], ["tentatives"]],
    ids=lambda arguments: str(arguments[0]),
)
def test_commands_without_a_screen_never_import_textual(jouee: tuple[Path, list[str]], arguments: list[str]) -> None:
    base, identifiants = jouee
    complets = [identifiants[0] if argument == "premiers-pas" else argument for argument in arguments]
    programme = (
        "import sys; from sgm_sim.cli.programme import executer; "
        f"code = executer(['--base', {str(base)!r}, *{complets!r}]); "
        "sys.exit(3 if {'textual', 'rich'} & set(sys.modules) else code)"
    )
    resultat = subprocess.run([sys.executable, "-c", programme], capture_output=True, check=False, timeout=60)
    assert resultat.returncode == 0, resultat.stderr.decode()


def test_failure_of_the_program_is_said_calmly_and_its_details_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def tomber(*_: object) -> None:
        raise ZeroDivisionError("essai")

    monkeypatch.setattr("sgm_sim.cli.panne.dossier_de_l_usager", lambda: tmp_path)
    monkeypatch.setattr(Atelier, "tentatives", tomber)
    assert executer(["--base", str(tmp_path / "x.sqlite"), "tentatives"]) == 2
    dit = capsys.readouterr().err
    assert "Rien n’est perdu" in dit
    assert "Traceback" not in dit
    assert "ZeroDivisionError: essai" in (tmp_path / "panne.txt").read_text(encoding="utf-8")


def test_valider_of_the_delivered_scenario_finds_nothing() -> None:
    resultat = sgm("valider", str(PREMIERS_PAS))
    assert (resultat.returncode, resultat.stdout) == (0, "Rien à corriger (1 dossier).\n")


def test_valider_says_where_and_what_in_text_and_json(tmp_path: Path) -> None:
    copie = tmp_path / "casse"
    shutil.copytree(PREMIERS_PAS, copie)
    sujet = (copie / "sujet.yaml").read_text(encoding="utf-8")
    (copie / "sujet.yaml").write_text(sujet.replace("titre:", "titr:", 1), encoding="utf-8")
    texte = sgm("valider", str(copie))
    assert texte.returncode == 1
    assert f"{copie}/sujet.yaml:" in texte.stdout
    assert "vouliez-vous dire « titre » ?" in texte.stdout.replace("\u202f", " ").replace("\u00a0", " ")
    problemes = json.loads(sgm("valider", str(copie), "--format", "json").stdout)
    assert {"code", "fichier", "ligne", "colonne", "cle", "message"} <= set(problemes[0])
    assert sgm("valider", str(tmp_path / "nulle-part")).returncode == 2


def test_tester_plays_the_plans_and_says_when_one_differs(tmp_path: Path) -> None:
    assert sgm("tester", "premiers-pas").returncode == 0
    copie = tmp_path / "autre"
    shutil.copytree(PREMIERS_PAS, copie)
    plan = (copie / "plan.yaml").read_text(encoding="utf-8")
    total = charger_tout(lire_dossier(PREMIERS_PAS))[2].apprenants[0].total
    (copie / "plan.yaml").write_text(plan.replace(total, f"1/{total.split('/')[1]}", 1), encoding="utf-8")
    resultat = sgm("tester", str(copie))
    assert resultat.returncode == 1
    assert "✗ à revoir" in resultat.stdout
    assert f"obtenu {total}" in resultat.stdout


def test_exporter_writes_what_a_french_spreadsheet_opens(jouee: tuple[Path, list[str]], tmp_path: Path) -> None:
    base, identifiants = jouee
    sortie = tmp_path / "scores.csv"
    resultat = sgm("exporter", "--tout", "--tableur", "--sortie", str(sortie), base=base)
    assert resultat.returncode == 0, resultat.stderr
    octets = sortie.read_bytes()
    assert octets.startswith(b"\xef\xbb\xbf")
    lignes = list(csv.DictReader(io.StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {ligne["Tentative"] for ligne in lignes} == set(identifiants)
    assert any(ligne["Compétence"] == "BC01.01" for ligne in lignes)


def test_forged_attempt_is_named_and_left_out_of_exports(jouee: tuple[Path, list[str]]) -> None:
    base, (expert, presse) = jouee
    with closing(sqlite3.connect(base)) as brut, brut:
        lignes = brut.execute("SELECT n, structure FROM ligne WHERE tentative = ? ORDER BY n", (presse,)).fetchall()
        forgee, structure = next((n, octets) for n, octets in lignes if b"2026-02-06" in octets)
        faux = structure.replace(b"2026-02-06", b"2026-02-10")
        brut.execute("UPDATE ligne SET structure = ? WHERE tentative = ? AND n = ?", (faux, presse, forgee))
    resultat = sgm("rejouer", presse, base=base)
    assert resultat.returncode == 1
    assert f"La ligne {forgee} a été altérée." in resultat.stdout
    tous = sgm("rejouer", "--tout", base=base)
    assert tous.returncode == 1
    assert f"✓ intacte   {expert}" in tous.stdout
    assert f"✗ à revoir  {presse}" in tous.stdout
    export = sgm("exporter", "--tout", base=base)
    assert export.returncode == 1
    assert expert in export.stdout
    assert presse not in export.stdout
    assert f"La ligne {forgee}" in export.stderr


def test_another_corrige_makes_another_record_and_keeps_the_first(
    jouee: tuple[Path, list[str]], tmp_path: Path
) -> None:
    base, (expert, _) = jouee
    corrige = (PREMIERS_PAS / "corrige.yaml").read_text(encoding="utf-8")
    autre = tmp_path / "autre.yaml"
    autre.write_text(corrige.replace("points: 4", "points: 5", 1), encoding="utf-8")
    assert sgm("noter", expert, base=base).returncode == 0
    assert sgm("noter", expert, base=base).returncode == 0
    assert sgm("noter", expert, "--corrige", str(autre), "--evaluateur", "Jury 2", base=base).returncode == 0
    with closing(sqlite3.connect(base)) as brut, brut:
        contenus = [json.loads(c) for (c,) in brut.execute("SELECT contenu FROM notation ORDER BY numero")]
    assert [contenu["evaluateur"] for contenu in contenus] == ["automatique", "Jury 2"]
    assert contenus[0]["corrige"] != contenus[1]["corrige"]
    assert contenus[0]["ancre"] == contenus[1]["ancre"]
    assert "Légère" not in json.dumps(contenus, ensure_ascii=False)


def test_points_of_the_jury_are_kept_and_bounded(jouee: tuple[Path, list[str]]) -> None:
    base, (expert, _) = jouee
    assert "En attente du jury : clarte" in sgm("noter", expert, base=base).stdout
    assert sgm("noter", expert, "--points", "clarte=4", base=base).returncode == 2
    trop = sgm("noter", expert, "--points", "clarte=99", "--evaluateur", "Roy Nadia", base=base)
    assert (trop.returncode, "Attendu : 0, 2, 4 et 6." in trop.stderr) == (2, True)
    donnes = sgm("noter", expert, "--points", "clarte=4", "--evaluateur", "Roy Nadia", base=base)
    assert donnes.returncode == 0
    assert "En attente" not in donnes.stdout
    assert "En attente" not in sgm("noter", expert, base=base).stdout
    lignes = list(csv.DictReader(io.StringIO(sgm("exporter", expert, base=base).stdout, newline="")))
    assert {ligne["Points en attente du jury"] for ligne in lignes} == {"0"}


def test_scenario_given_by_its_path_has_its_bilan(tmp_path: Path) -> None:
    copie = tmp_path / "ailleurs"
    shutil.copytree(PREMIERS_PAS, copie)
    base = tmp_path / "t.sqlite"
    sujet = (copie / "sujet.yaml").read_text(encoding="utf-8")
    (copie / "sujet.yaml").write_text(sujet.replace("id: premiers-pas", "id: ailleurs", 1), encoding="utf-8")
    partie = sgm("jouer", str(copie), "--texte", "--stagiaire", "Roy Nadia", base=base, entree="/terminer\noui\n")
    assert "Compétences" in partie.stdout
    assert "À retenir" in partie.stdout


def test_exam_shows_neither_aids_nor_scores_but_the_fingerprint(tmp_path: Path) -> None:
    arguments = ["jouer", "premiers-pas", "--texte", "--stagiaire", "Roy Nadia", "--regime", "examen"]
    sortie = sgm(*arguments, base=tmp_path / "t.sqlite", entree="a\n.\n/bureau\n/terminer\noui\n").stdout
    assert "Bienvenue" not in sortie
    assert "Bilan" not in sortie
    assert "Fin de l’épreuve" in sortie
    assert "Empreinte de la tentative" in sortie
