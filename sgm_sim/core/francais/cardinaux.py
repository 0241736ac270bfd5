"""Cardinal numbers in words: patterns that find exactly one of them in a folded text, and their value.

Both spellings (with or without hyphens), « septante », « huitante » and « nonante » are read. Ordinals are not.
"""

from __future__ import annotations

_SOUS_DIX = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_DIX_A_SEIZE = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize")
_DIZAINES = {
    **{"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    **{"septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
}
_VALEURS = {
    **{"zero": 0, "une": 1, "vingts": 20},
    **{mot: rang for rang, mot in enumerate((*_SOUS_DIX, *_DIX_A_SEIZE), start=1)},
    **_DIZAINES,
}
_GRANDEURS = {"mille": 1_000, "mil": 1_000, "million": 1_000_000, "millions": 1_000_000}

# Spaces or a hyphen between two words; bounded, so that reading stays linear.
_S = r"(?: ?- ?| {1,2})"
_U = f"(?:{'|'.join(('une', *_SOUS_DIX))})"
_D = rf"(?:dix{_S}(?:sept|huit|neuf)|{'|'.join(_DIX_A_SEIZE)})"
_DIZAINE = f"(?:{'|'.join(mot for mot in _DIZAINES)})"

SOUS_CENT = (
    rf"(?:quatre{_S}vingts?(?:{_S}(?:{_D}|{_U}))?"
    rf"|soixante(?:{_S}et{_S}onze|{_S}{_D})"
    rf"|{_DIZAINE}(?:{_S}et{_S}une?|{_S}{_U})?"
    rf"|{_D}|{_U}|zero)(?![a-z])"
)
"""A number in words from 0 to 99."""

_SOUS_MILLE = rf"(?:(?:{_U}{_S})?cents?(?:{_S}{SOUS_CENT})?|{SOUS_CENT})(?![a-z])"
_SOUS_MILLION = rf"(?:(?:{_SOUS_MILLE}{_S})?(?:mille|mil)(?:{_S}{_SOUS_MILLE})?|{_SOUS_MILLE})(?![a-z])"
CARDINAL = rf"(?:{_SOUS_MILLE}{_S}millions?(?:{_S}{_SOUS_MILLION})?|{_SOUS_MILLION})(?![a-z])"
"""A number in words below one thousand millions."""


def valeur_en_lettres(mots: str) -> int:
    """Return the value of folded words that `CARDINAL` or `SOUS_CENT` matched."""
    total = groupe = 0
    precedent = ""
    for mot in mots.replace("-", " ").split():
        if mot in _GRANDEURS:
            total, groupe = total + (groupe or 1) * _GRANDEURS[mot], 0
        elif mot in ("cent", "cents"):
            # The word before, if any, counts the hundreds: nothing else may precede « cent ».
            groupe = (groupe or 1) * 100
        elif mot in ("vingt", "vingts") and precedent == "quatre":
            groupe += 76
        elif mot != "et":
            groupe += _VALEURS[mot]
        precedent = mot
    return total + groupe
