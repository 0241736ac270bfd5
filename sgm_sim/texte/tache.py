"""One task in text: the field, cell, text or action that a sign means, and the gesture it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.core.instants import jour_de
from sgm_sim.core.problemes import Probleme
from sgm_sim.engine.evenements import GesteAccompli, GesteInterrompu
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import (
    Action,
    Bloc,
    BlocBulletin,
    BlocChamp,
    BlocEtat,
    BlocRedaction,
    BlocRepliques,
    BlocTableau,
    Fiche,
    VueFiche,
    cellule,
)
from sgm_sim.taches.gestes import geste_de_case, geste_de_champ, geste_de_texte
from sgm_sim.taches.lettres import chiffre, lettres_de
from sgm_sim.taches.saisie import lire
from sgm_sim.texte.acteur import Acteur, est_refuse
from sgm_sim.texte.blocs import Blocs, offre, options
from sgm_sim.texte.console import confirmer
from sgm_sim.texte.editeur import Editeur

if TYPE_CHECKING:
    from sgm_sim.engine.vue import VueTache
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
        self._blocs = Blocs(acteur.console)
        self._page = 0
        self._montree = ""
        self.id = tache

    @property
    def vue(self) -> VueTache:
        """The task as the to-do list knows it."""
        return next(tache for tache in self._tentative.view.taches if tache.id == self.id)

    def montrer(self, *, tout: bool = True) -> None:
        """Write the whole Fiche; without `tout`, only what is new in a conversation."""
        fiche = self._fiche()
        self._montree = fiche.id
        self._blocs.montrer(fiche if self.vue.statut == "ouverte" else replace(fiche, actions=()), tout=tout)
        if self.vue.statut == "ouverte" and (refus := self._empechement()):
            self._console.dire(refus)

    def poursuivre(self) -> None:
        """Write what is new in the conversation, and what may be said now."""
        self._blocs.poursuivre(self._fiche())

    def _empechement(self) -> str:
        """Return why nothing can be done on this task now, whatever the gesture; empty when something can."""
        vue, passage = self._tentative.view, self.vue.passage
        if vue.ferme:
            return "La mairie est fermée pour la nuit : /attendre pour revenir le matin."
        absent = next((un for un in vue.passants if un.id == passage and un.id != vue.en_face), None)
        return f"{absent.nom} n’est pas en face de vous : /recevoir {absent.nom} pour reprendre." if absent else ""

    def tourner(self, reste: str) -> None:
        """Show another page of the table."""
        tableau = next((bloc for bloc in self._fiche().blocs if isinstance(bloc, BlocTableau)), None)
        page = int(reste) if reste.isascii() and reste.isdigit() and len(reste) < 5 else 0
        if tableau is None or not 1 <= page <= tableau.pages:
            self._console.dire("Cette page n’existe pas.")
            return
        self._page = page - 1
        self.montrer(tout=False)

    def choisir(self, texte: str) -> bool:
        """Act on a sign or on the address of a cell; return False when it is not one of this task."""
        choix = _choix(self._fiche(), texte.strip().rstrip(")."))
        if choix is None:
            return False
        match choix:
            # Said before anything is typed, so that nothing is typed for nothing.
            case BlocChamp() | BlocRedaction() if choix.modifiable and (refus := self._empechement()):
                self._console.dire(refus)
            case BlocChamp():
                self._remplir(choix)
            case BlocRedaction():
                self._rediger(choix)
            case Action() if choix.definitif:
                self._conclure(choix)
            case Action():
                self._agir(Geste(tache=self.id, nom=choix.geste, args=choix.args))
        return True

    def _fiche(self) -> Fiche:
        return self._tentative.fiche(self.id, VueFiche(page=self._page))

    def _remplir(self, champ: BlocChamp) -> None:
        if not champ.modifiable:
            self._console.dire("Ce champ ne change plus.")
            return
        self._console.dire(f"{champ.libelle} ({duree(champ.cout)}).")
        if champ.aide:
            self._console.dire(champ.aide)
        self._console.dire_tout(options(champ))
        jour = jour_de(self._tentative.view.t)
        while texte := self._console.demander(champ.libelle).strip():
            if texte == "/vider":
                self._agir(self._geste(champ, None))
                return
            lu = SORTIR if texte == "?" or texte.startswith("/") else lire(champ, texte, autour=jour)
            if not isinstance(lu, Probleme):
                self._agir(self._geste(champ, lu))
                return
            self._console.dire(lu.message, f"Attendu : {lu.attendu}." if lu.attendu else "", lu.conseil)
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
        if not self._remettre_les_brouillons():
            return
        geste = Geste(tache=self.id, nom=action.geste, args=action.args)
        if self._tentative.devis(geste).refus or confirmer(
            self._console, f"{action.libelle} ({duree(action.cout)}) : après, {action.ensuite}."
        ):
            self._agir(geste)
        else:
            self._console.dire("Rien n’est changé.")

    def _remettre_les_brouillons(self) -> bool:
        """Hand in what was written and never sent, as leaving the editor would have done; False when it was cut."""
        for bloc in self._fiche().blocs:
            if isinstance(bloc, BlocRedaction) and bloc.modifiable:
                brouillon = self._tentative.brouillon(self.id, bloc.id)
                if brouillon and brouillon.texte and brouillon.texte != bloc.texte:
                    self._console.dire("Votre brouillon est repris.")
                    if not self._agir(geste_de_texte(self.id, brouillon.texte)):
                        return False
        return True

    def _agir(self, geste: Geste) -> bool:
        """Make a gesture and confirm it; tell whether it was made."""
        evenements = self._acteur.agir(geste)
        accompli = next((e for e in evenements if isinstance(e, GesteAccompli)), None)
        if accompli:
            self.confirmer(accompli)
        elif not est_refuse(evenements) and not any(isinstance(e, GesteInterrompu) for e in evenements):
            self._console.dire("La journée s’est terminée avant la fin de ce geste : il n’est pas fait.")
        return accompli is not None

    def confirmer(self, geste: GesteAccompli) -> None:
        """Say what a gesture changed and what is left; `.` shows the whole task again."""
        fiche = self._fiche()
        if any(isinstance(bloc, BlocRepliques) for bloc in fiche.blocs):
            self._blocs.poursuivre(fiche)
            return
        if fiche.id != self._montree:
            self.montrer()
            return
        if any(isinstance(bloc, BlocBulletin) for bloc in fiche.blocs):
            self._blocs.feuilleter(fiche)
            return
        self._blocs.mouvements(fiche)
        blocs = sorted(fiche.blocs, key=lambda bloc: isinstance(bloc, BlocEtat))  # the sum of it all comes last
        self._console.dire_tout([phrase for bloc in blocs if (phrase := _note(bloc, geste))])
        lettres = lettres_de(fiche)
        self._console.dire_tout([offre(action, lettres[action.id]) for action in fiche.actions])


def _choix(fiche: Fiche, tape: str) -> Choix | None:
    """Return what a sign or the address of a cell means; capitals, and figures without the shift key, included."""
    if not tape or (case := _case(fiche, tape)) is not None:
        return case if tape else None
    choix = choix_de(fiche)
    return choix.get(tape) or choix.get(tape.lower()) or choix.get(chiffre(tape) or tape)


def _case(fiche: Fiche, adresse: str) -> BlocChamp | None:
    tableaux = (bloc for bloc in fiche.blocs if isinstance(bloc, BlocTableau))
    return next((case for bloc in tableaux if (case := cellule(bloc, adresse)) is not None), None)


def _note(bloc: Bloc, geste: GesteAccompli) -> str:
    """Return what a block has to say of a gesture that was just made; empty when it has nothing to do with it."""
    match bloc:
        case BlocChamp() if bloc.id == geste.champ:
            return f"Noté. {bloc.libelle} : {bloc.affiche or '(vide)'}."
        case BlocRedaction() if bloc.id in geste.champs:
            return f"Noté. Votre texte compte {accord(bloc.mots, 'mot')}."
        case BlocTableau() if "/" in geste.champ:
            return _note_de_la_case(bloc, *geste.champ.split("/", 1))
        case BlocEtat() if "/" in geste.champ:
            return ", ".join(f"{nom} : {valeur}" for nom, valeur in bloc.lignes)
    return ""


def _note_de_la_case(bloc: BlocTableau, ligne: str, colonne: str) -> str:
    """Name the cell that changed; it may be on another page than the one shown."""
    rangs = [rang for rang, une in enumerate(bloc.colonnes) if une.id == colonne]
    for une in bloc.lignes:
        if une.id == ligne and rangs:
            return f"Noté. {une.libelle}, {bloc.colonnes[rangs[0]].libelle} : {une.affiches[rangs[0]] or '(vide)'}."
    return "Noté."
