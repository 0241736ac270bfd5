"""What a terminal may be given: whatever a file or a person wrote, no order to the terminal goes out.

It is for what is shown; what is kept, exported or judged stays as it was written.
"""

from __future__ import annotations

import unicodedata

_ORDRES = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Controls, invisible formats, halves of characters, and the two Unicode ends of line."""

_UTILES = frozenset("\n\u200b\u200c\u200d")
"""The end of line, and the invisible characters that words may need and no terminal obeys."""


def affichable(texte: str) -> str:
    """Return a text, on its lines, with a space for what a terminal could obey and for what cannot be encoded."""
    return "".join(" " if c not in _UTILES and unicodedata.category(c) in _ORDRES else c for c in texte)


def sur_une_ligne(texte: str) -> str:
    """Return the same on one line, so that a name cannot pass for a line of its own."""
    return affichable(texte).replace("\n", " ")
