"""A count of votes drawn whole, for the kind `depouillement`: who stands, what is in the urn, what the steps tell.

Same stream, same bytes. What each envelope is worth is never drawn nor computed here: that is for the law, which
`depouillement_cle` asks of what was drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from sgm_sim.core.hasard import flux
from sgm_sim.droit.regles import appliquer
from sgm_sim.taches.depouillement_tirage_catalogue import CATALOGUE, PAREILS, PILE, SIMPLES, Anomalie, Demande
from sgm_sim.taches.depouillement_tirage_gens import raconter, tirer_candidats, tirer_nom, tirer_tiers

SIMPLE = Anomalie("Une enveloppe où il n’y a rien à voir.", "Un bulletin seul")
INSCRITS_MIN, INSCRITS_MAX = 250, 2_000
"""Fewer, and lists could be level; more, and counting by tens is a chore."""

_TABLES = 2
_BLANCS = 5
_VOTENT = (55, 78)
"""Of a hundred voters, how many came, from and to."""

Candidats = Sequence[Mapping[str, Any]]


def tirer(hasard: Random, demande: Demande) -> dict[str, Any]:
    """Return one count of those that are wanted (see `empeche`): plain lists, mappings, texts and numbers."""
    graine = hasard.getrandbits(64)
    anomalies = demande.choisir(flux(graine, "anomalies"))
    candidats = tirer_candidats(flux(graine, "candidats"), demande.election, demande.niveau)
    tiers = [tirer_tiers(flux(graine, "tiers"))] if "liste-non-enregistree" in anomalies else []
    bulletins = list(_bulletins(flux(graine, "pile"), demande, anomalies, candidats, tiers))
    urne = flux(graine, "urne")
    blancs = urne.randint(1, _BLANCS)
    venus = demande.inscrits * urne.randint(*_VOTENT) // 100
    ordinaires = _partager(urne, demande, candidats, venus - len(bulletins) - blancs)
    return {
        "niveau": demande.niveau,
        "anomalies": list(anomalies),
        "election": demande.election,
        "date": demande.date.isoformat(),
        "inscrits": demande.inscrits,
        **_commune(demande),
        "tables": _TABLES,
        "emargements": venus + _ecart(urne, anomalies),
        "candidats": [*candidats, *tiers],
        "ordinaires": ordinaires,
        "blancs_ordinaires": blancs,
        "bulletins": bulletins,
        "desaccords": list(_desaccords(flux(graine, "pointage"), anomalies, candidats)),
        "etapes": raconter(flux(graine, "paroles")),
    }


def _commune(demande: Demande) -> dict[str, int]:
    """Return what only a municipal election asks: the population, and the seats when the law says how many."""
    if demande.population is None:
        return {}
    dites = {"population": demande.population, "le": demande.date.isoformat()}
    sieges = appliquer("conseil.effectif-legal", dites, demande.parametres).limite
    return {"population": demande.population} | ({"sieges": int(sieges)} if sieges else {})


def _partager(hasard: Random, demande: Demande, candidats: Candidats, restent: int) -> dict[str, int]:
    """Return the plain votes of each: so far apart that no envelope of the pile brings two lists level."""
    ecart = PILE[demande.niveau] + 1 if demande.election == "municipales" else 1
    rangs = list(range(len(candidats)))
    hasard.shuffle(rangs)
    parts = [ecart * (rang + 1) for rang in rangs]
    libres = restent - sum(parts)
    bornes = sorted(hasard.randint(0, libres) for _ in parts[1:])
    ajouts = [b - a for a, b in zip([0, *bornes], [*bornes, libres], strict=True)]
    dans_l_ordre = sorted(ajouts)
    return {un["id"]: parts[n] + dans_l_ordre[rangs[n]] for n, un in enumerate(candidats)}


def _ecart(hasard: Random, anomalies: Sequence[str]) -> int:
    """Return how many more signatures there are than envelopes."""
    if "enveloppe-en-trop" in anomalies:
        return -hasard.randint(1, 2)
    return hasard.randint(1, 2) if "signature-en-trop" in anomalies else 0


def _desaccords(hasard: Random, anomalies: Sequence[str], candidats: Candidats) -> Iterator[dict[str, Any]]:
    """Yield the totals on which sheets differ: there is always one, and one where both are wrong if it is wanted."""
    ecarts = [hasard.choice(([0, 1], [1, 0], [0, -1], [-1, 0]))]
    if "pointeurs" in anomalies:
        ecarts.append(hasard.choice(([-1, 1], [1, -1], [1, 2], [-2, -1])))
    for un, table, faux in zip(hasard.sample(list(candidats), k=len(ecarts)), (1, 2), ecarts, strict=False):
        yield {"table": table, "candidat": un["id"], "ecarts": faux}


def _bulletins(
    hasard: Random, demande: Demande, anomalies: Sequence[str], candidats: Candidats, tiers: Candidats
) -> Iterator[dict[str, Any]]:
    """Yield the envelopes that are opened: those of the anomalies, some of them twice, and plain ones, shuffled."""
    vues = [nom for nom in anomalies if CATALOGUE[nom].papiers != "ailleurs"]
    redites = [nom for nom in vues if nom not in demande.a_evaluer and nom not in PAREILS]
    hasard.shuffle(redites)
    manquent = PILE[demande.niveau] - SIMPLES[demande.niveau] - len(vues)
    noms = [*vues, *(redites[n % len(redites)] for n in range(manquent)), *[""] * SIMPLES[demande.niveau]]
    hasard.shuffle(noms)
    dessins: dict[str, list[Mapping[str, Any]]] = {}
    for rang, nom in enumerate(noms, start=1):
        anomalie = CATALOGUE.get(nom, SIMPLE)
        un, autre = hasard.sample(list(candidats), k=2)
        lu = tiers[0] if anomalie.papiers == "tiers" else un
        yield {
            "id": f"e{rang:02}-lue",
            "libelle": _libelle(anomalie, lu, autre),
            "contenu": _contenu(anomalie, lu["id"], autre["id"]),
            "support": anomalie.support,
            "defauts": [anomalie.defaut] if anomalie.defaut else [],
            **_dessin(hasard, anomalie, lu, dessins.setdefault(nom, [])),
        }


def _contenu(anomalie: Anomalie, lu: str, autre: str) -> list[str]:
    """Return whose ballots are in the envelope."""
    match anomalie.papiers:
        case "rien":
            return []
        case "differents":
            return [lu, autre]
    return [lu] * {"deux": 2, "trois": 3}.get(anomalie.papiers, 1)


def _libelle(anomalie: Anomalie, lu: Mapping[str, Any], autre: Mapping[str, Any]) -> str:
    """Return what the bilan calls an envelope."""
    if anomalie.papiers == "rien":
        return anomalie.nom
    noms = f"{lu['libelle']} et {autre['libelle']}" if anomalie.papiers == "differents" else lu["libelle"]
    return f"{anomalie.nom} ({noms})"


def _dessin(
    hasard: Random, anomalie: Anomalie, lu: Mapping[str, Any], restent: list[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return how an envelope is drawn, not twice the same way in a count while there are others."""
    if anomalie.defaut == "nom-raye":
        return {"dessin": {"rayes": [hasard.choice(lu["membres"])]}}
    if anomalie.defaut == "nom-ajoute":
        return {"dessin": {"ajoutes": [tirer_nom(hasard)]}}
    if not anomalie.vues:
        return {}
    if not restent:
        restent += hasard.sample(anomalie.vues, k=len(anomalie.vues))
    return {"dessin": dict(restent.pop())}
