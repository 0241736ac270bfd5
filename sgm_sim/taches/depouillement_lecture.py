"""The reading of the envelopes as a face shows it: the one on top, and one key for each thing it may be."""

from __future__ import annotations

from collections.abc import Iterator

from sgm_sim.core.francais.ecriture import nombre
from sgm_sim.taches.contrat import Etat, Geste
from sgm_sim.taches.depouillement_carte import fermer, ouvrir
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_gestes import CLASSER, CLORE, REVENIR, VALABLE, devis_de_la_pile
from sgm_sim.taches.depouillement_mots import CAUSES
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, CAUSE, NUL
from sgm_sim.taches.depouillement_pile import Dessus, adresse, compter, courant, dessus, est_lue
from sgm_sim.taches.fiche import Action, BlocBulletin, Pile

_ATTEND = "Nul : dites pour quelle cause"


def lire(tache: TacheDepouillement, etat: Etat, suite: Action) -> tuple[BlocBulletin, tuple[Action, ...]] | None:
    """Return the envelope on top and what may be made of it; None when nothing was opened yet.

    Args:
        tache: the count.
        etat: its state.
        suite: what leads to the next step, once all is read.
    """
    if not etat["lecture"] and not any(etat["pile"].values()):
        return None
    haut, nom, piles = dessus(tache, etat), nom_du_paquet(tache, etat), tuple(_piles(tache, etat))
    if haut is None:
        return fermer(tache, paquet=nom, piles=piles), (_revenir(tache, etat), _clore(tache, etat, suite))
    rang = (etat["paquet"] - 1) * tache.par_paquet + haut.rang
    numero = f"Enveloppe {nombre(rang)} sur {nombre(tache.ouvertes)}"
    bloc = ouvrir(tache, haut.quoi, numero=numero, paquet=nom, piles=piles, sort=_ATTEND if haut.attend else "")
    choix = _causes(tache, etat, haut) if haut.attend else _sorts(tache, etat, haut)
    return bloc, (*choix, _revenir(tache, etat))


def nom_du_paquet(tache: TacheDepouillement, etat: Etat) -> str:
    """Return what the packet being read is called; nothing when there is one only."""
    if len(etat["ordre"]) == 1:
        return ""
    return f"Paquet {etat['paquet']} sur {len(etat['ordre'])}"


def _piles(tache: TacheDepouillement, etat: Etat) -> Iterator[Pile]:
    compte = compter(tache, etat, courant(etat))
    for un in tache.candidats:
        if un.enregistre or compte[un.id]:
            yield Pile(un.id, un.libelle, compte[un.id])
    for nom, libelle in ((BLANC, "Blancs"), (NUL, "Nuls"), (BUREAU, "Au bureau")):
        yield Pile(nom, libelle, compte[nom])


def _sorts(tache: TacheDepouillement, etat: Etat, haut: Dessus) -> Iterator[Action]:
    """Offer a key for each candidate when they are few, else one for the name that is read."""
    ici = adresse(etat, haut.rang)
    if tache.nomme:
        for un in tache.officiels:
            args = {"enveloppe": ici, "sort": VALABLE, "pour": un.id}
            yield _classer(tache, f"pour-{un.id}", un.libelle, args)
    else:
        yield _classer(tache, VALABLE, "Valable, pour le nom lu", {"enveloppe": ici, "sort": VALABLE})
    for nom, libelle in ((BLANC, "Blanc"), (NUL, "Nul"), (BUREAU, "Le bureau tranche")):
        yield _classer(tache, nom, libelle, {"enveloppe": ici, "sort": nom})


def _classer(tache: TacheDepouillement, ident: str, libelle: str, args: dict[str, str]) -> Action:
    return Action(id=ident, libelle=libelle, geste=CLASSER, cout=tache.cout_enveloppe, args=args, definitif=False)


def _causes(tache: TacheDepouillement, etat: Etat, haut: Dessus) -> Iterator[Action]:
    ici = adresse(etat, haut.rang)
    for nom in tache.causes:
        yield Action(
            id=f"cause-{nom}",
            libelle=CAUSES[nom].libelle,
            geste=CLASSER,
            cout=tache.cout_cause,
            args={"enveloppe": ici, "sort": NUL, CAUSE: nom},
            definitif=False,
        )


def _revenir(tache: TacheDepouillement, etat: Etat) -> Action:
    devis = devis_de_la_pile(tache, etat, Geste(tache=tache.id, nom=REVENIR))
    assert devis is not None
    libelle = "Revenir à la précédente"
    return Action(id=REVENIR, libelle=libelle, geste=REVENIR, cout=devis.cout, refus=devis.refus, definitif=False)


def _clore(tache: TacheDepouillement, etat: Etat, suite: Action) -> Action:
    """Close the packet, or go on when it is the last one."""
    if est_lue(etat):
        return suite
    devis = devis_de_la_pile(tache, etat, Geste(tache=tache.id, nom=CLORE))
    assert devis is not None
    libelle = f"Clore le paquet {etat['paquet']} : ses enveloppes ne changent plus"
    return Action(id=CLORE, libelle=libelle, geste=CLORE, cout=devis.cout, refus=devis.refus, definitif=False)
