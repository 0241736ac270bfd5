"""People: they come, wait, are received, left in the middle, and leave. Their mood wears as they wait."""

from __future__ import annotations

from typing import NamedTuple

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.humeurs import humeur_presente
from sgm_sim.engine.monde import Entree
from sgm_sim.engine.ouvertures import ouvrir_tache
from sgm_sim.engine.scene import Attention, Scene
from sgm_sim.scenario.passages import Passage

AGACEMENT = 10
"""Points of mood that having come or called for nothing takes away, each time."""
ABANDON = 5
"""Points of mood that being left in the middle takes away."""
EGARD = 10
"""Points of mood that a word gives back to someone who waits."""


def attendre_la_venue(scene: Scene, passage: Passage, quand: int) -> None:
    """Plan that someone comes or calls."""
    classe = Classe.SONNERIE if passage.canal == "telephone" else Classe.ARRIVEE
    scene.prevoir(ev.Prevu(id=f"arr-{passage.id}", quand=Instant(quand), classe=classe, passage=passage.id))


def arriver(scene: Scene, entree: Entree) -> None:
    """Someone comes or calls; nobody hears it when the office is closed."""
    passage, monde = scene.scenario.passages[entree.passage], scene.monde
    if monde.ferme or monde.epilogue:
        scene.annuler(entree.id)
        return
    deja = monde.passants.get(passage.id)
    fois = deja.fois + 1 if deja else 1
    humeur = max(0, passage.humeur - AGACEMENT * (fois - 1))
    seul = not any(
        autre.etat in ("attend", "recu") and _au_guichet(scene, qui) for qui, autre in monde.passants.items()
    )
    occupe = passage.canal == "telephone" and _en_ligne(scene)
    scene.emit(ev.PassantArrive(passage=passage.id, t=entree.quand, humeur=humeur, fois=fois, prevu=entree.id))
    if occupe:
        partir(scene, passage.id, "occupe")
        return
    _patienter(scene, passage)
    pressant = Attention.GENS if passage.canal != "guichet" or seul else Attention.TOUT
    scene.couper(pressant, passage.id)


def se_lasser(scene: Scene, entree: Entree) -> None:
    """Someone has waited as long as they could."""
    partir(scene, entree.passage, "patience", prevu=entree.id)
    scene.couper(Attention.TOUT, entree.id)


def partir(scene: Scene, qui: str, raison: str, *, prevu: str = "", cout: int = 0) -> None:
    """Someone leaves; they come or call again when they were not heard and mean to."""
    humeur = humeur_presente(scene.monde, scene.scenario, qui, scene.t)
    if not prevu:
        scene.annuler(f"fin-{qui}")
    scene.emit(ev.PassantParti(passage=qui, t=scene.t, humeur=humeur, raison=raison, cout=cout, prevu=prevu))
    passage, passant = scene.scenario.passages[qui], scene.monde.passants[qui]
    if raison in ("patience", "occupe") and passant.fois <= passage.rappels:
        attendre_la_venue(scene, passage, scene.t + passage.intervalle)
    elif passant.etat == "parti":
        _abandonner(scene, passage)


class Accueil(NamedTuple):
    """How someone is when the learner turns to them."""

    attente: int
    humeur: int


def se_tourner(scene: Scene, qui: str) -> Accueil:
    """Turn to someone: whoever was being received waits again, and their patience no longer counts."""
    laisser(scene, qui)
    passant = scene.monde.passants[qui]
    attente = scene.t - passant.depuis if passant.etat == "attend" else 0
    accueil = Accueil(attente, humeur_presente(scene.monde, scene.scenario, qui, scene.t))
    scene.annuler(f"fin-{qui}")
    return accueil


def accueillir(scene: Scene, qui: str, accueil: Accueil) -> None:
    """Receive someone, and open the task of the conversation."""
    passage = scene.scenario.passages[qui]
    scene.emit(ev.PassantRecu(passage=qui, t=scene.t, attente=accueil.attente, humeur=accueil.humeur))
    if passage.tache:
        scene.emit(ev.HumeurChangee(tache=passage.tache, humeur=accueil.humeur))
        ouvrir_tache(scene, passage.tache)


def laisser(scene: Scene, sauf: str = "") -> None:
    """Whoever is being received waits again, when the learner turns to something or someone else than `sauf`."""
    qui = scene.monde.en_face
    if qui and sauf not in (qui, scene.scenario.passages[qui].tache):
        humeur = max(0, humeur_presente(scene.monde, scene.scenario, qui, scene.t) - ABANDON)
        scene.emit(ev.PassantPatiente(passage=qui, t=scene.t, humeur=humeur, laisse=True))
        _patienter(scene, scene.scenario.passages[qui])


def dire_un_mot(scene: Scene, qui: str, cout: int) -> None:
    """Someone who waits is told so, and waits better; someone who calls is promised a call."""
    passage = scene.scenario.passages[qui]
    if passage.canal == "telephone":
        partir(scene, qui, "rappel", cout=cout)
        return
    # The mood they came in, a little better: the wait goes on, and still wears it from its beginning.
    humeur = min(100, scene.monde.passants[qui].humeur + EGARD)
    scene.emit(ev.PassantPatiente(passage=qui, t=scene.t, humeur=humeur, cout=cout))
    _patienter(scene, passage)


def fermer_la_porte(scene: Scene, *, pour_de_bon: bool) -> None:
    """The office closes: whoever is there leaves; at the end of play, nobody will be called back."""
    for qui, passant in list(scene.monde.passants.items()):
        if passant.etat in ("attend", "recu"):
            partir(scene, qui, "fermeture")
        elif passant.etat == "rappel" and pour_de_bon:
            partir(scene, qui, "oubli")


def _patienter(scene: Scene, passage: Passage) -> None:
    """Plan the end of someone's patience."""
    classe = Classe.RACCROCHE if passage.canal == "telephone" else Classe.PATIENCE
    quand = Instant(scene.t + passage.patience)
    scene.prevoir(ev.Prevu(id=f"fin-{passage.id}", quand=quand, classe=classe, passage=passage.id))


def _abandonner(scene: Scene, passage: Passage) -> None:
    """Close the task of a conversation that will not be taken up again."""
    tache = scene.monde.taches.get(passage.tache)
    if tache and not tache.close:
        scene.emit(ev.TacheClose(tache=passage.tache, t=scene.t, raison="parti"))


def _au_guichet(scene: Scene, qui: str) -> bool:
    return scene.scenario.passages[qui].canal == "guichet"


def _en_ligne(scene: Scene) -> bool:
    en_face = scene.monde.en_face
    return bool(en_face) and scene.scenario.passages[en_face].canal == "telephone"
