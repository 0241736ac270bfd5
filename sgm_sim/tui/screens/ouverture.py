"""From a line of the first screen to an open attempt: who plays, what about an earlier one, what cannot be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.mots import quand
from sgm_sim.tui.screens.volet import Choix, Nom, Panneau
from sgm_sim.tui.textes import brut
from sgm_sim.tui.widgets.liste import Entree

if TYPE_CHECKING:
    from textual.app import App

    from sgm_sim.application.tentative import Tentative
    from sgm_sim.journal import Apercu
    from sgm_sim.tui.screens.place import Maison


class Porte(Protocol):
    """The place where one comes in: it knows the attempts and who plays."""

    tentatives: Sequence[Apercu]

    @property
    def app(self) -> App[Any]:
        """The application, to lay questions over the place."""
        ...

    @property
    def sgm(self) -> Maison:
        """The application, to open what was chosen."""
        ...

    def nommer(self, nom: str) -> None:
        """Keep who plays."""
        ...


def demander_le_nom(accueil: Porte, ensuite: Callable[[], None] | None = None) -> None:
    """Ask who plays, then go on."""

    def nommer(nom: str | None) -> None:
        if nom:
            accueil.nommer(nom)
            if ensuite is not None:
                ensuite()

    accueil.app.push_screen(Nom(accueil.sgm.stagiaire), nommer)


def ouvrir(accueil: Porte, identifiant: str) -> None:
    """Open an attempt (`t:id`) or begin a scenario (`s:id`), its player known."""
    genre, _, nom = identifiant.partition(":")
    if genre == "t":
        _reprendre(accueil, nom)
    elif nom and not accueil.sgm.stagiaire:
        demander_le_nom(accueil, lambda: ouvrir(accueil, identifiant))
    elif nom:
        siennes = [t for t in accueil.tentatives if (t.scenario, t.stagiaire) == (nom, accueil.sgm.stagiaire)]
        derniere = next((t for t in siennes if not t.close), siennes[0] if siennes else None)
        _commencer(accueil, nom) if derniere is None else _demander(accueil, derniere)


def _demander(accueil: Porte, derniere: Apercu) -> None:
    """Ask what to do with an attempt that exists already."""
    if derniere.close:
        revoir, corps = "Revoir le bilan", f"Vous avez terminé ce scénario, commencé le {quand(derniere.ouverte_le)}."
    else:
        revoir = "Reprendre là où vous étiez"
        corps = f"Vous avez commencé ce scénario le {quand(derniere.ouverte_le)}. Rien n’est perdu."
    choix = [
        Entree("revoir", brut(f"r  {revoir}"), touche="r"),
        Entree("recommencer", brut("c  Commencer une nouvelle tentative"), touche="c"),
    ]

    def decider(reponse: str | None) -> None:
        if reponse == "revoir":
            _reprendre(accueil, derniere.id)
        elif reponse == "recommencer":
            _commencer(accueil, derniere.scenario)

    accueil.app.push_screen(Choix("Déjà commencé" if not derniere.close else "Déjà fait", corps, choix), decider)


def _commencer(accueil: Porte, scenario: str) -> None:
    sgm = accueil.sgm
    _tenter(accueil, lambda: sgm.atelier.commencer(scenario, sgm.stagiaire, sgm.regime, sgm.graine))


def _reprendre(accueil: Porte, tentative: str) -> None:
    _tenter(accueil, lambda: accueil.sgm.atelier.reprendre(tentative), au_travail=True)


def _tenter(accueil: Porte, obtenir: Callable[[], Tentative], *, au_travail: bool = False) -> None:
    try:
        tentative = obtenir()
    except SgmError as erreur:
        accueil.app.push_screen(Panneau(erreur))
    else:
        accueil.sgm.ouvrir(tentative, au_travail=au_travail)
