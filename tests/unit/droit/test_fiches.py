"""Law sheets: what is delivered, what a search finds, what a badly written sheet is told."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core import modele
from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.droit import fiches as module
from sgm_sim.droit.fiches import CLES, DOMAINES, FicheDroit, charger_fiches, chercher, fiches
from sgm_sim.droit.parametres_lus import charger_parametres
from sgm_sim.droit.recherche import cles_d_articles

DOSSIER = CONTENT / "droit" / "fiches"

FICHE = """\
titre: Essai
domaine: conseil
articles: CGCT, art. L2121-10 ; CGCT, ex-art. L5217-10-4
mots: premier, second
statut: confirme
verifie_le: 2026-03-31
source: texte lu

**La règle.** Le maire convoque.
"""

RAYON = (
    "accuse-silence-reorientation",
    "archives-communales",
    "communication-documents",
    "concessions-funeraires",
    "convocation-conseil",
    "copies-actes",
    "date-execution-actes",
    "declaration-deces",
    "declaration-naissance",
    "inscription-liste-electorale",
    "mentions-livret",
    "obeissance-signalement",
    "police-voisinage",
    "proces-verbal-liste",
    "procuration",
    "reconnaissance",
    "secret-neutralite",
    "travaux-urgents",
)
"""Sheets among which searches are tried, so that a new one changes no result here."""


def _problemes(tmp_path: Path, texte: str | bytes, nom: str = "essai.md") -> list[str]:
    """Return the problems of one sheet, as they are shown, and check that it is left out."""
    chemin = tmp_path / nom
    chemin.write_bytes(texte.encode() if isinstance(texte, str) else texte)
    lues, problemes = charger_fiches(tmp_path)
    assert problemes
    assert not lues
    assert all(probleme.fichier == str(chemin) for probleme in problemes)
    return [_plat(probleme.en_ligne()) for probleme in problemes]


def _plat(texte: str) -> str:
    """Return a text with ordinary spaces."""
    return texte.replace("\u202f", " ").replace("\xa0", " ")


def _ids(texte: str, parmi: Mapping[str, FicheDroit] | None = None) -> list[str]:
    return [fiche.id for fiche in chercher({id: fiches()[id] for id in RAYON} if parmi is None else parmi, texte)]


def _fiche(nom: str, titre: str = "", mots: tuple[str, ...] = (), texte: str = "Texte.") -> FicheDroit:
    return FicheDroit(nom, titre, "conseil", ("CGCT, art. L1",), mots, (), "confirme", date(2026, 3, 31), "lu", texte)


# --- What is delivered


def test_every_delivered_file_is_a_sheet() -> None:
    lues, problemes = charger_fiches(DOSSIER)
    assert not problemes
    assert set(lues) == {chemin.stem for chemin in DOSSIER.iterdir()}
    assert len(lues) >= 15


@pytest.mark.parametrize("fiche", fiches().values(), ids=fiches().keys())
def test_a_delivered_sheet_is_complete(fiche: FicheDroit) -> None:
    assert fiche.articles
    assert fiche.mots
    assert len(fiche.source) > 60
    assert fiche.verifie_le <= date(2026, 4, 30)
    assert 120 <= len(fiche.texte.split()) <= 300


@pytest.mark.parametrize("fiche", fiches().values(), ids=fiches().keys())
def test_every_article_in_the_text_is_in_the_list(fiche: FicheDroit) -> None:
    portes = {cle.nombres for article in fiche.articles for cle in cles_d_articles(plier(article))}
    cites = {cle.nombres for cle in cles_d_articles(plier(en_clair(fiche.texte)))}
    assert cites <= portes


@pytest.mark.parametrize("fiche", fiches().values(), ids=fiches().keys())
def test_what_is_partial_says_so(fiche: FicheDroit) -> None:
    if fiche.statut == "partiel":
        assert re.search("vérifier|usage prudent|rédaction de 20", fiche.texte, re.IGNORECASE)


@pytest.mark.parametrize("fiche", fiches().values(), ids=fiches().keys())
def test_the_marks_of_the_text_are_all_read(fiche: FicheDroit) -> None:
    assert "*" not in en_clair(fiche.texte).replace("R*311-12", "")
    assert not re.search(r"['\"]|(?<![\xa0])[»:](?=\s)|(?<![\u202f])[;?!](?=\s)|«(?!\xa0)", fiche.texte)


def test_the_parameters_of_law_do_not_see_the_sheets(tmp_path: Path) -> None:
    sans = tmp_path / "droit"
    shutil.copytree(CONTENT / "droit", sans, ignore=shutil.ignore_patterns("fiches"))
    assert charger_parametres(sans)[0].empreinte == charger_parametres(CONTENT / "droit")[0].empreinte


def test_the_references_group_the_articles_of_a_code() -> None:
    fiche = fiches()["declaration-deces"]
    assert fiche.references.startswith("C. civ., art.\xa078, 79, 80, 81, 85, 49\u202f; CGCT, art.\xa0R2213-33 · ")
    assert fiche.references.endswith("droit vérifié jusqu’au mardi 31 mars 2026")


def test_reading_a_sheet_does_not_import_pydantic() -> None:
    code = "import sgm_sim.droit.fiches, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert module._IDENT.pattern == modele.MOTIF_IDENT


# --- What a search finds


@pytest.mark.parametrize(
    "texte",
    ["L2121-11", "l. 2121 11", "art L 2121-11", "2121-11", "Art. L.2121-11", "article L2121‑11", "L. 2121–11"],
)
def test_an_article_is_found_however_it_is_typed(texte: str) -> None:
    assert _ids(texte) == ["convocation-conseil", "travaux-urgents"]


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("art. 55", ["declaration-naissance"]),
        ("316", ["reconnaissance"]),
        ("R*311-12", ["communication-documents"]),
        ("r311-12", ["communication-documents"]),
        ("L5217-10-4", ["convocation-conseil"]),
        ("article 40, al. 2", ["obeissance-signalement"]),
        ("R2121-11", []),
        ("L2121-1", []),
    ],
)
def test_only_the_sheets_that_bear_the_article_are_found(texte: str, attendu: list[str]) -> None:
    assert _ids(texte) == attendu


def test_the_beginning_of_an_article_finds_its_series_and_the_article_itself_comes_first() -> None:
    assert _ids("L2121") == ["convocation-conseil", "proces-verbal-liste", "communication-documents", "travaux-urgents"]
    porte = FicheDroit("a", "B", "conseil", ("C. élect., art. R72",), (), (), "confirme", date(2026, 3, 31), "lu", "T")
    serie = FicheDroit(
        "b", "A", "conseil", ("C. élect., art. R72-1",), (), (), "confirme", date(2026, 3, 31), "lu", "T"
    )
    assert _ids("R72", {"a": porte, "b": serie}) == ["a", "b"]


def test_titles_come_first_then_words_then_texts() -> None:
    trois = {
        "a": _fiche("a", "Autre chose", texte="Le registre des arrêtés."),
        "b": _fiche("b", "Encore autre chose", mots=("registre",)),
        "c": _fiche("c", "Zone du registre"),
        "d": _fiche("d", "Rien"),
    }
    assert _ids("registre", trois) == ["c", "b", "a"]
    assert _ids("registre arrêtés", trois) == ["a"]


@pytest.mark.parametrize("texte", ["procès-verbal", "PROCES VERBAL", "proces verb", "procès‑verbal"])
def test_case_accents_and_ends_of_words_do_not_matter(texte: str) -> None:
    assert _ids(texte)[0] == "proces-verbal-liste"


def test_a_plural_finds_the_singular_and_a_number_is_whole() -> None:
    assert _ids("reconnaissances")[0] == "reconnaissance"
    assert "copies-actes" in _ids("75 ans")
    assert "copies-actes" not in _ids("7")


def test_every_word_must_be_somewhere() -> None:
    assert _ids("procuration gendarmerie") == ["procuration"]
    assert _ids("procuration zygomatique") == []
    assert _ids("procuration L2121-11") == []
    assert _ids("silence l. 231-4") == ["accuse-silence-reorientation"]


@pytest.mark.parametrize("texte", ["", "   ", "???"])
def test_nothing_searched_gives_all_by_domain_and_title(texte: str) -> None:
    toutes = chercher(fiches(), texte)
    assert [fiche.id for fiche in toutes] == list(fiches())
    ordre = [(DOMAINES.index(fiche.domaine), plier(fiche.titre)) for fiche in toutes]
    assert ordre == sorted(ordre)


@given(st.text(max_size=40) | st.text("lrdaART. -*0123456789", max_size=30))
def test_any_text_may_be_searched(texte: str) -> None:
    trouvees = chercher(fiches(), texte)
    assert set(trouvees) <= set(fiches().values())
    assert len(set(trouvees)) == len(trouvees)


# --- What a badly written sheet is told


def test_a_well_written_sheet_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "essai.md").write_bytes(("\ufeff" + FICHE.replace("\n", "\r\n")).encode())
    lues, problemes = charger_fiches(tmp_path)
    assert not problemes
    fiche = lues["essai"]
    assert fiche.articles == ("CGCT, art. L2121-10", "CGCT, ex-art. L5217-10-4")
    assert fiche.mots == ("premier", "second")
    assert fiche.verifie_le == date(2026, 3, 31)
    assert fiche.texte == "**La règle.** Le maire convoque."


@pytest.mark.parametrize("cle", [cle for cle in CLES if cle != "regles"])
def test_a_missing_key_is_said(cle: str, tmp_path: Path) -> None:
    (dit,) = _problemes(tmp_path, re.sub(f"(?m)^{cle}:.*\n", "", FICHE))
    assert f"il manque « {cle} »" in dit
    assert "[D013]" in dit


@pytest.mark.parametrize(
    ("avant", "apres", "attendu"),
    [
        ("domaine: conseil", "domaine: sport", ":2 · « sport » n’est pas une valeur de « domaine » · attendu : « cons"),
        ("statut: confirme", "statut: sûr", ":5 · « sûr » n’est pas une valeur de « statut » · attendu : « confirme »"),
        ("2026-03-31", "2026-02-30", ":6 · « 2026-02-30 » n’est pas une date · attendu : AAAA-MM-JJ"),
        ("2026-03-31", "20260331", ":6 · « 20260331 » n’est pas une date"),
        (" ; CGCT", " ; L2121-11 ; CGCT", ":3 · « L2121-11 » n’est pas un article · attendu : « CGCT, art. L2121-11 »"),
        ("mots:", "mot:", ":4 · la clé « mot » n’existe pas · vouliez-vous dire « mots » ?"),
        ("mots:", "titre: Autre\nmots:", ":4 · la clé « titre » est écrite deux fois · gardez-en une seule"),
        ("source: texte lu", "source: texte lu\nLe maire", ":8 · « Le maire » n’est pas une ligne d’en-tête"),
        ("mots: premier, second", "mots:", ":4 · il manque « mots »"),
        ("mots: premier, second", "mots: , ;", ":4 · il manque « mots »"),
        ("**La règle.** Le maire convoque.", "", "il manque le texte de la fiche · écrivez-le après une ligne vide"),
    ],
)
def test_a_defect_is_said_in_french_at_its_line(avant: str, apres: str, attendu: str, tmp_path: Path) -> None:
    assert any(attendu in dit for dit in _problemes(tmp_path, FICHE.replace(avant, apres)))


def test_a_name_that_is_no_identifier_is_said(tmp_path: Path) -> None:
    (dit,) = _problemes(tmp_path, FICHE, "Procès verbal.md")
    assert "le nom de fichier « Procès verbal » ne peut pas nommer une fiche" in dit


def test_a_file_that_is_not_text_is_said(tmp_path: Path) -> None:
    (dit,) = _problemes(tmp_path, FICHE.encode("latin-1"))
    assert "n’est pas en UTF-8" in dit


@given(st.text() | st.builds("{}\n{}".format, st.just(FICHE[:200]), st.text()) | st.binary())
def test_any_file_is_read_or_said(contenu: str | bytes) -> None:
    octets = contenu if isinstance(contenu, bytes) else contenu.encode("utf-8", "surrogatepass")
    with TemporaryDirectory() as dossier:
        (Path(dossier) / "essai.md").write_bytes(octets)
        lues, problemes = charger_fiches(Path(dossier))
    assert bool(lues) != bool(problemes)


def test_one_bad_sheet_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "bonne.md").write_text(FICHE, encoding="utf-8")
    (tmp_path / "vide.md").write_text("", encoding="utf-8")
    (tmp_path / "LISEZ-MOI.txt").write_text("rien", encoding="utf-8")
    lues, problemes = charger_fiches(tmp_path)
    assert list(lues) == ["bonne"]
    assert problemes
