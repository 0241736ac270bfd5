"""The footer: the keys of the place, in French, made from its commands. What has no room is left to F1."""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from sgm_sim.tui.commandes import AIDE, Commande
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.textes import assembler, brut


class Pied(Widget):
    """One line of keys."""

    DEFAULT_CSS = """
    Pied { dock: bottom; height: 1; width: 1fr; padding: 0 2; background: $panel; color: $discret;
        text-wrap: nowrap; text-overflow: clip; }
    """

    auto_links = False

    def on_mount(self) -> None:
        """Follow the focus: other keys apply while one writes."""
        self.screen.bindings_updated_signal.subscribe(self, self._rafraichir)

    def _rafraichir(self, _: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """Return as many keys as there is room for, the help always."""
        place = self.screen
        if not isinstance(place, Place):
            return Content("")
        ecriture = place.en_ecriture
        commandes = [c for c in place.commandes() if place.utile(c)]
        aide = self._touche(AIDE, ecriture)
        reste = self.content_size.width - aide.cell_length
        parts: list[Content] = []
        for commande in commandes:
            part = assembler(self._touche(commande, ecriture), "   ")
            if part.cell_length <= reste:
                parts.append(part)
                reste -= part.cell_length
        return assembler(*parts, aide)

    def _touche(self, commande: Commande, ecriture: bool) -> Content:
        texte = assembler(brut(commande.signe(ecriture), "bold $accent"), f" {commande.nom}")
        espace = "app" if commande is AIDE else "screen"
        return texte.stylize(Style.from_meta({"@click": f"{espace}.{commande.action}"}))
