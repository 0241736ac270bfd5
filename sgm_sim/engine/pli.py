"""The fold: events into Monde, in order. It applies what is stored; it calls no kind and no rule, reads no scenario,
and replaces what comes from an event instead of changing it in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.cles import cle_de
from sgm_sim.engine.commandes import Commande, Continuer
from sgm_sim.engine.ecarts import appliquer
from sgm_sim.engine.monde import Entree, Fait, Monde, Passant, Suspendu, TacheEnCours
from sgm_sim.taches.contrat import Geste


def plier(monde: Monde, evenements: Iterable[ev.TypeEvenement]) -> Monde:
    """Fold events into `monde`, in order, and return it."""
    for evenement in evenements:
        _PLIS[type(evenement)](monde, evenement)
        monde.lignes += 1
    return monde


def _ouvrir(monde: Monde, e: ev.Ouvert) -> None:
    monde.ouverture, monde.t = e, e.t


def _recevoir_commande(monde: Monde, e: ev.CommandeRecue) -> None:
    monde.commande = e


def _avancer(monde: Monde, e: Any) -> None:
    monde.t = max(monde.t, e.t)


def _clore_tentative(monde: Monde, e: ev.TentativeClose) -> None:
    monde.close, monde.t = True, e.t


def _rien(monde: Monde, e: object) -> None:
    """A row that changes nothing in the world."""


# Tasks and facts.


def _ouvrir_tache(monde: Monde, e: ev.TacheOuverte) -> None:
    monde.taches[e.tache] = TacheEnCours(etat=e.etat, lignes=(monde.lignes,), ouverte_a=e.t)


def _accomplir(monde: Monde, e: ev.GesteAccompli) -> None:
    monde.t = e.t
    commande = commande_du_geste(monde)
    tache = monde.taches[e.tache]
    mots = commande.textes if isinstance(commande, Geste) else {}
    textes = {**tache.textes, **{champ: mots.get(champ, "") for champ in e.champs}}
    monde.taches[e.tache] = replace(tache, textes=textes, lignes=(*tache.lignes, monde.lignes))
    if isinstance(commande, Geste):
        monde.suspendus.pop(cle_de(commande), None)


def commande_du_geste(monde: Monde) -> Commande | None:
    """Return the command that the present act carries out: the one that was cut, when this act goes on with it."""
    recue = monde.commande.commande if monde.commande else None
    if isinstance(recue, Continuer) and recue.cle in monde.suspendus:
        return monde.suspendus[recue.cle].commande
    return recue


def _modifier(monde: Monde, e: ev.EtatModifie) -> None:
    tache = monde.taches[e.tache]
    etat = appliquer(tache.etat, e.ecart)
    monde.taches[e.tache] = replace(tache, etat=etat, lignes=(*tache.lignes, monde.lignes))


def _clore(monde: Monde, e: ev.TacheClose) -> None:
    tache = monde.taches[e.tache]
    lignes = (*tache.lignes, monde.lignes)
    monde.taches[e.tache] = replace(tache, close=True, close_a=e.t, issue=e.raison, lignes=lignes)
    prefixe = f"{e.tache}/"
    monde.suspendus = {cle: un for cle, un in monde.suspendus.items() if not cle.startswith(prefixe)}


def _publier(monde: Monde, e: ev.FaitPublie) -> None:
    monde.faits[e.nom] = Fait(nom=e.nom, nature=e.nature, valeur=e.valeur, tache=e.tache, ligne=monde.lignes)


def _reporter(monde: Monde, e: ev.TacheReportee) -> None:
    monde.t = e.t
    monde.reportees[e.tache] = e.t


def _confier(monde: Monde, e: ev.TacheConfiee) -> None:
    monde.t = e.t
    monde.confiees[e.tache] = e.a


def _echoir(monde: Monde, e: ev.EcheancePassee) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    monde.echues[e.tache] = e.faite


def _entendre(monde: Monde, e: ev.ReponseRecue) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    tache = monde.taches[e.tache]
    monde.taches[e.tache] = replace(tache, lignes=(*tache.lignes, monde.lignes))


def _interrompre(monde: Monde, e: ev.GesteInterrompu) -> None:
    monde.t = e.t
    commande = commande_du_geste(monde)
    assert commande is not None
    monde.suspendus[e.cle] = Suspendu(commande=commande, reste=e.reste, t=e.t)


# The agenda, documents and sheets.


def _prevoir(monde: Monde, e: ev.Prevu) -> None:
    monde.agenda[e.id] = Entree(e.id, e.quand, e.classe, e.document, e.passage, e.tache, e.drapeau)
    monde.declenchees |= {e.id}


def _annuler(monde: Monde, e: ev.Annule) -> None:
    monde.agenda.pop(e.id, None)


def _recevoir_document(monde: Monde, e: ev.DocumentRecu) -> None:
    monde.agenda.pop(e.prevu, None)
    monde.documents[e.document] = e.t
    _avancer(monde, e)


def _lire(monde: Monde, e: ev.DocumentLu) -> None:
    monde.lus.setdefault(e.document, e.t)
    monde.suspendus.pop(f"lire/{e.document}", None)
    _avancer(monde, e)


def _consulter(monde: Monde, e: ev.FicheConsultee) -> None:
    monde.fiches.setdefault(e.fiche, e.t)
    monde.suspendus.pop(f"consulter/{e.fiche}", None)
    _avancer(monde, e)


def _suivre(monde: Monde, e: ev.SuiteArrivee) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    monde.suites[e.suite] = monde.lignes


def _fermer_le_soir(monde: Monde, e: ev.JourneeFinie) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    monde.ferme = True


def _ouvrir_le_matin(monde: Monde, e: ev.JourneeOuverte) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    monde.ferme = False


def _finir_de_jouer(monde: Monde, e: ev.EpilogueOuvert) -> None:
    _avancer(monde, e)
    monde.epilogue = True


# People.


def _arriver(monde: Monde, e: ev.PassantArrive) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    deja = monde.passants.get(e.passage)
    neuf = Passant("attend", e.t, e.humeur, e.fois, arrive=e.t, lignes=(monde.lignes,))
    if deja:
        lignes = (*deja.lignes, monde.lignes)
        neuf = replace(
            deja, etat="attend", depuis=e.t, humeur=e.humeur, fois=e.fois, prevenu=False, issue="", lignes=lignes
        )
    monde.passants[e.passage] = neuf


def _accueillir(monde: Monde, e: ev.PassantRecu) -> None:
    _avancer(monde, e)
    monde.en_face = e.passage
    passant = _vu(monde, e.passage)
    attente = passant.attente + e.attente
    monde.passants[e.passage] = replace(
        passant,
        etat="recu",
        depuis=e.t,
        humeur=e.humeur,
        attente=attente,
        recu_a=passant.recu_a or e.t,
        premiere_attente=passant.premiere_attente if passant.recu_a else attente,
    )


def _faire_attendre(monde: Monde, e: ev.PassantPatiente) -> None:
    _avancer(monde, e)
    passant = _vu(monde, e.passage)
    if e.laisse:
        monde.en_face = ""
        passant = replace(passant, etat="attend", depuis=e.t)
    monde.passants[e.passage] = replace(passant, humeur=e.humeur, prevenu=not e.laisse)


def _partir(monde: Monde, e: ev.PassantParti) -> None:
    _avancer(monde, e)
    monde.agenda.pop(e.prevu, None)
    if monde.en_face == e.passage:
        monde.en_face = ""
    passant = _vu(monde, e.passage)
    attente = passant.attente + (e.t - passant.depuis if passant.etat == "attend" else 0)
    etats: Mapping[str, Any] = {"servi": "servi", "rappel": "rappel"}
    monde.passants[e.passage] = replace(
        passant, etat=etats.get(e.raison, "parti"), depuis=e.t, humeur=e.humeur, attente=attente, issue=e.raison
    )
    monde.suspendus.pop(f"recevoir/{e.passage}", None)


def _vu(monde: Monde, passage: str) -> Passant:
    """Return someone, with the present row among those that speak of them."""
    passant = monde.passants[passage]
    return replace(passant, lignes=(*passant.lignes, monde.lignes))


def _changer_humeur(monde: Monde, e: ev.HumeurChangee) -> None:
    monde.humeurs[e.tache] = e.humeur


Pli = Callable[[Monde, Any], None]

_PLIS: Mapping[type, Pli] = {
    ev.Ouvert: _ouvrir,
    ev.CommandeRecue: _recevoir_commande,
    ev.TempsEcoule: _avancer,
    ev.TacheOuverte: _ouvrir_tache,
    ev.GesteAccompli: _accomplir,
    ev.GesteInterrompu: _interrompre,
    ev.AttenteFinie: _avancer,
    ev.EtatModifie: _modifier,
    ev.FaitPublie: _publier,
    ev.TacheClose: _clore,
    ev.TacheReportee: _reporter,
    ev.TacheConfiee: _confier,
    ev.EcheancePassee: _echoir,
    ev.ReponseRecue: _entendre,
    ev.Prevu: _prevoir,
    ev.Annule: _annuler,
    ev.SuiteArrivee: _suivre,
    ev.JourneeFinie: _fermer_le_soir,
    ev.JourneeOuverte: _ouvrir_le_matin,
    ev.EpilogueOuvert: _finir_de_jouer,
    ev.PassantArrive: _arriver,
    ev.PassantRecu: _accueillir,
    ev.PassantPatiente: _faire_attendre,
    ev.PassantParti: _partir,
    ev.HumeurChangee: _changer_humeur,
    ev.DocumentRecu: _recevoir_document,
    ev.DocumentLu: _lire,
    ev.FicheConsultee: _consulter,
    ev.Refuse: _rien,
    ev.TentativeClose: _clore_tentative,
    ev.Efface: _rien,
}
"""Every type of event the journal may hold, and how it is folded."""
