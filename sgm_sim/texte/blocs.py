"""Writing a Fiche line by line: its blocks, then what can be done. It only writes; `tache` chooses."""

from __future__ import annotations

from string import ascii_uppercase

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.taches.bulletin_dit import dire_le_bulletin, dire_les_piles
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
    Replique,
)
from sgm_sim.taches.humeur import visage
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.taches.salle_dite import dire_la_salle
from sgm_sim.taches.seance_fiche import PASSAGES
from sgm_sim.texte.console import Console, lettre


class Blocs:
    """Writes one task; it remembers how much of a conversation was written already."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._entendues = 0
        self._salle: BlocSalle | None = None
        self._lus: dict[str, str] = {}
        """Texts as they were written, by block."""
        self._offertes: tuple[str, ...] = ()
        """What could be made of the last envelope."""

    def montrer(self, fiche: Fiche, *, tout: bool = True) -> None:
        """Write the whole Fiche; `tout` writes a conversation from its beginning."""
        if tout:
            self._entendues = 0
        self._console.titre(fiche.titre)
        lettres = lettres_de(fiche)
        for bloc in fiche.blocs:
            self._bloc(bloc, lettres.get(bloc.id, ""))
        self.actions(fiche)

    def poursuivre(self, fiche: Fiche) -> None:
        """Write what is new in the conversation, and what may be said now."""
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocRepliques):
                self._ecouter(bloc)
        self.actions(fiche)

    def mouvements(self, fiche: Fiche) -> None:
        """Write again the texts that are not as they were written, and the table of the council with who moved."""
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocTexte) and self._lus.get(bloc.id) != bloc.texte:
                self._bloc(bloc, "")
        salle = next((bloc for bloc in fiche.blocs if isinstance(bloc, BlocSalle)), None)
        if salle is not None and self._salle is not None and _assis(salle) != _assis(self._salle):
            for bloc in fiche.blocs:
                if bloc.id in (PASSAGES, salle.id):
                    self._bloc(bloc, "")

    def feuilleter(self, fiche: Fiche) -> None:
        """Write the envelope on top, then what may be made of it when that is not what it was."""
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocBulletin):
                self._console.dire_tout([f"{bloc.sort}."] if bloc.sort else dire_le_bulletin(bloc))
        if self._offertes != (offertes := tuple(action.id for action in fiche.actions)):
            self._offertes = offertes
            lettres = lettres_de(fiche)
            self._console.dire(" ; ".join(f"{lettres[un.id]}) {un.libelle}" for un in fiche.actions) + ".")

    def actions(self, fiche: Fiche) -> None:
        """Write what can be done with the whole task."""
        self._offertes = tuple(action.id for action in fiche.actions)
        lettres = lettres_de(fiche)
        for action in fiche.actions:
            suite = f" (pas encore). {action.refus}" if action.refus else f" ({duree(action.cout)})"
            self._console.dire(f"{lettres[action.id]}) {action.libelle}{suite}")

    def _bloc(self, bloc: Bloc, signe: str) -> None:
        match bloc:
            case BlocTexte():
                self._lus[bloc.id] = bloc.texte
                self._console.dire(bloc.titre, en_clair(bloc.texte.strip()))
                self._console.dire()
            case BlocChamp():
                cout = f" ({duree(bloc.cout)})" if bloc.modifiable else ""
                self._console.dire(f"{signe}) {bloc.libelle} : {bloc.affiche or '(vide)'}{cout}")
                if bloc.deplie:
                    self._console.dire_tout(options(bloc))
            case BlocRedaction():
                self._console.dire(f"{signe}) Écrire le texte : {accord(bloc.mots, 'mot')}")
            case BlocEtat():
                self._console.dire(*(f"{nom} : {valeur}" for nom, valeur in bloc.lignes))
            case BlocAlerte():
                self._console.dire(bloc.texte)
            case BlocRepliques():
                self._ecouter(bloc)
            case BlocTableau():
                self._tableau(bloc)
            case BlocSalle() | BlocBulletin() | BlocHemicycle():
                self._dessin(bloc)

    def _dessin(self, bloc: BlocSalle | BlocBulletin | BlocHemicycle) -> None:
        """Say what other faces draw."""
        match bloc:
            case BlocSalle():
                self._salle = bloc
                self._console.dire_tout(dire_la_salle(bloc))
            case BlocHemicycle():
                dits = [f"{un.nom} : {accord(un.sieges, 'siège')}" for un in bloc.groupes]
                self._console.dire(bloc.titre, f"{' ; '.join(dits)}.")
            case BlocBulletin():
                self._console.dire_tout([*dire_le_bulletin(bloc), *dire_les_piles(bloc.piles)])

    def _ecouter(self, bloc: BlocRepliques) -> None:
        """Write what was said since the last look; the last words of the person bear how they feel now."""
        nouvelles = bloc.repliques[self._entendues :]
        self._entendues = len(bloc.repliques)
        dernieres = [replique for replique in nouvelles if replique.qui and not replique.moi][-1:]
        signe, mot = visage(bloc.humeur)
        for replique in nouvelles:
            humeur = f" ({signe} {mot})" if any(replique is une for une in dernieres) else ""
            self._console.dire(_parole(replique, humeur))

    def _tableau(self, bloc: BlocTableau) -> None:
        for colonne, une in zip(ascii_uppercase, bloc.colonnes, strict=False):
            self._console.dire(f"Colonne {colonne} : {une.libelle} ({duree(une.cout)} par case)")
        for numero, ligne in enumerate(bloc.lignes, start=bloc.premiere):
            cases = zip(ascii_uppercase, ligne.affiches, strict=False)
            suite = " ; ".join(f"{colonne}{numero} {affiche or '(vide)'}" for colonne, affiche in cases)
            self._console.dire(f"{numero}. {ligne.libelle} : {suite}", f"   {ligne.detail}" if ligne.detail else "")
        if bloc.modifiable and bloc.lignes:
            self._console.dire(f"Tapez une case, par exemple A{bloc.premiere}, pour la remplir.")
        if bloc.pages > 1:
            self._console.dire(f"Page {bloc.page + 1} sur {bloc.pages} : /page 2 montre la deuxième.")


def _assis(salle: BlocSalle) -> list[str]:
    return [place.id for place in salle.places if place.presente]


def options(champ: BlocChamp) -> list[str]:
    """Return the options of a field, lettered."""
    return [f"  {lettre(place)}) {option.libelle}" for place, option in enumerate(champ.options)]


def offre(action: Action, signe: str) -> str:
    """Return why an action cannot be made yet, or its sign, name and price."""
    return action.refus or f"Vous pouvez : {signe}) {action.libelle} ({duree(action.cout)})."


def _parole(replique: Replique, humeur: str) -> str:
    return f"{replique.qui}{humeur} : {replique.texte}" if replique.qui else replique.texte
