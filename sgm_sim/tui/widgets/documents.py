"""The documents of the desk: their list, and the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message

from sgm_sim.core.francais.ecriture import date_longue, duree, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.vue import VueDocument
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.gens import SIGNES_COURRIER
from sgm_sim.tui.widgets.liste import Entree, Liste


class Documents(Vertical):
    """List above, text below."""

    @dataclass
    class Demande(Message):
        """A document is to be read."""

        id: str

    def compose(self) -> ComposeResult:
        """The list and the sheet."""
        yield Feuille([Ligne(titre("Documents"))])
        yield Liste(id="docs")
        with VerticalScroll(id="texte", can_focus=True):
            yield Feuille(id="feuille")

    def montrer(self, documents: Sequence[VueDocument], siens: Sequence[str], ouvert: str) -> None:
        """Show what lies on the desk.

        Args:
            documents: all of them, in the order they arrived.
            siens: ids of those of the current task, shown first.
            ouvert: id of the one being read, empty when none is.
        """
        par_id = {document.id: document for document in documents}
        ordre = [par_id[i] for i in siens if i in par_id] + [d for d in documents if d.id not in siens]
        self.query_one("#docs", Liste).montrer([_entree(document) for document in ordre])
        self.query_one("#feuille", Feuille).montrer(_page(par_id.get(ouvert)))

    def ouvrir(self) -> None:
        """Take the keyboard to the list."""
        self.remove_class("-lecture")
        self.screen.set_focus(self.query_one("#docs", Liste))

    def lire(self) -> None:
        """Take the keyboard to the sheet, at its top."""
        texte = self.query_one("#texte", VerticalScroll)
        self.add_class("-lecture")
        texte.scroll_home(animate=False)
        self.screen.set_focus(texte)

    @on(Liste.Choisie, "#docs")
    def _demander(self, event: Liste.Choisie) -> None:
        event.stop()
        self.post_message(self.Demande(event.id))


def _entree(document: VueDocument) -> Entree:
    if document.lu:
        return Entree(document.id, brut(une_ligne(document.titre)), brut("lu", "$discret"))
    cout = duree(document.cout) if document.cout else "à lire"
    return Entree(
        document.id,
        brut(f"{SIGNES_COURRIER[document.canal]} {une_ligne(document.titre)}", "bold"),
        brut(cout, "$accent"),
    )


def _page(document: VueDocument | None) -> list[Element]:
    if document is None:
        return [Ligne(brut("Entrée ouvre le document marqué ▸.", "$discret"))]
    recu = f"sur le bureau à {heure_longue(civil(document.recu).time())}"
    sous = f"daté du {date_longue(date.fromisoformat(document.date))} · {recu}" if document.date else recu
    de = [Ligne(brut(f"Expéditeur : {une_ligne(document.de)}", "$discret"))] if document.de else []
    return [Ligne(titre(document.titre)), *de, Ligne(brut(sous, "$discret")), VIDE, *prose(document.texte)]
