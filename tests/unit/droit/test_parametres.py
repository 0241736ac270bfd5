"""Dated parameters: what the loader refuses, which row is in force, and that nothing delivered lacks its sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.parametres import DroitInconnu, Parametres
from sgm_sim.droit.parametres_lus import charger_parametres

LIGNE = """\
      - depuis: {depuis}
        valeur: {valeur}
        unite: jours francs
        references: ["CGCT, art. L2121-11"]
        statut: confirme
        source: texte lu
        verifie_le: 2026-03-31
"""


def _ecrire(dossier: Path, *lignes: str, fichier: str = "essai.yaml", nom: str = "essai.delai") -> None:
    entete = f"format: 1\nparametres:\n  {nom}:\n    libelle: Essai\n    lignes:\n"
    (dossier / fichier).write_text(entete + "".join(lignes), encoding="utf-8")


def _ligne(depuis: str, valeur: int, **en_plus: str) -> str:
    suite = "".join(f"        {cle}: {texte}\n" for cle, texte in en_plus.items())
    return LIGNE.format(depuis=depuis, valeur=valeur) + suite


def _codes(dossier: Path) -> list[str]:
    return [probleme.code for probleme in charger_parametres(dossier)[1]]


@pytest.fixture(scope="module")
def livres() -> Parametres:
    parametres, problemes = charger_parametres(CONTENT / "droit")
    assert not problemes
    return parametres


def test_delivered_rows_are_complete(livres: Parametres) -> None:
    assert livres.par_nom
    for nom, lignes in livres.par_nom.items():
        for ligne in lignes:
            assert ligne.references, nom
            assert ligne.unite.strip(), nom
            assert len(ligne.source) > 30, nom
            assert ligne.depuis <= ligne.verifie_le, nom


@pytest.mark.parametrize("cle", ["depuis", "valeur", "unite", "references", "statut", "source", "verifie_le"])
def test_loading_refuses_a_row_without(cle: str, tmp_path: Path) -> None:
    lignes = _ligne("2020-01-01", 3).splitlines(keepends=True)
    lignes[0] = lignes[0].replace("- ", "  ")
    garde = "".join(ligne for ligne in lignes if not ligne.strip().startswith(f"{cle}:"))
    _ecrire(tmp_path, garde.replace("        ", "      - ", 1))
    parametres, problemes = charger_parametres(tmp_path)
    assert problemes
    assert not parametres.par_nom


def test_loading_refuses_an_unknown_status(tmp_path: Path) -> None:
    _ecrire(tmp_path, _ligne("2020-01-01", 3).replace("confirme", "certain"))
    assert _codes(tmp_path)


def test_au_returns_the_row_of_the_day(tmp_path: Path) -> None:
    _ecrire(tmp_path, _ligne("2020-01-01", 3), _ligne("2026-07-01", 5))
    parametres, problemes = charger_parametres(tmp_path)
    assert not problemes
    jours = (date(2020, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2))
    assert [parametres.au("essai.delai", jour).nombre for jour in jours] == [3, 3, 5, 5]


def test_au_refuses_a_day_before_the_first_row(tmp_path: Path) -> None:
    _ecrire(tmp_path, _ligne("2020-01-01", 3))
    parametres, _ = charger_parametres(tmp_path)
    with pytest.raises(DroitInconnu) as refus:
        parametres.au("essai.delai", date(2019, 12, 31))
    assert refus.value.depuis == date(2020, 1, 1)


def test_au_refuses_an_unknown_name(livres: Parametres) -> None:
    with pytest.raises(KeyError):
        livres.au("essai.absent", date(2026, 1, 1))


def test_a_correction_replaces_the_row_above_it_and_the_row_stays(tmp_path: Path) -> None:
    correction = _ligne("2020-01-01", 4, corrige_le="2026-05-02", motif="faute de lecture")
    _ecrire(tmp_path, _ligne("2020-01-01", 3), correction, _ligne("2026-07-01", 5))
    parametres, problemes = charger_parametres(tmp_path)
    assert not problemes
    assert parametres.au("essai.delai", date(2021, 1, 1)).nombre == 4
    assert [ligne.nombre for ligne in parametres.par_nom["essai.delai"]] == [3, 4, 5]


@pytest.mark.parametrize(
    ("lignes", "code"),
    [
        ([_ligne("2020-01-01", 3), _ligne("2020-01-01", 5)], "D002"),
        ([_ligne("2020-01-01", 3), _ligne("2019-01-01", 5)], "D002"),
        ([_ligne("2020-01-01", 3, corrige_le="2026-05-02", motif="faute")], "D003"),
        ([_ligne("2020-01-01", 3), _ligne("2020-01-02", 4, corrige_le="2026-05-02", motif="faute")], "D003"),
        ([_ligne("2020-01-01", 3), _ligne("2020-01-01", 4, corrige_le="2026-05-02")], "D003"),
        ([_ligne("2020-01-01", 3), _ligne("2020-01-02", 4, motif="faute")], "D003"),
    ],
    ids=["same-date", "earlier", "corrects-nothing", "corrects-another-date", "no-reason", "reason-alone"],
)
def test_loading_refuses_rows_that_were_not_appended(lignes: list[str], code: str, tmp_path: Path) -> None:
    _ecrire(tmp_path, *lignes)
    parametres, problemes = charger_parametres(tmp_path)
    assert [probleme.code for probleme in problemes] == [code]
    assert problemes[0].ligne > 0
    assert not parametres.par_nom


def test_loading_refuses_a_name_in_two_files(tmp_path: Path) -> None:
    for fichier in ("a.yaml", "b.yaml"):
        _ecrire(tmp_path, _ligne("2020-01-01", 3), fichier=fichier)
    assert _codes(tmp_path) == ["D001"]


def test_empreinte_follows_bytes_and_names(tmp_path: Path) -> None:
    _ecrire(tmp_path, _ligne("2020-01-01", 3))
    avant = charger_parametres(tmp_path)[0].empreinte
    assert charger_parametres(tmp_path)[0].empreinte == avant
    _ecrire(tmp_path, _ligne("2020-01-01", 4))
    apres = charger_parametres(tmp_path)[0].empreinte
    (tmp_path / "essai.yaml").rename(tmp_path / "autre.yaml")
    assert len({avant, apres, charger_parametres(tmp_path)[0].empreinte}) == 3


def test_a_value_refuses_to_be_read_as_another_kind(livres: Parametres) -> None:
    seuil = livres.au("conseil.convocation-seuil-population", date(2026, 1, 1))
    assert seuil.nombre == 3500
    with pytest.raises(TypeError):
        assert seuil.jours
    with pytest.raises(TypeError):
        assert seuil.elements
