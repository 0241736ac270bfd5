"""A statement: the words of one sentence or item, with its heading, cut into propositions around their verbs.

It is a rough reading of French with short lists of common words, no grammar: what it cannot place stays together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sgm_sim.evaluation.mentions.lexique import Texte, liste

CLITIQUES = liste("vous nous se s y en le la l les lui leur me m te t")
PRONOMS = liste("je j il elle on ils elles")
_RELATIFS = liste("qui que qu dont lequel laquelle lesquels lesquelles si lorsque lorsqu quand afin pour car")
_OPPOSITIONS = liste("mais toutefois cependant neanmoins car puisque")
_COUPURES = _RELATIFS | _OPPOSITIONS | PRONOMS | {"et", "ou", "vous", "nous"}
_DETERMINANTS = liste("le la les l un une des tout toute tous chaque ce cet cette votre vos notre nos")
_CONJUGUES = liste(
    "est sont ont etait etaient soit soient peut peuvent doit doivent peux dois dispose disposent reste "
    "restent demeure donne donnent figure figurent suis ai avons sommes prie invite convoque rappelle informe "
    "merci veuillez"
)
_FAUX_CONJUGUES = liste("chez assez nez camera opera extra rez")


class Enonce:
    """Words of a passage, numbered from 0; `rangs[i]` is the number of word `i` in the text."""

    def __init__(self, texte: Texte, etendues: Iterable[tuple[int, int]]) -> None:
        self.texte = texte
        self.rangs = [rang for debut, fin in etendues for rang in range(debut, fin)]
        self.mots = [texte.mots[rang] for rang in self.rangs]
        self._local = {rang: i for i, rang in enumerate(self.rangs)}

    def local(self, debut: int, fin: int) -> tuple[int, int]:
        """Return the place here of words `[debut, fin)` of the text, which must be in the passage."""
        return self._local[debut], self._local[fin - 1] + 1

    def entre(self, i: int) -> str:
        """Return what separates word `i` from the one before; nothing between a heading and its item."""
        if not i or self.rangs[i] != self.rangs[i - 1] + 1:
            return " "
        return self.texte.entre(self.rangs[i])

    def mot(self, i: int) -> str:
        """Return word `i`, or nothing outside the statement."""
        return self.mots[i] if 0 <= i < len(self.mots) else ""

    def cite(self, debut: int, fin: int) -> str:
        """Return words `[debut, fin)` as they were written."""
        fin = min(fin, len(self.rangs))
        while self.rangs[fin - 1] - self.rangs[debut] != fin - 1 - debut:
            fin -= 1
        return self.texte.extrait(self.rangs[debut], self.rangs[fin - 1] + 1)

    @cached_property
    def verbes(self) -> list[int]:
        """Places of the conjugated verbs that can be recognised."""
        return [i for i in range(len(self.mots)) if self._est_verbe(i)]

    @cached_property
    def coupes(self) -> list[int]:
        """Where propositions begin, first and last bounds included."""
        fortes = {i for i in range(1, len(self.mots)) if self.separe(i) or self.mots[i] in _OPPOSITIONS}
        fortes |= {i for i, mot in enumerate(self.mots) if mot in ("et", "ou") and self.est_ne(i + 1)}
        douces = {self._entre_verbes(a, b) for a, b in zip(self.verbes, self.verbes[1:], strict=False)}
        return sorted({0, len(self.mots)} | fortes | douces)

    def proposition(self, i: int) -> tuple[int, int]:
        """Return the bounds of the proposition of word `i`."""
        debut = max(coupe for coupe in self.coupes if coupe <= i)
        return debut, min(coupe for coupe in self.coupes if coupe > i)

    def separe(self, i: int) -> bool:
        """True when a strong separation stands before word `i`."""
        return any(signe in self.entre(i) for signe in ";:()")

    def virgule(self, i: int) -> bool:
        """True when any punctuation stands before word `i`."""
        return any(signe in self.entre(i) for signe in ",;:()\n")

    def verbe_nie(self, i: int) -> int:
        """Return the place of the word that a « ne » at `i` bears on."""
        i += 1
        while self.mot(i) in CLITIQUES or self.mot(i) in ("pas", "plus", "jamais"):
            i += 1
        return i

    def est_ne(self, i: int) -> bool:
        """True for « ne » and « n' », not for « n° »."""
        return self.mot(i) == "ne" or (self.mot(i) == "n" and i + 1 < len(self.mots) and "'" in self.entre(i + 1))

    def _est_verbe(self, i: int) -> bool:
        mot = self.mots[i]
        if mot in _FAUX_CONJUGUES or not mot.isalpha():
            return False
        if mot in _CONJUGUES or (len(mot) > 3 and mot.endswith(("ra", "ront", "ez", "raient", "rait"))):
            return True
        avant = i - 1
        while self.mot(avant) in CLITIQUES - {"vous", "nous"}:
            avant -= 1
        if self.mot(avant) == "nous" and mot.endswith("ons"):
            return True
        return (self.mot(avant) in PRONOMS or self.est_ne(avant)) and mot not in CLITIQUES and mot != "pas"

    def _entre_verbes(self, a: int, b: int) -> int:
        """Return where the proposition of verb `b` begins, after that of verb `a`."""
        entre = range(b, a, -1)
        for test in (self.separe, self.virgule):
            if coupe := next((i for i in entre if test(i)), 0):
                return coupe
        for mots in (_COUPURES, _DETERMINANTS):
            if coupe := next((i for i in entre if self.mots[i] in mots), 0):
                return coupe
        return b
