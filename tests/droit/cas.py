"""The cases of law of `tests/droit/**/*.yaml`, as a jurist writes them, and what it means that a rule passes one.

Used by the tests and by the mutation campaign; it knows no rule.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from sgm_sim.core.modele import Ident, Modele, Phrase
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Decision, Statut

ICI = Path(__file__).parent


class Attendu(Modele):
    decision: Decision
    statut: Statut
    limite: str = ""
    calcul: dict[str, str] = {}
    """Those worth reading; a rule may give others."""
    dit: str = ""
    """A passage of the sentence, in ordinary spaces."""


class Cas(Modele):
    id: Ident
    titre: Phrase = ""
    regle: str
    bord: Literal["veille", "jour", "lendemain"] | None = None
    """Where it stands at a limit of the rule: just before, on it, just after."""
    donnees: dict[str, Any]
    attendu: Attendu
    source: Phrase


class FichierCas(Modele):
    format: Literal[1]
    cas: tuple[Cas, ...]


def lire_cas() -> list[Cas]:
    cas: list[Cas] = []
    for chemin in sorted(ICI.rglob("*.yaml")):
        source = lire_yaml(chemin.read_bytes(), chemin.name)
        fichier, problemes = valider(FichierCas, source)
        assert fichier, [probleme.en_ligne() for probleme in (*source.problemes, *problemes)]
        cas += fichier.cas
    return cas


def verifier(cas: Cas, parametres: Parametres) -> None:
    """Raise AssertionError, with the sentence of the verdict, when the rule does not answer as the case says."""
    verdict = appliquer(cas.regle, cas.donnees, parametres)
    phrase = verdict.phrase.replace("\u202f", " ").replace("\u00a0", " ")
    assert (verdict.decision, verdict.statut) == (cas.attendu.decision, cas.attendu.statut), phrase
    assert verdict.limite == cas.attendu.limite, phrase
    assert {nom: verdict.calcul.get(nom) for nom in cas.attendu.calcul} == cas.attendu.calcul, phrase
    assert cas.attendu.dit in phrase, phrase
