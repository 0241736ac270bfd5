"""Lines set the French way: an unbreakable space never ends a line, lists hang, columns wrap in their own width.

Textual breaks at any white space, U+00A0 included; so prose is cut here, before a widget shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from sgm_sim.core.mise_en_forme import mettre_en_forme
from sgm_sim.tui.textes import brut, emphases, nettoyer, titre

_RIEN = Content("")


class Ligne(NamedTuple):
    """A paragraph: `retrait` cells before its first line, `suite` before the next ones (the same when negative)."""

    texte: Content = _RIEN
    retrait: int = 0
    suite: int = -1
    avant: Content = _RIEN
    """Set in the margin of the first line: a bullet, a letter."""
    droite: Content = _RIEN
    """Set at the right end of the first line: a cost."""
    colonne: int = 0
    """Longest measure of the text, in cells; 0 for the whole width."""


class Rangee(NamedTuple):
    """Cells side by side, each wrapped in its width; a width of 0 takes what remains."""

    cellules: tuple[tuple[Content, int], ...]
    ecart: int = 2
    retrait: int = 0


Element = Ligne | Rangee
VIDE = Ligne()


def composer(elements: Iterable[Element], largeur: int) -> list[Content]:
    """Cut every element to lines of at most `largeur` cells."""
    lignes: list[Content] = []
    for element in elements:
        lignes += _rangee(element, largeur) if isinstance(element, Rangee) else _ligne(element, largeur)
    return lignes


def couper(texte: Content, premiere: int, suivantes: int) -> list[Content]:
    """Cut a text into lines, the first of `premiere` cells, the others of `suivantes`."""
    lignes: list[Content] = []
    for paragraphe in texte.split("\n", allow_blank=True):
        largeur = max(1, suivantes if lignes else premiere)
        offsets = _coupures(paragraphe.plain, largeur, max(1, suivantes))
        lignes += [part.rstrip(" ") for part in paragraphe.divide(offsets)]
    return lignes


_MOT = re.compile(r" *(?:« )?[^ ]+(?: [»;:!?%€])* *")
"""A word, with the signs that French never parts from it, whatever space was typed before them."""


def _coupures(texte: str, premiere: int, suivantes: int) -> list[int]:
    offsets: list[int] = []
    largeur, occupe = premiere, 0
    for mot in _MOT.finditer(texte):
        taille = cell_len(mot.group().rstrip(" "))
        if occupe and occupe + taille > largeur:
            offsets.append(mot.start())
            largeur, occupe = suivantes, 0
        if taille > largeur:
            coupes, occupe = _morceaux(mot.group().rstrip(" "), mot.start(), largeur, suivantes)
            offsets += coupes
            largeur = suivantes if coupes else largeur
        else:
            occupe += cell_len(mot.group())
    return offsets


def _morceaux(mot: str, debut: int, largeur: int, suivantes: int) -> tuple[list[int], int]:
    """Cut a word longer than a line, between two characters."""
    offsets: list[int] = []
    occupe = 0
    for rang, signe in enumerate(mot):
        taille = cell_len(signe)
        if occupe and occupe + taille > largeur:
            offsets.append(debut + rang)
            largeur, occupe = suivantes, 0
        occupe += taille
    return offsets, occupe + 1


def _ligne(ligne: Ligne, largeur: int) -> list[Content]:
    suite = ligne.retrait if ligne.suite < 0 else ligne.suite
    marge = ligne.avant.pad_right(max(0, ligne.retrait - ligne.avant.cell_length))
    fin = ligne.droite.cell_length + 1 if ligne.droite else 0
    mesure = min(largeur, ligne.colonne or largeur)
    premiere = min(mesure, largeur - fin) - marge.cell_length
    lignes = couper(ligne.texte, premiere, mesure - suite)
    posees = [
        Content("").join([marge if rang == 0 else Content(" " * suite), part]) for rang, part in enumerate(lignes)
    ]
    if ligne.droite:
        trou = max(1, largeur - posees[0].cell_length - ligne.droite.cell_length)
        posees[0] = Content("").join([posees[0], Content(" " * trou), ligne.droite])
    return posees


def _rangee(rangee: Rangee, largeur: int) -> list[Content]:
    fixes = sum(taille for _, taille in rangee.cellules) + rangee.ecart * (len(rangee.cellules) - 1) + rangee.retrait
    reste = max(8, largeur - fixes)
    tailles = [taille or reste for _, taille in rangee.cellules]
    colonnes = [couper(texte, t, t) for (texte, _), t in zip(rangee.cellules, tailles, strict=True)]
    hauteur = max(len(colonne) for colonne in colonnes)
    lignes = []
    for y in range(hauteur):
        cases = [_case(colonne, y, taille) for colonne, taille in zip(colonnes, tailles, strict=True)]
        lignes.append(Content(" " * rangee.retrait).append(Content(" " * rangee.ecart).join(cases)).rstrip(" "))
    return lignes


def _case(colonne: Sequence[Content], y: int, taille: int) -> Content:
    texte = colonne[y] if y < len(colonne) else Content("")
    return texte.pad_right(max(0, taille - texte.cell_length))


_PUCE = re.compile(r"(\s*)([-•–]|\d{1,3}[.)°])\s+(.*)", re.DOTALL)


def prose(texte: object, retrait: int = 0, colonne: int = 75, style: str = "") -> list[Ligne]:
    """Set a trainer's text: paragraphs, `- ` and `1. ` lists that hang, `# ` titles, `**bold**`, `*italics*`.

    Nothing else is understood: brackets, links and codes are shown as they were written.
    """
    lignes = _recoller([ligne.rstrip() for ligne in nettoyer(texte).strip("\n ").split("\n")])
    return [_ligne_de_prose(ligne, retrait, colonne, style) for ligne in lignes]


COUPEE = 80
"""A line of a file at least this long, followed by another one, was cut by its author's editor, not on purpose."""


def _recoller(lignes: Sequence[str]) -> list[str]:
    recollees: list[str] = []
    longue = False
    for ligne in lignes:
        if longue and ligne and not ligne.startswith(("#", "|", ">")) and not _PUCE.match(ligne):
            recollees[-1] += " " + ligne.lstrip()
        else:
            recollees.append(ligne)
        longue = len(ligne) >= COUPEE
    return recollees


def _ligne_de_prose(ligne: str, retrait: int, colonne: int, style: str) -> Ligne:
    (formee,) = mettre_en_forme(ligne)
    if formee.titre:
        return Ligne(titre(formee.texte), retrait, colonne=colonne)
    puce = _PUCE.match(ligne)
    if not puce:
        texte = emphases(formee.fragments)
        return Ligne(texte.stylize_before(style) if style else texte, retrait, colonne=colonne)
    signe = "·" if puce[2] in "-•–" else puce[2]
    marge = retrait + min(len(puce[1]), 8) + max(2, len(signe) + 1)
    avant = brut(" " * (retrait + min(len(puce[1]), 8)) + signe, "$accent" if signe == "·" else "")
    texte = emphases(mettre_en_forme(puce[3])[0].fragments)
    return Ligne(texte.stylize_before(style) if style else texte, marge, marge, avant, colonne=colonne)
