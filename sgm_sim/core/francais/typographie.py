"""Set French text as it is printed: spaces that do not break, guillemets, typographic apostrophes.

It changes signs and spaces, never words. Web and mail addresses, and times such as 20:30, stay as they are. Applying it
twice changes nothing more.
"""

from __future__ import annotations

import re

from sgm_sim.core.francais.ecriture import FINE, INSECABLE

_ADRESSE = re.compile(r"((?:https?://|www\.)[^\s»\")]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+)")
_ESPACE = f"[ {INSECABLE}{FINE}]"
_REGLES = [
    (re.compile(motif), remplacement)
    for motif, remplacement in (
        (r"(?<!\.)\.{3}(?!\.)", "…"),
        ("“", "«"),
        ("”", "»"),
        (r"(?<!\")\"([^\"«»\n]+)\"(?!\")", r"«\1»"),
        (rf"«{_ESPACE}*(?=[^\s»])", f"«{FINE}"),
        (rf"(?<=[^\s«]){_ESPACE}*»", f"{FINE}»"),
        (r"(?<=[^\W\d_])'(?=[\w«])", "’"),
        # Only before a space, a closing sign or the end: « a?b » and « &amp;c » are no sentences.
        (rf"(?<=[\w»)\]’%€…°]){_ESPACE}*(?=[;!?]+(?:[\s»)\]…]|$))", FINE),
        (rf"(?<=[\w»)\]’%€…°]){_ESPACE}*:(?=\s|$)", f"{INSECABLE}:"),
        (rf"(?<=[0-9]){_ESPACE}?(?=[%€])", INSECABLE),
        (r"(?<=[0-9]) h(?![\w’])", f"{INSECABLE}h"),
        (r"(?<=[0-9]\u00a0h) (?=[0-9]{2}(?![0-9]))", INSECABLE),
        (r"\b(MM?\.|Mmes?|Mlles?|[Aa]rt\.|[Nn]°) (?=\w)", rf"\1{INSECABLE}"),
    )
]


def typographier(texte: str) -> str:
    """Return `texte` with the spaces, guillemets and apostrophes of French printing.

    U+202F before ; ! ? and inside guillemets, U+00A0 before : % € and inside « 20 h 30 » and « M. Petit », « ’ » for an
    apostrophe between letters, « … » for three dots.
    """
    morceaux = _ADRESSE.split(texte)
    morceaux[::2] = map(_regler, morceaux[::2])
    return "".join(morceaux)


def _regler(texte: str) -> str:
    for motif, remplacement in _REGLES:
        texte = motif.sub(remplacement, texte)
    return texte
