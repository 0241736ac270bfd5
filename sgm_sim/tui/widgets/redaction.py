"""The sheet of paper on which an act or a letter is written, and its library of clauses beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.document._document import Document
from textual.events import Paste
from textual.message import Message
from textual.widgets import TextArea

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.taches.fiche import BlocRedaction
from sgm_sim.tui.mise_en_page import Element, Ligne, prose
from sgm_sim.tui.textes import brut, nettoyer, titre, une_ligne
from sgm_sim.tui.widgets.ebauche import Carnet, Ebauche
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree, Liste


class Papier(TextArea):
    """A text area that receives nothing a terminal could not show."""

    @property
    def curseur(self) -> int:
        """Offset of the cursor in the text, in characters."""
        assert isinstance(self.document, Document)
        return self.document.get_index_from_location(self.cursor_location)

    def aller(self, curseur: int) -> None:
        """Put the cursor at an offset of the text."""
        assert isinstance(self.document, Document)
        self.move_cursor(self.document.get_location_from_index(max(0, min(curseur, len(self.text)))))

    async def _on_paste(self, event: Paste) -> None:
        # Textual calls the handler of the base class after this one.
        event.text = nettoyer(event.text)


class Redaction(Vertical, can_focus=True):
    """A long text being written.

    Args:
        bloc: the sheet as the task shows it.
        lettre: key that leads to it.
        carnet: where its draft is kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ecrire", show=False),
        Binding("escape", "quitter", show=False),
        Binding("f2", "clauses", show=False),
    ]

    @dataclass
    class Quittee(Message):
        """One leaves the sheet."""

        redaction: Redaction
        au_repos: bool
        """True when the pen was not in hand."""

    @dataclass
    class Plume(Message):
        """The pen was taken or put down."""

        en_main: bool

    def __init__(self, bloc: BlocRedaction, lettre: str, carnet: Carnet) -> None:
        super().__init__()
        self.bloc = bloc
        self.lettre = lettre
        self._clauses = bloc.clauses
        self._etat = ""
        self._cout = 0
        self._ligne = Feuille()
        self.papier = Papier(nettoyer(bloc.texte), soft_wrap=True, show_line_numbers=False, id="papier")
        self.papier.cursor_blink = False
        self._ebauche = Ebauche(self, carnet, self._lire, self.papier.text, self.papier.text)

    def compose(self) -> ComposeResult:
        """The state of the sheet, the sheet, the library."""
        yield self._ligne
        with Horizontal():
            yield self.papier
            if self._clauses and self.bloc.modifiable:
                with Vertical(id="bibliotheque"):
                    yield Feuille([Ligne(titre("Bibliothèque"), droite=brut("F2", "$accent"))])
                    yield Liste([Entree(c.id, brut(une_ligne(c.titre))) for c in self._clauses], id="clauses")
                    yield Feuille(id="apercu")

    def on_mount(self) -> None:
        """Draw the state of the sheet."""
        self.montrer(self.bloc)

    @property
    def texte(self) -> str:
        """What is on the sheet."""
        return self.papier.text

    @property
    def modifie(self) -> bool:
        """True when the sheet differs from what was sent."""
        return self.bloc.modifiable and self.texte != self._ebauche.remis

    def montrer(self, bloc: BlocRedaction) -> None:
        """Update what was sent; what is being typed stays."""
        self.bloc = bloc
        self._ebauche.remis = nettoyer(bloc.texte)
        self.papier.read_only = not bloc.modifiable
        self.set_class(not bloc.modifiable, "-partie")
        self._dessiner()

    def restaurer(self, texte: str, curseur: int) -> None:
        """Put a draft back, with its cursor."""
        self.papier.load_text(nettoyer(texte))
        self.papier.aller(curseur)
        self._ebauche.depose = self.texte
        self._etat = "votre brouillon est là"
        self._dessiner()

    def annoncer(self, cout: int, etat: str) -> None:
        """Show the price of what is written and not sent, and the state of the draft."""
        self._cout, self._etat = cout, etat
        self._dessiner()

    def deposer(self) -> None:
        """Write the draft now, if it is behind."""
        self._ebauche.deposer()

    def _lire(self) -> tuple[str, int]:
        return self.texte, self.papier.curseur

    def action_ecrire(self) -> None:
        """Take the pen."""
        self.screen.set_focus(self.papier)

    def action_quitter(self) -> None:
        """From the library back to the sheet; from the sheet back to the task."""
        if self.query("#clauses:focus"):
            self.screen.set_focus(self.papier)
        else:
            self.post_message(self.Quittee(self, self.has_focus))

    def action_clauses(self) -> None:
        """Open the library."""
        for liste in self.query("#clauses").results(Liste):
            self.add_class("-clauses")
            self.screen.set_focus(liste)

    @on(TextArea.Changed)
    def _changer(self, event: TextArea.Changed) -> None:
        event.stop()
        self._ebauche.suivre()
        self._dessiner()

    @on(Liste.Parcourue, "#clauses")
    def _montrer_clause(self, event: Liste.Parcourue) -> None:
        event.stop()
        clause = next(c for c in self._clauses if c.id == event.id)
        self.query_one("#apercu", Feuille).montrer(prose(clause.texte, style="$discret"))

    @on(Liste.Choisie, "#clauses")
    def _inserer(self, event: Liste.Choisie) -> None:
        event.stop()
        clause = next(c for c in self._clauses if c.id == event.id)
        papier = self.papier
        ligne = papier.cursor_location[0]
        fin = (ligne, len(papier.document.get_line(ligne)))
        avant = papier.get_text_range((0, 0), fin).rstrip("\n")
        apres = papier.get_text_range(fin, papier.document.end).lstrip("\n")
        corps = "\n\n".join(part for part in (avant, nettoyer(clause.texte).strip(), apres) if part)
        papier.replace(corps, (0, 0), papier.document.end)
        curseur = len(corps) - len(apres) - (2 if apres else 0)
        papier.aller(curseur)
        self.remove_class("-clauses")
        self.screen.set_focus(papier)

    def on_resize(self) -> None:
        """Set the state of the sheet at the new width."""
        self._dessiner()

    def on_focus(self) -> None:
        """Show where one is."""
        self._dessiner()

    def on_blur(self) -> None:
        """No longer here."""
        self._dessiner()

    def on_descendant_focus(self) -> None:
        """Show where one is."""
        if self.papier.has_focus:
            self.remove_class("-clauses")
        self._dire_la_plume()

    def on_descendant_blur(self) -> None:
        """No longer here."""
        self.call_after_refresh(self._dire_la_plume)

    def _dire_la_plume(self) -> None:
        self.post_message(self.Plume(self.has_focus_within and not self.has_focus))
        self._dessiner()

    def _dessiner(self) -> None:
        mots = len(self.texte.split())
        ici = self.has_focus_within
        avant = brut(f"{'▸' if ici else ' '} {self.lettre}  ", "bold $accent")
        if not self.bloc.modifiable:
            etat = accord(mots, "mot")
        elif self.modifie:
            etat = " · ".join(
                part for part in (accord(mots, "mot"), duree(self._cout) if self._cout else "", self._etat) if part
            )
        else:
            etat = f"{accord(mots, 'mot')} · gardé" if mots else "page blanche"
        quoi = (
            "Vous écrivez"
            if self.papier.has_focus
            else "Votre texte"
            if mots or not self.bloc.modifiable
            else "Rédiger"
        )
        dit = brut(etat, "$discret")
        tient = len(quoi) + dit.cell_length + 8 <= self.content_size.width
        lignes: list[Element] = [Ligne(brut(quoi, "bold"), 6, 6, avant, dit if tient else Content(""))]
        if not tient:
            lignes.append(Ligne(dit, 6))
        if ici and self.bloc.aide:
            lignes.append(Ligne(brut(self.bloc.aide, "$discret"), 6))
        self._ligne.montrer(lignes)
