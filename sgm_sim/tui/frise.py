"""A day drawn with characters: a line for each task and each person, hour marks above. Shapes first, colour after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from textual.content import Content

from sgm_sim.core.francais.ecriture import heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.evaluation.bandes import Bande
from sgm_sim.evaluation.chronologie import Journee
from sgm_sim.tui.mise_en_page import Element, Ligne
from sgm_sim.tui.textes import assembler, brut, une_ligne

PLEIN, ATTENTE, COUPE, LIMITE, POINT, RIEN = "█", "▒", "│", "◆", "●", "·"
STYLES = {
    PLEIN: "$success",
    ATTENTE: "$warning",
    COUPE: "bold $error",
    LIMITE: "bold",
    POINT: "$accent",
    RIEN: "$discret",
}
LEGENDE = (
    f"{PLEIN} vous y êtes   {ATTENTE} on vous attend   {COUPE} coupé   {LIMITE} heure limite   {POINT} courrier   "
    f"{RIEN} rien   ✓ fait   ✗ manqué   … en attente"
)
SIGNES = {"bien": ("✓", "$success"), "mal": ("✗", "$error"), "neutre": ("…", "$discret")}
CURSEUR = "▼"

LARGE = 100
"""From this width, how each line ended is said in words."""
MOYEN = 70
_HEURE = 3600


class Grille:
    """Which column an instant is in.

    Args:
        journee: the day.
        largeur: cells there are in all.
    """

    def __init__(self, journee: Journee, largeur: int) -> None:
        self.debut, self.duree = journee.debut, max(1, journee.duree)
        self.noms = 32 if largeur >= LARGE else 22 if largeur >= MOYEN else 16
        self.fins = 12 if largeur >= LARGE else 1
        self.colonnes = max(8, largeur - self.noms - self.fins - 2)

    def colonne(self, t: Instant) -> int:
        """Return the column of an instant of the day."""
        return max(0, min(self.colonnes - 1, (t - self.debut) * self.colonnes // self.duree))

    def derniere(self, t: Instant) -> int:
        """Return the last column of a stretch that ends at `t`."""
        return max(0, min(self.colonnes - 1, ((t - self.debut) * self.colonnes - 1) // self.duree))


def dessiner(journee: Journee, bandes: Sequence[Bande], largeur: int, curseur: Instant | None = None) -> list[Element]:
    """Return the drawing: hours, the mark of the moment that is looked at, one line for each band."""
    grille = Grille(journee, largeur)
    marge = " " * (grille.noms + 1)
    lignes: list[Element] = [Ligne(brut(f"{marge}{_heures(journee, grille)}", "$discret"))]
    mark = "" if curseur is None else f"{marge}{' ' * grille.colonne(curseur)}{CURSEUR}"
    lignes.append(Ligne(brut(mark, "bold $accent")))
    return lignes + [Ligne(_bande(bande, grille, curseur)) for bande in bandes]


def _heures(journee: Journee, grille: Grille) -> str:
    """Return « 9 h    10 h », each at its column; one that has no room is left out."""
    texte = ""
    premiere = -(-journee.debut // _HEURE) * _HEURE
    for t in range(premiere, journee.fin + 1, _HEURE):
        colonne, mot = grille.colonne(Instant(t)), heure_longue(civil(Instant(t)).time())
        if (not texte or colonne > len(texte)) and colonne + len(mot) <= grille.colonnes + grille.fins + 1:
            texte = texte.ljust(colonne) + mot
    return texte


def _bande(bande: Bande, grille: Grille, curseur: Instant | None) -> Content:
    ici = curseur is not None and any(debut <= curseur < fin for debut, fin in bande.pleins)
    nom = brut(une_ligne(bande.nom), "bold" if ici else "").truncate(grille.noms - 2, ellipsis=True)
    nom = assembler(brut("▸ " if ici else "  ", "bold $accent"), nom)
    cases = [RIEN] * grille.colonnes
    for signe, plages in ((ATTENTE, bande.attentes), (PLEIN, bande.pleins)):
        for debut, fin in plages:
            for colonne in range(grille.colonne(debut), max(grille.colonne(debut), grille.derniere(fin)) + 1):
                cases[colonne] = signe
    for signe, instants in ((LIMITE, _limite(bande)), (POINT, bande.points), (COUPE, bande.coupures)):
        for t in instants:
            cases[grille.colonne(t)] = signe
    barre = [brut("".join(groupe), STYLES[signe]) for signe, groupe in groupby(cases)]
    return assembler(nom.pad_right(grille.noms - nom.cell_length), " ", *barre, " ", _fin(bande, grille))


def _limite(bande: Bande) -> tuple[Instant, ...]:
    return () if bande.limite is None else (bande.limite,)


def _fin(bande: Bande, grille: Grille) -> Content:
    if not bande.fin.mot:
        return brut("")
    signe, style = SIGNES[bande.fin.bilan]
    return assembler(brut(signe, style), brut(f" {bande.fin.mot}" if grille.fins > 1 else ""))
