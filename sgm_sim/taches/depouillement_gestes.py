"""Gestures on the pile of envelopes: what they cost, why they are refused, what they change. No law here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sgm_sim.taches.contrat import Devis, Etat, Geste
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, CAUSE, NUL
from sgm_sim.taches.depouillement_pile import (
    Dessus,
    adresse,
    clore,
    courant,
    dessus,
    est_lue,
    lus,
    poser,
    rangs,
    reprendre,
)
from sgm_sim.taches.depouillement_urne import BulletinTrouve

COMMENCER, CLASSER, REVENIR, CLORE, DEPOUILLER = "commencer", "classer", "revenir", "clore", "depouiller"
"""Open the first envelope; say what one is worth; take the last one back; close a packet; all the pile at once.

`depouiller` is for whoever answers without seeing the order of the pile (a plan): no face offers it.
"""
VALABLE = "valable"

COUT_REVENIR = 3
COUT_CLORE = 60
"""Simulated seconds: sheets of a packet are added up and signed."""

_PLUS_LA = "Cette enveloppe n’est plus sur le dessus."


def devis_de_la_pile(tache: TacheDepouillement, etat: Etat, geste: Geste) -> Devis | None:
    """Price a gesture on the pile, or say why it cannot be made; None when it is no gesture on the pile."""
    if geste.nom not in (COMMENCER, CLASSER, REVENIR, CLORE, DEPOUILLER):
        return None
    if etat["etape"] != "pile" or geste.textes:
        return Devis(refus="Ce n’est pas le moment d’ouvrir des enveloppes.")
    if geste.nom == CLASSER:
        return _devis_de_classer(tache, etat, geste.args)
    if geste.nom == DEPOUILLER:
        return _devis_de_depouiller(tache, etat, geste.args)
    if geste.args:
        return Devis(refus="Cette pile ne connaît pas ce geste.")
    if geste.nom == REVENIR:
        rien = not lus(etat, courant(etat))
        return Devis(refus="Rien n’est encore classé dans ce paquet.") if rien else Devis(cout=COUT_REVENIR)
    if geste.nom == CLORE:
        if dessus(tache, etat) is not None:
            return Devis(refus="Il reste des enveloppes à lire dans ce paquet.")
        return Devis(refus="C’est le dernier paquet : passez à la suite.") if est_lue(etat) else Devis(cout=COUT_CLORE)
    return Devis(refus="La lecture est commencée.") if etat["lecture"] else Devis()


def _devis_de_classer(tache: TacheDepouillement, etat: Etat, args: Mapping[str, Any]) -> Devis:
    haut = dessus(tache, etat)
    if haut is None:
        return Devis(refus="Tout ce paquet est lu.")
    if args.get("enveloppe") != adresse(etat, haut.rang):
        return Devis(refus=_PLUS_LA)
    if refus := _mal_dit(tache, haut, args):
        return Devis(refus=refus)
    ouvre = 0 if haut.attend else tache.cout_enveloppe
    return Devis(cout=ouvre + (tache.cout_cause if CAUSE in args else 0))


def _mal_dit(tache: TacheDepouillement, haut: Dessus, args: Mapping[str, Any]) -> str:
    """Return why an envelope cannot be put aside so; empty when it can."""
    sort, propres = args.get("sort"), {"enveloppe", "sort"}
    if sort == NUL and CAUSE in args:
        return "" if args.keys() == propres | {CAUSE} and args[CAUSE] in tache.causes else "Cette cause n’existe pas."
    if haut.attend:
        return "Dites d’abord pour quelle cause elle est nulle, ou revenez."
    if sort == VALABLE:
        if args.keys() == propres:
            return "" if lus_de(haut.quoi) else "Aucun nom ne se lit ici : cette enveloppe ne donne de voix à personne."
        permis = args.keys() == propres | {"pour"} and tache.candidat(str(args["pour"])) is not None
        return "" if permis else "Personne ne se présente sous ce nom."
    return "" if sort in (BLANC, NUL, BUREAU) and args.keys() == propres else "Cette réponse n’existe pas."


def lus_de(quoi: BulletinTrouve | str) -> tuple[str, ...]:
    """Return the names that are read in an envelope."""
    if isinstance(quoi, BulletinTrouve):
        return quoi.lus
    return () if quoi == BLANC else (quoi,)


def reduire_la_pile(tache: TacheDepouillement, etat: Etat, geste: Geste) -> Etat:
    """Return the state after an accepted gesture on the pile."""
    if geste.nom == REVENIR:
        return reprendre(etat)
    if geste.nom == CLORE:
        return clore(etat)
    if geste.nom == COMMENCER:
        return {**etat, "lecture": True}
    if geste.nom == DEPOUILLER:
        return _tout(tache, etat, geste.args)
    haut = dessus(tache, etat)
    assert haut is not None  # devis accepted it
    sort = geste.args["sort"]
    if sort == VALABLE:
        sort = geste.args.get("pour") or lus_de(haut.quoi)[0]
    return poser(etat, haut.rang, sort, geste.args.get(CAUSE))


# All at once.


def _devis_de_depouiller(tache: TacheDepouillement, etat: Etat, args: Mapping[str, Any]) -> Devis:
    if any(etat["pile"].values()):
        return Devis(refus="La lecture est commencée.")
    sorts = {option.id for option in tache.sorts}
    dits, ordinaires = args.get("bulletins"), args.get("ordinaires")
    if not isinstance(dits, Mapping) or not isinstance(ordinaires, Mapping) or len(args) != 2:
        return Devis(refus="Cette pile ne connaît pas ce geste.")
    complets = dits.keys() == {un.id for un in tache.bulletins} and all(_bien_dit(tache, un) for un in dits.values())
    comptes = ordinaires.keys() <= sorts and all(type(n) is int and n >= 0 for n in ordinaires.values())
    if not complets or not comptes:
        return Devis(refus="Il faut dire ce que vaut chaque enveloppe, et pour quelle cause.")
    nuls = sum(str(un).startswith(NUL) for un in dits.values()) + ordinaires.get(NUL, 0)
    return Devis(cout=tache.ouvertes * tache.cout_enveloppe + nuls * tache.cout_cause)


def _bien_dit(tache: TacheDepouillement, dit: Any) -> bool:
    sort, avec, cause = str(dit).partition(":")
    if sort == NUL:
        return cause in tache.causes
    return not avec and any(sort == option.id for option in tache.sorts)


def _tout(tache: TacheDepouillement, etat: Etat, args: Mapping[str, Any]) -> Etat:
    ailleurs = _deplacees(tache, args["ordinaires"])
    pile: dict[str, str] = {}
    for paquet in etat["ordre"]:
        faits = []
        for quoi in map(tache.trouve, rangs(etat, paquet)):
            if isinstance(quoi, BulletinTrouve):
                faits.append(args["bulletins"][quoi.id])
            else:
                sort = next(ailleurs.get(quoi, iter(())), quoi)
                faits.append(f"{NUL}:{tache.causes[0]}" if sort == NUL else sort)
        pile[paquet] = " ".join(faits)
    return {**etat, "pile": pile, "paquet": len(pile)}


def _deplacees(tache: TacheDepouillement, voulus: Mapping[str, int]) -> dict[str, Iterator[str]]:
    """Return, for each thing that plain envelopes give, where those that are too many go."""
    vrais = dict(tache.series)
    manques = [sort for sort, n in voulus.items() for _ in range(n - vrais.get(sort, 0))]
    ailleurs: dict[str, Iterator[str]] = {}
    for sort, n in vrais.items():
        trop = max(0, n - voulus.get(sort, n))
        ailleurs[sort], manques = iter(manques[:trop]), manques[trop:]
    return ailleurs
