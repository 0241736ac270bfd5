"""What judging a mention gives, and how what was noticed in the text becomes one issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Issue = Literal["presente", "absente", "contredite", "niee", "recopiee", "a_verifier"]


@dataclass(frozen=True, slots=True)
class Jugement:
    """The issue of one mention, and the passage that decided it."""

    issue: Issue
    extrait: str
    """The learner's own words: private, shown and never exported."""
    debut: int
    """`extrait` is `[debut:fin]` of the text (in composed form, NFC); both 0 when no passage decided."""
    fin: int
    pourquoi: str
    """One sentence for the trainee; empty when the mention simply stands."""


class Releve(NamedTuple):
    """One thing noticed in words `[debut, fin)`."""

    sens: Literal["pour", "contre", "nie", "doute", "copie", "blanc", "ailleurs"]
    debut: int
    fin: int
    pourquoi: str = ""


def decider(releves: Sequence[Releve]) -> tuple[Issue, Releve | None]:
    """Weigh what was noticed: what contradicts wins, and what is both said and denied or doubted goes to the jury."""

    def premier(sens: str) -> Releve | None:
        return next((releve for releve in releves if releve.sens == sens), None)

    pour, doute, nie = premier("pour"), premier("doute"), premier("nie")
    if contre := premier("contre"):
        return "contredite", contre
    if nie:
        return ("a_verifier", nie) if pour else ("niee", nie)
    if doute:
        return "a_verifier", doute
    if pour:
        return "presente", pour
    if copie := premier("copie"):
        return "recopiee", copie
    if blanc := premier("blanc"):
        return "absente", blanc
    if ailleurs := premier("ailleurs"):
        return "a_verifier", ailleurs
    return "absente", None
