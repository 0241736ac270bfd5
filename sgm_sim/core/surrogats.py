"""Lone surrogates: half characters that a terminal or a paste may give and that no file can hold.

This is the door by which a typed text enters; nothing else of the text is changed here.
"""

from __future__ import annotations

import re
from typing import Any

_SURROGAT = re.compile("[\ud800-\udfff]")


def sans_surrogats(valeur: Any) -> Any:
    """Return JSON data with every lone surrogate replaced by U+FFFD, one for one, so that cursors stay right."""
    if isinstance(valeur, str):
        return _SURROGAT.sub("\ufffd", valeur)
    if isinstance(valeur, dict):
        return {sans_surrogats(cle): sans_surrogats(contenu) for cle, contenu in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [sans_surrogats(contenu) for contenu in valeur]
    return valeur
