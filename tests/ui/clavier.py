"""Play gestures with real keys, as a person does in the full-screen face.

One gesture, one short sequence: a field is its letter, what is typed, Enter; a text is its letter, a paste, Escape; an
action is `v` then Enter; a document is `d`, the arrows, Enter; the end is `f` then Enter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from textual.events import Paste
from textual.pilot import Pilot

from sgm_sim.engine.commandes import Commande, Lire
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.redaction import CORPS
from sgm_sim.tui.screens.travail import Travail
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.redaction import Redaction
from sgm_sim.tui.widgets.saisies import ALPHABET


class Clavier:
    """The keyboard of a trainee, before the desk."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def jouer(self, commandes: Iterable[Commande]) -> None:
        """Play commands one after another, each by its keys."""
        for commande in commandes:
            await self._jouer(commande)

    async def taper(self, texte: str) -> None:
        """Paste a text where the cursor is, as a terminal does: all at once."""
        self.pilot.app.post_message(Paste(texte))
        await self.pilot.pause()

    async def _jouer(self, commande: Commande) -> None:
        match commande:
            case Lire(document=document):
                await self._lire(document)
            case Geste(nom="remplir", args=args, textes=textes):
                await self._remplir(str(args["champ"]), args.get("valeur", textes.get(str(args["champ"]))))
            case Geste(nom="vider", args=args):
                await self._vider(str(args["champ"]))
            case Geste(nom="ecrire", textes=textes):
                await self._ecrire(textes[CORPS])
            case Geste():
                await self.pilot.press("v", "enter")
            case _:
                await self.pilot.press("f", "enter")
        await self.pilot.pause()

    @property
    def bureau(self) -> Travail:
        """The screen of the desk."""
        return cast(Travail, self.pilot.app.screen)

    async def _lire(self, document: str) -> None:
        await self.pilot.press("d", "home")
        liste = self.bureau.query_one("#docs", Liste)
        for _ in range(200):
            if liste.id_courant == document:
                break
            await self.pilot.press("down")
        assert liste.id_courant == document
        await self.pilot.press("enter", "escape", "escape")

    def _champ(self, identifiant: str) -> Champ:
        return next(champ for champ in self.bureau.query(Champ) if champ.bloc.id == identifiant)

    async def _remplir(self, identifiant: str, valeur: Any) -> None:
        champ = self._champ(identifiant)
        options = [option.id for option in champ.bloc.options]
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
