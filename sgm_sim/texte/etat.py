"""Where things stand, in sentences: opening hours, people, mail, what was cut. The same at the desk and in a task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sgm_sim.core.francais.ecriture import date_courte, duree
from sgm_sim.core.instants import jour_de
from sgm_sim.engine.propositions import nom_du_travail
from sgm_sim.engine.vue import Vue, VueDocument, VuePassant, VueTache
from sgm_sim.taches.humeur import visage
from sgm_sim.texte.console import heure, lettre

CANAUX = {"papier": "lettre", "courriel": "courriel", "note": "note"}
"""How each kind of document is called."""

_LIEUX = {"guichet": "au guichet", "telephone": "au téléphone", "visite": "à votre porte"}


def etat(vue: Vue) -> list[str]:
    """Return the state of the town hall, one sentence a line."""
    return [_heures(vue), *_gens(vue.passants), *_courrier(vue.documents), *_coupes(vue)]


def _heures(vue: Vue) -> str:
    if vue.ferme:
        suite = "/attendre pour revenir le matin" if vue.attendu else "/terminer pour finir"
        return f"La mairie est fermée pour la nuit : {suite}."
    if vue.public_jusqu_a is not None:
        return f"Public jusqu’à {heure(vue.public_jusqu_a)}."
    return "Fermé au public."


def _gens(passants: Sequence[VuePassant]) -> list[str]:
    """Return those in front, then those who call, come in, wait, and are to be called back."""
    rangs = {"recu": 0, "attend": 1, "rappel": 3}
    ordonnes = sorted(passants, key=lambda un: rangs.get(un.etat, 4) + (un.canal == "guichet" and un.etat == "attend"))
    return [_passant(un) for un in ordonnes]


def _passant(un: VuePassant) -> str:
    signe, mot = visage(un.humeur)
    if un.etat == "rappel":
        return f"À rappeler : {un.nom}, {un.objet}."
    if un.etat == "recu":
        reste = "" if un.tache else f" ; il reste {duree(un.cout)}"
        return f"En face de vous : {un.nom} ({signe} {mot}), {un.objet}{reste}."
    if un.canal == "telephone":
        return f"☎ {un.nom} ({signe} {mot}), {un.objet} : raccroche dans {duree(un.reste)}."
    depuis = f"depuis {duree(un.attend)}" if un.attend else "à l’instant"
    return f"{un.nom} ({signe} {mot}), {_LIEUX[un.canal]} {depuis} : {un.objet}."


def _courrier(documents: Sequence[VueDocument]) -> Iterator[str]:
    """Yield what is not read yet, with the letter that `/lire` takes."""
    for place, document in enumerate(documents):
        if not document.lu:
            yield f"À lire : {lettre(place)}) {document.titre} ({provenance(document)}, {duree(document.cout)})."


def provenance(document: VueDocument) -> str:
    """Return « courriel, Le CDG »."""
    return ", ".join(part for part in (CANAUX[document.canal], document.de) if part)


def _coupes(vue: Vue) -> Iterator[str]:
    for place, suspendu in enumerate(vue.suspendus):
        signe = f" {lettre(place)}" if len(vue.suspendus) > 1 else ""
        yield f"Coupé : {nom_du_travail(suspendu, vue)}. /continuer{signe} pour finir ({duree(suspendu.cout)})."


def taches_du_bureau(vue: Vue) -> list[VueTache]:
    """Return the tasks that the desk lists, in order: what opens on demand is not there before."""
    return [tache for tache in vue.taches if not tache.sur_demande or tache.statut != "a_venir"]


def a_faire(vue: Vue) -> list[str]:
    """Return the open tasks with their deadlines, one sentence a line."""
    ouvertes = [tache for tache in taches_du_bureau(vue) if tache.statut == "ouverte"]
    suites = [", ".join(filter(None, (tache.titre, *_precisions(tache, vue)))) for tache in ouvertes]
    return [f"À faire : {suite}." for suite in suites]


_STATUTS = {"a_venir": "à venir", "ouverte": "à faire", "close": "faite"}


def etat_de_la_tache(tache: VueTache, vue: Vue) -> str:
    """Return the words that go with a task in a list: « à faire, avant 11 h »."""
    return ", ".join(filter(None, (_statut(tache), *_precisions(tache, vue))))


def _precisions(tache: VueTache, vue: Vue) -> tuple[str, ...]:
    reportee = tache.reportee and tache.statut == "ouverte"
    return _echeance(tache, vue), "" if tache.notee else "sans note", "remise à plus tard" if reportee else ""


def _statut(tache: VueTache) -> str:
    if tache.confiee_a:
        return f"confiée à {tache.confiee_a}"
    if tache.attend:
        return "réponse attendue"
    # A conversation may be over without having been held to its end.
    return "finie" if tache.statut == "close" and tache.passage else _STATUTS[tache.statut]


def _echeance(tache: VueTache, vue: Vue) -> str:
    """Return « avant 11 h », « avant jeu. 05/02, 11 h », « en retard »; empty when there is none."""
    if tache.echeance is None or tache.statut == "close":
        return ""
    if tache.echeance <= vue.t:
        return "en retard"
    jour = "" if jour_de(tache.echeance) == jour_de(vue.t) else f"{date_courte(jour_de(tache.echeance))}, "
    return f"avant {jour}{heure(tache.echeance)}"
