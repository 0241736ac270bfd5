"""One field of a form: its letter, its label, what is kept, its price; and the editor of its nature when one writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Blur, Focus, Key
from textual.message import Message

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.fiche import BlocChamp
from sgm_sim.taches.saisie import lire
from sgm_sim.taches.valeurs import NATURES_A_OPTIONS, Valeur
from sgm_sim.tui.mise_en_page import Element, Ligne, Rangee
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.ebauche import Carnet
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.saisies import Options, SaisieLigne

MARGE = 5
"""Cells of `▸ a  ` before the label."""


class Champ(Vertical, can_focus=True):
    """A field one goes to by its letter or by Tab.

    Args:
        bloc: the field as the task shows it.
        lettre: its key.
        autour: the simulated day, to read a date without a year.
        libelles: longest label of the sheet, in cells.
        carnet: where its draft is kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ecrire", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("delete,backspace", "vider", show=False),
        Binding("escape", "laisser", show=False),
    ]

    @dataclass
    class Rempli(Message):
        """A value was given; None empties the field."""

        champ: Champ
        valeur: Valeur | None

    @dataclass
    class Laisse(Message):
        """The editor was closed, or Escape was pressed on the field itself."""

        champ: Champ
        ecrivait: bool

    def __init__(self, bloc: BlocChamp, lettre: str, autour: date, libelles: int, carnet: Carnet) -> None:
        super().__init__()
        self.bloc = bloc
        self.lettre = lettre
        self._autour = autour
        self._libelles = libelles
        self._carnet = carnet
        self._editeur: SaisieLigne | Options | None = None
        self._probleme = ""
        self._ligne = Feuille(self._lignes())

    def compose(self) -> ComposeResult:
        """The line of the field; its editor comes below when asked."""
        yield self._ligne

    def montrer(self, bloc: BlocChamp) -> None:
        """Update what is kept, without touching what is being typed."""
        self.bloc = bloc
        self._dessiner()

    @property
    def en_ecriture(self) -> bool:
        """True while its editor is open."""
        return self._editeur is not None

    @property
    def curseur(self) -> int:
        """Offset of the cursor in the line being typed."""
        return self._editeur.curseur if isinstance(self._editeur, SaisieLigne) else 0

    def aller(self, curseur: int) -> None:
        """Put the cursor back where it was."""
        if isinstance(self._editeur, SaisieLigne):
            self._editeur.aller(curseur)

    # Drawing.

    def _lignes(self) -> list[Element]:
        bloc, ici = self.bloc, self.has_focus_within
        style = "bold $accent" if bloc.modifiable else "$discret"
        lettre = brut(f"{'▸' if ici else ' '} {self.lettre}  ", style if ici else "$accent")
        libelle = brut(une_ligne(bloc.libelle), "bold" if ici else "")
        valeur = (
            brut(bloc.affiche, "bold")
            if bloc.affiche
            else brut("à remplir" if bloc.modifiable else "laissé vide", "italic $discret")
        )
        cout = brut(duree(bloc.cout) if bloc.modifiable else "", "$discret")
        tete, colonne = assembler(lettre), self._colonne()
        lignes: list[Element]
        if libelle.cell_length <= colonne:
            lignes = [Rangee(((tete, MARGE), (libelle, colonne), (valeur, 0), (cout, 6)), ecart=1)]
        else:  # too long to stand beside its answer: above it
            lignes = [Rangee(((tete, MARGE), (libelle, 0), (cout, 6)), ecart=1), Ligne(valeur, MARGE + 1)]
        if self._probleme:
            lignes.append(Ligne(assembler(brut("✗ À revoir : ", "bold $error"), brut(self._probleme)), MARGE + 1))
        elif ici and bloc.aide:
            lignes.append(Ligne(brut(bloc.aide, "$discret"), MARGE + 1, colonne=75))
        return lignes

    def _colonne(self) -> int:
        """Width of the labels: the longest one, and less than half of the sheet."""
        return max(12, min(self._libelles, (self.content_size.width - MARGE - 7) * 9 // 20))

    def _dessiner(self) -> None:
        self._ligne.montrer(self._lignes())

    def on_resize(self) -> None:
        """Give the columns their new width."""
        self._dessiner()

    def on_focus(self, event: Focus) -> None:
        """Show where one is."""
        self._dessiner()

    def on_blur(self, event: Blur) -> None:
        """No longer here."""
        self.call_after_refresh(self._dessiner)

    # Writing.

    async def action_ecrire(self) -> None:
        """Open the editor that suits the nature of the field."""
        if not self.bloc.modifiable or self._editeur is not None:
            return
        if self.bloc.nature in NATURES_A_OPTIONS:
            self._editeur = Options(self.bloc)
        else:
            garde = str(self.bloc.valeur or "") if self.bloc.nature == "texte" else self.bloc.affiche
            self._editeur = SaisieLigne(garde, self._carnet, self._relire)
        await self.mount(self._editeur)
        self._editeur.prendre_la_main()
        self._dessiner()
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_key(self, event: Key) -> None:
        """Hand over what was typed while the editor was opening."""
        if self._editeur is not None and event.is_printable and self._editeur.recevoir(event):
            event.stop()

    def action_vider(self) -> None:
        """Empty the field."""
        if self.bloc.modifiable and self.bloc.valeur is not None and self._editeur is None:
            self.post_message(self.Rempli(self, None))

    def action_laisser(self) -> None:
        """Close the editor, the draft kept; or leave the field."""
        self.post_message(self.Laisse(self, self.fermer()))

    def deposer(self) -> None:
        """Write the draft of what is being typed now, if it is behind."""
        if self._editeur is not None:
            self._editeur.deposer()

    def fermer(self) -> bool:
        """Close the editor, its draft written, and return whether there was one."""
        if self._editeur is None:
            return False
        self._editeur.deposer()
        # First: removing what has the focus would give it to a neighbour.
        self.screen.set_focus(self, scroll_visible=False)
        self._editeur.remove()
        self._editeur = None
        self._probleme = ""
        self._dessiner()
        return True

    def _relire(self, texte: str) -> str:
        """Return what is understood from `texte`, in French, or nothing."""
        lu = self._lire(texte)
        return "" if isinstance(lu, Probleme) or lu is None else afficher_lu(self.bloc, lu)

    def _lire(self, texte: str) -> Valeur | Probleme | None:
        return lire(self.bloc, texte, autour=self._autour) if texte.strip() else None

    @on(SaisieLigne.Modifiee)
    def _reprendre(self, event: SaisieLigne.Modifiee) -> None:
        event.stop()
        self._probleme = ""
        self._dessiner()

    @on(SaisieLigne.Donnee)
    def _donner(self, event: SaisieLigne.Donnee) -> None:
        event.stop()
        lu = self._lire(event.texte)
        if isinstance(lu, Probleme):
            self._probleme = " ".join(part for part in (lu.message, lu.conseil) if part)
            self._dessiner()
        else:
            self.conclure(lu)

    @on(Options.Donnees)
    def _donner_options(self, event: Options.Donnees) -> None:
        event.stop()
        self.conclure(event.valeur)

    def conclure(self, valeur: Valeur | None) -> None:
        """Close the editor and say what was given, when it changes something."""
        self.fermer()
        self.post_message(self.Rempli(self, valeur))


def afficher_lu(bloc: BlocChamp, valeur: Valeur) -> str:
    """Return `valeur` as it will be kept."""
    from sgm_sim.taches.affichage import afficher

    return afficher(bloc.nature, valeur, bloc.options)
