"""A page of a table as lines: a grid where there is room, else each line with its cells, the current one unfolded."""

from __future__ import annotations

from textual.content import Content

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.taches.fiche import BlocTableau, LigneTableau
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne

COLONNES = "ABCDEFGHIJ"
LIBELLE = 28
"""Cells of the label of a line, in a grid."""
CASE = 20
"""Cells of a column of the grid, at least."""
NUMERO = 6


class PageDeTableau:
    """What a page looks like.

    Args:
        bloc: the page.
        place: column and line of the current cell; None when the keyboard is elsewhere.
        largeur: cells of the sheet; 0 when it is not known yet.
    """

    def __init__(self, bloc: BlocTableau, place: tuple[int, int] | None, largeur: int) -> None:
        self._bloc = bloc
        self._place = place
        self._largeur = largeur
        en_grille = largeur >= LIBELLE + (CASE + 2) * len(bloc.colonnes)
        self.elements: list[Element] = [*self._tetes()] if en_grille else []
        self.debut = self.fin = 0
        """Where the elements of the current line are."""
        for rang, ligne in enumerate(bloc.lignes):
            debut = len(self.elements)
            self.elements += self._en_grille(rang, ligne) if en_grille else self._en_liste(rang, ligne)
            if place is not None and place[1] == rang:
                self.debut, self.fin = debut, len(self.elements)
        self.elements += [VIDE, self._pied()]

    def _ici(self, rang: int, colonne: int | None = None) -> bool:
        """Tell whether the keyboard is on this line, or on this cell of it."""
        return self._place is not None and self._place[1] == rang and colonne in (None, self._place[0])

    def _libelle(self, rang: int, ligne: LigneTableau, marque: str) -> Content:
        numero = brut(f"{self._bloc.premiere + rang:>2}  ", "$discret")
        return assembler(
            brut(marque, "bold $accent"), numero, brut(une_ligne(ligne.libelle), "bold" if marque.strip() else "")
        )

    # A grid.

    def _tetes(self) -> list[Element]:
        tetes = [titre(f"{COLONNES[n]} {colonne.libelle}") for n, colonne in enumerate(self._bloc.colonnes)]
        return [Rangee(((Content(""), LIBELLE), *self._en_colonnes(tetes))), VIDE]

    def _en_colonnes(self, cases: list[Content]) -> list[tuple[Content, int]]:
        """Share the width between the columns."""
        n = len(cases)
        taille = max(CASE, (self._largeur - LIBELLE) // n - 2)
        return [(case, 0 if rang == n - 1 else taille) for rang, case in enumerate(cases)]

    def _en_grille(self, rang: int, ligne: LigneTableau) -> list[Element]:
        cases = [self._case(rang, n, mot) for n, mot in enumerate(ligne.affiches)]
        elements: list[Element] = [
            Rangee(((self._libelle(rang, ligne, "  "), LIBELLE), *self._en_colonnes(cases))),
        ]
        if self._ici(rang) and ligne.detail:
            elements.append(Ligne(brut(une_ligne(ligne.detail), "$discret"), NUMERO, colonne=75))
        return elements

    def _case(self, rang: int, colonne: int, mot: str) -> Content:
        ici = self._ici(rang, colonne)
        texte = une_ligne(mot) or self._manque
        style = "bold" if mot else "italic $discret"
        return assembler(
            brut("▸ " if ici else "  ", "bold $accent"), brut(texte, f"{style} on $marque" if ici else style)
        )

    @property
    def _manque(self) -> str:
        return "à remplir" if self._bloc.modifiable else "laissé vide"

    # A list.

    def _en_liste(self, rang: int, ligne: LigneTableau) -> list[Element]:
        if not self._ici(rang):
            rempli = any(ligne.affiches)
            resume = " · ".join(une_ligne(mot) or "…" for mot in ligne.affiches) if rempli else self._manque
            style = "$discret" if rempli else "italic $discret"
            return [Ligne(self._libelle(rang, ligne, "  "), 0, NUMERO), Ligne(brut(resume, style), NUMERO)]
        detail = [Ligne(brut(une_ligne(ligne.detail), "$discret"), NUMERO, colonne=75)] if ligne.detail else []
        tetes = [brut(f"{COLONNES[n]} {une_ligne(c.libelle)}", "$accent") for n, c in enumerate(self._bloc.colonnes)]
        taille = min(22, max(tete.cell_length for tete in tetes))
        cases = [
            Rangee(((tete, taille), (self._case(rang, n, ligne.affiches[n]), 0)), ecart=1, retrait=NUMERO)
            for n, tete in enumerate(tetes)
        ]
        return [Ligne(self._libelle(rang, ligne, "▸ "), 0, NUMERO), *detail, *cases]

    # What one can do.

    def _pied(self) -> Ligne:
        bloc = self._bloc
        parts = []
        if bloc.modifiable:
            colonne, rang = self._place or (0, 0)
            adresse = f"{COLONNES[colonne]}{bloc.premiere + rang} · " if self._place else ""
            parts.append(f"{adresse}{duree(bloc.colonnes[colonne].cout)} par case · Entrée remplit, Suppr vide")
        if bloc.pages > 1:
            parts.append(f"page {bloc.page + 1} sur {bloc.pages} (Page préc., Page suiv.)")
        return Ligne(brut(" · ".join(parts), "$discret"), 2)
