"""Cut a text into sentences, lines and list items, the places where a mention may stand.

It knows the layout of letters and acts (headings, bullets, abbreviations), never their meaning. A change of case moves
no boundary.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sgm_sim.evaluation.mentions.lexique import Texte, liste, texte_lu

_PUCE = re.compile(r"[ \t]*(?:[-*•·▪➢→>●○]+|\(?\d{1,2} {0,3}[.)/°-][).]?(?= )|\(?[a-z]\)|[o] )[ \t]*")
_DEBUT_DE_LIGNE = re.compile(r"\s*([a-z]+)(.{0,40})")
_FIN_DE_PHRASE = re.compile(r"[.!?…]+[\"') ]*(?=\s)")
_ABREGES = liste("mm mme mmes mlle dr me art al av bd st ste tel cf ex no nos p l r d j c m n chap pj ref")
_LIGNE_PLEINE = 60
"""A line at least this long, with no full stop, was cut by its width: the sentence goes on below."""
_SUITES = liste("qui que le la les l a au aux du de des d et en dans pour par")
"""So it does when the next line begins with one of these."""
_MOTS_INTITULE = 8
_MOTS_ETIQUETTE = 5
_MOTS_MAXIMUM = 120
"""A longer sentence is cut: no reader follows it, and the work stays in proportion to the text."""


class Passage(NamedTuple):
    """Words `[debut, fin)` of a sentence, line or item; `titre` is the heading it stands under, if any."""

    debut: int
    fin: int
    titre: tuple[int, int] | None = None
    question: bool = False
    annonce: bool = False
    """True for a heading: it ends with « : », or is a short line over its list or its value."""

    @property
    def etendues(self) -> tuple[tuple[int, int], ...]:
        """The words of the passage, after those of its heading."""
        return (self.titre, (self.debut, self.fin)) if self.titre else ((self.debut, self.fin),)


class _Ligne(NamedTuple):
    debut: int
    fin: int
    puce: bool
    apres_vide: bool


@lru_cache(maxsize=4)
def passages(source: str) -> tuple[Passage, ...]:
    """Return the passages of a text, in order; items and lines under a heading name it."""
    texte = texte_lu(source)
    lignes = _lignes(texte.plie)
    found: list[Passage] = []
    titre: tuple[int, int] | None = None
    formel = liste = premiere = False
    for ligne, suivante in zip(lignes, [*lignes[1:], None], strict=True):
        if premiere:
            liste = ligne.puce
        # A list under its heading goes on through blank lines; plain lines stop at the first blank one.
        elif not (ligne.puce if liste else not ligne.apres_vide):
            titre = None
        premiere = False
        for debut, fin in _phrases(texte.plie, ligne):
            mots = (texte.rang(debut), texte.rang(fin))
            while mots[1] - mots[0] > _MOTS_MAXIMUM:
                found.append(Passage(mots[0], mots[0] + _MOTS_MAXIMUM, titre))
                mots = (mots[0] + _MOTS_MAXIMUM, mots[1])
            if mots[0] == mots[1]:
                continue
            visible = texte.plie[debut:fin].rstrip(" \n\"')")
            annonce = visible.endswith(":")
            libre = titre is None or not (formel or liste)
            if annonce or (libre and _intitule(texte, mots, ligne, suivante)):
                found.append(Passage(*mots, None if annonce else titre, annonce=True))
                titre, formel, premiere = mots, annonce, True
            else:
                found.append(Passage(*mots, titre, question=visible.endswith("?")))
    return tuple(found)


def _intitule(texte: Texte, mots: tuple[int, int], ligne: _Ligne, suivante: _Ligne | None) -> bool:
    """True for a heading without its « : »: a short line, no full stop, over a list or over its value."""
    visible = texte.plie[ligne.debut : ligne.fin].rstrip()
    seule = (
        texte.bornes[mots[0]][0] - ligne.debut < 4 and texte.bornes[mots[1] - 1][1] - ligne.debut >= len(visible) - 2
    )
    if suivante is None or ligne.puce or not seule or visible[-1] in ".;:!?…,":
        return False
    longueur = mots[1] - mots[0]
    if suivante.puce or not suivante.apres_vide:
        return longueur <= _MOTS_INTITULE
    valeur = texte.rang(suivante.fin) - texte.rang(suivante.debut)
    chiffre = any(char.isdigit() for char in visible)
    return longueur <= _MOTS_ETIQUETTE and not chiffre and valeur <= _MOTS_INTITULE


def _lignes(plie: str) -> list[_Ligne]:
    """Return lines, those cut by their width being joined again."""
    lignes: list[_Ligne] = []
    debut, vide = 0, True
    for brute in plie.splitlines(keepends=True):
        fin = debut + len(brute)
        if not brute.strip():
            vide = True
        else:
            puce = bool(_PUCE.match(brute))
            if lignes and not vide and not puce and _coupee(plie, lignes[-1], debut):
                lignes[-1] = lignes[-1]._replace(fin=fin)
            else:
                lignes.append(_Ligne(debut, fin, puce, vide))
            vide = False
        debut = fin
    return lignes


def _coupee(plie: str, ligne: _Ligne, fin: int) -> bool:
    derniere = plie[ligne.debut : fin].rstrip().rsplit("\n", 1)[-1]
    if derniere[-1] in ".;:!?…":
        return False
    if len(derniere) >= _LIGNE_PLEINE or derniere[-1] == ",":
        return True
    # « Pour : 9 » is a line of its own.
    suivante = _DEBUT_DE_LIGNE.match(plie, fin)
    return suivante is not None and suivante[1] in _SUITES and ":" not in suivante[2]


def _phrases(plie: str, ligne: _Ligne) -> list[tuple[int, int]]:
    puce = _PUCE.match(plie, ligne.debut, ligne.fin)
    debut = puce.end() if puce else ligne.debut
    phrases = []
    for hit in _FIN_DE_PHRASE.finditer(plie, debut, ligne.fin):
        if hit[0][0] == "." and _abrege(plie[max(0, hit.start() - 8) : hit.start()]):
            continue
        phrases.append((debut, hit.end()))
        debut = hit.end()
    return [*phrases, (debut, ligne.fin)]


def _abrege(avant: str) -> bool:
    mot = re.split(r"[^a-z]", avant)[-1]
    return mot in _ABREGES
