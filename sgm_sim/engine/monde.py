"""Monde: all the state of an attempt, as data. It is the fold of the stored events and of nothing else.

The fold applies stored differences; it calls no kind and no rule, and replaces what comes from an event instead of
changing it in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.ecarts import appliquer
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.valeurs import NatureChamp, Valeur


class Entree(Struct, frozen=True):
    """What is still to come."""

    id: str
    quand: Instant
    classe: int
    document: str = ""


class TacheEnCours(Struct, frozen=True):
    """A task that is open or done."""

    etat: Mapping[str, Any]
    textes: Mapping[str, str] = {}
    close: bool = False
    lignes: tuple[int, ...] = ()
    """Rows of the journal that touched it."""


class Fait(Struct, frozen=True):
    """A published fact, with the row that set it."""

    nom: str
    nature: NatureChamp
    valeur: Valeur
    tache: str
    ligne: int


class Monde(Struct):
    """State of the world after some rows of the journal."""

    t: Instant = Instant(0)
    ouverture: ev.Ouvert | None = None
    taches: dict[str, TacheEnCours] = {}
    faits: dict[str, Fait] = {}
    documents: dict[str, Instant] = {}
    """Documents on the desk, with the instant they arrived."""
    lus: dict[str, Instant] = {}
    """Documents already read, with the instant of the first reading."""
    agenda: dict[str, Entree] = {}
    declenchees: frozenset[str] = frozenset()
    """Ids of agenda entries that were ever planned: a suite answers once."""
    commande: ev.CommandeRecue | None = None
    """Command of the act being folded: its words go where `GesteAccompli` says."""
    close: bool = False
    lignes: int = 0
    """Number of rows folded; the next row bears this number."""

    @property
    def valeurs(self) -> dict[str, Valeur]:
        """Published facts by name; a text is given by its words."""
        return {nom: self.lire_fait(fait) for nom, fait in self.faits.items()}

    def lire_fait(self, fait: Fait) -> Valeur:
        """Return the value of a fact, following a private text to its words (empty once erased)."""
        if fait.nature != "texte":
            return fait.valeur
        return self.taches[fait.tache].textes.get(str(fait.valeur), "")


def plier(monde: Monde, evenements: Iterable[ev.TypeEvenement]) -> Monde:
    """Fold events into `monde`, in order, and return it."""
    for evenement in evenements:
        _plier_un(monde, evenement)
        monde.lignes += 1
    return monde


def _plier_un(monde: Monde, e: ev.TypeEvenement) -> None:
    match e:
        case ev.Ouvert():
            monde.ouverture, monde.t = e, e.t
        case ev.CommandeRecue():
            monde.commande = e
        case ev.TentativeClose():
            monde.close, monde.t = True, e.t
        case ev.FaitPublie():
            monde.faits[e.nom] = Fait(nom=e.nom, nature=e.nature, valeur=e.valeur, tache=e.tache, ligne=monde.lignes)
        case ev.TacheOuverte() | ev.GesteAccompli() | ev.EtatModifie() | ev.TacheClose():
            _plier_tache(monde, e)
        case ev.Prevu() | ev.DocumentRecu() | ev.DocumentLu():
            _plier_courrier(monde, e)
        case _:
            pass  # Refuse and Efface change nothing in the world


def _plier_tache(monde: Monde, e: ev.TacheOuverte | ev.GesteAccompli | ev.EtatModifie | ev.TacheClose) -> None:
    if isinstance(e, ev.TacheOuverte):
        monde.taches[e.tache] = TacheEnCours(etat=e.etat, lignes=(monde.lignes,))
        return
    avant = monde.taches[e.tache]
    etat, textes, close = avant.etat, avant.textes, avant.close
    match e:
        case ev.GesteAccompli():
            monde.t = e.t
            textes = {**textes, **_mots_du_geste(monde, e)}
        case ev.EtatModifie():
            etat = appliquer(etat, e.ecart)
        case ev.TacheClose():
            close = True
    monde.taches[e.tache] = TacheEnCours(etat=etat, textes=textes, close=close, lignes=(*avant.lignes, monde.lignes))


def _mots_du_geste(monde: Monde, e: ev.GesteAccompli) -> dict[str, str]:
    commande = monde.commande.commande if monde.commande else None
    mots = commande.textes if isinstance(commande, Geste) else {}
    return {champ: mots.get(champ, "") for champ in e.champs}


def _plier_courrier(monde: Monde, e: ev.Prevu | ev.DocumentRecu | ev.DocumentLu) -> None:
    match e:
        case ev.Prevu():
            monde.agenda[e.id] = Entree(id=e.id, quand=e.quand, classe=e.classe, document=e.document)
            monde.declenchees |= {e.id}
        case ev.DocumentRecu():
            monde.agenda.pop(e.prevu, None)
            monde.documents[e.document] = e.t
            monde.t = max(monde.t, e.t)
        case ev.DocumentLu():
            monde.lus.setdefault(e.document, e.t)
            monde.t = max(monde.t, e.t)
