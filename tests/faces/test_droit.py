"""`sgm-sim droit`: looking up, applying, a whole file at once, what changed; always said to be a training tool."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from sgm_sim.cli.programme import executer
from sgm_sim.droit.affichage import AVERTISSEMENT

CONVOCATION = ["date_envoi=11/12/2026", "date_seance=2026-12-15", "population=912"]


def _plat(texte: str) -> str:
    return " ".join(texte.replace("\u202f", " ").replace("\u00a0", " ").split())


def _sortie(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert executer(["droit", *arguments]) == code
    return _plat(capsys.readouterr().out)


def test_rules_are_listed_by_domain_and_found_by_word_or_article(capsys: pytest.CaptureFixture[str]) -> None:
    toutes = _sortie(capsys, "regles")
    assert "Conseil municipal et élus" in toutes
    assert "municipales.sieges" in toutes
    assert "conseil.delai-convocation" in _sortie(capsys, "regles", "L2121-11")
    trouvees = _sortie(capsys, "regles", "répartition", "sièges")
    assert "municipales.sieges" in trouvees
    assert "conseil.delai-convocation" not in trouvees
    assert "Aucune règle ne parle de « xyzzy »" in _sortie(capsys, "regles", "xyzzy")


def test_a_rule_is_read_whole(capsys: pytest.CaptureFixture[str]) -> None:
    lue = _sortie(capsys, "regle", "municipales.sieges")
    for attendu in (
        "voix : les voix de chaque liste",
        "depuis le dimanche 15 mars 2026",
        "C. élect., art. L262, al. 3",
        "Les sièges de la prime ne comptent pas dans le calcul des moyennes.",
        "non confirmé : non noté",
        "Droit vérifié jusqu’au 03/2026.",
        "Fiches : Répartition des sièges aux municipales",
    ):
        assert attendu in lue


@pytest.mark.parametrize("commande", [["regles"], ["regle", "municipales.sieges"], ["faits", "sièges"]])
def test_every_answer_says_that_it_is_a_training_tool(commande: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _sortie(capsys, *commande).endswith(_plat(AVERTISSEMENT))


def test_a_parameter_is_read_on_a_day_or_through_time(capsys: pytest.CaptureFixture[str]) -> None:
    nom = "municipales.scrutin-de-liste-seuil"
    assert "1 000 habitants" in _sortie(capsys, "parametre", nom, "--au", "14/03/2026")
    assert "1 000 habitants" not in _sortie(capsys, "parametre", nom, "--au", "2026-03-15")
    assert "23 mars 2014" in _sortie(capsys, "parametre", nom)
    assert "n’a pas été lu" in _sortie(capsys, "parametre", nom, "--au", "01/01/1990")


def test_a_verdict_gives_its_sentence_its_limit_and_its_articles(capsys: pytest.CaptureFixture[str]) -> None:
    dit = _sortie(capsys, "calculer", "conseil.delai-convocation", *CONVOCATION)
    assert dit.startswith("Conforme. La convocation partie le vendredi 11 décembre 2026 laisse 3 jours francs")
    assert "Limite : 11/12/2026" in dit
    assert "CGCT, art. L2121-11, al. 1. Droit vérifié jusqu’au 03/2026." in dit
    faux = ["date_envoi=12/12/2026", *CONVOCATION[1:]]
    assert _sortie(capsys, "calculer", "conseil.delai-convocation", *faux, code=1).startswith("Non conforme.")


def test_tables_amounts_and_lists_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    faits = ["population=620", "sieges=15", "voix=A:312,B:208", "tour=premier", "le=15/03/2026"]
    assert "A : 12 B : 3 prime : 8" in _sortie(capsys, "calculer", "municipales.sieges", *faits)


@pytest.mark.parametrize(
    ("arguments", "attendu"),
    [
        (["regle", "municipale.siege"], "Vouliez-vous dire « municipales.sieges » ?"),
        (["parametre", "conseil.rien"], "Le paramètre « conseil.rien » n’existe pas."),
        (["parametre", "municipales.prime-part", "--au", "hier"], "« hier » n’est pas une date"),
        (["calculer"], "Quelle règle ?"),
        (["calculer", "conseil.delai-convocation", "population"], "il faut CLEF=VALEUR"),
        (["calculer", "conseil.delai-convocation", "population=beaucoup"], "il faut un nombre entier"),
        (["calculer", "conseil.delai-convocation", "populatio=912"], "« population »"),
        (["calculer", "--lot", "absent.csv"], "ne peut pas être lu"),
        (["calculer", "--lot", "absent.xlsx"], "ni un .csv ni un .jsonl"),
        (["calculer", "conseil.delai-convocation", "a=b", "--lot", "absent.csv"], "les faits sont dans le fichier"),
        (["impact", "--entre", "2026-01-01", "demain"], "« demain » n’est pas une date"),
    ],
)
def test_what_cannot_be_carried_out_is_said_in_french(
    arguments: list[str], attendu: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert executer(["droit", *arguments]) == 2
    assert attendu in _plat(capsys.readouterr().err)


def test_a_csv_is_judged_line_by_line_and_a_bad_line_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fichier = tmp_path / "cas.csv"
    fichier.write_text(
        "regle;date_envoi;date_seance;population\n"
        "conseil.delai-convocation;11/12/2026;15/12/2026;912\n"
        "conseil.delai-convocation;hier;15/12/2026;912\n"
        "conseil.rien;;;\n"
        "conseil.delai-convocation;12/12/2026;15/12/2026;912\n",
        encoding="utf-8-sig",
    )
    assert executer(["droit", "calculer", "--lot", str(fichier)]) == 2
    sorties = capsys.readouterr()
    lignes = list(csv.DictReader(io.StringIO(sorties.out), delimiter=";"))
    assert [ligne["decision"] for ligne in lignes] == ["conforme", "illisible", "illisible", "non_conforme"]
    assert lignes[0]["limite"] == "2026-12-11"
    assert "« hier » ne convient pas" in _plat(lignes[1]["phrase"])
    assert "2 lignes illisibles sur 4" in _plat(sorties.err)


def test_json_lines_are_judged_with_the_rule_given_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fichier = tmp_path / "cas.jsonl"
    cas = {"date_envoi": "2026-12-11", "date_seance": "2026-12-15", "population": 912}
    fichier.write_text(f"{json.dumps(cas)}\n\n{json.dumps({**cas, 'population': 3600})}\n{{oups\n", encoding="utf-8")
    assert executer(["droit", "calculer", "conseil.delai-convocation", "--lot", str(fichier)]) == 2
    verdicts = [json.loads(ligne) for ligne in capsys.readouterr().out.splitlines()]
    assert [(verdict["ligne"], verdict["decision"]) for verdict in verdicts] == [
        (1, "conforme"),
        (3, "non_conforme"),
        (4, "illisible"),
    ]
    assert verdicts[0]["articles"] == ["CGCT, art. L2121-11, al. 1"]


def test_impact_says_what_changed_and_what_depends_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    dit = _sortie(capsys, "impact", "--entre", "2026-03-14", "2026-03-15")
    assert "dimanche 15 mars 2026 · Population à partir de laquelle le conseil est élu au scrutin de liste" in dit
    assert "avant : 1 000 habitants" in dit
    for attendu in ("municipales.sieges", "municipales.elus-majoritaire", "Répartition des sièges aux municipales"):
        assert attendu in dit
    assert dit == _sortie(capsys, "impact", "--entre", "2026-03-15", "2026-03-14")
    rien = _sortie(capsys, "impact", "--entre", "1990-01-01", "1990-01-02")
    assert rien.startswith("Rien de ce que le programme connaît n’a changé")


def test_impact_names_the_criteria_that_rest_on_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """The delays of convocation date from 1996: the first steps score one of their rules."""
    dit = _sortie(capsys, "impact", "--entre", "1996-02-23", "1996-02-24")
    assert "premiers-pas (corrige.yaml, " in dit
