"""Scoring records over the life of an attempt: corrections, erasures, cut journals, drafts and windows."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.notation import Notation
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.journal import Conflit
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.taches.gestes import geste_de_champ

PREMIERS_PAS = SCENARIOS / "premiers-pas"
JURY = "Roy Nadia"


@pytest.fixture
def expert(atelier: Atelier) -> str:
    scenario, corrige, plan = charger_tout(lire_dossier(PREMIERS_PAS))
    tentative = atelier.commencer("premiers-pas", "Keller Anne", graine=0)
    for commande in commandes_de(plan.apprenants[0], scenario, corrige):
        tentative.act(commande)
    return tentative.id


def points(atelier: Atelier, tentative: str, critere: str) -> int:
    (notation,), _ = atelier.notations([tentative])
    return next(c.points for c in notation.constats if c.critere == critere)


def test_points_of_the_jury_put_back_to_an_earlier_value_are_the_current_ones(atelier: Atelier, expert: str) -> None:
    for donnes in (2, 4, 2):
        atelier.noter(expert, evaluateur=JURY, jury={"clarte": (donnes, "Lu.")})
        assert points(atelier, expert, "clarte") == donnes
    assert len(atelier.depot.notations(expert)) == 3


def test_looking_again_at_the_bilan_keeps_who_scored(atelier: Atelier, expert: str) -> None:
    atelier.noter(expert, evaluateur=JURY, jury={"clarte": (4, "Lu.")})
    atelier.noter(expert)
    (notation,), _ = atelier.notations([expert])
    assert notation.evaluateur == JURY
    assert len(atelier.depot.notations(expert)) == 1


@pytest.mark.parametrize("donnes", [{"delai": 1}, {"clarte": 3}, {"clarte": 99}, {"inconnu": 1}])
def test_jury_gives_only_what_awaits_it_and_what_a_level_gives(
    atelier: Atelier, expert: str, donnes: dict[str, int]
) -> None:
    with pytest.raises(SgmError, match="ne peut pas donner"):
        atelier.noter(expert, evaluateur=JURY, jury={critere: (n, "") for critere, n in donnes.items()})
    assert atelier.depot.notations(expert) == ()


def test_points_of_the_jury_await_again_when_the_criterion_is_worth_other_points(
    atelier: Atelier, expert: str, tmp_path: Path
) -> None:
    atelier.noter(expert, evaluateur=JURY, jury={"clarte": (4, "Lu.")})
    corrige = (PREMIERS_PAS / "corrige.yaml").read_text(encoding="utf-8")
    autre = tmp_path / "autre.yaml"
    autre.write_text(corrige.replace("points: 6\n", "points: 8\n"), encoding="utf-8")
    bilan = atelier.noter(expert, corrige=autre)
    assert next(c.issue for c in bilan.notation.constats if c.critere == "clarte") == "a_evaluer"


def test_erasing_words_keeps_the_last_record_and_forbids_another(atelier: Atelier, expert: str) -> None:
    atelier.noter(expert, evaluateur=JURY, jury={"clarte": (4, "Lu.")})
    ligne = next(ligne.n for ligne in atelier.depot.lire(expert) if ligne.prive and ligne.n)
    atelier.depot.effacer(expert, ligne, "demande de la personne")
    assert points(atelier, expert, "clarte") == 4
    with pytest.raises(SgmError, match="ne peut plus être notée"):
        atelier.noter(expert)


def test_journal_cut_after_a_record_is_not_scored(atelier: Atelier, expert: str, tmp_path: Path) -> None:
    atelier.noter(expert)
    with closing(sqlite3.connect(tmp_path / "tentatives.sqlite")) as brut, brut:
        brut.execute("DELETE FROM ligne WHERE tentative = ? AND n > 60", (expert,))
        brut.execute("UPDATE tentative SET tete = (SELECT chaine FROM ligne WHERE tentative = id AND n = 60)")
    with pytest.raises(SgmError, match="ne peut pas être notée"):
        atelier.noter(expert)
    assert atelier.notations([expert])[0] == ()


def test_damaged_record_is_a_reserve_and_hides_no_other_attempt(atelier: Atelier, expert: str, tmp_path: Path) -> None:
    atelier.noter(expert)
    with closing(sqlite3.connect(tmp_path / "tentatives.sqlite")) as brut, brut:
        brut.execute("UPDATE notation SET contenu = ?", (b"{}",))
    relecture = atelier.rejouer(expert)
    assert relecture.defaut == ""
    assert "notation" in relecture.remarque


def test_playing_again_is_asked_of_the_program_of_today(
    atelier: Atelier, expert: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sgm_sim.engine.session.__version__", "0.9.9")
    assert atelier.rejouer(expert).saine


def test_record_holds_no_word_of_the_learner(atelier: Atelier, expert: str) -> None:
    atelier.noter(expert)
    (contenu,) = atelier.depot.notations(expert)
    notation = msgspec.json.decode(contenu, type=Notation)
    assert notation.stagiaire == ""
    assert b"honneur" not in contenu


def test_key_is_not_taken_from_a_folder_that_only_bears_the_name(
    ouvrir_atelier: Callable[..., Atelier], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ici = tmp_path / "livre"
    shutil.copytree(PREMIERS_PAS, ici / "dd")
    atelier = ouvrir_atelier(ici)
    tentative = atelier.commencer(str(ici / "dd"), "Keller Anne", graine=0)
    ailleurs = tmp_path / "ailleurs"
    shutil.copytree(PREMIERS_PAS, ailleurs / "premiers-pas")
    shutil.rmtree(ici / "dd")
    monkeypatch.chdir(ailleurs)
    with pytest.raises(SgmError, match="n’est plus là"):
        atelier.noter(tentative.id)


def test_draft_of_a_field_goes_with_the_gesture_that_fills_it(
    ouvrir_atelier: Callable[..., Atelier], atelier: Atelier
) -> None:
    tentative = atelier.commencer("premiers-pas", "Keller Anne", graine=0)
    tentative.garder_brouillon("prise-en-main", "date_document", "29/1", 4)
    tentative.act(geste_de_champ("prise-en-main", "date", "date_document", "2026-01-29"))
    assert tentative.brouillon("prise-en-main", "date_document") is None
    assert ouvrir_atelier().reprendre(tentative.id).brouillon("prise-en-main", "date_document") is None


def test_draft_of_a_window_left_behind_is_refused(ouvrir_atelier: Callable[..., Atelier], atelier: Atelier) -> None:
    ici = atelier.commencer("premiers-pas", "Keller Anne", graine=0)
    autre = ouvrir_atelier().reprendre(ici.id)
    autre.act(geste_de_champ("prise-en-main", "date", "date_document", "2026-01-29"))
    with pytest.raises(Conflit):
        ici.garder_brouillon("prise-en-main", "date_document", "vieux", 5)
    with pytest.raises(Conflit):
        ici.act(geste_de_champ("prise-en-main", "date", "date_document", "2026-01-28"))


@pytest.mark.parametrize("nom", ["", "   ", "\n\t"])
def test_nobody_plays_without_a_name(atelier: Atelier, nom: str) -> None:
    with pytest.raises(SgmError, match="nom de la personne"):
        atelier.commencer("premiers-pas", nom)


def test_name_is_kept_on_one_line(atelier: Atelier) -> None:
    tentative = atelier.commencer("premiers-pas", "  Keller\n Anne ", graine=0)
    assert tentative.view.stagiaire == "Keller Anne"
