"""The end of an attempt: what to remember, the competences, each constat that unfolds. It judges nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import Resize
from textual.message import Message

from sgm_sim.core.erreurs import SgmError
from sgm_sim.evaluation.notation import Constat
from sgm_sim.evaluation.retenir import a_retenir
from sgm_sim.tui import mesures
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.mots import quand
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.screens.volet import Panneau
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.pied import Pied

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan, Tentative


class LigneConstat(Vertical, can_focus=True):
    """A constat: one line, that Enter unfolds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "deplier", show=False),
        Binding("down", "avancer(1)", show=False),
        Binding("up", "avancer(-1)", show=False),
    ]

    class Quitte(Message):
        """An arrow leads out of this constat."""

        def __init__(self, pas: int) -> None:
            super().__init__()
            self.pas = pas

    def __init__(self, constat: Constat) -> None:
        super().__init__()
        self.constat = constat
        self.ouvert = False
        self._feuille = Feuille(mesures.tete_de_constat(constat, False, False))

    def compose(self) -> ComposeResult:
        """The line."""
        yield self._feuille

    def on_focus(self) -> None:
        """Show where one is."""
        self.dessiner()

    def on_blur(self) -> None:
        """No longer here."""
        self.dessiner()

    def action_avancer(self, pas: int) -> None:
        """Read on while a part is out of sight, then go to the next constat."""
        vue = self.parent.region if isinstance(self.parent, VerticalScroll) else self.region
        reste = self.region.bottom > vue.bottom if pas > 0 else self.region.y < vue.y
        if reste and isinstance(self.parent, VerticalScroll):
            self.parent.scroll_relative(y=3 * pas, animate=False)
        else:
            self.post_message(self.Quitte(pas))

    def action_deplier(self) -> None:
        """Unfold or fold."""
        self.ouvert = not self.ouvert
        self.dessiner()
        self.call_after_refresh(self.scroll_visible, animate=False, top=self.ouvert)

    def dessiner(self) -> None:
        """Draw the line, and what is under it when it is unfolded."""
        lignes = mesures.tete_de_constat(self.constat, self.has_focus, self.ouvert)
        self.set_class(self.ouvert, "-ouvert")
        corps = mesures.corps_de_constat(self.constat) if self.ouvert else []
        self._feuille.montrer([*lignes, *corps])


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
        corps.mount(*self._constats(bilan), Feuille(mesures.ancre(bilan.empreinte), id="ancre"))

    def _tete(self, intitule: str) -> None:
        vue = self.tentative.view
        sous = f"{une_ligne(vue.stagiaire)}"
        lignes: list[Element] = [*prose(self._mot, style="bold"), VIDE] if self._mot else []
        lignes.append(Ligne(titre(f"Bilan · {intitule}")))
        if self._bilan is not None:
            sous = f"{sous} · {quand(self._bilan.notation.jouee_le)}"
            lignes = [*lignes, Ligne(brut(sous, "$discret")), *mesures.total(self._bilan.notation)]
        self.query_one("#tete", Feuille).montrer(lignes)

    def _constats(self, bilan: Bilan) -> list[Feuille | LigneConstat]:
        titres = {tache.id: tache.titre for tache in self.tentative.view.taches}
        widgets: list[Feuille | LigneConstat] = [Feuille([Ligne(titre("Dans le détail"))])]
        for tache, constats in groupby(bilan.notation.constats, key=lambda c: c.tache):
            widgets.append(Feuille([VIDE, Ligne(brut(une_ligne(titres.get(tache, tache)), "bold"), 2)]))
            widgets += [LigneConstat(constat) for constat in constats]
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

    @on(LigneConstat.Quitte)
    def _passer(self, event: LigneConstat.Quitte) -> None:
        event.stop()
        self._aller(event.pas)

    def _aller(self, pas: int) -> None:
        constats = list(self.query(LigneConstat))
        ici = next((rang for rang, c in enumerate(constats) if c.has_focus), -1)
        corps = self.query_one("#bilan", VerticalScroll)
        if pas < 0 and ici <= 0:
            corps.scroll_home(animate=False)
        elif ici + pas >= len(constats):
            corps.scroll_end(animate=False)
        else:
            self.set_focus(constats[ici + pas])

    def action_deplier(self) -> None:
        """Unfold the current constat."""
        for constat in self.query(LigneConstat):
            if constat.has_focus:
                constat.action_deplier()

    def action_tout(self) -> None:
        """Unfold everything, or fold everything."""
        constats = list(self.query(LigneConstat))
        ouvrir = not all(constat.ouvert for constat in constats)
        for constat in constats:
            constat.ouvert = ouvrir
            constat.dessiner()

    def action_retour(self) -> None:
        """Go back to the door."""
        self.app.pop_screen()
