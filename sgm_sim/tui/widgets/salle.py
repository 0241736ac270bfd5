"""The table of the council, drawn as the public sees it: who presides at the head, the others along the two arms.

Read from left to right and from top to bottom, seats are in the order of the tableau, and nobody moves when a hand is
raised. It draws what the block says and counts nothing: counting is for the learner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.content import Content

from sgm_sim.core.francais.ecriture import INSECABLE, enumeration
from sgm_sim.taches.fiche import BlocSalle
from sgm_sim.tui.mise_en_page import Element, Ligne, composer
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.sieges import (
    ASSIS,
    BRAS,
    MAINS,
    PAPIER,
    RETRAIT,
    RIEN,
    VIDE,
    VOIX,
    Case,
    Disposition,
    Siege,
    Signe,
    Trait,
    disposer,
    plier,
    siege,
)

MESURE = 75
"""The drawing is never wider, so that both arms are seen at once."""
_BOIS = "$filet"


class Salle(Feuille):
    """The table.

    Args:
        bloc: who sits there, and what hands say.
    """

    def __init__(self, bloc: BlocSalle) -> None:
        super().__init__(classes="bloc -salle")
        self._bloc = bloc

    def asseoir(self, bloc: BlocSalle) -> None:
        """Show who sits there now."""
        if bloc != self._bloc:
            self._bloc = bloc
            self.montrer(())

    def lignes(self, largeur: int) -> list[Content]:
        """Return the table at this width."""
        if self._composes is None or self._composes[0] != largeur:
            self._composes = (largeur, lignes_de_la_salle(self._bloc, largeur))
        return self._composes[1]


def lignes_de_la_salle(bloc: BlocSalle, largeur: int) -> list[Content]:
    """Return the table, who else is in the room, then each sign with its word; no line is wider than `largeur`."""
    mesure = max(1, min(largeur, MESURE))
    disposition = disposer(bloc, mesure)
    table = _dessiner(bloc, disposition, mesure) if disposition else list(_lister(bloc, mesure))
    return [*table, *composer(_pied(bloc, mesure, court=disposition is not None and disposition.court), mesure)]


def _dessiner(bloc: BlocSalle, disposition: Disposition, mesure: int) -> list[Content]:
    marge = (mesure - disposition.largeur) // 2
    bord, plateau = marge + disposition.dehors[0] + 1, disposition.creux + 2 * (BRAS - 1)
    tete = _au_large(siege(bloc.places[0], court=disposition.court), mesure - 2)
    lignes = [
        _centrer(assembler(signe, " " if signe else "", texte), bord + plateau // 2, mesure) for signe, texte in tete
    ]
    lignes.append(brut("▄" * plateau, _BOIS).pad_left(bord))
    for rang in disposition.rangs:
        lignes += [ligne.pad_left(marge) for ligne in _rang(rang, disposition)]
    return lignes


def _au_large(un: Siege, largeur: int, *, papiers: bool = True) -> Case:
    """Return the lines of a seat that has the width to itself."""
    tient = un.entier.cell_length <= largeur
    return un.d_un_trait(largeur, papiers=papiers) if tient else un.chaise(largeur, papiers=papiers)


def _centrer(ligne: Content, milieu: int, mesure: int) -> Content:
    """Set a line around a column, as far as the width lets it."""
    taille = ligne.cell_length
    return ligne.pad_left(max(0, min(milieu - taille // 2, mesure - taille)))


def _rang(rang: Sequence[Case], disposition: Disposition) -> Iterator[Content]:
    """Yield the lines of a row: texts are set against the arms, their signs between."""
    bras = assembler(" ", brut("█", _BOIS), " ")
    for cases in zip_longest(*rang, fillvalue=Trait()):
        a, b, c, d = (_contre(trait, a_gauche=n % 2 == 0) for n, trait in enumerate(cases))
        trou = " " * (disposition.creux - b.cell_length - c.cell_length)
        yield assembler(a.pad_left(disposition.dehors[0] - a.cell_length), bras, b, trou, c, bras, d).rstrip(" ")


def _contre(trait: Trait, *, a_gauche: bool) -> Content:
    """Set a text to the left or to the right of its sign."""
    if not trait.texte:
        return trait.signe
    parts = [trait.signe or Content(" "), Content(" "), trait.texte]
    return assembler(*(parts[::-1] if a_gauche else parts))


def _lister(bloc: BlocSalle, mesure: int) -> Iterator[Content]:
    """Yield one seat under another, when there is no room for a table."""
    for place in bloc.places:
        un = siege(place, court=False)
        yield from (_contre(trait, a_gauche=False) for trait in _au_large(un, max(1, mesure - 2), papiers=False))
        for trait in plier(un.papiers, max(1, mesure - 4)):
            yield assembler("  ", _contre(trait, a_gauche=False))


# Under the table.


def _pied(bloc: BlocSalle, mesure: int, *, court: bool) -> Iterator[Element]:
    legende = Content("   ").join(_legende(signe) for signe in _signes(bloc, court=court))
    agents = enumeration([une_ligne(un) for un in bloc.agents])
    banc = brut(f"Aussi dans la salle : {agents}", "$discret") if agents else RIEN
    if legende.cell_length + banc.cell_length + 3 <= mesure:
        yield Ligne(legende, droite=banc)
    else:
        yield from (Ligne(banc), Ligne(legende))


def _signes(bloc: BlocSalle, *, court: bool) -> Iterator[Signe]:
    """Yield the signs whose word is not written where they are."""
    portes = [porte for place in bloc.places for porte in place.portes]
    voix = [*(place.voix for place in bloc.places), *(porte.voix for porte in portes)]
    sans_signe = [place.presente for place in bloc.places if place.nom and place.voix not in VOIX]
    if any(une in MAINS for une in voix):
        yield from MAINS.values()
    if "retrait" in voix:
        yield RETRAIT
    if True in sans_signe:
        yield ASSIS
    if False in sans_signe:
        yield VIDE
    if court and portes:
        yield PAPIER


def _legende(signe: Signe) -> Content:
    return assembler(signe.dessin, brut(f"{INSECABLE}{signe.mot.replace(' ', INSECABLE)}", "$discret"))
