"""What happens when an entry of the agenda fires: one row for each class. Then the suites are asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.consequences import prevoir_les_suites, suivre
from sgm_sim.engine.gens import arriver, se_lasser
from sgm_sim.engine.journees import fermer, passer_l_echeance, rouvrir
from sgm_sim.engine.monde import Entree
from sgm_sim.engine.ouvertures import recevoir_document, reduire
from sgm_sim.engine.scene import Attention, Scene
from sgm_sim.taches.contrat import REPONSE, Geste


def echoir(scene: Scene, identifiant: str) -> None:
    """Fire one entry, which is still in the agenda."""
    entree = scene.monde.agenda[identifiant]
    _ENTREES[Classe(entree.classe)](scene, entree)
    if not scene.monde.close:
        prevoir_les_suites(scene)


def _recevoir_le_courrier(scene: Scene, entree: Entree) -> None:
    recevoir_document(scene, entree.document, entree.id)
    scene.annuler(entree.id)
    scene.couper(Attention.TOUT, entree.id)


def _repondre(scene: Scene, entree: Entree) -> None:
    """The world answers a task, unless it was closed meanwhile."""
    if scene.monde.taches[entree.tache].close:
        scene.annuler(entree.id)
        return
    dire = ev.ReponseRecue(tache=entree.tache, t=entree.quand, prevu=entree.id)
    reduire(scene, Geste(tache=entree.tache, nom=REPONSE), dire)
    scene.couper(Attention.TOUT, entree.id)


_ENTREES: Mapping[Classe, Callable[[Scene, Entree], None]] = {
    Classe.OUVERTURE: rouvrir,
    Classe.RACCROCHE: se_lasser,
    Classe.PATIENCE: se_lasser,
    Classe.SONNERIE: arriver,
    Classe.ARRIVEE: arriver,
    Classe.COURRIER: _recevoir_le_courrier,
    Classe.SUITE: suivre,
    Classe.ECHEANCE: passer_l_echeance,
    Classe.REPONSE: _repondre,
    Classe.FERMETURE: fermer,
}
