"""What can be asked by a key: one row each, from which bindings, footer, help and palette are all made.

A key that types nothing (`aussi`) does the same while one is writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding


class Commande(NamedTuple):
    """One command of a screen."""

    action: str
    touche: str
    """Key as Textual names it; a letter never needs AltGr nor Shift on a French keyboard, save `D`."""
    nom: str
    """Its word in the footer."""
    aide: str
    """One sentence for F1 and the palette."""
    aussi: str = ""
    """Key that also works in a text editor."""
    pied: bool = True
    """Shown in the footer."""
    prioritaire: bool = False

    @property
    def liaison(self) -> Binding:
        """The Textual binding."""
        touches = ",".join(touche for touche in (self.touche, self.aussi) if touche)
        return Binding(touches, self.action, self.nom, show=False, priority=self.prioritaire)

    def signe(self, ecriture: bool = False) -> str:
        """How the key is written: « d », « Échap », « Ctrl+P »; the other key when one is writing."""
        return nom_de_touche(self.aussi if ecriture and self.aussi else self.touche)


_NOMS = {
    "escape": "Échap",
    "enter": "Entrée",
    "tab": "Tab",
    "delete": "Suppr",
    "space": "Espace",
    "up": "↑",
    "down": "↓",
}


def nom_de_touche(touche: str) -> str:
    """Return a key as it is printed on a French keyboard."""
    premiere = touche.split(",")[0]
    if premiere.startswith("ctrl+"):
        return f"Ctrl+{premiere[5:].upper()}"
    if premiere.startswith("f") and premiere[1:].isdigit():
        return premiere.upper()
    return _NOMS.get(premiere, premiere)


def liaisons(commandes: Iterable[Commande]) -> list[Binding]:
    """Return the bindings of a table of commands."""
    return [commande.liaison for commande in commandes]


AIDE = Commande("aide", "f1", "Aide", "Montrer cette aide, celle de l’écran où vous êtes d’abord.", prioritaire=True)
PALETTE = Commande("palette", "ctrl+p", "Commandes", "Chercher une commande par son nom, changer de thème.")
QUITTER = Commande(
    "quitter", "ctrl+q", "Quitter", "Quitter. Rien n’est perdu : tout est gardé à mesure.", prioritaire=True
)
GENERALES = (AIDE, PALETTE, QUITTER)
