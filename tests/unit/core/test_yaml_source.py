"""Reading YAML: values as written, places of everything, hazards reported in French."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml

from sgm_sim.core import yaml_source
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.yaml_source import ecrire_chemin, lire_chemin, lire_yaml
from sgm_sim.core.yaml_texte import TAILLE_MAX


def lire(texte: str) -> Any:
    source = lire_yaml(texte.encode(), "f.yaml")
    assert source.problemes == ()
    return source.valeur


def seul_probleme(octets: bytes | str) -> Probleme:
    source = lire_yaml(octets.encode() if isinstance(octets, str) else octets, "f.yaml")
    assert len(source.problemes) == 1, [p.en_ligne() for p in source.problemes]
    return source.problemes[0]


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("10:00", "10:00"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2026-02-11", "2026-02-11"),
        ("01230", "01230"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("12", 12),
        ("-3", -3),
        ("2.5", 2.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ('"12"', "12"),
        ("'true'", "true"),
        ("l'eau [/] et [b]", "l'eau [/] et [b]"),
    ],
)
def test_scalar_is_read_as_written(ecrit: str, lu: object) -> None:
    valeur = lire(f"cle: {ecrit}\n")["cle"]
    assert valeur == lu
    assert type(valeur) is type(lu)


def test_keys_are_always_text() -> None:
    assert lire("12: a\ntrue: b\n") == {"12": "a", "true": "b"}


def test_bom_and_windows_line_ends_are_harmless() -> None:
    source = lire_yaml(b"\xef\xbb\xbfa: 1\r\nb:\r\n  c: \xc3\xa9t\xc3\xa9\r\n", "f.yaml")
    assert source.problemes == ()
    assert source.valeur == {"a": 1, "b": {"c": "été"}}
    assert source.position(("b", "c")) == (3, 6)
    assert source.position(("a",), cle=True) == (1, 1)


def test_position_knows_keys_values_items_and_nearest_ancestor() -> None:
    source = lire_yaml("été: x\nb:\n  - {c: 1, d: 2}\n  - e\n".encode(), "f.yaml")
    assert source.position(("été",)) == (1, 6)
    assert source.position(("b", 0, "d"), cle=True) == (3, 12)
    assert source.position(("b", 0, "d")) == (3, 15)
    assert source.position(("b", 1)) == (4, 5)
    assert source.position(("b", 7, "x")) == (3, 3)
    assert source.position(("rien",)) == (1, 1)


def test_position_of_a_passage_inside_a_block_of_text() -> None:
    source = lire_yaml(b"a: |\n  un deux\n  un trois\nb: un\n", "f.yaml")
    assert source.position_de(("a",), "un", 0) == (2, 3)
    assert source.position_de(("a",), "un", 1) == (3, 3)
    assert source.position_de(("a",), "absent") == (1, 4)


def test_paths_name_items_by_their_id_and_read_back() -> None:
    valeur = {"taches": [{"id": "fixer", "champs": [3]}]}
    assert ecrire_chemin(("taches", 0, "champs", 0), valeur) == "taches[fixer].champs[0]"
    assert lire_chemin("taches.x.criteres[2].mention") == ("taches", "x", "criteres", 2, "mention")


def test_duplicate_key_is_reported_with_both_lines_and_the_rest_is_read() -> None:
    source = lire_yaml(b"a: 1\nb: 2\na: {c: 3, c: 4}\nd: 5\n", "f.yaml")
    assert [(p.code, p.ligne) for p in source.problemes] == [("S012", 3), ("S012", 3)]
    assert "ligne 1" in source.problemes[0].message
    assert source.valeur == {"a": 1, "b": 2, "d": 5}


@pytest.mark.parametrize(
    ("texte", "code", "place", "mots"),
    [
        ("a:\n\tb: 1\n", "S009", (2, 1), "tabulation"),
        ("a: b: c\n", "S010", (1, 5), "entre guillemets"),
        ("a:b\nc: d\n", "S010", (1, 1), "n’a pas de"),
        ("a: 1\n  b: 2\n", "S010", (2, 3), "décalée"),
        ("a:\n    b: 1\n  c: 2\n", "S010", (3, 3), "aligné"),
        ("- a\nb: c\n", "S010", (2, 1), "tiret"),
        ("a: - b\n", "S010", (1, 4), "tiret"),
        ("a: `x`\n", "S010", (1, 4), "ne peut pas commencer"),
        ("a: [1, 2\nb: 3\n", "S011", (1, 4), "crochet"),
        ("a: {b: 1\n", "S011", (1, 4), "accolade"),
        ("a: ]\n", "S011", (1, 4), "pas ouvert"),
        ('a: "x\nb: 2\n', "S011", (1, 4), "guillemet"),
        ("a: 'l'eau'\n", "S011", (1, 7), "guillemet"),
        ("a: *renvoi\n", "S013", (1, 4), "renvoi"),
        ("a: *gras*\n", "S013", (1, 4), "commencer"),
        ("a: &x 1\n", "S013", (1, 4), "ancre"),
        ("a: !!python/object:os.system ls\n", "S014", (1, 4), "étiquette"),
        ("a: 1\n---\nb: 2\n", "S015", (2, 1), "second document"),
        ("[" * 900, "S016", (1, 61), "niveaux"),
        ("? [a]\n: b\n", "S010", (1, 3), "clé"),
        ("jour: {{ donnees.x }}\n", "S010", (1, 7), "gabarit"),
        ("a: x\x00y\n", "S008", (1, 5), "U+0000"),
        ("a: x\x07y\n", "S008", (1, 5), "U+0007"),
        ("a: x\u2028y\n", "S008", (1, 5), "U+2028"),
        ('a: "x\\0y"\n', "S008", (1, 4), "U+0000"),
        ('a: "\\e[31m"\n', "S008", (1, 4), "U+001B"),
    ],
)
def test_hazard_is_said_in_french_at_its_place(texte: str, code: str, place: tuple[int, int], mots: str) -> None:
    probleme = seul_probleme(texte)
    assert (probleme.code, probleme.ligne, probleme.colonne) == (code, *place)
    assert mots in probleme.message
    assert probleme.conseil


def test_wrong_encodings_are_named() -> None:
    ancien = seul_probleme("titre: Réunion\n".encode("cp1252"))
    assert (ancien.code, ancien.ligne, ancien.colonne) == ("S007", 1, 9)
    assert "é" in ancien.message
    assert "UTF-16" in seul_probleme("titre: Réunion\n".encode("utf-16")).message


def test_huge_file_is_refused_before_it_is_decoded() -> None:
    debut = time.perf_counter()
    probleme = seul_probleme(b"\xff" * 50_000_000)
    assert probleme.code == "S005"
    assert "Ko" in probleme.message
    assert time.perf_counter() - debut < 1


@pytest.mark.parametrize("motif", ["[", "- ", "a: ", "&a ", "a\n", "a: 1\n", "{a: [],", "- *a\n", "? ", "{{"])
def test_worst_files_are_read_in_reasonable_time(motif: str) -> None:
    debut = time.perf_counter()
    source = lire_yaml((motif * TAILLE_MAX)[: TAILLE_MAX - 1].encode(), "f.yaml")
    assert 1 <= len(source.problemes) <= 200
    assert time.perf_counter() - debut < 5


def test_alias_bomb_never_expands() -> None:
    bombe = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    source = lire_yaml(bombe.encode(), "f.yaml")
    assert {p.code for p in source.problemes} == {"S013"}
    assert source.valeur["i"] == [None, None]


def test_pure_python_parser_gives_the_same_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    texte = b"a: 10:00\nb:\n  - {c: 1, c: 2}\n  - *x\n"
    rapide = lire_yaml(texte, "f.yaml")
    monkeypatch.setattr(yaml_source, "_CHARGEUR", yaml.SafeLoader)
    lent = lire_yaml(texte, "f.yaml")
    assert (lent.valeur, lent.problemes) == (rapide.valeur, rapide.problemes)
    assert lent.position(("b", 0, "c")) == rapide.position(("b", 0, "c")) == (3, 9)


def test_depth_that_the_parser_itself_refuses_is_said_in_the_same_words() -> None:
    source = lire_yaml(b"[" * 5_000, "sujet.yaml")
    assert [probleme.code for probleme in source.problemes] == ["S016"]
    assert "60 niveaux" in source.problemes[0].message
