"""`sgm-sim reprendre`, `tentatives` and `rejouer`: what is said of an attempt that starts again from another."""

from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.application.atelier import Atelier
from sgm_sim.cli.programme import executer
from sgm_sim.engine.commandes import Attendre, Terminer


@pytest.fixture
def base(tmp_path: Path) -> str:
    return str(tmp_path / "tentatives.sqlite")


@pytest.fixture
def finie(atelier: Atelier) -> str:
    tentative = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1)
    for commande in (Attendre(), Attendre(), Attendre(), Terminer()):
        tentative.act(commande)
    return tentative.id


@pytest.mark.parametrize("ou", [("--acte", "2"), ("--a", "9:06"), ("--a", "9h06", "--le", "2026-02-10")])
def test_new_number_is_printed_first_and_lists_say_where_it_comes_from(
    finie: str, base: str, ou: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert executer(["--base", base, "reprendre", finie, *ou]) == 0
    numero, conseil = capsys.readouterr().out.splitlines()
    assert numero.startswith("permanence-du-mardi-")
    assert numero != finie
    assert f"jouer --reprendre {numero}" in conseil
    assert executer(["--base", base, "tentatives"]) == 0
    lignes = {ligne.split()[0]: ligne for ligne in capsys.readouterr().out.splitlines()}
    assert lignes[numero].endswith(f"reprise de {finie}")
    assert "reprise" not in lignes[finie]
    assert executer(["--base", base, "rejouer", numero]) == 0
    assert f"Elle reprend la tentative {finie} après son acte" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "mots"),
    [
        ([], "Dites d’où repartir"),
        (["--a", "9:06", "--acte", "1"], "Dites d’où repartir"),
        (["--a", "midi"], "« midi » n’est pas une heure"),
        (["--a", "9:06", "--le", "mardi"], "« mardi » n’est pas un jour"),
        (["--a", "7:00"], "rien n’avait commencé"),
        (["--acte", "99"], "L’acte 99 n’existe pas"),
    ],
)
def test_what_cannot_be_is_said(
    finie: str, base: str, arguments: list[str], mots: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert executer(["--base", base, "reprendre", finie, *arguments]) == 2
    assert mots in capsys.readouterr().err.replace("\u202f", " ").replace("\xa0", " ")


def test_other_version_is_no_defect(
    atelier: Atelier, base: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sgm_sim.engine.session.__version__", "0.1.0")
    ancienne = atelier.commencer("premiers-pas", "Keller Anne", graine=0).id
    monkeypatch.undo()
    assert executer(["--base", base, "rejouer", ancienne]) == 0
    assert "Jouée avec la version 0.1.0 : ses gestes ne se rejouent qu’avec elle." in capsys.readouterr().out
    assert executer(["--base", base, "rejouer", "--tout"]) == 0
    assert f"✓ intacte   {ancienne}  Jouée avec la version 0.1.0" in capsys.readouterr().out
