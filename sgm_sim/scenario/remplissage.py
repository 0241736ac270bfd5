"""Fill the templates of a YAML tree or of a document, each defect placed at its line and column.

The language of templates is in `scenario.gabarits`.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import Any

from sgm_sim.core.problemes import Probleme
from sgm_sim.core.yaml_source import Chemin, SourceYaml
from sgm_sim.scenario.gabarits import Contexte, Defaut, contient_gabarit, remplir, remplir_texte

VOLUME_MAX = 4_000_000
"""Characters that the templates of one tree may add up to; beyond, the rest is left as it is."""


_CONTENEURS = (dict, list)


def remplir_arbre(
    arbre: Any, contexte: Contexte, source: SourceYaml, chemin: Chemin = ()
) -> tuple[Any, list[Probleme]]:
    """Fill every text of a tree that was read from `source` at `chemin`; keys are left alone."""
    if not contient_gabarit(source.texte):
        return arbre, []
    remplisseur = _Remplisseur(contexte, source)
    return remplisseur.parcourir(arbre, tuple(chemin)), remplisseur.problemes


def remplir_document(texte: str, contexte: Contexte, fichier: str) -> tuple[str, list[Probleme]]:
    """Fill a document; `fichier` is the name shown in problems."""
    rempli, defauts = remplir_texte(texte, contexte)
    problemes = []
    for defaut in defauts:
        ligne = texte.count("\n", 0, defaut.debut) + 1
        colonne = defaut.debut - texte.rfind("\n", 0, defaut.debut)
        problemes.append(replace(_probleme(defaut), fichier=fichier, ligne=ligne, colonne=colonne))
    return rempli, problemes


def _probleme(defaut: Defaut) -> Probleme:
    return Probleme(defaut.code, defaut.message, defaut.attendu, defaut.conseil, gravite=defaut.gravite)


class _Remplisseur:
    def __init__(self, contexte: Contexte, source: SourceYaml) -> None:
        self.problemes: list[Probleme] = []
        self._contexte = contexte
        self._source = source
        self._volume = 0

    def parcourir(self, noeud: Any, chemin: tuple[str | int, ...]) -> Any:
        """Return the filled node: the same object when nothing in it changes, since most of a tree has no template."""
        genre = type(noeud)
        if genre is str:
            return self._texte(noeud, chemin) if contient_gabarit(noeud) else noeud
        if genre not in _CONTENEURS:
            return noeud
        neuf = noeud
        for cle, valeur in noeud.items() if genre is dict else enumerate(noeud):
            # Nearly every leaf stops here: neither a call nor a path is made for it.
            if "{" not in valeur if type(valeur) is str else type(valeur) not in _CONTENEURS:
                continue
            rempli = self.parcourir(valeur, (*chemin, cle))
            if rempli is not valeur:
                neuf = copy(noeud) if neuf is noeud else neuf
                neuf[cle] = rempli
        return neuf

    def _texte(self, noeud: str, chemin: tuple[str | int, ...]) -> Any:
        if self._volume > VOLUME_MAX:
            return noeud
        valeur, defauts = remplir(noeud, self._contexte)
        self.problemes += [self._situer(defaut, noeud, chemin) for defaut in defauts]
        self._volume += len(str(valeur))
        if self._volume > VOLUME_MAX:
            message = "les gabarits de ce fichier donnent un texte démesuré"
            self.problemes.append(self._source.probleme("S005", chemin, message, conseil="raccourcissez les données"))
        return valeur

    def _situer(self, defaut: Defaut, texte: str, chemin: Chemin) -> Probleme:
        rang = texte.count(defaut.extrait, 0, defaut.debut)
        ligne, colonne = self._source.position_de(chemin, defaut.extrait, rang)
        place = self._source.probleme(defaut.code, chemin, defaut.message)
        return replace(_probleme(defaut), fichier=place.fichier, ligne=ligne, colonne=colonne, cle=place.cle)
