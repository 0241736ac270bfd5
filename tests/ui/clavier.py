"""Play gestures with real keys, as a person does in the full-screen face.

One gesture, one short sequence: a field is its letter, what is typed, Enter; a text is its letter, a paste, Escape; an
action is `v` then Enter; a document is `d`, the arrows, Enter; the end is `f` then Enter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

from ecran import pret
from textual.events import Paste
from textual.pilot import Pilot

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.francais.pliage import plier
from sgm_sim.droit.fiches import fiches
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
)
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.taches.redaction import CORPS
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.fiche import FicheVue
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.redaction import Redaction
from sgm_sim.tui.widgets.saisies import ALPHABET
from sgm_sim.tui.widgets.tableau import Tableau


async def jouer_au_clavier(atelier: Atelier, dossier: Path, apprenant: str, taille: tuple[int, int]) -> None:
    """Play a scripted learner by real keys; the events must be the very ones of its commands."""
    scenario, corrige, plan = charger_tout(lire_dossier(dossier))
    joueur = next(un for un in plan.apprenants if un.id == apprenant)
    _, attendus = jouer_plan(joueur, scenario, corrige)
    tentative = atelier.commencer(str(dossier), joueur.titre, graine=0)
    app = SgmApp(atelier, reprendre=tentative.id)
    async with app.run_test(size=taille) as pilot:
        await pret(pilot)
        await Clavier(pilot).jouer(commandes_de(joueur, scenario, corrige))
        await pilot.pause()
    assert atelier.depot.evenements(tentative.id)[1:] == attendus[1:]


class Clavier:
    """The keyboard of a trainee, before the desk."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def jouer(self, commandes: Iterable[Commande]) -> None:
        """Play commands one after another, each by its keys."""
        for commande in commandes:
            await self._faire(commande)

    async def _faire(self, commande: Commande) -> None:
        """Close what opened by itself, put the right task on the desk, and play the command."""
        tache = _tache_de(commande)
        if self.bureau.hors_du_travail:
            await self.pilot.press("escape")
        if not tache or self.bureau.tache != tache:
            await self._fermer()
        if tache and self.bureau.tache != tache:
            await self._choisir("t", "#taches", tache, "enter")
            await self.pilot.pause()
        if not isinstance(commande, Geste):
            await self._fermer()
        await self._jouer(commande)

    async def _fermer(self) -> None:
        if self.bureau.query_one(FicheVue).en_ecriture is not None:
            await self.pilot.press("escape")

    async def taper(self, texte: str) -> None:
        """Paste a text where the cursor is, as a terminal does: all at once."""
        self.pilot.app.post_message(Paste(texte))
        await self.pilot.pause()

    async def _jouer(self, commande: Commande) -> None:
        match commande:
            case Lire(document=document):
                await self._lire(document)
            case Recevoir(passage=passage):
                await self._choisir("g", "#gens", passage, "enter")
            case FairePatienter(passage=passage):
                await self._choisir("g", "#gens", passage, "p", "g")
            case Reporter(tache=tache, textes=textes):
                await self._choisir("t", "#taches", tache, "r")
                await self.taper(textes.get("motif", ""))
                await self.pilot.press("enter")
            case Confier(tache=tache, a=qui):
                await self._choisir("t", "#taches", tache, "o")
                await self.pilot.pause()
                await self._designer(self.pilot.app.screen.query_one(Liste), qui, "enter", "enter")
            case Consulter(fiche=fiche):
                await self.pilot.press("l")
                await self.pilot.pause()
                await self.pilot.press(*max(re.findall("[a-z]+", plier(fiches()[fiche].titre)), key=len))
                await self._designer(self.pilot.app.screen.query_one("#trouvees", Liste), fiche, "enter")
                if not isinstance(self.pilot.app.screen, Travail):
                    await self.pilot.press("escape")
            case Geste():
                await self._gester(commande)
            case _:
                await self.pilot.press(*_touches_de(commande))
        await self.pilot.pause()

    async def _gester(self, geste: Geste) -> None:
        args, textes = geste.args, geste.textes
        match geste.nom:
            case "remplir" if "ligne" in args:
                await self._remplir_la_case(str(args["ligne"]), str(args["colonne"]), args["valeur"])
            case "remplir":
                await self._remplir(str(args["champ"]), args.get("valeur", textes.get(str(args["champ"]))))
            case "vider":
                await self._vider(str(args["champ"]))
            case "ecrire":
                await self._ecrire(textes[CORPS])
            case _:
                await self._agir(geste)

    async def _choisir(self, touche: str, liste: str, voulu: str, *ensuite: str) -> None:
        """Open a list of the left column, walk to an entry, and press keys on it."""
        await self.pilot.press(touche)
        await self._designer(self.bureau.query_one(liste, Liste), voulu, *ensuite)

    async def _designer(self, liste: Liste, voulu: str, *ensuite: str) -> None:
        for touche in ("up", "down"):
            avant = ""
            while liste.id_courant not in (voulu, avant):
                avant = liste.id_courant
                await self.pilot.press(touche)
        assert liste.id_courant == voulu, f"{voulu} is not in the list, the keyboard is in {self.pilot.app.focused}"
        await self.pilot.press(*ensuite)

    async def _agir(self, geste: Geste) -> None:
        """Make an action by its sign; one without a way back asks first."""
        fiche = self.bureau.tentative.fiche(geste.tache)
        action = next((a for a in fiche.actions if a.geste == geste.nom and a.args == geste.args), None)
        if action is None or action.definitif:
            await self.pilot.press("v", "enter")
        else:
            await self.pilot.press(lettres_de(fiche)[action.id])

    async def _remplir_la_case(self, ligne: str, colonne: str, valeur: Any) -> None:
        tableau = self.bureau.query_one(Tableau)
        self.bureau.set_focus(tableau)
        await self.pilot.press(*["left"] * tableau.place[0], *["up"] * tableau.place[1])
        x = next(n for n, une in enumerate(tableau.bloc.colonnes) if une.id == colonne)
        y = next(n for n, une in enumerate(tableau.bloc.lignes) if une.id == ligne)
        await self.pilot.press(*["right"] * x, *["down"] * y, "enter")
        await self.pilot.pause()
        await self._designer(self.pilot.app.screen.query_one(Liste), str(valeur), "enter")

    @property
    def bureau(self) -> Travail:
        """The screen of the desk."""
        return cast(Travail, self.pilot.app.screen)

    async def _lire(self, document: str) -> None:
        await self.pilot.press("d")
        await self._designer(self.bureau.query_one("#docs", Liste), document, "enter")
        await self.pilot.pause()
        for _ in range(3):
            if isinstance(self.pilot.app.screen, Travail) and self.bureau.hors_du_travail:
                await self.pilot.press("escape")
                await self.pilot.pause()

    def _champ(self, identifiant: str) -> Champ:
        return next(champ for champ in self.bureau.query(Champ) if champ.bloc.id == identifiant)

    async def _remplir(self, identifiant: str, valeur: Any) -> None:
        champ = self._champ(identifiant)
        options = [option.id for option in champ.bloc.options]
        if not champ.en_ecriture:
            await self.pilot.press(champ.lettre)
        if champ.bloc.nature == "liste":
            await self._cocher(champ, options, valeur)
        elif options:
            await self.pilot.press(ALPHABET[options.index(valeur)])
        else:
            await self.pilot.press("ctrl+u", "ctrl+k")
            await self.taper(afficher(champ.bloc.nature, valeur))
            await self.pilot.press("enter")

    async def _cocher(self, champ: Champ, options: Sequence[str], valeur: Sequence[str]) -> None:
        deja = champ.bloc.valeur if isinstance(champ.bloc.valeur, list) else []
        lettres = [ALPHABET[options.index(ident)] for ident in (*deja, *valeur)]
        await self.pilot.press(*lettres, "enter")

    async def _vider(self, identifiant: str) -> None:
        await self.pilot.press(self._champ(identifiant).lettre, "escape", "delete")

    async def _ecrire(self, texte: str) -> None:
        await self.pilot.press(self.bureau.query_one(Redaction).lettre, "f7", "delete")
        await self.taper(texte)
        await self.pilot.press("escape")


def _touches_de(commande: Commande) -> tuple[str, ...]:
    """Return the keys of a command that names nothing."""
    match commande:
        case Continuer():
            return ("c",)
        case Attendre(secondes=secondes):
            return ("X" if secondes else "x",)
    return ("f", "enter")


def _tache_de(commande: Commande) -> str:
    """Return the task that must lie on the desk for a command to be made; empty when any may."""
    match commande:
        case Geste(tache=tache):
            return tache
        case Continuer(cle=cle) if cle.split("/")[0] not in ("lire", "consulter", "recevoir"):
            return cle.split("/")[0]
    return ""
