"""The base of every model of a file that people write: closed, frozen, in French keys.

Only what is read from YAML uses pydantic; events, commands and Fiche blocks are msgspec Structs.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

MOTIF_IDENT = r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$"
MOTIF_FAIT = r"^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$"
MOTIF_COMPETENCE = r"^[A-Z]{2,6}\d{2}\.\d{2}$"
MOTIF_PART = r"^\d{1,4}/\d{1,4}$"

Ident = Annotated[str, StringConstraints(pattern=MOTIF_IDENT, max_length=60)]
"""Identifier typed by a trainer: lower case, no accent, words joined by `-` or `_`."""

NomFait = Annotated[str, StringConstraints(pattern=MOTIF_FAIT, max_length=80)]
"""Name of a published fact: `convocation.date_envoi`."""

CodeCompetence = Annotated[str, StringConstraints(pattern=MOTIF_COMPETENCE)]
"""`BC01.03`."""

Part = Annotated[str, StringConstraints(pattern=MOTIF_PART)]
"""Points obtained over possible automatic points: `12/15`."""

Phrase = Annotated[str, StringConstraints(min_length=1, max_length=400)]
"""A short text on one or two lines."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
"""A long text; blank lines separate paragraphs."""


def _jour(valeur: Any) -> dt.date:
    if isinstance(valeur, dt.date):
        return valeur
    if isinstance(valeur, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", valeur):
        try:
            return dt.date.fromisoformat(valeur)
        except ValueError as erreur:
            raise PydanticCustomError("jour_inexistant", "no such day") from erreur
    raise PydanticCustomError("jour", "not written AAAA-MM-JJ")


def _heure(valeur: Any) -> dt.time:
    if isinstance(valeur, dt.time):
        return valeur
    if isinstance(valeur, str) and re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", valeur):
        return dt.time.fromisoformat(valeur)
    raise PydanticCustomError("heure", "not written HH:MM")


Jour = Annotated[dt.date, BeforeValidator(_jour)]
"""A civil date, written `2026-02-11` and in no other way (no number, no time)."""

Heure = Annotated[dt.time, BeforeValidator(_heure)]
"""A time of the day, written `09:30` and in no other way (no seconds, no zone)."""


class Modele(BaseModel):
    """A mapping of a file: unknown keys are problems, values do not change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, hide_input_in_errors=True)
