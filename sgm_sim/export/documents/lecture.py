"""Read the text of a trainee as a document: headings, lists, tables, paragraphs. No word is added nor taken away.

    # Titre        1. point, 2) point, - point        | case | case |

A blank line parts two paragraphs; a line that begins with a space goes on with the point above it. Points parted by
blank lines make one list, since paragraphs taken from a library come with theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from sgm_sim.core.mise_en_forme import Fragment, mettre_en_forme
from sgm_sim.export.documents.modele import Bloc, Element, Liste, Paragraphe, Tableau, Texte, Titre

_INTERDITS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that no XML can hold."""

_INVISIBLES = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Signs that show nothing: left in, they turn a line backwards, or cling to a letter wherever a PDF uses it again."""

_POINT = re.compile(r"\s*(?P<marque>[0-9]{1,3}(?:°?[.)]|°)|[-–—•*])\s+(?P<texte>\S.*)")
_RANGEE = re.compile(r"\s*\|(?P<cases>.*)\|\s*")
_FILET = re.compile(r"[\s|:-]+")


def assainir(texte: str) -> str:
    """Return a text that any file can hold, its lines ended in one way."""
    lignes = texte.replace("\r\n", "\n").replace("\r", "\n")
    return _INTERDITS.sub("\ufffd", _INVISIBLES.sub("", lignes))


def lire(lignes: Sequence[str]) -> tuple[Bloc, ...]:
    """Return the blocks of a text, given by its lines."""
    blocs: list[Bloc] = []
    for sorte, groupe in groupby(lignes, key=_sorte):
        suivies = list(groupe)
        match sorte:
            case "titre":
                blocs += [Titre(_texte(ligne)) for ligne in suivies]
            case "rangee" if len(suivies) > 1:
                blocs.append(_tableau(suivies))
            case "point":
                _enumerer(blocs, suivies)
            case "ligne" | "rangee":
                _ajouter(blocs, suivies)
    return tuple(blocs)


def _sorte(ligne: str) -> str:
    if not ligne.strip():
        return ""
    if mettre_en_forme(ligne)[0].titre:
        return "titre"
    if _RANGEE.fullmatch(ligne):
        return "rangee"
    return "point" if _POINT.fullmatch(ligne) else "ligne"


def _enumerer(blocs: list[Bloc], lignes: Sequence[str]) -> None:
    """Add points, to the list that is just before if there is one."""
    points = tuple(map(_point, lignes))
    if blocs and isinstance(dernier := blocs[-1], Liste):
        blocs[-1] = Liste((*dernier.elements, *points))
    else:
        blocs.append(Liste(points))


def _point(ligne: str) -> Element:
    point = _POINT.fullmatch(ligne)
    assert point is not None
    return Element(point["marque"], _texte(point["texte"]))


def _ajouter(blocs: list[Bloc], lignes: Sequence[str]) -> None:
    """Add a paragraph, or what its first lines say to the point above them when they are set in from the margin."""
    if blocs and isinstance(dernier := blocs[-1], Liste):
        while lignes and lignes[0][0].isspace():
            *avant, element = dernier.elements
            suite = Fragment("\n"), *_texte(lignes[0].strip())
            dernier = blocs[-1] = Liste((*avant, Element(element.marque, (*element.texte, *suite))))
            lignes = lignes[1:]
    if lignes:
        blocs.append(Paragraphe(_texte("\n".join(ligne.strip() for ligne in lignes))))


def _tableau(lignes: Sequence[str]) -> Tableau:
    rangees = [_cases(ligne) for rang, ligne in enumerate(lignes) if rang != 1 or not _FILET.fullmatch(ligne)]
    largeur = max(map(len, rangees))
    entetes, *suite = ((*rangee, *((Fragment(""),),) * (largeur - len(rangee))) for rangee in rangees)
    return Tableau(entetes, tuple(suite))


def _cases(ligne: str) -> tuple[Texte, ...]:
    return tuple(_texte(case.strip()) for case in ligne.strip()[1:-1].split("|"))


def _texte(brut: str) -> Texte:
    """Return words with their marks; a mark never runs over an end of line."""
    fragments: list[Fragment] = []
    for rang, ligne in enumerate(mettre_en_forme(brut)):
        fragments += [Fragment("\n")] * bool(rang) + list(ligne.fragments)
    return tuple(fragments)
