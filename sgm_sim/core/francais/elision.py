"""Small words before a name: « d'Auxy », « du Mesnil », « aux Andelys », « l'adjoint », « le hameau ».

The apostrophe is the typographic one. Gender is never guessed.
"""

from __future__ import annotations

import re

from sgm_sim.core.francais.pliage import plier

_CONTRACTIONS = {"de": {"le": "du", "les": "des", "aux": "des"}, "à": {"le": "au", "les": "aux", "aux": "aux"}}

# First words, in the singular, that begin like a vowel but take no elision: « h » called aspirated, « onze », « oui ».
# A commune in H- elides by default, as most do in INSEE's code officiel géographique (« d'Hyères »), except behind
# these words and with the Germanic endings below. Y- elides in every commune (« d'Yvetot »).
_MOTS_SANS_ELISION = (
    "hache haie haine halage hall halle halte ham hamac hameau hampe han handicap handicape hangar harcelement "
    "hardi haricot harnais harpe hasard hausse haut haute hauteur havre hayon hem hernie heron hero herse hetre heurt "
    "hibou hierarchie hockey homard honte hoquet horde hotte houille houle housse houx hublot huee huit huitaine "
    "huitieme hurlement hutte honfleur houdan houlgate huelgoat haguenau huningue "
    "onze onzieme oui ouistiti uhlan yacht yaourt yoga yourte"
)
_SANS_ELISION = frozenset(_MOTS_SANS_ELISION.split())
_GERMANIQUE = re.compile(r"h\w*(?:heim|bach|willer|stett|statt|felden|dorf)$")


def de(nom: str) -> str:
    """Return « d’Auxy », « du Mesnil », « des Andelys », « de La Rochelle », « de l’adjoint » (from « l'adjoint »)."""
    return _contracte("de", nom) or (f"d’{nom}" if _elide(nom) else f"de {nom}")


def a(nom: str) -> str:
    """Return « à Auxy », « au Mesnil », « aux Andelys », « à La Rochelle »."""
    return _contracte("à", nom) or f"à {nom}"


def le(nom: str, *, feminin: bool = False) -> str:
    """Return « l’adjoint », « le maire », « la mairie » for a common noun without its article."""
    return f"l’{nom}" if _elide(nom) else f"{'la' if feminin else 'le'} {nom}"


def _contracte(preposition: str, nom: str) -> str:
    article, _, reste = nom.partition(" ")
    contraction = _CONTRACTIONS[preposition].get(article.lower())
    return f"{contraction} {reste}" if contraction and reste else ""


def _elide(nom: str) -> bool:
    mot = re.match(r"[a-z]*", plier(nom))
    premier = mot[0] if mot else ""
    if premier in _SANS_ELISION or premier.rstrip("sx") in _SANS_ELISION or _GERMANIQUE.match(premier):
        return False
    return premier.startswith(tuple("aeiouyh"))
