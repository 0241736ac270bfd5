"""What a face may show of the world: read-only data, made anew at each look."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sgm_sim.core.instants import Instant
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.regime import Regime
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.fiche import Bloc, BlocChamp, BlocRedaction, BlocTexte, Fiche


class VueTache(Struct, frozen=True):
    """A task in the to-do list."""

    id: str
    titre: str
    statut: Literal["a_venir", "ouverte", "close"]
    notee: bool
    competences: tuple[str, ...]
    documents: tuple[str, ...]


class VueDocument(Struct, frozen=True):
    """A document on the desk."""

    id: str
    titre: str
    texte: str
    recu: Instant
    lu: bool
    cout: int
    """Simulated seconds that reading it would take now."""
    date: str = ""
    """ISO date it bears, when it bears one."""


class Vue(Struct, frozen=True):
    """The desk at this instant."""

    t: Instant
    regime: Regime
    taches: tuple[VueTache, ...]
    documents: tuple[VueDocument, ...]
    """In the order they arrived; those of the opening in the order of the sujet."""
    close: bool
    stagiaire: str = ""


def vue_du_monde(monde: Monde, scenario: Scenario) -> Vue:
    """Return the desk of an opened attempt."""
    assert monde.ouverture is not None
    return Vue(
        t=monde.t,
        regime=monde.ouverture.regime,
        taches=tuple(_taches(monde, scenario)),
        documents=tuple(_documents(monde, scenario)),
        close=monde.close,
        stagiaire=monde.ouverture.stagiaire,
    )


def _taches(monde: Monde, scenario: Scenario) -> list[VueTache]:
    vues = []
    for tache in scenario.sujet.taches:
        en_cours = monde.taches.get(tache.id)
        statut: Literal["a_venir", "ouverte", "close"] = "a_venir"
        if en_cours:
            statut = "close" if en_cours.close else "ouverte"
        vues.append(
            VueTache(
                id=tache.id,
                titre=tache.titre,
                statut=statut,
                notee=tache.notee,
                competences=tache.competences,
                documents=tache.documents,
            )
        )
    return vues


def _documents(monde: Monde, scenario: Scenario) -> list[VueDocument]:
    declares = {document.id: document for document in scenario.sujet.documents}
    return [
        VueDocument(
            id=identifiant,
            titre=declares[identifiant].titre,
            texte=scenario.documents[identifiant],
            recu=recu,
            lu=identifiant in monde.lus,
            cout=0 if identifiant in monde.lus else declares[identifiant].cout,
            date=str(declares[identifiant].date or ""),
        )
        for identifiant, recu in monde.documents.items()
    ]


def selon_le_regime(fiche: Fiche, regime: Regime) -> Fiche:
    """Return a Fiche without the aids that the regime does not allow."""
    blocs = (_sans_aide(bloc) if not regime.aides else bloc for bloc in fiche.blocs)
    gardes = [bloc for bloc in blocs if regime.aides or not (isinstance(bloc, BlocTexte) and bloc.ton == "guide")]
    if not regime.clauses:
        gardes = [replace(bloc, clauses=()) if isinstance(bloc, BlocRedaction) else bloc for bloc in gardes]
    return replace(fiche, blocs=tuple(gardes))


def _sans_aide(bloc: Bloc) -> Bloc:
    return replace(bloc, aide="") if isinstance(bloc, BlocChamp) else bloc
