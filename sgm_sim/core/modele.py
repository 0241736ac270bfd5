"""The base of every model of a file that people write: closed, frozen, in French keys.

Only what is read from YAML uses pydantic; events, commands and Fiche blocks are msgspec Structs.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Ident = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", max_length=60)]
"""Identifier typed by a trainer: lower case, no accent, words joined by `-` or `_`."""

NomFait = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$", max_length=80)]
"""Name of a published fact: `convocation.date_envoi`."""

Phrase = Annotated[str, StringConstraints(min_length=1, max_length=400)]
"""A short text on one or two lines."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
"""A long text; blank lines separate paragraphs."""


class Modele(BaseModel):
    """A mapping of a file: unknown keys are problems, values do not change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, hide_input_in_errors=True)
