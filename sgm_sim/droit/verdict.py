"""What a rule of law answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

Statut = Literal["confirme", "partiel", "ancien", "non_confirme"]
"""How far a rule or a parameter was checked. Only `confirme` is scored as law."""

Decision = Literal["conforme", "non_conforme", "indetermine", "calcule"]
"""`calcule`: nothing was claimed, so nothing is judged; `calcul` and `limite` hold what the law gives."""

STATUTS: tuple[Statut, ...] = get_args(Statut)
"""From the surest to the least sure."""


class Verdict(Struct, frozen=True):
    """The answer of one rule on given facts, with what a trainee needs to understand it."""

    decision: Decision
    trouve: str
    """What the facts give: « envoi le mardi 3 février 2026, 2 jours francs »."""
    attendu: str
    """What the law requires: « 3 jours francs au moins »."""
    phrase: str
    """One full French sentence that a trainee understands, with the computed limit."""
    articles: tuple[str, ...]
    """« CGCT, art. L2121-11 »."""
    limite: str = ""
    """Computed limit as a `Valeur` (ISO date…), empty when there is none."""
    statut: Statut = "confirme"
    verifie_le: str = ""
    """ISO date up to which the law was checked."""
    calcul: Mapping[str, str] = {}
    """What the law gives, value by value: « liste-a » -> « 12 »; amounts in cents, dates in ISO."""
