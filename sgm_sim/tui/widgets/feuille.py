"""A sheet: lines of text, set by `mise_en_page`. Nearly everything one reads on screen is one of these."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from sgm_sim.tui.mise_en_page import Element, composer


class Feuille(Widget):
    """Text to read.

    Args:
        elements: what is on the sheet.
    """

    DEFAULT_CSS = """
    Feuille { height: auto; width: 1fr; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self, elements: Iterable[Element] = (), id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._elements = tuple(elements)
        self._composes: tuple[int, list[Content]] | None = None

    def montrer(self, elements: Iterable[Element]) -> None:
        """Replace what is on the sheet."""
        avant = self._composes
        self._elements = tuple(elements)
        self._composes = None
        meme_hauteur = avant is not None and len(avant[1]) == len(self.lignes(avant[0]))
        self.refresh(layout=not meme_hauteur)

    def lignes(self, largeur: int) -> list[Content]:
        """Return the lines shown at this width."""
        if self._composes is None or self._composes[0] != largeur:
            self._composes = (largeur, composer(self._elements, max(1, largeur)))
        return self._composes[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the sheet takes at `width`."""
        return len(self.lignes(width))

    def render(self) -> Content:
        """Return all the lines."""
        largeur, hauteur = self.content_size
        lignes = self.lignes(largeur)
        if len(lignes) > hauteur > 0:
            # Cut on purpose by the place: it is said, rather than left in the middle of a sentence.
            fin = lignes[hauteur - 1].truncate(max(1, largeur - 2)).rstrip(" ")
            lignes = [*lignes[: hauteur - 1], fin.append(Content(" …"))]
        return Content("\n").join(lignes)
