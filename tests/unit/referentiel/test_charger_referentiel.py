from __future__ import annotations

from pathlib import Path

import pytest

from sgm_sim.referentiel import charger_referentiel

INVENTE = (Path(__file__).parents[2] / "golden" / "referentiel" / "invente.yaml").read_text(encoding="utf-8")

LIBELLE = "Allumer la lampe au coucher du soleil."
VARIANTE = f"""{LIBELLE}
        variantes:
          - source: {{}}
            rang: 1
            libelle: Autre texte."""


def spoiled(before: str, after: str) -> bytes:
    assert INVENTE.count(before) >= 1
    return INVENTE.replace(before, after, 1).encode()


@pytest.mark.parametrize(
    ("before", "after", "cle", "words"),
    [
        ("code: PH01.02", "code: PH01.01", "blocs[0].competences[1].code", "sert deux fois"),
        ("code: PH01.02", "code: PH02.02", "blocs[0].competences[1].code", "ne commence pas par le code de son bloc"),
        ("fait_foi: true", "fait_foi: false", "sources", "une source, et une seule, doit faire foi"),
        (LIBELLE, VARIANTE.format("fiche"), "blocs[0].competences[0].variantes[0].source", "source de variantes"),
        (LIBELLE, VARIANTE.format("vent"), "blocs[0].competences[0].variantes[0].source", "source de variantes"),
        ("ouverture: non", "ouverture: oui", "voies[experience].ouverture", "ouverte sans jury"),
        ("id: su", "id: vu", "regles.niveaux[vu].id", "sert deux fois"),
        ("id: su", "id: a_evaluer", "regles.niveaux[a_evaluer].id", "ne peut pas nommer un niveau"),
        ("minimum: 0", "minimum: 10", "regles.niveaux[vu].minimum", "ne commence pas à zéro"),
        ("minimum: 60", "minimum: 0", "regles.niveaux[su].minimum", "ne vont pas en croissant"),
        ("redhibitoire: vu", "redhibitoire: vus", "regles.plafond_redhibitoire", "n’est pas un niveau"),
    ],
)
def test_incoherence_is_a_problem_at_its_place(before: str, after: str, cle: str, words: str) -> None:
    octets = spoiled(before, after)
    referentiel, problemes = charger_referentiel(octets, "x.yaml")
    assert referentiel is None
    [probleme] = problemes
    assert probleme.code == "S090"
    assert probleme.cle == cle
    assert words in probleme.message
    assert probleme.attendu
    line = octets.decode().splitlines()[probleme.ligne - 1]
    assert cle == "sources" or cle.rpartition(".")[2] in line


def test_bloc_declared_twice_is_a_problem() -> None:
    start, end = INVENTE.index("  - code: PH01\n"), INVENTE.index("voies:")
    bloc = INVENTE[start:end].replace("PH01.01", "PH01.03").replace("PH01.02", "PH01.04")
    referentiel, problemes = charger_referentiel((INVENTE[:end] + bloc + INVENTE[end:]).encode(), "x.yaml")
    assert referentiel is None
    assert [(p.cle, "sert deux fois" in p.message) for p in problemes] == [("blocs[1].code", True)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("format: 1", "format: 2"),
        ("code: PH01.01", "code: PH01.1"),
        ("libelle_court: Allumer la lampe", f"libelle_court: {'x' * 41}"),
        ("compensation: aucune", "compensation: totale"),
        ("ouverture: non", "ouverture: peut-être"),
        ("voies:", "chemins:"),
        ("titre: Veiller", "titre: [Veiller"),
    ],
)
def test_wrong_shape_is_a_problem_and_no_exception(before: str, after: str) -> None:
    referentiel, problemes = charger_referentiel(spoiled(before, after), "x.yaml")
    assert referentiel is None
    assert problemes
    assert all(p.fichier == "x.yaml" and p.message for p in problemes)


@pytest.mark.parametrize("octets", [b"", b"\xff\xfe\x00", b"- 1\n", b"null\n"])
def test_anything_else_is_a_problem_and_no_exception(octets: bytes) -> None:
    referentiel, problemes = charger_referentiel(octets, "x.yaml")
    assert referentiel is None
    assert problemes
