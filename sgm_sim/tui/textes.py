"""The one helper that puts text on screen verbatim: nothing a trainer or a learner wrote is ever markup.

Every string shown by this package goes through `brut` (or `prose`, which knows bold, italics and lists, and no link).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual.content import Content

from sgm_sim.core.mise_en_forme import Fragment

_REMPLACES = {
    # Line ends of all kinds become one; a tab becomes spaces.
    **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"),
    0x09: "    ",
}
_INVISIBLES = [
    *range(0x00, 0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    # Marks that reverse the reading direction would move the words of the screen around them.
    *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF),
    *range(0xE0000, 0xE0080),
]
_TABLE = {**dict.fromkeys(_INVISIBLES, "\ufffd"), **_REMPLACES}
_SEULS = re.compile("[\ud800-\udfff]")


def nettoyer(texte: object) -> str:
    """Return `texte` as a terminal can show it: no control code, no lone surrogate, one kind of line end."""
    sans_retour = str(texte).replace("\r\n", "\n").replace("\r", "\n")
    return _SEULS.sub("\ufffd", sans_retour.translate(_TABLE))


def une_ligne(texte: object) -> str:
    """Return `texte` on one line."""
    return " ".join(nettoyer(texte).split("\n"))


def brut(texte: object, style: str = "") -> Content:
    """Return `texte` verbatim, in one style of the theme (`bold $accent`)."""
    return Content.styled(nettoyer(texte), style) if style else Content(nettoyer(texte))


def titre(texte: object) -> Content:
    """Return a section title: capitals, in the accent."""
    return brut(une_ligne(texte).upper(), "bold $accent")


def assembler(*parts: Content | str) -> Content:
    """Join pieces; a plain `str` is ours, already clean."""
    return Content("").join(part if isinstance(part, Content) else Content(part) for part in parts)


def emphases(fragments: Iterable[Fragment]) -> Content:
    """Return a line of a document, with its bold and its italics."""
    looks = ((f.texte, "bold" if f.gras else "italic" if f.italique else "") for f in fragments)
    return assembler(*(brut(texte, style) for texte, style in looks))
