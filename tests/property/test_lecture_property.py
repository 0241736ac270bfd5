"""Reading never raises, whatever the bytes; positions are inside the file; loading the same folder gives the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from sgm_sim.core.problemes import Gravite
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.scenario.charger import charger, valider_dossier
from sgm_sim.scenario.dossier import Dossier, lire_dossier
from sgm_sim.scenario.gabarits import remplir

BASE = lire_dossier(Path(__file__).parents[1] / "scenarios_fautifs" / "base").fichiers
LIBYAML = ("while scanning", "while parsing", "did not find", "mapping values", "Input should", "expected", "found ")
SIGNES = st.sampled_from(
    ["{", "}", "[", "]", ":", "- ", "\t", "\n", '"', "'", "#", "&a", "*a", "!", "|", ">", "{{", "%", "\0"]
)


def verifier(source: SourceYaml) -> None:
    lignes = max(1, source.texte.count("\n") + source.texte.count("\r") + 1)
    for probleme in source.problemes:
        assert probleme.message
        assert not any(mots in probleme.en_ligne() for mots in LIBYAML)
        assert 0 <= probleme.ligne <= lignes or not source.texte
    msgspec.json.encode(source.valeur)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_reported(octets: bytes) -> None:
    verifier(lire_yaml(octets, "f.yaml"))


@given(st.lists(st.one_of(SIGNES, st.text(max_size=8)), max_size=30).map("".join))
def test_any_text_is_read_or_reported(texte: str) -> None:
    verifier(lire_yaml(texte.encode("utf-8", "surrogatepass"), "f.yaml"))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z"])),
    lambda enfants: st.lists(enfants, max_size=4) | st.dictionaries(st.text("abcé ", max_size=5), enfants, max_size=4),
    max_leaves=15,
)


def places(noeud: Any, chemin: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    suite = noeud.items() if isinstance(noeud, dict) else enumerate(noeud) if isinstance(noeud, list) else ()
    return [(chemin, noeud), *(lieu for cle, valeur in suite for lieu in places(valeur, (*chemin, cle)))]


@given(JSON.filter(lambda v: not any(s in str(v) for s in "\u2028\u2029\x85\ufeff")))
def test_json_is_yaml_read_exactly_with_every_place(valeur: Any) -> None:
    texte = msgspec.json.format(msgspec.json.encode(valeur), indent=2).decode()
    source = lire_yaml(texte.encode(), "f.yaml")
    assert source.problemes == ()
    assert source.valeur == valeur
    lignes = texte.split("\n")
    for chemin, noeud in places(valeur):
        ligne, colonne = source.position(chemin)
        debut = msgspec.json.encode(noeud).decode()[:1] if isinstance(noeud, (dict, list)) else None
        reste = lignes[ligne - 1][colonne - 1 :]
        assert reste.startswith(debut or msgspec.json.encode(noeud).decode())


@st.composite
def abimes(draw: st.DrawFn) -> tuple[str, bytes]:
    """One file of a right scenario, with some bytes removed, doubled or replaced by troublesome signs."""
    nom = draw(st.sampled_from(sorted(BASE)))
    texte = BASE[nom].decode()
    for _ in range(draw(st.integers(1, 3))):
        debut = draw(st.integers(0, len(texte)))
        fin = min(len(texte), debut + draw(st.integers(0, 12)))
        milieu = draw(st.one_of(SIGNES, st.just(""), st.just(texte[debut:fin] * 2), st.text(max_size=3)))
        texte = texte[:debut] + milieu + texte[fin:]
    return nom, texte.encode("utf-8", "surrogatepass")


@settings(max_examples=150, deadline=None)
@given(abimes())
def test_spoiled_scenario_never_raises_and_is_said_in_french(abime: tuple[str, bytes]) -> None:
    nom, octets = abime
    dossier = Dossier("x", {**BASE, nom: octets})
    problemes = valider_dossier(dossier, graines=2)
    assert not any(mots in p.en_ligne() for p in problemes for mots in LIBYAML)
    sujet_et_suites = [
        p for p in problemes if p.gravite is Gravite.ERREUR and not p.fichier.endswith(("corrige.yaml", "plan.yaml"))
    ]
    scenario, _ = charger(dossier)
    assert (scenario is None) == bool(sujet_et_suites)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**9))
def test_same_folder_and_seed_give_the_same_scenario(graine: int) -> None:
    premier, _ = charger(Dossier("x", BASE), graine=graine)
    assert premier is not None
    assert charger(Dossier("x", BASE), graine=graine)[0] == premier
    assert charger(Dossier("x", premier.sources), variante=premier.variante)[0] == premier


@given(
    st.lists(
        st.one_of(st.sampled_from(["{{", "}}", "|", "donnees.x", " de ", "{%", "date", "."]), st.text(max_size=4)),
        max_size=20,
    ).map("".join)
)
def test_any_template_is_filled_or_reported(texte: str) -> None:
    rempli, defauts = remplir(texte, {"donnees": {"x": "2026-02-03"}})
    for defaut in defauts:
        assert texte[defaut.debut :].startswith(defaut.extrait)
    if "{{" not in texte and "{%" not in texte and "}}" not in texte and "%}" not in texte:
        assert (rempli, defauts) == (texte, [])


@given(st.text())
def test_quoted_text_stays_on_one_printable_line(texte: str) -> None:
    assert not set(cite(texte)) & {"\n", "\r", "\0", "\x1b", "\u2028"}
