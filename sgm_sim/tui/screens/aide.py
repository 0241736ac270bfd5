"""F1: the keys, made from the commands themselves; those of the place one is in come first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from sgm_sim.tui.commandes import GENERALES, Commande, liaisons, nom_de_touche
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee, prose
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.textes import brut, titre
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.pied import Pied

SIGNES = (
    ("▸", "la ligne où vous êtes"),
    ("☐ ☑", "à faire, fait"),
    ("◕ ◑ ◔ ○", "calme, attend, s’impatiente, n’est plus là"),
    ("☎", "le téléphone"),
    ("✉ @ ✎", "lettre, courriel, note à lire"),
    ("✓", "gardé, réussi"),
    ("✗", "refusé, à revoir"),
    ("◐", "réussi en partie"),
    ("…", "à évaluer par le jury, ou plus tard"),
)


class Aide(Place):
    """All the keys."""

    CSS_PATH = "aide.tcss"
    NOM = "Aide"
    COMMANDES = (Commande("retour", "escape", "Retour", "Refermer l’aide.", aussi="f1"),)
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    def __init__(self, depuis: Screen[Any]) -> None:
        super().__init__()
        self._depuis = depuis

    def compose(self) -> ComposeResult:
        """The sheet."""
        elements: list[Element] = []
        if isinstance(self._depuis, Place):
            elements += [Ligne(titre(f"Ici : {self._depuis.NOM}")), *_table(self._depuis.COMMANDES), VIDE]
        elements += [Ligne(titre("Partout")), *_table(GENERALES), *_GESTES, VIDE, Ligne(titre("Les signes"))]
        elements += [Rangee(((brut(signe, "bold"), 14), (brut(mot), 0)), retrait=2) for signe, mot in SIGNES]
        elements += [VIDE, Ligne(titre("Ce qui est gardé")), *prose(_GARDE)]
        with VerticalScroll(can_focus=True):
            yield Feuille(elements)
        yield Pied()

    def action_retour(self) -> None:
        """Close the help."""
        self.app.pop_screen()


def _table(commandes: Iterable[Commande]) -> list[Element]:
    return [Rangee(((brut(_touches(c), "bold $accent"), 14), (brut(c.aide), 0)), retrait=2) for c in commandes]


def _touches(commande: Commande) -> str:
    return " ou ".join(nom_de_touche(t) for t in (commande.touche, commande.aussi) if t)


_GESTES = [
    Rangee(((brut(touche, "bold $accent"), 14), (brut(mot), 0)), retrait=2)
    for touche, mot in (
        ("Tab", "Aller au champ suivant ; Maj+Tab au précédent."),
        ("une lettre", "Aller au champ qui la porte et l’ouvrir."),
        ("Entrée", "Ouvrir un champ, garder une réponse, choisir."),
        ("Suppr", "Vider le champ où vous êtes."),
        ("g puis p", "Sur une personne : la faire patienter, ou promettre de la rappeler."),
        ("t puis r, o", "Sur une tâche : la remettre à plus tard en le disant, la confier."),
        ("F2", "En rédigeant : ouvrir la bibliothèque de paragraphes."),
        ("Échap", "Revenir d’un pas, toujours."),
    )
]
_GARDE = (
    "Chaque geste est écrit sur le disque avant d’être montré, et ce que vous tapez l’est au plus tard deux secondes "
    "après. Une coupure de courant ne perd rien : « Reprendre », à l’accueil, vous ramène à la même ligne."
)
