"""A task drawn from its Fiche: each block keeps its widget from one instant to the next, so nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.taches.fiche import (
    Action,
    Bloc,
    BlocAlerte,
    BlocBulletin,
    BlocChamp,
    BlocEtat,
    BlocHemicycle,
    BlocRedaction,
    BlocRepliques,
    BlocSalle,
    BlocTableau,
    BlocTexte,
    Fiche,
)
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee, prose
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.action import LigneAction
from sgm_sim.tui.widgets.bulletin import Bulletin
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.ebauche import Carnet
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.hemicycle import Hemicycle
from sgm_sim.tui.widgets.redaction import Redaction
from sgm_sim.tui.widgets.repliques import lignes_du_fil
from sgm_sim.tui.widgets.salle import Salle
from sgm_sim.tui.widgets.tableau import Tableau

DESSINES = (BlocSalle, BlocBulletin)
"""Blocks that are drawn: they take the room of the documents that nobody reads."""

Pose = Feuille | Champ | Redaction | Tableau


@dataclass(frozen=True)
class Cadre:
    """What a Fiche needs to know of the place that shows it."""

    jour: date
    brouillon: Callable[[str], str]
    """Draft of a field, by its id; empty when there is none."""
    garder: Callable[[str, str, int], bool]
    """Write the draft of a field: its id, the text, the offset of the cursor; True when it is on disk."""

    def carnet(self, champ: str) -> Carnet:
        """Return where the draft of a field is kept."""
        return Carnet(partial(self.brouillon, champ), partial(self.garder, champ))


class FicheVue(VerticalScroll, can_focus=False):
    """The sheet of a task."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._fiche = ""
        self._blocs: dict[str, Pose] = {}
        self._lus: dict[str, Bloc] = {}
        """What can only be read, as it was last drawn."""
        self._actions: dict[str, LigneAction] = {}

    async def montrer(self, fiche: Fiche, cadre: Cadre) -> None:
        """Draw a task, or update it in place when it is the one already drawn."""
        if fiche.id != self._fiche:
            await self.remove_children()
            self._fiche, self._blocs, self._lus, self._actions = fiche.id, {}, {}, {}
            self.scroll_home(animate=False)
            await self.mount(Feuille(_tete(fiche), classes="tete"))
        lettres = lettres_de(fiche)
        libelles = max((brut(b.libelle).cell_length for b in fiche.blocs if isinstance(b, BlocChamp)), default=0)
        for bloc in fiche.blocs:
            await self._poser(bloc, lettres.get(bloc.id, ""), libelles, cadre)
        await self._offrir(fiche.actions, lettres)

    async def _offrir(self, actions: Sequence[Action], lettres: Mapping[str, str]) -> None:
        """Draw what can be done, in its order; a new action takes its place before those that are kept."""
        await self._oter({action.id for action in actions})
        avant, self._actions = self._actions, {}
        for rang, action in enumerate(actions):
            ligne = avant.get(action.id)
            if ligne is not None:
                ligne.montrer(action, lettres[action.id])
            else:
                ligne = LigneAction(action, lettres[action.id])
                suivante = next((avant[une.id] for une in actions[rang:] if une.id in avant), None)
                await self.mount(ligne, before=suivante)
            self._actions[action.id] = ligne

    async def _oter(self, gardees: set[str]) -> None:
        """Take away the actions that are no longer offered."""
        for nom in [nom for nom in self._actions if nom not in gardees]:
            await self._actions.pop(nom).remove()

    async def _poser(self, bloc: Bloc, lettre: str, libelles: int, cadre: Cadre) -> None:
        match self._blocs.get(bloc.id), bloc:
            case Champ() as pose, BlocChamp():
                pose.montrer(bloc)
            case Redaction() as pose, BlocRedaction():
                pose.montrer(bloc)
            case Tableau() as pose, BlocTableau():
                pose.montrer(bloc)
            case Salle() as pose, BlocSalle():
                pose.asseoir(bloc)
            case Bulletin() as pose, BlocBulletin():
                pose.ouvrir(bloc)
            case Feuille() as pose, _:
                if self._lus.get(bloc.id) != bloc:
                    pose.montrer(elements := _a_lire(bloc))
                    pose.display = bool(elements)
                    self._lus[bloc.id] = bloc
            case _:
                self._blocs[bloc.id] = nouveau = _widget(bloc, lettre, libelles, cadre)
                await self.mount(nouveau, before=next(iter(self._actions.values()), None))

    def deposer(self) -> None:
        """Write at once every draft that is behind."""
        for bloc in self._blocs.values():
            if not isinstance(bloc, Feuille):
                bloc.deposer()

    # Where one can go.

    def cible(self, lettre: str) -> Champ | Redaction | LigneAction | None:
        """Return the control that bears this letter."""
        return next((cible for cible in self._cibles() if cible.lettre == lettre), None)

    def premier(self, *, visible: bool = True) -> None:
        """Go to the first field left empty, or to the action.

        Args:
            visible: scroll to it; else the sheet stays where it is, at its instructions.
        """
        vides = [c for c in self._champs() if c.bloc.valeur is None and c.bloc.modifiable]
        cibles: list[Widget] = [*vides, *self._actions.values()]
        for debut in (self.redaction, self.tableau):
            if debut is not None and debut.bloc.modifiable:
                cibles.insert(0, debut)
        if cibles:
            self.screen.set_focus(cibles[0], scroll_visible=visible)

    async def commencer(self) -> None:
        """Take the keyboard to where one begins; options that are the task itself are opened at once."""
        self.premier(visible=False)
        champ = self.screen.focused
        if isinstance(champ, Champ) and champ.bloc.deplie and champ.bloc.valeur is None:
            await champ.action_ecrire()
        if self.en_conversation:
            self.en_bas()

    @property
    def en_conversation(self) -> bool:
        """True when the sheet holds a conversation."""
        return any(w.has_class("-fil") for w in self._blocs.values())

    def en_bas(self) -> None:
        """Show the last words of a conversation, and what may be said now."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def suivant(self, champ: Champ) -> None:
        """Go to what comes after a field; when it led to another sheet, to where one begins there."""
        cibles: list[Widget] = [*self._champs(), *self._actions.values()]
        if champ not in cibles:
            self.premier(visible=False)
            return
        cible = cibles[min(cibles.index(champ) + 1, len(cibles) - 1)]
        self.screen.set_focus(cible, scroll_visible=False)
        # The editor is being taken away: where things are is known after the next refresh.
        self.call_after_refresh(cible.scroll_visible, animate=False)

    def ecrire(self, en_main: bool) -> None:
        """Leave the room to the sheet of paper while one writes."""
        self.set_class(en_main, "-plume")
        for action in self._actions.values():
            action.taire(en_main)

    def agir(self) -> None:
        """Go to the first action."""
        for action in self._actions.values():
            self.screen.set_focus(action)
            return

    @property
    def redaction(self) -> Redaction | None:
        """The sheet of paper, when the task has one."""
        return next((w for w in self._blocs.values() if isinstance(w, Redaction)), None)

    @property
    def tableau(self) -> Tableau | None:
        """The table, when the task has one."""
        return next((w for w in self._blocs.values() if isinstance(w, Tableau)), None)

    @property
    def en_ecriture(self) -> Champ | None:
        """The field whose editor is open."""
        return next((champ for champ in self._champs() if champ.en_ecriture), None)

    @property
    def plume(self) -> tuple[str, int] | None:
        """The field being written, and the offset of its cursor; None when nothing is."""
        redaction, champ = self.redaction, self.en_ecriture
        if redaction is not None and redaction.papier.has_focus:
            return redaction.bloc.id, redaction.papier.curseur
        return (champ.bloc.id, champ.curseur) if champ is not None else None

    async def reprendre(self, bloc: str, curseur: int) -> None:
        """Take the pen up again where it was."""
        pose = self._blocs.get(bloc)
        if isinstance(pose, Redaction):
            pose.action_ecrire()
            pose.papier.aller(curseur)
        elif isinstance(pose, Champ):
            self.screen.set_focus(pose)
            await pose.action_ecrire()
            pose.aller(curseur)

    def _champs(self) -> list[Champ]:
        return [w for w in self._blocs.values() if isinstance(w, Champ)]

    def _cibles(self) -> list[Champ | Redaction | LigneAction]:
        blocs = [w for w in self._blocs.values() if isinstance(w, Champ | Redaction)]
        return [*blocs, *self._actions.values()]


def _widget(bloc: Bloc, lettre: str, libelles: int, cadre: Cadre) -> Pose:
    match bloc:
        case BlocTableau():
            return Tableau(bloc)
        case BlocSalle():
            return Salle(bloc)
        case BlocBulletin():
            return Bulletin(bloc)
        case BlocHemicycle():
            return Hemicycle(bloc)
        case BlocChamp():
            return Champ(bloc, lettre, cadre.jour, libelles, cadre.carnet(bloc.id))
        case BlocRedaction():
            return Redaction(bloc, lettre, cadre.carnet(bloc.id))
        case _:
            ton = bloc.ton if isinstance(bloc, BlocTexte) else "fil" if isinstance(bloc, BlocRepliques) else "normal"
            feuille = Feuille(elements := _a_lire(bloc), classes=f"bloc -{ton}")
            feuille.display = bool(elements)
            return feuille


def _tete(fiche: Fiche) -> list[Element]:
    lignes: list[Element] = [Ligne(titre(fiche.titre))]
    if fiche.sous_titre:
        lignes.append(Ligne(brut(une_ligne(fiche.sous_titre), "$discret")))
    return lignes


def _a_lire(bloc: Bloc) -> list[Element]:
    match bloc:
        case BlocTexte():
            tete: list[Element] = [Ligne(titre(bloc.titre))] if bloc.titre else []
            return [*tete, *prose(bloc.texte)]
        case BlocRepliques():
            return lignes_du_fil(bloc, tout=False)
        case BlocEtat():
            large = min(20, max((brut(nom).cell_length for nom, _ in bloc.lignes), default=0))
            return [Rangee(((brut(une_ligne(nom), "$discret"), large), (brut(dit), 0))) for nom, dit in bloc.lignes]
        case BlocAlerte():
            signe = brut("✗ À revoir : ", "bold $error") if bloc.ton == "refus" else brut("✓ ", "$success")
            return [Ligne(assembler(signe, brut(bloc.texte)), colonne=75)]
        case _:
            return [VIDE]


def prix(action: Action) -> str:
    """Return the label of an action with its price."""
    return f"{une_ligne(action.libelle)} ({duree(action.cout)})"
