"""The end of an attempt: what to remember, the competences, the days, what came back, each constat. It judges nothing.

When the regime allows it, one may play again from any moment that is shown: it makes another attempt.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Resize
from textual.widget import Widget

from sgm_sim.core.erreurs import SgmError
from sgm_sim.evaluation.bandes import bandes_de
from sgm_sim.evaluation.chiffres import chiffres_de
from sgm_sim.evaluation.jour_dit import dire_chiffres, dire_segment, titre_du_jour
from sgm_sim.evaluation.retenir import a_retenir
from sgm_sim.evaluation.retours import quand_revenu
from sgm_sim.tui import mesures
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.mots import quand
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.volet import Panneau, Question
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.depliable import Depliable, Etape, LigneConstat, LigneRetour
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.frise import Frise
from sgm_sim.tui.widgets.pied import Pied

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan, Tentative


class EcranBilan(Place):
    """What the attempt is worth, and why.

    Args:
        tentative: what is judged.
        mot: what is to be known first, about how it ended.
    """

    CSS_PATH = "bilan.tcss"
    NOM = "Bilan"
    COMMANDES = (
        Commande("suivant", "down", "Constats", "Aller d’un constat à l’autre ; Entrée en montre le détail."),
        Commande("deplier", "enter", "Détail", "Montrer le détail du constat marqué ▸, ou le replier."),
        Commande("rejouer", "r", "Rejouer d’ici", "Repartir de ce moment dans une nouvelle tentative."),
        Commande("tout", "t", "Tout déplier", "Montrer le détail de tous les constats, ou tout replier."),
        Commande("retour", "escape", "Accueil", "Revenir à l’accueil. Le bilan y reste consultable."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES), Binding("up", "precedent", show=False)]
    AUTO_FOCUS = ""

    def __init__(self, tentative: Tentative, mot: str = "") -> None:
        super().__init__()
        self.tentative = tentative
        self._mot = mot
        self._bilan: Bilan | None = None

    def compose(self) -> ComposeResult:
        """A long sheet."""
        yield Feuille(id="tete")
        with VerticalScroll(id="bilan", can_focus=False):
            yield Feuille(id="retenir")
            yield Feuille(id="competences")
        yield Pied()

    def on_mount(self) -> None:
        """Judge, then draw."""
        try:
            self._bilan = bilan = self.tentative.bilan()
        except SgmError as erreur:
            self._tete("Bilan")
            self.app.push_screen(Panneau(erreur, "Pas de bilan"))
            return
        self._tete(bilan.notation.titre)
        retenus = a_retenir(bilan.notation.constats)
        if retenus:
            self.query_one("#retenir", Feuille).montrer([Ligne(titre("À retenir")), *mesures.a_retenir(retenus)])
        corps = self.query_one("#bilan")
        corps.mount(
            *self._journees(bilan),
            *self._retours(bilan),
            *self._constats(bilan),
            Feuille(mesures.ancre(bilan.empreinte), id="ancre"),
        )
        self.refresh_bindings()

    def _tete(self, intitule: str) -> None:
        vue = self.tentative.view
        sous = f"{une_ligne(vue.stagiaire)}"
        lignes: list[Element] = [*prose(self._mot, style="bold"), VIDE] if self._mot else []
        lignes.append(Ligne(titre(f"Bilan · {intitule}")))
        if self._bilan is not None:
            sous = f"{sous} · {quand(self._bilan.notation.jouee_le)}"
            lignes = [*lignes, Ligne(brut(sous, "$discret")), *mesures.total(self._bilan.notation)]
        self.query_one("#tete", Feuille).montrer(lignes)

    def _journees(self, bilan: Bilan) -> list[Widget]:
        """Show each day worked, when people come in them."""
        if bilan.chronologie is None:
            return []
        scenario, jours = self.tentative.scenario, bilan.chronologie
        frises: list[Widget] = [
            Frise(
                titre_du_jour(jour, jours, scenario),
                jour,
                bandes_de(jour, jours, scenario),
                lambda segment: dire_segment(segment, scenario),
            )
            for jour in jours.journees
        ]
        return [*frises, Feuille(mesures.chiffres(dire_chiffres(chiffres_de(jours), scenario)), classes="partie")]

    def _retours(self, bilan: Bilan) -> list[Widget]:
        if not bilan.retours:
            return []
        scenario = self.tentative.scenario
        lignes = [LigneRetour(un, quand_revenu(un.t, scenario), bilan.recits) for un in bilan.retours]
        return [Feuille([Ligne(titre("Ce qui est revenu, et pourquoi")), VIDE], classes="partie"), *lignes]

    def _constats(self, bilan: Bilan) -> list[Feuille | LigneConstat]:
        titres = {tache.id: tache.titre for tache in self.tentative.view.taches}
        classes = "partie" if bilan.chronologie else None
        widgets: list[Feuille | LigneConstat] = [Feuille([Ligne(titre("Dans le détail"))], classes=classes)]
        for tache, constats in groupby(bilan.notation.constats, key=lambda c: c.tache):
            widgets.append(Feuille([VIDE, Ligne(brut(une_ligne(titres.get(tache, tache)), "bold"), 2)]))
            widgets += [LigneConstat(constat, bilan.recits) for constat in constats]
            if conseil := bilan.conseils.get(tache):
                widgets.append(Feuille([VIDE, *prose(conseil, 4, 80, "italic")]))
        return widgets

    def on_resize(self, event: Resize) -> None:
        """Give the bars the room there is."""
        if self._bilan is not None:
            largeur = event.size.width
            barres = mesures.competences(self._bilan.notation, self._bilan.referentiel, largeur)
            legende = Ligne(brut(mesures.LEGENDE, "$discret"), 2)
            self.query_one("#competences", Feuille).montrer([Ligne(titre("Compétences")), legende, VIDE, *barres])

    def action_suivant(self) -> None:
        """Go to the next constat."""
        self._aller(1)

    def action_precedent(self) -> None:
        """Go to the constat before."""
        self._aller(-1)

    @on(Etape.Quitte)
    def _passer(self, event: Etape.Quitte) -> None:
        event.stop()
        self._aller(event.pas)

    def _aller(self, pas: int) -> None:
        etapes = list(self.query(Etape))
        ici = next((rang for rang, etape in enumerate(etapes) if etape.has_focus), -1)
        corps = self.query_one("#bilan", VerticalScroll)
        if pas < 0 and ici <= 0:
            corps.scroll_home(animate=False)
        elif ici + pas >= len(etapes):
            corps.scroll_end(animate=False)
        else:
            self.set_focus(etapes[ici + pas])

    def action_deplier(self) -> None:
        """Unfold the current line."""
        for ligne in self.query(Depliable):
            if ligne.has_focus:
                ligne.action_deplier()

    def action_tout(self) -> None:
        """Unfold every constat, or fold them all."""
        constats = list(self.query(LigneConstat))
        ouvrir = not all(constat.ouvert for constat in constats)
        for constat in constats:
            constat.ouvert = ouvrir
            constat.dessiner()

    # Playing again from a moment.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Playing again is for living days, over, in a regime that allows it, and from somewhere."""
        if action != "rejouer":
            return True
        vue = self.tentative.view
        vivant = self._bilan is not None and self._bilan.chronologie is not None
        return vivant and vue.close and vue.regime.reprise and self._acte() is not None

    def _acte(self) -> int | None:
        return self.focused.acte if isinstance(self.focused, Etape) else None

    def action_rejouer(self) -> None:
        """Ask, then start again from the current moment in another attempt."""
        acte = self._acte()
        if acte is None:
            return

        def repartir(oui: bool | None) -> None:
            if oui:
                self._repartir(acte)

        corps = (
            "Une nouvelle tentative commence juste avant ce moment, avec tout ce que vous aviez fait jusque-là. "
            "Celle-ci reste telle qu’elle est."
        )
        self.app.push_screen(Question("Rejouer d’ici ?", corps, "Rejouer", "Rester au bilan"), repartir)

    def _repartir(self, acte: int) -> None:
        try:
            nouvelle = self.sgm.atelier.recommencer_a(self.tentative.id, acte)
        except SgmError as erreur:
            self.app.push_screen(Panneau(erreur))
            return
        self.app.pop_screen()
        self.sgm.ouvrir(nouvelle, au_travail=True)

    def action_retour(self) -> None:
        """Go back to the door."""
        self.app.pop_screen()
