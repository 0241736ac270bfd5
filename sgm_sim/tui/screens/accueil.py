"""The door: who plays, what was left open, what can be played. Painted before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.events import Resize, ScreenResume

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee, prose
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.pied import Pied

if TYPE_CHECKING:
    from sgm_sim.application.annonces import Annonce
    from sgm_sim.journal import Apercu


class Accueil(Place):
    """Choose who plays and what."""

    NOM = "Accueil"
    COMMANDES = (
        Commande("ouvrir", "enter", "Ouvrir", "Ouvrir le scénario ou la tentative de la ligne marquée ▸."),
        Commande("nom", "n", "Changer de nom", "Dire qui joue : le nom, puis le prénom."),
        Commande("app.quitter", "q", "Quitter", "Quitter. Rien n’est perdu : tout est gardé à mesure."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    def __init__(self) -> None:
        super().__init__()
        self.catalogue: Sequence[Annonce] = ()
        self.tentatives: Sequence[Apercu] = ()
        self.charge = False

    def compose(self) -> ComposeResult:
        """Five widgets, so that the first paint comes at once."""
        yield Feuille(self._entete(), id="entete")
        with Container(id="milieu"):
            yield Liste(id="catalogue")
            yield Feuille(id="detail")
        yield Pied()

    def on_mount(self) -> None:
        """Read the catalogue once the frame is on screen."""
        self.call_after_refresh(self.run_worker, self._lire, thread=True, exit_on_error=False)

    def _lire(self) -> None:
        """In a thread: the catalogue first, then what the first attempt will need."""
        catalogue = self.sgm.atelier.catalogue()
        self.app.call_from_thread(self._recevoir, catalogue)
        for nom in ("ouverture", "briefing", "travail", "bilan"):
            import_module(f"sgm_sim.tui.screens.{nom}")

    def _recevoir(self, catalogue: Sequence[Annonce]) -> None:
        self.catalogue = catalogue
        self.charge = True
        self.relire()
        self._suivre_la_demande()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Show what has changed since one left."""
        if self.charge:
            self.relire()

    def relire(self) -> None:
        """Read the attempts again and draw everything."""
        try:
            self.tentatives = self.sgm.atelier.tentatives()
        except SgmError as erreur:
            from sgm_sim.tui.screens.volet import Panneau

            self.app.push_screen(Panneau(erreur, "Les tentatives ne peuvent pas être lues"))
        if not self.sgm.stagiaire and self.tentatives:
            self.sgm.stagiaire = self.tentatives[0].stagiaire
        self._dessiner()

    def on_resize(self, event: Resize) -> None:
        """Give the columns the room there is."""
        self.call_after_refresh(self._dessiner)

    def _dessiner(self) -> None:
        self.query_one("#entete", Feuille).montrer(self._entete())
        if self.charge:
            from sgm_sim.tui import vitrine

            liste = self.query_one("#catalogue", Liste)
            largeur = liste.scrollable_content_region.width
            liste.montrer(vitrine.entrees(self.catalogue, self.tentatives, self.sgm.stagiaire, largeur))
            self._detailler(liste.id_courant)

    def _entete(self) -> list[Element]:
        nom = self.sgm.stagiaire
        qui = (
            assembler(brut("Vous êtes  ", "$discret"), brut(une_ligne(nom), "bold"))
            if nom
            else brut("Bonjour. Votre nom vous sera demandé avant de commencer.", "$discret")
        )
        lignes = [
            Ligne(brut("S E C R É T A R I A T   D E   M A I R I E", "bold $accent")),
            Ligne(brut(_DEVISE, "$discret")),
        ]
        lignes += [VIDE, Ligne(qui)]
        if self.size.width < 100 or self.size.height < 32:
            return list(lignes)
        texte = Content("\n").join([ligne.texte for ligne in (VIDE, *lignes)])
        return [Rangee(((texte, 0), (MAIRIE, 37)))]

    @on(Liste.Parcourue)
    def _detailler_la_ligne(self, event: Liste.Parcourue) -> None:
        self._detailler(event.id)

    def _detailler(self, identifiant: str) -> None:
        from sgm_sim.tui import vitrine

        genre, _, nom = identifiant.partition(":")
        elements: list[Element] = []
        if genre == "t":
            elements = [e for t in self.tentatives if t.id == nom for e in vitrine.detail_de_reprise(t)]
        elif genre:
            elements = [e for a in self.catalogue if a.id == nom for e in vitrine.detail(a)]
        elif self.charge:
            elements = list(prose(_VIDE))
        self.query_one("#detail", Feuille).montrer(elements)

    # What one may ask: the rest of the way is in `ouverture`, imported after the first paint.

    @on(Liste.Choisie)
    def _choisir(self, event: Liste.Choisie) -> None:
        self.ouvrir(event.id)

    def action_ouvrir(self) -> None:
        """Open the current line."""
        self.ouvrir(self.query_one("#catalogue", Liste).id_courant)

    def action_nom(self) -> None:
        """Ask who plays."""
        from sgm_sim.tui.screens.ouverture import demander_le_nom

        demander_le_nom(self)

    def nommer(self, nom: str) -> None:
        """Change who plays."""
        self.sgm.stagiaire = nom
        self._dessiner()

    def ouvrir(self, identifiant: str) -> None:
        """Open an attempt (`t:id`) or begin a scenario (`s:id`)."""
        from sgm_sim.tui.screens.ouverture import ouvrir

        ouvrir(self, identifiant)

    def _suivre_la_demande(self) -> None:
        """Open what the command line asked for, once."""
        scenario, reprise = self.sgm.demande
        self.sgm.demande = ("", "")
        if reprise or scenario:
            self.ouvrir(f"t:{reprise}" if reprise else f"s:{scenario}")


MAIRIE = brut(
    """\
                  ┌╴
              ╭───┴───╮
   ╭──────────┤   o   ├──────────╮
   │ ┌┐ ┌┐ ┌┐ ├───────┤ ┌┐ ┌┐ ┌┐ │
   │ └┘ └┘ └┘ │ ┌─┬─┐ │ └┘ └┘ └┘ │
 ──┴──────────┴─┴─┴─┴─┴──────────┴──""",
    "$discret",
)
"""A small town hall, where there is room for it."""

_DEVISE = "Des journées simulées dans une petite mairie."
_VIDE = (
    "Aucun scénario ici. Placez un dossier de scénario (un dossier qui contient sujet.yaml) à côté des vôtres, "
    "ou indiquez où ils sont : sgm-sim --scenarios DOSSIER jouer"
)
