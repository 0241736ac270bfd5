"""What can be done at the desk besides the tasks: the same offers, in the same words and order, on every face."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.engine.commandes import Attendre, Commande, Continuer, FairePatienter, Recevoir
from sgm_sim.engine.couts import COUT_PATIENTER
from sgm_sim.engine.vue import Vue, VuePassant, VueSuspendu


class Proposition(Struct, frozen=True):
    """One thing that can be done."""

    id: str
    """Stable from one instant to the next: `recevoir/x`, `patienter/x`, `continuer/cle`, `attendre`."""
    libelle: str
    commande: Commande
    cout: int | None
    """Simulated seconds; None when nobody can tell."""
    passage: str = ""
    """Person concerned."""


ATTENDRE = Proposition("attendre", "Attendre la suite", Attendre(), None)


def propositions(vue: Vue) -> tuple[Proposition, ...]:
    """Return the offers of the desk, the most pressing first: the telephone, the door, the counter, what was cut."""
    if vue.close or not vue.vivante:
        return ()
    if vue.ferme:
        return (Proposition("attendre", "Rentrer, et revenir le matin", Attendre(), None),) if vue.attendu else ()
    rangs = {"telephone": 0, "visite": 1, "guichet": 2}
    gens = sorted(vue.passants, key=lambda un: (un.etat == "rappel", rangs[un.canal]))
    offres = [offre for un in gens for offre in _pour(un, vue)]
    offres += [_suite(suspendu, vue) for suspendu in vue.suspendus if not suspendu.cle.startswith("recevoir/")]
    return (*offres, ATTENDRE) if vue.attendu else tuple(offres)


_VERBES = {"telephone": "Décrocher", "visite": "Recevoir", "guichet": "Recevoir"}


def _pour(un: VuePassant, vue: Vue) -> Iterator[Proposition]:
    """Yield what can be done for one person."""
    recevoir = Recevoir(passage=un.id)
    if un.etat == "recu":
        if not un.tache:
            yield Proposition(f"recevoir/{un.id}", f"Reprendre avec {un.nom}", recevoir, un.cout, un.id)
        return
    verbe = "Rappeler" if un.etat == "rappel" else _VERBES[un.canal]
    yield Proposition(f"recevoir/{un.id}", f"{verbe} : {un.nom}", recevoir, un.cout, un.id)
    if un.etat == "attend" and not un.prevenu:
        mot = f"Promettre de rappeler {un.nom}" if un.canal == "telephone" else f"Faire patienter {un.nom}"
        yield Proposition(f"patienter/{un.id}", mot, FairePatienter(passage=un.id), COUT_PATIENTER, un.id)


def _suite(suspendu: VueSuspendu, vue: Vue) -> Proposition:
    return Proposition(
        f"continuer/{suspendu.cle}",
        f"Continuer : {nom_du_travail(suspendu, vue)}",
        Continuer(cle=suspendu.cle),
        suspendu.cout,
    )


def nom_du_travail(suspendu: VueSuspendu, vue: Vue) -> str:
    """Name what was cut, as the desk knows it."""
    genre, _, quoi = suspendu.cle.partition("/")
    if genre == "lire":
        return next((document.titre for document in vue.documents if document.id == quoi), "une lecture")
    if genre == "consulter":
        return "une fiche de droit"
    if genre == "recevoir":
        return next((un.nom for un in vue.passants if un.id == quoi), "une personne")
    return next((tache.titre for tache in vue.taches if tache.id == suspendu.tache), "un travail")


def attendus(vue: Vue) -> str:
    """Say in a few words who waits: « 2 au guichet · ☎ sonne »; empty when nobody does."""
    compte = {canal: sum(un.canal == canal and un.etat == "attend" for un in vue.passants) for canal in _VERBES}
    rappels = sum(un.etat == "rappel" for un in vue.passants)
    parts = [
        f"{compte['guichet']} au guichet" if compte["guichet"] else "",
        "☎ sonne" if compte["telephone"] else "",
        "à votre porte" if compte["visite"] else "",
        accord(rappels, "rappel") + " à faire" if rappels else "",
    ]
    return " · ".join(part for part in parts if part)
