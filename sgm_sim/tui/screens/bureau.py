"""The desk itself: banner, to-do list, task and documents; what is open, who has the keyboard. No gesture here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, TextArea

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import jour_de
from sgm_sim.taches.fiche import VueFiche
from sgm_sim.taches.gestes import geste_de_texte
from sgm_sim.tui.commandes import Commande
from sgm_sim.tui.mise_en_page import Ligne
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.volet import Panneau
from sgm_sim.tui.textes import assembler, brut, titre
from sgm_sim.tui.widgets.bandeau import Bandeau, fil_des_taches, liste_des_taches
from sgm_sim.tui.widgets.documents import Documents
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.fiche import DESSINES, Cadre, FicheVue
from sgm_sim.tui.widgets.gens import entrees_de_la_bannette, entrees_des_gens, fil_des_gens
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.listes import ListeDesGens, ListeDesTaches, ListeDuBureau
from sgm_sim.tui.widgets.pied import Pied
from sgm_sim.tui.widgets.redaction import Redaction

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative
    from sgm_sim.engine.vue import Vue


AILLEURS = frozenset({"documents", "taches", "gens", "bannette"})
"""What is not the work itself."""


class Bureau(Place):
    """What lies on the desk."""

    AUTO_FOCUS = ""

    def __init__(self, tentative: Tentative) -> None:
        super().__init__()
        self.tentative = tentative
        self.tache = ""
        self.ouvert = ""
        self.page = 0
        """Page of the table of the current task."""
        self.dit = ""
        """What could not be written and was said on a sheet; empty since something was written."""
        self._avant: Widget | None = None
        """Where the keyboard was in the task, before it went to the documents or to the to-do list."""

    def compose(self) -> ComposeResult:
        """Banner, to-do list, task, documents, a quiet line, keys."""
        yield Bandeau(classes="bandeau")
        yield Feuille(id="fil")
        with Horizontal(id="corps"):
            with Vertical(id="afaire"):
                yield ListeDesGens(id="gens")
                yield ListeDuBureau(id="bannette")
                yield Feuille([Ligne(titre("À faire"), droite=brut("t", "$accent"))], id="titre-taches")
                yield ListeDesTaches(id="taches")
            yield FicheVue(id="fiche")
            with VerticalScroll(id="soir", can_focus=False):
                yield Feuille(id="nuit")
            yield Documents(id="documents")
        yield Feuille(id="annonce")
        yield Pied()

    # Showing.

    @property
    def en_ecriture(self) -> bool:
        """True in a line or a sheet being written."""
        return isinstance(self.focused, Input | TextArea)

    def _cadre(self) -> Cadre:
        vue = self.tentative.view
        return Cadre(jour_de(vue.t), partial(self.brouillon, self.tache), partial(self.garder, self.tache))

    async def montrer_tache(self) -> None:
        """Draw the current task anew, and take the keyboard to its first field."""
        await self.rafraichir()
        fiche = self.query_one(FicheVue)
        if fiche.redaction is not None:
            garde = self.tentative.brouillon(self.tache, fiche.redaction.bloc.id)
            if garde and garde.texte and fiche.redaction.bloc.modifiable:
                fiche.redaction.restaurer(garde.texte, garde.curseur)
        fiche.scroll_home(animate=False)
        if not self.tentative.view.ferme:
            await fiche.commencer()

    async def rafraichir(self) -> None:
        """Draw again everything that may have changed."""
        vue = self.tentative.view
        self.query_one(Bandeau).montrer_vue(vue, self.tentative.scenario.sujet.commune.nom)
        self.set_class(vue.vivante, "-vivante")
        if vue.vivante:
            self.montrer_les_gens(vue)
            self.query_one("#bannette", Liste).montrer(entrees_de_la_bannette(vue))
        else:
            self.query_one("#fil", Feuille).montrer([fil_des_taches(vue, self.tache)])
        self.query_one("#taches", Liste).montrer(liste_des_taches(vue, self.tache), self.tache)
        siens = next((t.documents for t in vue.taches if t.id == self.tache), ())
        self.query_one(Documents).montrer(vue.documents, siens, self.ouvert)
        fiche = self.tentative.fiche(self.tache, VueFiche(page=self.page))
        self.set_class(any(isinstance(bloc, DESSINES) for bloc in fiche.blocs), "-dessin")
        await self.query_one(FicheVue).montrer(fiche, self._cadre())
        self.query_one(Pied).refresh()

    def montrer_les_gens(self, vue: Vue) -> None:
        """Draw who is here, in the column and on the line."""
        self.query_one("#fil", Feuille).montrer([fil_des_gens(vue)])
        self.query_one("#gens", Liste).montrer(entrees_des_gens(vue))

    def utile(self, commande: Commande) -> bool:
        """Leave the room of the footer to what can be done now; F1 keeps the others."""
        vue = self.tentative.view
        if not commande.pied:
            return False
        if commande.action == "telephone":
            return any(un.canal == "telephone" and un.etat == "attend" for un in vue.passants)
        if commande.action == "continuer":
            return bool(vue.suspendus)
        if commande.action == "moitie":
            return not vue.vivante
        if commande.action == "agir":
            return self.query_one(FicheVue).cible("v") is not None
        return commande.action != "attendre" or vue.attendu

    def annoncer(self, *parts: Content) -> None:
        """Say something quietly, above the keys."""
        self.query_one("#annonce", Feuille).montrer([Ligne(assembler(*parts))])

    def dire(self, erreur: SgmError) -> None:
        """Say on a sheet what cannot be written; once said, a quiet line is enough."""
        if erreur.message == self.dit:
            self.annoncer(brut("✗ ", "bold $error"), brut(str(erreur)))
        else:
            self.dit = erreur.message
            self.app.push_screen(Panneau(erreur))

    # Drafts.

    def brouillon(self, tache: str, champ: str) -> str:
        """Return the draft of a field, empty when there is none."""
        garde = self.tentative.brouillon(tache, champ)
        return garde.texte if garde else ""

    def garder(self, tache: str, champ: str, texte: str, curseur: int) -> bool:
        """Write a draft before returning, and tell whether it is on disk."""
        try:
            self.tentative.garder_brouillon(tache, champ, texte, curseur)
        except SgmError as erreur:
            self.dire(erreur)
        else:
            self.dit = ""
        redaction = self.query_one(FicheVue).redaction
        if redaction is not None and redaction.bloc.id == champ:
            etat = "✗ brouillon non gardé" if self.dit else "✓ brouillon gardé"
            redaction.annoncer(self.tentative.devis(geste_de_texte(tache, redaction.texte)).cout, etat)
        return not self.dit

    def deposer(self) -> bool:
        """Write at once every draft that is behind; False when it fails and this is said for the first time."""
        deja = self.dit
        for fiche in self.query(FicheVue):
            fiche.deposer()
        return self.dit in ("", deja)

    # One thing at a time, or two side by side.

    @on(Redaction.Plume)
    def _laisser_la_place(self, event: Redaction.Plume) -> None:
        """On a low screen the sheet takes the place of the instructions while one writes."""
        event.stop()
        self.query_one(FicheVue).ecrire(event.en_main)

    def action_documents(self) -> None:
        """Open the documents, or close them."""
        documents = self.query_one(Documents)
        if documents.has_focus_within:
            self.revenir()
        else:
            self.quitter_le_travail()
            self.fermer_la_colonne()
            self.add_class("-documents")
            documents.ouvrir()

    def action_moitie(self) -> None:
        """Keep the documents beside the work, or not."""
        self.toggle_class("-moitie")
        if not self.has_class("-moitie"):
            self.revenir()

    def action_taches(self) -> None:
        """Open the to-do list, or close it."""
        if self.query("#taches:focus"):
            self.revenir()
        else:
            self.vers_la_colonne("#taches")
            if self.tentative.view.vivante:
                self.annoncer(brut("Entrée ouvre · r remet à plus tard, en le disant · o confie", "$discret"))

    def vers_la_colonne(self, liste: str) -> None:
        """Take the keyboard to a list of the left column."""
        self.quitter_le_travail()
        self.remove_class("-documents", "-taches", "-gens")
        self.add_class("-gens" if liste == "#gens" else "-taches")
        self.set_focus(self.query_one(liste, Liste))

    def fermer_la_colonne(self) -> None:
        """Put away the lists of the left, where they take the place of the work."""
        self.remove_class("-taches", "-gens")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where everything is in sight, there is nothing to put side by side."""
        if action in ("guichet", "telephone", "bannette", "continuer", "attendre", "minute"):
            return self.tentative.view.vivante
        if action == "pause":
            return self.tentative.view.regime.acceleration > 0
        return not (action == "moitie" and self.has_class("-large"))

    @property
    def hors_du_travail(self) -> bool:
        """True while the keyboard is in the documents or in the lists of the left column."""
        focalise = self.focused
        return focalise is not None and any(un.id in AILLEURS for un in focalise.ancestors_with_self)

    def quitter_le_travail(self) -> None:
        """Remember where the keyboard was, to give it back there."""
        if not self.hors_du_travail:
            self._avant = self.focused

    def revenir(self) -> None:
        """Give the room and the keyboard back to the task: to the very line being written, when there is one."""
        self.remove_class("-documents", "-taches", "-gens")
        if self.hors_du_travail:
            self.rendre_la_main()

    def rendre_la_main(self) -> None:
        """Give the keyboard back to the task, where it was."""
        fiche, avant = self.query_one(FicheVue), self._avant
        if avant is not None and avant.is_attached and fiche in avant.ancestors:
            if isinstance(avant, Input):
                avant.select_on_focus = False  # what is typed next goes on, and replaces nothing
            self.set_focus(avant)
        else:
            fiche.premier()
