"""A list one walks with the arrows: the current line bears `▸`, so that colour is never needed to see it.

Lines are set once for each entry and width, and only the visible ones are drawn: moving touches two entries.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding
from textual.content import Content
from textual.events import Click, Key, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from sgm_sim.tui.mise_en_page import Ligne, composer

_RIEN = Content("")


class Entree(NamedTuple):
    """One line of a list; without an id it is a title or a blank and cannot be chosen."""

    id: str
    texte: Content
    droite: Content = _RIEN
    touche: str = ""
    """A letter that chooses it at once."""
    ici: bool = False
    """Bears `▸` while the keyboard is elsewhere, in a list that shows its current line only when it has it."""


class Liste(ScrollView, can_focus=True):
    """Entries to walk and to choose."""

    COMPONENT_CLASSES = {"liste--courante"}
    DEFAULT_CSS = """
    Liste { height: 1fr; width: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1;
        & > .liste--courante { text-style: none; }
        &:focus > .liste--courante { background: $marque; text-style: bold; }
    }
    """
    BINDINGS = [
        Binding("up", "bouger(-1)", show=False),
        Binding("down", "bouger(1)", show=False),
        Binding("home", "bouger(-9999)", show=False),
        Binding("end", "bouger(9999)", show=False),
        Binding("pageup", "bouger(-8)", show=False),
        Binding("pagedown", "bouger(8)", show=False),
        Binding("enter", "choisir", show=False),
    ]

    AU_REPOS: ClassVar[bool] = True
    """The current line bears `▸` even while the keyboard is elsewhere."""

    courante: reactive[int] = reactive(0, repaint=False)

    class Choisie(Message):
        """An entry was chosen."""

        def __init__(self, liste: Liste, id: str) -> None:
            super().__init__()
            self.liste = liste
            self.id = id

        @property
        def control(self) -> Liste:
            """The list."""
            return self.liste

    class Parcourue(Message):
        """The current entry changed."""

        def __init__(self, liste: Liste, id: str) -> None:
            super().__init__()
            self.liste = liste
            self.id = id

        @property
        def control(self) -> Liste:
            """The list."""
            return self.liste

    def __init__(self, entrees: Sequence[Entree] = (), id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._retenir(entrees)
        self._posees: tuple[int, list[tuple[int, Content]]] = (-1, [])
        self._strips: dict[tuple[int, bool, Style], Strip] = {}
        self._debuts: list[int] = []
        """First line of each entry."""

    @property
    def id_courant(self) -> str:
        """Id of the current entry, empty when there is none."""
        return self._entrees[self.courante].id if self.courante < len(self._entrees) else ""

    def montrer(self, entrees: Sequence[Entree], courant: str = "") -> None:
        """Replace the entries; the current one stays, or becomes `courant`."""
        voulu = courant or self.id_courant
        if tuple(entrees) == self._entrees and voulu == self.id_courant:
            return
        self._retenir(entrees)
        rangs = self._rangs
        garde = next((rang for rang in rangs if self._entrees[rang].id == voulu), rangs[0] if rangs else 0)
        self.set_reactive(Liste.courante, garde)
        self._oublier()
        self.call_after_refresh(self._montrer_courante)

    def _retenir(self, entrees: Sequence[Entree]) -> None:
        """Keep the entries, and find once those that can be chosen and their letters: a key must not read them all."""
        self._entrees: tuple[Entree, ...] = tuple(entrees)
        self._rangs = [rang for rang, entree in enumerate(self._entrees) if entree.id]
        self._touches = {e.touche: rang for rang, e in reversed([*enumerate(self._entrees)]) if e.touche}

    def action_bouger(self, pas: int) -> None:
        """Go to the next entry that can be chosen, in the direction of `pas`."""
        if self._rangs:
            ici = bisect_left(self._rangs, self.courante)
            self.courante = self._rangs[max(0, min(len(self._rangs) - 1, ici + pas))]

    def action_choisir(self) -> None:
        """Choose the current entry."""
        if self.id_courant:
            self.post_message(self.Choisie(self, self.id_courant))

    def on_key(self, event: Key) -> None:
        """Choose the entry whose letter was typed."""
        rang = self._touches.get(event.character or "")
        if rang is not None:
            event.stop()
            self.courante = rang
            self.action_choisir()

    def on_click(self, event: Click) -> None:
        """Choose the entry clicked, once it is the current one."""
        y, lignes = event.y + int(self.scroll_y), self._lignes()
        if y < len(lignes) and self._entrees[lignes[y][0]].id:
            rang = lignes[y][0]
            if rang == self.courante:
                self.action_choisir()
            self.courante = rang

    def watch_courante(self, avant: int, apres: int) -> None:
        """Show the current entry and say which it is."""
        self._redessiner(avant)
        self._redessiner(apres)
        self._montrer_courante()
        if self.id_courant:
            self.post_message(self.Parcourue(self, self.id_courant))

    def on_resize(self, event: Resize) -> None:
        """Set the lines again at the new width."""
        self._oublier()
        self.call_after_refresh(self._montrer_courante)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at `width`."""
        return len(self._lignes(width))

    def render_line(self, y: int) -> Strip:
        """Return one line of the list."""
        rang = y + int(self.scroll_y)
        largeur = self.scrollable_content_region.width
        lignes = self._lignes()
        if rang >= len(lignes):
            return Strip.blank(largeur, self.rich_style)
        indice, contenu = lignes[rang]
        courante = indice == self.courante and self._entrees[indice].id
        marquee = self._est_marquee(indice) and rang == self._debuts[indice]
        style = self.get_visual_style("liste--courante") if courante else self.visual_style
        cle = (rang, marquee, style)
        if cle not in self._strips:
            self._strips[cle] = self._tracer(contenu, style, largeur, marquee=marquee)
        return self._strips[cle]

    def _tracer(self, contenu: Content, style: Style, largeur: int, *, marquee: bool) -> Strip:
        """Draw a line, once for each way of showing it."""
        texte = Content("▸ ").append(contenu[2:]) if marquee else contenu
        strips = Visual.to_strips(self, texte, largeur, 1, style)
        return strips[0].adjust_cell_length(largeur, style.rich_style) if strips else Strip.blank(largeur)

    def _est_marquee(self, rang: int) -> bool:
        """Tell whether an entry bears `▸`."""
        if self.AU_REPOS or self.has_focus:
            return rang == self.courante and bool(self._entrees[rang].id)
        return self._entrees[rang].ici

    def _oublier(self) -> None:
        """Set the lines again: entries or width changed."""
        avant = len(self._posees[1])
        self._posees = (-1, [])
        self._mesurer(self.container_size.width)
        self._refresh_scrollbars()
        if self.scrollable_content_region.width != self._posees[0]:
            self._mesurer(self.scrollable_content_region.width)  # beside the scroll bar
        self.refresh(layout=len(self._posees[1]) != avant)

    def _mesurer(self, largeur: int) -> None:
        self.virtual_size = Size(largeur, len(self._lignes(largeur)))

    def _redessiner(self, rang: int) -> None:
        """Draw the lines of one entry again."""
        lignes = self._lignes()
        if rang < len(self._debuts):
            fin = self._debuts[rang + 1] if rang + 1 < len(self._debuts) else len(lignes)
            debut = self._debuts[rang]
            largeur = self.scrollable_content_region.width
            self.refresh(Region(0, debut - int(self.scroll_y), largeur, fin - debut))

    def _lignes(self, largeur: int = -1) -> list[tuple[int, Content]]:
        """Return the lines at this width, each with the rank of its entry."""
        largeur = self.scrollable_content_region.width if largeur < 0 else largeur
        if self._posees[0] != largeur:
            self._posees = (largeur, self._mettre_en_lignes(largeur))
        return self._posees[1]

    def _mettre_en_lignes(self, largeur: int) -> list[tuple[int, Content]]:
        lignes: list[tuple[int, Content]] = []
        self._strips.clear()
        self._debuts = []
        for rang, entree in enumerate(self._entrees):
            self._debuts.append(len(lignes))
            retrait = 2 if entree.id else 0
            ligne = Ligne(entree.texte, retrait, retrait, Content("  " if entree.id else ""), entree.droite)
            lignes += [(rang, contenu) for contenu in composer([ligne], max(4, largeur))]
        return lignes

    def _montrer_courante(self) -> None:
        """Bring the current entry in sight, with a third of the list before it, so that most moves scroll nothing."""
        lignes, hauteur = self._lignes(), self.scrollable_content_region.height
        if self.courante >= len(self._debuts) or not hauteur:
            return
        fin = self._debuts[self.courante + 1] if self.courante + 1 < len(self._debuts) else len(lignes)
        # One more line, so that the title above the first entry shows.
        debut = max(0, self._debuts[self.courante] - 1)
        haut = int(self.scroll_y)
        if fin > haut + hauteur:
            self.scroll_to(y=max(fin - hauteur, debut - hauteur // 3), animate=False, force=True)
        elif debut < haut:
            self.scroll_to(y=max(0, min(debut, fin - 2 * hauteur // 3)), animate=False, force=True)
