"""One task in text: its Fiche line by line, lettered fields and actions, and the gestures they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.core.instants import jour_de
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.core.problemes import Probleme
from sgm_sim.engine.evenements import GesteAccompli, GesteInterrompu
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import (
    Action,
    Bloc,
    BlocAlerte,
    BlocChamp,
    BlocEtat,
    BlocRedaction,
    BlocRepliques,
    BlocTableau,
    BlocTexte,
    Fiche,
    VueFiche,
    cellule,
)
from sgm_sim.taches.gestes import geste_de_case, geste_de_champ, geste_de_texte
from sgm_sim.taches.humeur import visage
from sgm_sim.taches.lettres import chiffre, lettres_de
from sgm_sim.taches.saisie import lire
from sgm_sim.texte.acteur import Acteur, est_refuse
from sgm_sim.texte.console import confirmer, lettre
from sgm_sim.texte.editeur import Editeur

if TYPE_CHECKING:
    from sgm_sim.taches.valeurs import Valeur

SORTIR = Probleme("T000", "Vous êtes dans un champ.", conseil="Répondez, videz-le (/vider), ou laissez une ligne vide.")
"""What is said to a command typed where an answer is expected."""

Choix = BlocChamp | BlocRedaction | Action


def choix_de(fiche: Fiche) -> dict[str, Choix]:
    """Return what can be chosen in a Fiche, by its sign: fields and texts, then actions."""
    choix: list[Choix] = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    lettres = lettres_de(fiche)
    return {lettres[un.id]: un for un in [*choix, *fiche.actions]}


class TacheEnTexte:
    """Plays one task until the learner goes back to the desk or the task is done."""

    def __init__(self, acteur: Acteur, tache: str) -> None:
        self._acteur = acteur
        self._console = acteur.console
        self._tentative = acteur.tentative
        self._page = 0
        self._entendues = 0
        """How many words of the conversation were written already."""
        self.id = tache

    def montrer(self) -> None:
        """Write the whole Fiche."""
        fiche = self._fiche()
        self._console.titre(fiche.titre)
        self._entendues = 0
        lettres = lettres_de(fiche)
        for bloc in fiche.blocs:
            self._montrer_bloc(bloc, lettres.get(bloc.id, ""))
        self._montrer_actions(fiche)

    def _montrer_bloc(self, bloc: Bloc, signe: str) -> None:
        match bloc:
            case BlocTexte():
                self._console.dire(en_clair(bloc.texte.strip()))
                self._console.dire()
            case BlocChamp():
                cout = f" ({duree(bloc.cout)})" if bloc.modifiable else ""
                self._console.dire(f"{signe}) {bloc.libelle} : {bloc.affiche or '(vide)'}{cout}")
                if bloc.deplie:
                    self._console.dire(*_options(bloc))
            case BlocRedaction():
                self._console.dire(f"{signe}) Écrire le texte : {accord(bloc.mots, 'mot')}")
            case BlocEtat():
                self._console.dire(*(f"{nom} : {valeur}" for nom, valeur in bloc.lignes))
            case BlocAlerte():
                self._console.dire(bloc.texte)
            case BlocRepliques():
                self._ecouter(bloc)
            case BlocTableau():
                self._montrer_tableau(bloc)

    def _ecouter(self, bloc: BlocRepliques) -> None:
        """Write what was said since the last look, and how the person feels."""
        for replique in bloc.repliques[self._entendues :]:
            self._console.dire(f"{replique.qui} : {replique.texte}" if replique.qui else replique.texte)
        self._entendues = len(bloc.repliques)
        humeur = visage(bloc.humeur)
        if bloc.personne:
            self._console.dire(f"({bloc.personne} : {humeur.signe} {humeur.mot})")

    def _montrer_tableau(self, bloc: BlocTableau) -> None:
        colonnes = "ABCDEFGHIJ"
        for rang, colonne in enumerate(bloc.colonnes):
            self._console.dire(f"Colonne {colonnes[rang]} : {colonne.libelle} ({duree(colonne.cout)} par case)")
        for rang, ligne in enumerate(bloc.lignes):
            cases = " ; ".join(f"{colonnes[n]} {mot or '(vide)'}" for n, mot in enumerate(ligne.affiches))
            self._console.dire(f"{bloc.premiere + rang}. {ligne.libelle} : {cases}", f"   {ligne.detail}".rstrip())
        if bloc.modifiable:
            self._console.dire("Tapez une case, par exemple A1, pour la remplir.")
        if bloc.pages > 1:
            self._console.dire(f"Page {bloc.page + 1} sur {bloc.pages} : /page 2 montre la deuxième.")

    def _montrer_actions(self, fiche: Fiche) -> None:
        lettres = lettres_de(fiche)
        for action in fiche.actions:
            suite = f" (pas encore). {action.refus}" if action.refus else f" ({duree(action.cout)})"
            self._console.dire(f"{lettres[action.id]}) {action.libelle}{suite}")

    def tourner(self, reste: str) -> None:
        """Show another page of the table."""
        tableau = next((bloc for bloc in self._fiche().blocs if isinstance(bloc, BlocTableau)), None)
        page = int(reste) if reste.isascii() and reste.isdigit() else 0
        if tableau is None or not 1 <= page <= tableau.pages:
            self._console.dire("Cette page n’existe pas.")
            return
        self._page = page - 1
        self.montrer()

    def choisir(self, texte: str) -> bool:
        """Act on a sign or on the address of a cell; return False when it is not one of this task."""
        tape, fiche = texte.strip().rstrip(")."), self._fiche()
        if (case := self._case(fiche, tape)) is not None:
            self._remplir(case)
            return True
        choix = choix_de(fiche)
        match choix.get(tape, choix.get(tape.lower(), choix.get(chiffre(tape)))):
            case None:
                return False
            case BlocChamp() as champ:
                self._remplir(champ)
            case BlocRedaction() as redaction:
                self._rediger(redaction)
            case Action() as action if action.definitif:
                self._conclure(action)
            case Action() as action:
                self._faire(action)
        return True

    @staticmethod
    def _case(fiche: Fiche, adresse: str) -> BlocChamp | None:
        tableaux = (bloc for bloc in fiche.blocs if isinstance(bloc, BlocTableau))
        return next((case for bloc in tableaux if (case := cellule(bloc, adresse)) is not None), None)

    def est_close(self) -> bool:
        """Tell whether nothing in this task can change any more."""
        return any(t.id == self.id and t.statut == "close" for t in self._tentative.view.taches)

    def _fiche(self) -> Fiche:
        return self._tentative.fiche(self.id, VueFiche(page=self._page))

    def _remplir(self, champ: BlocChamp) -> None:
        if not champ.modifiable:
            self._console.dire("Ce champ ne change plus.")
            return
        self._console.dire(f"{champ.libelle} ({duree(champ.cout)}).")
        if champ.aide:
            self._console.dire(champ.aide)
        self._console.dire(*_options(champ))
        jour = jour_de(self._tentative.view.t)
        while texte := self._console.demander(champ.libelle).strip():
            if texte == "/vider":
                self._agir(self._geste(champ, None))
                return
            lu = SORTIR if texte == "?" or texte.startswith("/") else lire(champ, texte, autour=jour)
            if not isinstance(lu, Probleme):
                self._agir(self._geste(champ, lu))
                return
            self._console.dire(lu.message, f"Attendu : {lu.attendu}." if lu.attendu else "", lu.conseil)
        self._console.dire("Champ laissé comme il est.")

    def _geste(self, champ: BlocChamp, valeur: Valeur | None) -> Geste:
        """Return the gesture that fills or empties a field, or a cell of the table."""
        tableau = next((b for b in self._fiche().blocs if isinstance(b, BlocTableau) and cellule(b, champ.id)), None)
        if tableau is None:
            if valeur is None:
                return Geste(tache=self.id, nom="vider", args={"champ": champ.id})
            return geste_de_champ(self.id, champ.nature, champ.id, valeur)
        ligne = tableau.lignes[int(champ.id[1:]) - tableau.premiere].id
        colonne = tableau.colonnes[ord(champ.id[0]) - ord("A")].id
        if valeur is None:
            return Geste(tache=self.id, nom="vider", args={"ligne": ligne, "colonne": colonne})
        return geste_de_case(self.id, ligne, colonne, valeur)

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

    def _faire(self, action: Action) -> None:
        """Make a gesture that closes nothing, and write what follows."""
        geste = Geste(tache=self.id, nom=action.geste, args=action.args)
        if not est_refuse(self._acteur.agir(geste)) and not self.est_close():
            self.poursuivre()

    def poursuivre(self) -> None:
        """Write what is new in the conversation, and what may be said now."""
        fiche = self._fiche()
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocRepliques):
                self._ecouter(bloc)
        self._montrer_actions(fiche)

    def _agir(self, geste: Geste) -> None:
        evenements = self._acteur.agir(geste)
        if est_refuse(evenements):
            return
        if any(isinstance(evenement, GesteAccompli) for evenement in evenements):
            self._confirmer(geste)
        elif not any(isinstance(evenement, GesteInterrompu) for evenement in evenements):
            self._console.dire("La journée s’est terminée avant la fin de ce geste : il n’est pas fait.")

    def _confirmer(self, geste: Geste) -> None:
        """Say what changed and what is left, in two lines; `.` shows the whole task again."""
        fiche = self._fiche()
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocChamp) and bloc.id == geste.args.get("champ"):
                self._console.dire(f"Noté. {bloc.libelle} : {bloc.affiche or '(vide)'}.")
            elif isinstance(bloc, BlocTableau) and "ligne" in geste.args:
                self._console.dire("Noté.")
            elif isinstance(bloc, BlocRedaction) and bloc.id in geste.textes:
                self._console.dire(f"Noté. Votre texte compte {accord(bloc.mots, 'mot')}.")
        for action in fiche.actions:
            self._console.dire(action.refus or f"Vous pouvez : {lettres_de(fiche)[action.id]}) {_offre(action)}.")


def _offre(action: Action) -> str:
    """Name an action with its price."""
    return f"{action.libelle} ({duree(action.cout)})"


def _options(champ: BlocChamp) -> list[str]:
    return [f"  {lettre(place)}) {option.libelle}" for place, option in enumerate(champ.options)]
