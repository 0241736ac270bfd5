"""One ballot paper as lines: what is printed, what a pen did to it, the colour of the sheet.

It draws what it is given and judges nothing: whether a stroke or a heart makes a vote void is for the learner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from sgm_sim.core.francais.ecriture import INSECABLE
from sgm_sim.taches.fiche import Carte, NomEcrit
from sgm_sim.tui.mise_en_page import couper
from sgm_sim.tui.textes import assembler, brut
from sgm_sim.tui.widgets.encres import PLUME, RAYE, Encres, dire, ecrits, net, signe

_COIN = 6
"""Cells of the top edge that are missing where a corner is torn off."""
_BORD = 2
"""Blanks on each side of what is on a sheet."""
_ENTRE = 2
"""Blanks between two columns of names."""
_VIERGE = 3
"""Lines of a sheet with nothing on it."""
_MINIMUM = 26
"""Cells that a sheet has inside, at least, when there is room: a ballot is wider than a short name."""


def _dechiree(carte: Carte) -> bool:
    return any("déchir" in marque.lower() for marque in carte.marques)


class Page(NamedTuple):
    """What is on a sheet, cut to lines of at most `dedans` cells."""

    lignes: Sequence[Content]
    dedans: int
    suivie: bool = False
    """True: there was no room for columns, names follow one another."""

    @property
    def largeur(self) -> int:
        """Cells of the sheet, its blanks included."""
        return self.dedans + 2 * _BORD

    @property
    def hauteur(self) -> int:
        """Lines of the sheet, the half line above included; a torn corner takes one more."""
        return len(self.lignes) + 1


@lru_cache(maxsize=256)
def page(carte: Carte, largeur: int, hauteur: int, encres: Encres) -> Page:
    """Set a ballot on a sheet of at most `largeur` cells: the most like a real one of about `hauteur` lines.

    Most ballots of a pile are the same: each is set once.
    """
    dedans, hauteur = max(1, largeur - 2 * _BORD), hauteur - _dechiree(carte)
    essais = []
    for essai in _essais(carte, dedans, encres):
        essais.append(_avec_marques(essai, carte, encres))
        if essais[-1].hauteur <= hauteur and not essai.suivie:
            return essais[-1]
    # One line too many rather than names that follow one another.
    return min(essais, key=lambda un: (max(hauteur, un.hauteur - (0 if un.suivie else 1)), un.suivie))


def feuille(page: Page, carte: Carte, encres: Encres, hauteur: int = 0) -> list[Content]:
    """Return a sheet of at least `hauteur` lines, half a line of it above; its foot is in the envelope, or under it."""
    fond, large = encres.feuille(carte.couleur), page.largeur
    ombre = brut("▌", encres.ombre) if encres.ombre else Content()
    tete = "▄" * large
    lignes = [*page.lignes, *[Content()] * (hauteur - page.hauteur)]
    posees = [assembler(" " * _BORD, ligne, " " * (large - _BORD - ligne.cell_length)) for ligne in lignes]
    feuilles = [assembler(ligne.stylize_before(f"{encres.encre} on {fond}"), ombre) for ligne in posees]
    if _dechiree(carte) and large > 2 * _COIN:
        tete = "▄" * (large - _COIN) + "▖" + " " * (_COIN - 1)
        feuilles[:0] = [assembler(brut("█" * (large - 4) + "▙▗▖ ", fond), " " if ombre else "")]
    return [
        assembler(brut(tete, fond), brut("▖" if tete.endswith("▄") else " ", encres.ombre) if ombre else ""),
        *feuilles,
    ]


# What is on it.


def _essais(carte: Carte, dedans: int, encres: Encres) -> Iterator[Page]:
    titres, noms = list(_titres(carte, encres)), carte.noms
    if not carte.manuscrit and _un_seul_nom(carte):
        seul = titres[:1] or [brut(net(carte.nature).upper(), "bold")]
        yield from _en_grand(seul[0], titres[1:], dedans, encres if noms else None)
        return
    lus = [_nom(nom, carte, encres, premier=rang == 0) for rang, nom in enumerate(noms)]
    mots = [_a_la_main(mot, encres) for marque in carte.marques for mot in ecrits(marque)]
    for colonnes in range(1, 5):
        cases = _colonnes(lus, colonnes)
        besoin = sum(map(_large, cases)) + _ENTRE * (len(cases) - 1)
        if besoin > dedans or (colonnes > 1 and len(lus) < 2 * colonnes):
            break
        large = _largeur([*titres, *mots, Content(" " * besoin)], dedans)
        tete, grille = _centrer(titres, large), _grille(cases, (large - besoin) // 2)
        blanc = [Content()] if tete and grille else []
        yield Page([*tete, *blanc, *grille, Content()], large)
        yield Page([*tete, *blanc, *grille], large)
        yield Page([*tete, *grille], large)
    suite = couper(Content(f"{INSECABLE}· ").join(map(_entier, lus)), dedans, dedans) if lus else []
    yield Page([*_centrer(titres, dedans), *suite], dedans, suivie=True)


def _entier(nom: Content) -> Content:
    """Return a name that stays on one line."""
    return Content(nom.plain.replace(" ", INSECABLE), [*nom.spans])


def _largeur(textes: Sequence[Content], dedans: int) -> int:
    """Return how wide the inside of a sheet is to hold these texts."""
    return min(dedans, max(_MINIMUM, *(texte.cell_length for texte in textes), 0))


def _un_seul_nom(carte: Carte) -> bool:
    """Tell whether all that is printed is one name, be it struck out, or what the paper is."""
    if not carte.titre and not carte.noms:
        return bool(carte.nature) and not blanche(carte)
    return not carte.noms or carte.noms == (NomEcrit("".join(carte.titre), raye=True),)


def _titres(carte: Carte, encres: Encres) -> Iterator[Content]:
    for rang, texte in enumerate(map(net, carte.titre)):
        if carte.manuscrit:
            yield _a_la_main(texte, encres) if rang == 0 else brut(texte, f"italic {encres.plume}")
        else:
            yield brut(texte.upper(), "bold") if rang == 0 else brut(texte)


def _a_la_main(texte: str, encres: Encres) -> Content:
    return brut(f"{PLUME} {net(texte)}", f"italic {encres.plume}")


def _nom(nom: NomEcrit, carte: Carte, encres: Encres, *, premier: bool) -> Content:
    style = f"italic {encres.plume}" if nom.ajoute or carte.manuscrit else "bold" if premier else ""
    avant = f"{PLUME} " if nom.ajoute or (carte.manuscrit and premier and not carte.titre) else ""
    entier = brut(avant + net(nom.texte), f"{style} strike".strip() if nom.raye else style)
    return assembler(entier, brut(RAYE, f"italic {encres.plume}")) if nom.raye else entier


def _en_grand(nom: Content, dessous: Sequence[Content], dedans: int, encres: Encres | None) -> Iterator[Page]:
    """Yield a paper that bears one name: spaced out in the middle of the sheet, or plain where it does not fit.

    Args:
        nom: the name.
        dessous: what is printed under it.
        dedans: cells inside the sheet.
        encres: the pen that struck it out; none when it is not.
    """
    suite = [*([brut(RAYE.strip(), f"italic {encres.plume}")] if encres else []), *dessous]
    style = "bold strike" if encres else "bold"
    espace = brut(" ".join(nom.plain), style)
    if espace.cell_length <= dedans:
        large = _largeur([espace, *suite], dedans)
        # Not cut with the rest: it would be at its spaces.
        lignes = [Content(), espace.pad_left((large - espace.cell_length) // 2), *_centrer(suite, large)]
        yield Page([*lignes, Content()], large)
        yield Page(lignes, large)
    textes = [brut(nom.plain, style), *suite]
    large = _largeur(textes, dedans)
    yield Page([*([Content()] if espace.cell_length > dedans else []), *_centrer(textes, large)], large)


def _centrer(textes: Sequence[Content], large: int) -> list[Content]:
    lignes = [part for texte in textes for part in couper(texte, large, large)]
    return [part.pad_left((large - part.cell_length) // 2) for part in lignes]


def _colonnes(noms: Sequence[Content], combien: int) -> list[Sequence[Content]]:
    """Share names between columns read downwards."""
    haut = max(1, -(-len(noms) // combien))
    return [noms[debut : debut + haut] for debut in range(0, len(noms), haut)]


def _large(colonne: Sequence[Content]) -> int:
    return max(nom.cell_length for nom in colonne)


def _grille(colonnes: Sequence[Sequence[Content]], marge: int) -> list[Content]:
    tailles = list(map(_large, colonnes))
    rangs = zip_longest(*colonnes, fillvalue=Content())
    cases = [
        [nom.pad_right(taille - nom.cell_length) for nom, taille in zip(rang, tailles, strict=True)] for rang in rangs
    ]
    return [assembler(" " * marge, Content(" " * _ENTRE).join(rang)).rstrip(" ") for rang in cases]


def _avec_marques(page: Page, carte: Carte, encres: Encres) -> Page:
    """Add words written by hand; draw the other marks in the corner, on the last line that is free there."""
    lignes, dedans = list(page.lignes), page.dedans
    for mot in (mot for marque in carte.marques for mot in ecrits(marque)):
        lignes += couper(_a_la_main(mot, encres), dedans, dedans)
    dessines = " ".join(filter(None, (signe(marque) for marque in carte.marques if not ecrits(marque))))
    for coin in couper(brut(dessines, f"bold {encres.plume}"), dedans, dedans) if dessines else ():
        libres = [y for y, ligne in enumerate(lignes) if ligne.cell_length + 2 + coin.cell_length <= dedans]
        rang = libres[-1] if libres else len(lignes)
        lignes[rang:rang] = [] if libres else [Content()]
        lignes[rang] = assembler(lignes[rang].pad_right(dedans - lignes[rang].cell_length - coin.cell_length), coin)
    vierge = [] if any(ligne.plain for ligne in lignes) else [Content()] * (_VIERGE - len(lignes))
    return page._replace(lignes=[*lignes, *vierge])


def blanche(carte: Carte) -> bool:
    """Tell whether a sheet bears nothing at all."""
    ecrit = carte.titre or carte.noms or any(map(ecrits, carte.marques))
    return not ecrit and (not carte.nature or "blanc" in carte.nature.lower())


def remarques(carte: Carte) -> Iterator[str]:
    """Yield in words what the colour, the shapes and the styles of a sheet show."""
    if carte.nature:
        yield net(carte.nature)
    if blanche(carte):
        yield "rien d’écrit"
    if carte.couleur:
        yield f"papier {net(carte.couleur)}"
    if carte.manuscrit or any(nom.ajoute for nom in carte.noms):
        yield f"{PLUME}{INSECABLE}{'écrit' if carte.manuscrit else 'ajouté'} à la main"
    for marque in map(net, carte.marques):
        if [marque] != ecrits(marque):
            yield dire(marque)
