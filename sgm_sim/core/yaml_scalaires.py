"""What an unquoted scalar of YAML is: a number, true, false, null, or the text that is written.

Quoted texts and keys are texts whatever they hold, and never come here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

DEBUTS_TYPES = frozenset(("", *"+-0123456789~nNtTfF"))
"""First characters (or none) of what may be anything but a text."""

_ENTIER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_CONSTANTES: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def typer(texte: str) -> Any:
    """Type an unquoted scalar. A number that would lose a digit when written back (`01230`, `1e5`) stays text."""
    if texte[:1] not in DEBUTS_TYPES:
        return texte
    if texte in _CONSTANTES:
        return _CONSTANTES[texte]
    if _ENTIER.fullmatch(texte):
        return int(texte)
    return float(texte) if _DECIMAL.fullmatch(texte) else texte
