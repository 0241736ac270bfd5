"""The envelope that has just been opened, and standing out of it what was inside: a ballot paper, several, or nothing.

It draws what the block says. Whether the vote is valid is for the learner, so no colour here means good or bad.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from sgm_sim.core.francais.ecriture import INSECABLE, ordinal
from sgm_sim.taches.bulletin_dit import BATON, batons
from sgm_sim.taches.fiche import BlocBulletin, Carte, Pile
from sgm_sim.tui.mise_en_page import couper
from sgm_sim.tui.textes import assembler, brut
from sgm_sim.tui.widgets.encres import CLAIR, SOMBRE, Encres, dire, net
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.papiers import Page, feuille, page, remarques

MESURE = 76
"""The drawing is never wider."""
BAS, HAUT = 12, 20
"""Lines of the drawing on a low screen and on a high one, as far as what is written on the paper allows."""
HAUTE = 32
"""Lines from which a screen is high."""
_CACHE = 1
"""Lines of the drawing, beside its blanks, that may be hidden by what is asked of it."""
_ETROITE = 20
"""Cells of a sheet under which two of them no longer lie side by side."""
_ENTRE = 2
_VIDE = 36
"""Cells of an envelope with nothing inside."""
_POCHE = {3: ("███", "█▙ ", "▙  "), 2: ("██", "█ ", "▖ "), 0: ("", "", "")}
"""The left side of the pocket from its foot up, by the room there is; the right side is its mirror."""
_MIROIR = str.maketrans("▙▖", "▟▗")
_RIEN = "rien dans l’enveloppe"
_BLANC = Content()
_BLANCS = "   "
"""Between two things said one after the other."""
_BANDES = 2_000
"""Painted lines that are kept, at most."""


class Bulletin(Feuille):
    """The envelope and its paper.

    From one envelope to the next the foot of the drawing stays where it is, and what can be done under it; the sheet
    that holds them bears the class `-depouille`.

    Args:
        bloc: what was found.
    """

    ALLOW_SELECT = False

    def __init__(self, bloc: BlocBulletin) -> None:
        super().__init__(classes="bloc -bulletin")
        self._bloc = bloc
        self._pied: tuple[int, int] = (0, 0)
        """A width, and the most lines that a drawing took at this width."""
        self._blancs = 0
        """Blank lines above the drawing."""
        self._encres = SOMBRE
        self._bandes: dict[int, tuple[Content, Strip]] = {}
        """Lines as they are painted, by the identity of what they show: most envelopes of a pile hold the same."""
        self._aspect: tuple[int, Style] | None = None

    def on_mount(self) -> None:
        """Say that a pile is on the desk."""
        if isinstance(self.parent, Widget):
            self.parent.add_class("-depouille")

    def on_unmount(self) -> None:
        """No pile any more."""
        if isinstance(self.parent, Widget):
            self.parent.remove_class("-depouille")

    def ouvrir(self, bloc: BlocBulletin) -> None:
        """Show another envelope; on a low screen, instead of the instructions read before the first one."""
        if bloc == self._bloc:
            return
        avant, self._bloc, self._composes = self._composes, bloc, None
        apres = self.lignes(avant[0]) if avant else []
        if avant is None or len(avant[1]) != len(apres):
            self.refresh(layout=True)
        elif changees := [y for y, ligne in enumerate(apres) if not ligne.is_same(avant[1][y])]:
            self.refresh(*(Region(0, y, avant[0], 1) for y in changees))
        self.call_after_refresh(self._en_vue)

    def _en_vue(self) -> None:
        """Show the drawing from its top; while something is asked of it, what may be answered comes first."""
        if isinstance(self.parent, Widget):
            cache = self._blancs + _CACHE if self._bloc.sort else 0
            self.parent.scroll_to(y=self.virtual_region.y + cache, animate=False)

    def lignes(self, largeur: int) -> list[Content]:
        """Return the drawing at this width; blank lines come above, so that what is below never moves up."""
        encres = SOMBRE if self.app.current_theme.dark else CLAIR
        if self._composes is None or self._composes[0] != largeur or self._encres is not encres:
            self._encres = encres
            lignes = lignes_du_bulletin(self._bloc, largeur, encres, self._place)
            garde = self._pied[1] if self._pied[0] == largeur else 0
            self._pied = (largeur, min(self._place, max(garde, len(lignes))))
            self._blancs = max(0, self._pied[1] - len(lignes))
            self._composes = (largeur, [_BLANC] * self._blancs + lignes)
        return self._composes[1]

    def render_line(self, y: int) -> Strip:
        """Return a line as it is painted."""
        largeur = self.content_size.width
        lignes = self.lignes(largeur)
        return self._bande(lignes[y] if y < len(lignes) else _BLANC, largeur)

    def _bande(self, ligne: Content, largeur: int) -> Strip:
        aspect = (largeur, self.visual_style)
        if aspect != self._aspect or len(self._bandes) > _BANDES:
            self._aspect, self._bandes = aspect, {}
        if id(ligne) not in self._bandes:
            self._bandes[id(ligne)] = (ligne, Visual.to_strips(self, ligne, largeur, 1, self.visual_style)[0])
        return self._bandes[id(ligne)][1]

    @property
    def _place(self) -> int:
        return HAUT if self.app.size.height >= HAUTE else BAS


def lignes_du_bulletin(bloc: BlocBulletin, largeur: int, encres: Encres = SOMBRE, hauteur: int = BAS) -> list[Content]:
    """Return the paper, the envelope, what one notices, the piles; no line is wider than `largeur`."""
    mesure = max(1, min(largeur, MESURE))
    notes = _notes(bloc, mesure)
    pied = [*_piles(bloc.piles, mesure), *_candidats(bloc, mesure)]
    # The paper keeps its shape when something is asked of it.
    place = hauteur - max(1, len(notes)) - len(pied) - 2
    if bloc.sort and hauteur <= BAS:
        pied = []  # on a low screen the piles make room for what may be answered
    fond = encres.pli(" ".join(bloc.enveloppe))
    papiers: tuple[Content, ...] = ()
    if not bloc.numero:
        enveloppe = _lu(bloc, mesure, encres.enveloppe)
    elif not bloc.bulletins:
        enveloppe = _ouverte(bloc, mesure, fond)
    else:
        papiers, large = _papiers(bloc.bulletins, "" if bloc.sans_enveloppe else fond, mesure, place, encres)
        enveloppe = couper(_mots(bloc), mesure, mesure) if bloc.sans_enveloppe else [*_face(_mots(bloc), large, fond)]
    if not notes and len(papiers) + len(enveloppe) + len(pied) < hauteur:
        notes = [_BLANC]
    return [*papiers, *(_au_milieu(ligne, mesure) for ligne in [*enveloppe, *notes, *pied])]


def _au_milieu(ligne: Content, mesure: int) -> Content:
    return ligne.pad_left(max(0, (mesure - ligne.cell_length) // 2))


# Paper.


@lru_cache(maxsize=256)
def _papiers(
    cartes: tuple[Carte, ...], poche: str, mesure: int, haut: int, encres: Encres
) -> tuple[tuple[Content, ...], int]:
    """Return the paper in its pocket (or in none, when `poche` is no colour), in the middle of `mesure` cells.

    With it comes the width of the envelope. The same papers give the same lines, which are then painted once.
    """
    cote = 0 if not poche else 3 if mesure >= 40 else 2 if mesure >= 24 else 0
    papiers = _disposer(cartes, max(1, mesure - 2 * cote - bool(encres.ombre)), haut, encres)
    large = papiers[0].cell_length + 2 * cote
    if poche:
        lignes = list(_en_poche(papiers, cote, poche))
    else:
        pied = brut("▀" * (large - bool(encres.ombre)), encres.feuille(cartes[-1].couleur))
        lignes = [*papiers, _cadrer(pied, large)]
    return tuple(_au_milieu(ligne, mesure) for ligne in lignes), large


def _disposer(cartes: Sequence[Carte], large: int, haut: int, encres: Encres) -> list[Content]:
    """Return the sheets side by side where it can be read, else one above the other, all lines of the same width."""
    chacun = (large - _ENTRE * (len(cartes) - 1)) // len(cartes)
    cote_a_cote = [page(carte, chacun, haut, encres) for carte in cartes]
    if len(cartes) == 1:
        return _ranger(cote_a_cote, cartes, encres)
    empilees = [page(carte, large, haut // len(cartes), encres) for carte in cartes]
    lisibles = not any(une.suivie for une in cote_a_cote)
    moins_hautes = max(une.hauteur for une in cote_a_cote) < sum(une.hauteur for une in empilees)
    if chacun >= _ETROITE and (lisibles or moins_hautes):
        return _ranger(cote_a_cote, cartes, encres)
    return _empiler(empilees, cartes, encres)


def _ranger(pages: Sequence[Page], cartes: Sequence[Carte], encres: Encres) -> list[Content]:
    """Return sheets side by side, of the same height as those of one election are."""
    haut = max(une.hauteur for une in pages)
    feuilles = [feuille(une, carte, encres, haut) for une, carte in zip(pages, cartes, strict=True)]
    plus_haut = max(map(len, feuilles))
    calees = [[*[Content(" " * un[0].cell_length)] * (plus_haut - len(un)), *un] for un in feuilles]
    return [Content(" " * (_ENTRE - 1)).join(rang) for rang in zip(*calees, strict=True)]


def _empiler(pages: Sequence[Page], cartes: Sequence[Carte], encres: Encres) -> list[Content]:
    feuilles = [feuille(une, carte, encres) for une, carte in zip(pages, cartes, strict=True)]
    large = max(un[0].cell_length for un in feuilles)
    return [_cadrer(ligne, large) for un in feuilles for ligne in un]


def _cadrer(ligne: Content, large: int) -> Content:
    """Return a line in the middle of `large` cells."""
    manque = max(0, large - ligne.cell_length)
    return assembler(" " * (manque // 2), ligne, " " * (manque - manque // 2))


# The envelope.


def _en_poche(papiers: Sequence[Content], cote: int, fond: str) -> Iterator[Content]:
    for rang, ligne in enumerate(papiers):
        gauche = dict(enumerate(_POCHE[cote])).get(len(papiers) - 1 - rang, " " * cote)
        yield assembler(brut(gauche, fond), ligne, brut(gauche[::-1].translate(_MIROIR), fond))


def _ouverte(bloc: BlocBulletin, mesure: int, fond: str) -> list[Content]:
    """Return an envelope with nothing in it: its flap up, its mouth, its front."""
    large = min(_VIDE, mesure)
    dedans = max(1, large - 4)
    rabat = ["▗▄" + "▄" * (dedans - 10) + "▄▖", "▗▄█" + "█" * (dedans - 6) + "█▄▖", "▗▟" + "█" * (dedans - 2) + "▙▖"]
    bouche = [
        assembler(brut("█▌", fond), _cadrer(part, dedans), brut("▐█", fond))
        for part in couper(brut(_RIEN, "italic $discret"), dedans, dedans)
    ]
    return [*(_cadrer(brut(ligne, fond), large) for ligne in rabat), *bouche, *_face(_mots(bloc), large, fond)]


def _lu(bloc: BlocBulletin, mesure: int, fond: str) -> list[Content]:
    """Return a packet that is read to its end: envelopes in a bundle, closed."""
    large = min(_VIDE, mesure)
    mots = assembler(brut(net(bloc.paquet), "bold"), " : tout est lu." if bloc.paquet else "Tout est lu.")
    liasse = brut("▂" * (large - 2), fond)
    return [liasse, liasse, brut("▄" * large, fond), *_face(mots, large, fond)]


def _mots(bloc: BlocBulletin) -> Content:
    """Return what is known of the envelope: its number, its packet, what is seen of it."""
    vus = [*(["sans enveloppe"] if bloc.sans_enveloppe else []), *(dire(net(vu)) for vu in bloc.enveloppe)]
    suite = "".join(f" · {mot}" for mot in (net(bloc.paquet), *vus) if mot)
    return assembler(brut(net(bloc.numero), "bold"), brut(suite))


def _face(mots: Content, large: int, fond: str) -> Iterator[Content]:
    """Yield the front of the envelope, and its words."""
    for part in couper(mots, max(1, large - 2), max(1, large - 2)):
        yield _cadrer(part, large).stylize_before(f"$foreground on {fond}")
    yield brut("▀" * large, fond)


# Under it.


def _notes(bloc: BlocBulletin, mesure: int) -> list[Content]:
    """Return what is still asked, then in words what colours, shapes and styles show."""
    sort = [brut(f"▸ {net(bloc.sort)}", "bold $accent")] if bloc.sort else []
    dits = [list(remarques(carte)) for carte in bloc.bulletins]
    vus = [brut(_du_papier(rang, len(dits)) + ", ".join(mots), "italic") for rang, mots in enumerate(dits) if mots]
    return _enfiler([*sort, *vus], mesure)


def _du_papier(rang: int, combien: int) -> str:
    return f"{ordinal(rang + 1)} papier : " if combien > 1 else ""


def _piles(piles: Sequence[Pile], mesure: int) -> list[Content]:
    """Return each pile with its strokes, one pile after the other."""
    parts = []
    for pile in piles:
        nom = net(pile.libelle).replace(" ", INSECABLE) + INSECABLE
        traits = brut(batons(pile.batons).replace(BATON, "|"), "$accent") if pile.batons else brut("–", "$discret")
        parts.append(assembler(brut(nom, "$discret"), traits))
    lignes = _enfiler(parts, mesure)
    large = max((ligne.cell_length for ligne in lignes), default=0)
    return [ligne.pad_right(large - ligne.cell_length) for ligne in lignes]


def _enfiler(parts: Sequence[Content], mesure: int) -> list[Content]:
    """Set pieces one after the other, three blanks apart, and go on with the next line where one is full."""
    lignes: list[Content] = []
    for part in parts:
        reste = mesure - lignes[-1].cell_length - len(_BLANCS) if lignes else 0
        if reste > cell_len(part.plain.split(" ")[0]):
            tete, *suite = couper(part, reste, mesure)
            lignes[-1:] = [assembler(lignes[-1], _BLANCS, tete), *suite]
        else:
            lignes += couper(part, mesure, mesure)
    return lignes


def _candidats(bloc: BlocBulletin, mesure: int) -> list[Content]:
    """Return who stands, unless the piles say it."""
    noms = [net(nom) for nom in bloc.candidats]
    if {*noms} <= {net(pile.libelle) for pile in bloc.piles}:
        return []
    return couper(brut(f"Se présentent : {', '.join(noms)}", "$discret"), mesure, mesure)
