"""One task in text: its Fiche line by line, lettered fields and actions, and the gestures they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.core.instants import jour_de
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.core.problemes import Probleme
from sgm_sim.engine.evenements import Refuse
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import Action, BlocAlerte, BlocChamp, BlocEtat, BlocRedaction, BlocTexte, Fiche
from sgm_sim.taches.gestes import geste_de_champ, geste_de_texte
from sgm_sim.taches.saisie import lire
from sgm_sim.texte.console import Console, lettre, rang
from sgm_sim.texte.editeur import Editeur

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative

Choix = BlocChamp | BlocRedaction | Action


def choix_de(fiche: Fiche) -> list[Choix]:
    """Return what can be chosen in a Fiche, in the order of the letters: fields and texts, then actions."""
    blocs: list[Choix] = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    return [*blocs, *fiche.actions]


class TacheEnTexte:
    """Plays one task until the learner goes back to the desk or the task is done."""

    def __init__(self, console: Console, tentative: Tentative, tache: str) -> None:
        self._console = console
        self._tentative = tentative
        self._tache = tache

    def montrer(self) -> None:
        """Write the whole Fiche."""
        fiche = self._fiche()
        self._console.titre(fiche.titre)
        rangs = {id(choix): lettre(n) for n, choix in enumerate(choix_de(fiche))}
        for bloc in fiche.blocs:
            match bloc:
                case BlocTexte():
                    self._console.dire(en_clair(bloc.texte.strip()), "")
                case BlocChamp():
                    self._console.dire(f"{rangs[id(bloc)]}) {bloc.libelle} : {bloc.affiche or '(vide)'}")
                case BlocRedaction():
                    self._console.dire(f"{rangs[id(bloc)]}) Écrire le texte : {accord(bloc.mots, 'mot')}")
                case BlocEtat():
                    self._console.dire(*(f"{nom} : {valeur}" for nom, valeur in bloc.lignes))
                case BlocAlerte():
                    self._console.dire(bloc.texte)
        for action in fiche.actions:
            suite = f" — pas encore : {action.refus}" if action.refus else f" ({duree(action.cout)})"
            self._console.dire(f"{rangs[id(action)]}) {action.libelle}{suite}")

    def choisir(self, texte: str) -> bool:
        """Act on a letter; return False when it is not one of this task."""
        place, choix = rang(texte), choix_de(self._fiche())
        if place is None or place >= len(choix):
            return False
        match choix[place]:
            case BlocChamp() as champ:
                self._remplir(champ)
            case BlocRedaction() as redaction:
                self._rediger(redaction)
            case Action() as action:
                self._agir(Geste(tache=self._tache, nom=action.geste))
        return True

    def est_close(self) -> bool:
        """Tell whether nothing in this task can change any more."""
        return any(t.id == self._tache and t.statut == "close" for t in self._tentative.view.taches)

    def _fiche(self) -> Fiche:
        return self._tentative.fiche(self._tache)

    def _remplir(self, champ: BlocChamp) -> None:
        if not champ.modifiable:
            self._console.dire("Ce champ ne change plus.")
            return
        self._console.dire(f"{champ.libelle} ({duree(champ.cout)}).")
        if self._tentative.view.regime.aides and champ.aide:
            self._console.dire(champ.aide)
        for place, option in enumerate(champ.options):
            self._console.dire(f"  {lettre(place)}) {option.libelle}")
        jour = jour_de(self._tentative.view.t)
        while texte := self._console.demander(champ.libelle).strip():
            lu = lire(champ, texte, autour=jour)
            if not isinstance(lu, Probleme):
                self._agir(geste_de_champ(self._tache, champ.nature, champ.id, lu))
                return
            self._console.dire(lu.message, lu.conseil or "Une ligne vide laisse le champ comme il est.")
        self._console.dire("Champ laissé comme il est.")

    def _rediger(self, bloc: BlocRedaction) -> None:
        if not bloc.modifiable:
            self._console.dire(bloc.texte)
            return
        brouillon = self._tentative.brouillon(self._tache, bloc.id)
        if brouillon:
            self._console.dire("Rien n’est perdu : votre brouillon est là.")
        clauses = bloc.clauses if self._tentative.view.regime.clauses else ()
        texte = Editeur(
            self._console,
            brouillon.texte if brouillon else bloc.texte,
            clauses,
            lambda t, c: self._tentative.garder_brouillon(self._tache, bloc.id, t, c),
        ).ecrire()
        if texte != bloc.texte:
            self._agir(geste_de_texte(self._tache, texte))

    def _agir(self, geste: Geste) -> None:
        for evenement in self._tentative.act(geste):
            if isinstance(evenement, Refuse):
                self._console.dire(evenement.motif)
                return
        self._confirmer(geste)

    def _confirmer(self, geste: Geste) -> None:
        """Say what changed and what is left, in two lines; `.` shows the whole task again."""
        fiche = self._fiche()
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocChamp) and bloc.id == geste.args.get("champ"):
                self._console.dire(f"Noté. {bloc.libelle} : {bloc.affiche or '(vide)'}.")
            elif isinstance(bloc, BlocRedaction) and bloc.id in geste.textes:
                self._console.dire(f"Noté. Votre texte compte {accord(bloc.mots, 'mot')}.")
        place = len(choix_de(fiche)) - len(fiche.actions)
        for n, action in enumerate(fiche.actions, start=place):
            self._console.dire(action.refus or f"Vous pouvez : {lettre(n)}) {action.libelle}.")
