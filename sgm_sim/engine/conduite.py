"""Carrying out a command: time passes, then what was meant is done, unless something cut it."""

from __future__ import annotations

from collections.abc import Callable

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.cles import cle_de
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.engine.consequences import prevoir_les_suites
from sgm_sim.engine.devis import devis_de
from sgm_sim.engine.gens import accueillir, dire_un_mot, laisser, partir, se_tourner
from sgm_sim.engine.journees import FIN, finir_de_jouer
from sgm_sim.engine.ouvertures import clore_tache, reduire
from sgm_sim.engine.scene import Attention, Scene
from sgm_sim.scenario.faits import LEVE
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.valeurs import NatureChamp


def conduire(scene: Scene, recue: Commande, ecoule: int) -> None:
    """Carry out a command of an attempt that is open.

    Args:
        scene: the stage.
        recue: the command.
        ecoule: simulated seconds that a running clock let pass before it.
    """
    scene.emit(ev.CommandeRecue(commande=recue, ecoule=ecoule))
    if ecoule:
        duree, _ = scene.passer(ecoule, Attention.RIEN)
        if not _est_finie(scene):
            scene.emit(ev.TempsEcoule(duree=duree, t=scene.t))
            scene.finir_l_instant()
        if _est_finie(scene):
            return
    devis = devis_de(scene, recue)
    if devis.refus:
        scene.emit(ev.Refuse(motif=devis.refus))
        return
    commande = scene.monde.suspendus[recue.cle].commande if isinstance(recue, Continuer) else recue
    cout = devis.cout
    if isinstance(commande, Geste | Lire | Consulter):
        cout = max(0, cout - ecoule)
    _faire(scene, commande, cout)
    if not scene.monde.close:
        prevoir_les_suites(scene)


def _faire(scene: Scene, commande: Commande, cout: int) -> None:
    match commande:
        case Geste():
            laisser(scene, commande.tache)
            _agir(scene, commande, cout, lambda: _accomplir(scene, commande, cout))
        case Lire(document=document):
            _agir(scene, commande, cout, lambda: scene.emit(ev.DocumentLu(document=document, cout=cout, t=scene.t)))
        case Consulter(fiche=fiche):
            _agir(scene, commande, cout, lambda: scene.emit(ev.FicheConsultee(fiche=fiche, cout=cout, t=scene.t)))
        case Recevoir(passage=passage):
            _recevoir(scene, commande, passage, cout)
        case FairePatienter(passage=passage):
            _faire_patienter(scene, passage, cout)
        case Reporter(tache=tache):
            _agir(scene, commande, cout, lambda: _reporter(scene, tache, cout))
        case Confier():
            _agir(scene, commande, cout, lambda: _confier(scene, commande, cout))
        case Attendre(secondes=secondes):
            _attendre(scene, secondes)
        case Terminer():
            finir_de_jouer(scene, "terminee")


def _agir(scene: Scene, commande: Commande, cout: int, ensuite: Callable[[], None]) -> None:
    """Let the time of a gesture pass, then make it; cut, it is kept with what remains of it."""
    cle = cle_de(commande)
    suspendu = scene.monde.suspendus.get(cle)
    reste = suspendu.reste if suspendu and suspendu.commande == commande else cout
    fait, par = scene.passer(cout, Attention.GENS)
    if _est_finie(scene):
        return  # play ended during the gesture, which is not done
    if par:
        # The small cost of taking it up again is paid first and never stored in what remains.
        scene.emit(ev.GesteInterrompu(cle=cle, t=scene.t, fait=fait, reste=min(reste, cout - fait), par=par))
    else:
        ensuite()


def _est_finie(scene: Scene) -> bool:
    return scene.monde.close or scene.monde.epilogue


def _accomplir(scene: Scene, geste: Geste, cout: int) -> None:
    champ = "/".join(str(geste.args[cle]) for cle in ("champ", "ligne", "colonne") if cle in geste.args)
    champs = tuple(sorted(geste.textes))
    fait = ev.GesteAccompli(tache=geste.tache, nom=geste.nom, cout=cout, t=scene.t, champs=champs, champ=champ)
    reduire(scene, geste, fait)
    _congedier(scene)


def _congedier(scene: Scene) -> None:
    """Whoever is being received leaves once the task of the conversation is closed."""
    qui = scene.monde.en_face
    tache = scene.monde.taches.get(scene.scenario.passages[qui].tache) if qui else None
    if tache and tache.close:
        partir(scene, qui, "servi")


def _recevoir(scene: Scene, commande: Commande, qui: str, cout: int) -> None:
    """Turn to someone; a small request is served at once, and may be cut."""
    passage = scene.scenario.passages[qui]
    accueil = se_tourner(scene, qui)
    if passage.tache:
        scene.passer(cout, Attention.RIEN)
        if scene.monde.passants[qui].etat in ("attend", "rappel") and not _est_finie(scene):
            accueillir(scene, qui, accueil)
        return
    if scene.monde.passants[qui].etat != "recu":
        accueillir(scene, qui, accueil)
    _agir(scene, commande, cout, lambda: partir(scene, qui, "servi", cout=cout))


def _faire_patienter(scene: Scene, qui: str, cout: int) -> None:
    """Say a word; nobody loses patience while it is being said."""
    scene.annuler(f"fin-{qui}")
    scene.passer(cout, Attention.RIEN)
    if scene.monde.passants[qui].etat == "attend":
        dire_un_mot(scene, qui, cout)


def _reporter(scene: Scene, tache: str, cout: int) -> None:
    scene.emit(ev.TacheReportee(tache=tache, t=scene.t, cout=cout))
    _publier(scene, tache, "reportee", "choix", LEVE)


def _confier(scene: Scene, commande: Confier, cout: int) -> None:
    scene.emit(ev.TacheConfiee(tache=commande.tache, a=commande.a, t=scene.t, cout=cout))
    _publier(scene, commande.tache, "confiee", "personne", commande.a)
    clore_tache(scene, commande.tache, "confiee")
    _congedier(scene)


def _publier(scene: Scene, tache: str, quoi: str, nature: NatureChamp, valeur: str) -> None:
    scene.emit(ev.FaitPublie(tache=tache, nom=f"{tache}.{quoi}", nature=nature, valeur=valeur))


def _attendre(scene: Scene, secondes: int) -> None:
    """Wait: at most some time, or until the end of play, cut by whatever needs the learner."""
    reste = scene.monde.agenda[FIN].quand - scene.t
    duree, par = scene.passer(min(secondes, reste) if secondes else reste, Attention.TOUT)
    if not _est_finie(scene):
        scene.emit(ev.AttenteFinie(duree=duree, t=scene.t, par=par))
