"""Moves every number of law by one unit and flips every `<`, `<=`, `>`, `>=` of `droit/`: does a case turn red?

    python tests/droit/mutants.py [matiere…] [--muets]

Each mutant lives in memory only. `--muets` lists the survivors alone. Exit code 1 below the target.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest
from cas import Cas, lire_cas, verifier
from msgspec.structs import replace

import sgm_sim.droit
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.regle import MATIERES
from sgm_sim.droit.regles import REGLES

CIBLE = 0.95
RACINE = Path(__file__).parents[2]
COMMUNS = "communs"
"""What every domain uses: delays, holidays, the shapes of a judgement."""

COMMUNS_MUTES = ("delais", "feries", "jugements", "jugements_de_dates", "montants", "parametres", "regle", "regles")

_INVERSES: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_SIGNES: Mapping[type[ast.cmpop], str] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


class Sort(NamedTuple):
    """What became of one mutant."""

    matiere: str
    nom: str
    tue: bool


def sorts(matieres: Sequence[str]) -> Iterator[Sort]:
    """Try every mutant of these domains."""
    parametres, cas = parametres_livres()[0], lire_cas()
    for nom, lignes in parametres.par_nom.items():
        if nom.partition(".")[0] in matieres:
            concernes = [un for un in cas if nom in REGLES[un.regle].fondements]
            for dit, mutees in _lignes_mutees(lignes):
                mute = Parametres({**parametres.par_nom, nom: mutees}, "")
                yield Sort(nom.partition(".")[0], f"{nom} : {dit}", _meurt(concernes, mute))
    if COMMUNS in matieres and _meurt_aux_tests():
        raise SystemExit("Les tests communs sont déjà rouges : ils ne mesurent rien.")
    for module in _modules():
        matiere = _matiere(module)
        if matiere in matieres:
            concernes = [un for un in cas if matiere == COMMUNS or REGLES[un.regle].matiere == matiere]
            for dit, code in _codes_mutes(module):
                with _a_la_place(module, code):
                    tue = _meurt(concernes, parametres) or (matiere == COMMUNS and _meurt_aux_tests())
                yield Sort(matiere, f"{module.__name__.removeprefix('sgm_sim.')} {dit}", tue)


def _meurt_aux_tests() -> bool:
    """Tell whether the tests of what every domain shares turn red; they run in this very process."""
    fichiers = [str(RACINE / nom) for nom in ("tests/unit/droit", "tests/property/test_delais_property.py")]
    options = ["-x", "-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider"]
    with open(os.devnull, "w", encoding="utf-8") as rien, redirect_stdout(rien), redirect_stderr(rien):
        return pytest.main([*options, *fichiers]) != 0


def _meurt(cas: Sequence[Cas], parametres: Parametres) -> bool:
    for un in cas:
        try:
            verifier(un, parametres)
        except Exception:  # A mutant that raises is seen too.
            return True
    return False


# --- Numbers


def _lignes_mutees(lignes: Sequence[Valeur]) -> Iterator[tuple[str, Sequence[Valeur]]]:
    for rang, ligne in enumerate(lignes):
        mutees = [(f"{ligne.depuis} {dit}", replace(ligne, valeur=valeur)) for dit, valeur in _valeurs(ligne.valeur)]
        if rang and ligne.corrige_le is None:
            for pas in (-1, 1):
                autre = replace(ligne, depuis=ligne.depuis + timedelta(days=pas))
                mutees.append((f"depuis {ligne.depuis} -> {autre.depuis}", autre))
        for dit, mutee in mutees:
            yield dit, [*lignes[:rang], mutee, *lignes[rang + 1 :]]


def _valeurs(valeur: Any) -> Iterator[tuple[str, Any]]:
    match valeur:
        case bool():
            return
        case int() | Decimal():
            unite = Decimal(1).scaleb(int(valeur.as_tuple().exponent)) if isinstance(valeur, Decimal) else 1
            for autre in (valeur - unite, valeur + unite):
                yield f"{valeur} -> {autre}", autre
        case dict():
            for cle, contenu in valeur.items():
                for dit, autre in _valeurs(contenu):
                    yield f"[{cle}] {dit}", {**valeur, cle: autre}
            if all(cle.isdigit() for cle in valeur) and all(isinstance(n, (int, Decimal)) for n in valeur.values()):
                yield from _bornes(valeur)


def _bornes(bareme: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for cle in bareme:
        for autre in (int(cle) - 1, int(cle) + 1):
            if autre > 0 and cle != "0":
                yield f"{cle}: -> {autre}:", {str(autre) if c == cle else c: n for c, n in bareme.items()}


# --- Comparisons


def _modules() -> Iterator[ModuleType]:
    racine = Path(sgm_sim.droit.__file__ or "").parent
    for chemin in sorted(racine.rglob("*.py")):
        parties = chemin.relative_to(racine).with_suffix("").parts
        if parties[-1] != "__init__" and (len(parties) > 1 or parties[0] in COMMUNS_MUTES):
            yield importlib.import_module(".".join(("sgm_sim.droit", *parties)))


def _matiere(module: ModuleType) -> str:
    parties = module.__name__.split(".")
    return parties[2].replace("_", "-") if len(parties) > 3 else COMMUNS


def _codes_mutes(module: ModuleType) -> Iterator[tuple[str, CodeType]]:
    source = inspect.getsource(module)
    places = [
        (rang, k)
        for rang, noeud in enumerate(ast.walk(ast.parse(source)))
        if isinstance(noeud, ast.Compare)
        for k, signe in enumerate(noeud.ops)
        if type(signe) in _INVERSES
    ]
    for rang, k in places:
        arbre = ast.parse(source)
        noeud = list(ast.walk(arbre))[rang]
        assert isinstance(noeud, ast.Compare)
        avant = type(noeud.ops[k])
        noeud.ops[k] = _INVERSES[avant]()
        yield (
            f"l. {noeud.lineno} {_SIGNES[avant]} -> {_SIGNES[_INVERSES[avant]]}",
            compile(arbre, module.__name__, "exec"),
        )


@contextmanager
def _a_la_place(module: ModuleType, code: CodeType) -> Iterator[None]:
    """Give the functions of `module` the code of the mutant, wherever they were imported."""
    mutes = {(un.co_name, un.co_firstlineno): un for un in _codes(code)}
    gardes: list[tuple[FunctionType, CodeType]] = []
    for fonction in _fonctions(module):
        mute = mutes.get((fonction.__code__.co_name, fonction.__code__.co_firstlineno))
        if mute:
            gardes.append((fonction, fonction.__code__))
            fonction.__code__ = mute
    try:
        yield
    finally:
        for fonction, garde in gardes:
            fonction.__code__ = garde


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constante in code.co_consts:
        if isinstance(constante, CodeType):
            yield constante
            yield from _codes(constante)


def _fonctions(module: ModuleType) -> Iterator[FunctionType]:
    contenus = [objet for objet in vars(module).values() if getattr(objet, "__module__", "") == module.__name__]
    classes = [membre for objet in contenus if isinstance(objet, type) for membre in vars(objet).values()]
    for objet in (*contenus, *classes):
        nue = inspect.unwrap(objet.fget if isinstance(objet, property) and objet.fget else objet)
        nue = getattr(nue, "__func__", nue)
        if isinstance(nue, FunctionType):
            yield nue


def main(arguments: Sequence[str]) -> int:
    """Print the survivors and the share of mutants killed, by domain."""
    matieres = [nom for nom in arguments if not nom.startswith("-")] or [*MATIERES, COMMUNS]
    nes: Counter[str] = Counter()
    morts: Counter[str] = Counter()
    for sort in sorts(matieres):
        nes[sort.matiere] += 1
        morts[sort.matiere] += sort.tue
        if not sort.tue:
            print(f"survit  {sort.nom}")
    if "--muets" not in arguments:
        for matiere in filter(nes.get, (*MATIERES, COMMUNS)):
            print(f"{matiere:<20}{morts[matiere]:>6} / {nes[matiere]:<6}{morts[matiere] / nes[matiere]:7.1%}")
    total = sum(morts.values()) / max(sum(nes.values()), 1)
    print(f"{'ensemble':<20}{sum(morts.values()):>6} / {sum(nes.values()):<6}{total:7.1%}")
    return int(total < CIBLE)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))
