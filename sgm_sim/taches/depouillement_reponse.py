"""How the envelopes of a count are put aside to give an answer: the gestures of bots and plans.

The engine never imports this module.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_gestes import CLASSER, CLORE, COMMENCER, DEPOUILLER, VALABLE
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, CAUSE, NUL
from sgm_sim.taches.depouillement_pile import cle_du_paquet, cle_du_rang
from sgm_sim.taches.depouillement_urne import BulletinTrouve
from sgm_sim.taches.valeurs import Valeur

Reponse = Mapping[str, Valeur | None]


def ouvrir(tache: TacheDepouillement, reponse: Reponse) -> Iterator[Geste]:
    """Yield what makes of each envelope what the answer says; one that it does not speak of is left to the bureau."""
    return _a_la_suite(tache, reponse) if tache.mode == "litigieux" else _d_un_coup(tache, reponse)


def _a_la_suite(tache: TacheDepouillement, reponse: Reponse) -> Iterator[Geste]:
    """Yield the gestures of somebody who opens the envelopes one by one, in the order they are written."""
    yield Geste(tache=tache.id, nom=COMMENCER)
    for n, bulletin in enumerate(tache.bulletins):
        paquet, rang = divmod(n, tache.par_paquet)
        if paquet and not rang:
            yield Geste(tache=tache.id, nom=CLORE)
        ici = f"{cle_du_paquet(paquet + 1)}-{cle_du_rang(rang + 1)}"
        for args in _classer(tache, bulletin, reponse):
            yield Geste(tache=tache.id, nom=CLASSER, args={"enveloppe": ici, **args})


def _classer(tache: TacheDepouillement, bulletin: BulletinTrouve, reponse: Reponse) -> Iterator[dict[str, Any]]:
    sort = reponse.get(f"pile-{bulletin.id}") or BUREAU
    if sort in (BLANC, NUL, BUREAU):
        yield {"sort": sort}
    else:
        lu = not tache.nomme and bulletin.lus[:1] == (sort,)
        yield {"sort": VALABLE} if lu else {"sort": VALABLE, "pour": sort}
    if sort == NUL:
        yield {"sort": NUL, CAUSE: reponse.get(f"pile-{bulletin.id}-{CAUSE}") or tache.causes[0]}


def _d_un_coup(tache: TacheDepouillement, reponse: Reponse) -> Iterator[Geste]:
    """Yield what is made of every envelope at once: whoever writes an answer does not see their order."""
    bulletins = {}
    for bulletin in tache.bulletins:
        sort = reponse.get(f"pile-{bulletin.id}") or BUREAU
        cause = reponse.get(f"pile-{bulletin.id}-{CAUSE}") or tache.causes[0]
        bulletins[bulletin.id] = f"{NUL}:{cause}" if sort == NUL else sort
    dites = {sort.id: reponse.get(f"pile-ordinaires-{sort.id}") for sort in tache.sorts}
    ordinaires = {sort: n for sort, n in dites.items() if n is not None}
    yield Geste(tache=tache.id, nom=DEPOUILLER, args={"bulletins": bulletins, "ordinaires": ordinaires})
