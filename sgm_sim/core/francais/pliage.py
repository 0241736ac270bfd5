"""Fold French text so that spelling accidents (case, accents, spaces, apostrophes) do not matter.

It also cuts texts into words and sentences; it gives no meaning to words. Texts are expected in composed form (NFC), as
keyboards give them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_UN_POUR_UN = {
    **dict.fromkeys("‘’‛ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **{"œ": "o", "Œ": "o", "æ": "a", "Æ": "a", "ß": "s"},
}
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_MOT = re.compile(
    r"aujourd['’]hui|prud['’]hom\w+|(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['’]|[^\W_]+(?:-[^\W_]+)*",
    re.IGNORECASE,
)
# Bounded, so that rows of dots stay linear.
_COUPURE = re.compile(r"[.!?…]{1,6}(?:\s{0,2}[»”\")\]]){0,3}(?=\s+[^\sa-zà-ÿœ]|\s*\Z)|[\r\n]+")
_ABREGES = (
    "m mm mme mlle mgr me dr pr st ste art al cf ex n no p pp ch chap av bd env vol sect fig adj tél tel réf ref éd "
    "janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim"
)
_ABREVIATIONS = frozenset(_ABREGES.split())
_DERNIER_MOT = re.compile(r"[\w.-]{0,12}$")


def plier(texte: str) -> str:
    """Return `texte` for comparison: lower case, no accent, « oe » for « œ », straight apostrophes, single spaces."""
    decompose = unicodedata.normalize("NFD", texte.translate(_LIGATURES))
    sans_accent = "".join(lettre for lettre in decompose if not unicodedata.combining(lettre))
    return " ".join(plier_en_place(sans_accent).split())


def plier_en_place(texte: str) -> str:
    """Return `texte` folded character by character, so that every offset holds: same length as `texte`.

    A ligature becomes its first letter (« œuvre » -> « ouvre »): fold a pattern the same way before looking for it.
    Ends of lines are kept; every other space, breaking or not, becomes an ordinary one.
    """
    return "".join(map(_plier_lettre, texte))


@cache
def _plier_lettre(lettre: str) -> str:
    if lettre in _UN_POUR_UN:
        return _UN_POUR_UN[lettre]
    if lettre.isspace():
        return lettre if lettre in "\r\n" else " "
    # A letter may decompose into several (« ﬁ »): the first one stands for all. Signs such as « ½ » stay as they are.
    base = unicodedata.normalize("NFKD", lettre)[0].lower()
    return base if len(base) == 1 and base.isalnum() and lettre.isalpha() else lettre


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text: `texte == source[debut:fin]`."""

    texte: str
    debut: int
    fin: int


def mots(texte: str) -> list[Passage]:
    """Return the words: « l'ordre » is two, « aujourd'hui » and « est-il » are one, « 1 234 » is two."""
    return [Passage(match[0], match.start(), match.end()) for match in _MOT.finditer(texte)]


def phrases(texte: str) -> list[Passage]:
    """Return the sentences and lines that are not blank, without the spaces around them.

    No cut after an abbreviation (« M. », « art. »), an initial (« L. 2121-10 ») or the mark of a list (« 1. »).
    """
    passages, debut = [], 0
    for coupure in _COUPURE.finditer(texte):
        if not _abrege(texte, debut, coupure):
            passages.append(_passage(texte, debut, coupure.end()))
            debut = coupure.end()
    passages.append(_passage(texte, debut, len(texte)))
    return [passage for passage in passages if passage.texte]


def _abrege(texte: str, debut: int, coupure: re.Match[str]) -> bool:
    """Tell whether a full stop ends an abbreviation and not the sentence that began at `debut`."""
    if coupure[0] != ".":
        return False
    match = _DERNIER_MOT.search(texte, max(debut, coupure.start() - 12), coupure.start())
    mot = match[0] if match else ""
    initiale = mot[-1:].isupper() and not mot[-2:-1].isalnum()
    marque = mot.isdigit() and not texte[debut : coupure.start()].strip().removesuffix(mot)
    return mot.lower() in _ABREVIATIONS or initiale or marque


def _passage(texte: str, debut: int, fin: int) -> Passage:
    brut = texte[debut:fin]
    nu = brut.strip()
    decalage = debut + len(brut) - len(brut.lstrip())
    return Passage(nu, decalage, decalage + len(nu))
