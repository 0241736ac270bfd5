"""One task in text: its Fiche line by line, lettered fields and actions, and the gestures they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.core.instants import jour_de
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.core.problemes import Probleme
from sgm_sim.engine.evenements import GesteAccompli, Refuse
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import Action, BlocAlerte, BlocChamp, BlocEtat, BlocRedaction, BlocTexte, Fiche
from sgm_sim.taches.gestes import geste_de_champ, geste_de_texte
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.taches.saisie import lire
from sgm_sim.texte.console import Console, confirmer, lettre
from sgm_sim.texte.editeur import Editeur

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative

SORTIR = Probleme("T000", "Vous êtes dans un champ.", conseil="Répondez, videz-le (/vider), ou laissez une ligne vide.")
"""What is said to a command typed where an answer is expected."""

Choix = BlocChamp | BlocRedaction | Action


def choix_de(fiche: Fiche) -> dict[str, Choix]:
    """Return what can be chosen in a Fiche, by letter: fields and texts, then actions."""
    choix: list[Choix] = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    lettres = lettres_de(fiche)
    return {lettres[un.id]: un for un in [*choix, *fiche.actions]}


class TacheEnTexte:
    """Plays one task until the learner goes back to the desk or the task is done."""

    def __init__(self, console: Console, tentative: Tentative, tache: str) -> None:
        self._console = console
        self._tentative = tentative
        self.id = tache

    def montrer(self) -> None:
        """Write the whole Fiche."""
        fiche = self._fiche()
        self._console.titre(fiche.titre)
        lettres = lettres_de(fiche)
        for bloc in fiche.blocs:
            match bloc:
                case BlocTexte():
                    self._console.dire(en_clair(bloc.texte.strip()))
                    self._console.dire()
                case BlocChamp():
                    cout = f" ({duree(bloc.cout)})" if bloc.modifiable else ""
                    self._console.dire(f"{lettres[bloc.id]}) {bloc.libelle} : {bloc.affiche or '(vide)'}{cout}")
                case BlocRedaction():
                    self._console.dire(f"{lettres[bloc.id]}) Écrire le texte : {accord(bloc.mots, 'mot')}")
                case BlocEtat():
                    self._console.dire(*(f"{nom} : {valeur}" for nom, valeur in bloc.lignes))
                case BlocAlerte():
                    self._console.dire(bloc.texte)
        for action in fiche.actions:
            suite = f" (pas encore). {action.refus}" if action.refus else f" ({duree(action.cout)})"
            self._console.dire(f"{lettres[action.id]}) {action.libelle}{suite}")

    def choisir(self, texte: str) -> bool:
        """Act on a letter; return False when it is not one of this task."""
        tape, choix = texte.strip().rstrip(")."), choix_de(self._fiche())
        match choix.get(tape, choix.get(tape.lower())):
            case None:
                return False
            case BlocChamp() as champ:
                self._remplir(champ)
            case BlocRedaction() as redaction:
                self._rediger(redaction)
            case Action() as action:
                self._conclure(action)
        return True

    def est_close(self) -> bool:
        """Tell whether nothing in this task can change any more."""
        return any(t.id == self.id and t.statut == "close" for t in self._tentative.view.taches)

    def _fiche(self) -> Fiche:
        return self._tentative.fiche(self.id)

    def _remplir(self, champ: BlocChamp) -> None:
        if not champ.modifiable:
            self._console.dire("Ce champ ne change plus.")
            return
        self._console.dire(f"{champ.libelle} ({duree(champ.cout)}).")
        if champ.aide:
            self._console.dire(champ.aide)
        for place, option in enumerate(champ.options):
            self._console.dire(f"  {lettre(place)}) {option.libelle}")
        jour = jour_de(self._tentative.view.t)
        while texte := self._console.demander(champ.libelle).strip():
            if texte == "/vider":
                self._agir(Geste(tache=self.id, nom="vider", args={"champ": champ.id}))
                return
            lu = SORTIR if texte == "?" or texte.startswith("/") else lire(champ, texte, autour=jour)
            if not isinstance(lu, Probleme):
                self._agir(geste_de_champ(self.id, champ.nature, champ.id, lu))
                return
            self._console.dire(lu.message, f"Attendu : {lu.attendu}." if lu.attendu else "", lu.conseil)
        self._console.dire("Champ laissé comme il est.")

    def _rediger(self, bloc: BlocRedaction) -> None:
        if not bloc.modifiable:
            self._console.dire(bloc.texte)
            return
        brouillon = self._tentative.brouillon(self.id, bloc.id)
        if brouillon:
            self._console.dire("Rien n’est perdu : votre brouillon est là.")
        texte = Editeur(
            self._console,
            brouillon.texte if brouillon else bloc.texte,
            bloc.clauses,
            lambda t, c: self._tentative.garder_brouillon(self.id, bloc.id, t, c),
        ).ecrire()
        if texte != bloc.texte:
            self._agir(geste_de_texte(self.id, texte))

    def _conclure(self, action: Action) -> None:
        """Make the gesture that closes the task, once the learner has said yes."""
        self._remettre_les_brouillons()
        geste = Geste(tache=self.id, nom=action.geste)
        if self._tentative.devis(geste).refus or confirmer(
            self._console, f"{action.libelle} ({duree(action.cout)}) : après, cette tâche ne change plus."
        ):
            self._agir(geste)
        else:
            self._console.dire("Rien n’est changé.")

    def _remettre_les_brouillons(self) -> None:
        """Hand in what was written and never sent, as leaving the editor would have done."""
        for bloc in self._fiche().blocs:
            if isinstance(bloc, BlocRedaction) and bloc.modifiable:
                brouillon = self._tentative.brouillon(self.id, bloc.id)
                if brouillon and brouillon.texte and brouillon.texte != bloc.texte:
                    self._console.dire("Votre brouillon est repris.")
                    self._agir(geste_de_texte(self.id, brouillon.texte))

    def _agir(self, geste: Geste) -> None:
        evenements = self._tentative.act(geste)
        for evenement in evenements:
            if isinstance(evenement, Refuse):
                self._console.dire(evenement.motif)
                return
        if any(isinstance(evenement, GesteAccompli) for evenement in evenements):
            self._confirmer(geste)
        else:
            self._console.dire("La journée s’est terminée avant la fin de ce geste : il n’est pas fait.")

    def _confirmer(self, geste: Geste) -> None:
        """Say what changed and what is left, in two lines; `.` shows the whole task again."""
        fiche = self._fiche()
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocChamp) and bloc.id == geste.args.get("champ"):
                self._console.dire(f"Noté. {bloc.libelle} : {bloc.affiche or '(vide)'}.")
            elif isinstance(bloc, BlocRedaction) and bloc.id in geste.textes:
                self._console.dire(f"Noté. Votre texte compte {accord(bloc.mots, 'mot')}.")
        for action in fiche.actions:
            self._console.dire(action.refus or f"Vous pouvez : {lettres_de(fiche)[action.id]}) {_offre(action)}.")


def _offre(action: Action) -> str:
    """Name an action with its price."""
    return f"{action.libelle} ({duree(action.cout)})"
