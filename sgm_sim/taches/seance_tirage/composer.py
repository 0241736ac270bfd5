"""A whole drawn council, as a sujet writes it: people, papers, and the moments in order.

Same stream, same bytes. What its notes had to be is computed elsewhere, by the law.
"""

from __future__ import annotations

from random import Random
from typing import Any

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.core.hasard import flux
from sgm_sim.taches.seance_tirage.catalogue import Demande
from sgm_sim.taches.seance_tirage.gens import Personne, tirer_conseil
from sgm_sim.taches.seance_tirage.moments import Seance, ordre_du_jour
from sgm_sim.taches.seance_tirage.papiers import AGENTE, distribuer
from sgm_sim.taches.seance_tirage.paroles import Affaire, Voix, affaires
from sgm_sim.taches.seance_tirage.salle import Deroule, derouler

_AGENTE = "vous, secrétaire générale de mairie"


def tirer(hasard: Random, demande: Demande) -> dict[str, Any]:
    """Return one council of those that are wanted (see `catalogue.empeche`): plain lists, mappings, texts and numbers.

    Raises:
        DroitMuet: when the law of that day does not say where a quorum is.
    """
    graine = hasard.getrandbits(64)
    anomalies = demande.choisir(flux(graine, "anomalies"))
    vacants = int("siege-vacant" in anomalies)
    conseil = tirer_conseil(flux(graine, "gens"), demande.membres - vacants)
    deroule = derouler(flux(graine, "salle"), demande, anomalies, conseil)
    expert = demande.niveau == "expert"
    seance = Seance(
        hasard=flux(graine, "votes"),
        voix=Voix(flux(graine, "paroles")),
        demande=demande,
        anomalies=anomalies,
        conseil=tuple(conseil),
        deroule=deroule,
        papiers=distribuer(flux(graine, "papiers"), anomalies, conseil, deroule, expert),
        affaires=_affaires(flux(graine, "affaires"), deroule),
        date=date_longue(demande.seuils.le),
    )
    return {
        "membres": demande.membres,
        "niveau": demande.niveau,
        "anomalies": list(anomalies),
        "date": demande.seuils.le.isoformat(),
        "maire": f"{conseil[0].prenom} {conseil[0].nom}",
        "qualite": conseil[0].Le,
        "preside": conseil[0].id,
        "vacants": vacants,
        "conseil": [_membre(un, deroule) for un in conseil],
        "agents": [{"id": AGENTE, "libelle": _AGENTE}],
        "ordre_du_jour": "\n".join(
            f"{n}. {ligne[0].upper()}{ligne[1:]}" for n, ligne in enumerate(ordre_du_jour(seance), start=1)
        ),
        "moments": list(seance.moments()),
    }


def _membre(qui: Personne, deroule: Deroule) -> dict[str, Any]:
    role = {"role": qui.role} if qui.role else {}
    absent = {"absent": True} if qui in deroule.absents else {}
    return {"id": qui.id, "nom": str(qui), **role, **absent}


def _affaires(hasard: Random, deroule: Deroule) -> dict[str, Affaire]:
    """Return what each matter is about."""
    toutes = affaires()
    ordinaires = ["affaire", *(point for point in deroule.points if point.startswith("ordinaire"))]
    tirees = hasard.sample(toutes.ordinaires, k=len(ordinaires))
    return {
        **dict(zip(ordinaires, tirees, strict=True)),
        "interesse": hasard.choice(toutes.interets),
        "nomination": hasard.choice(toutes.nominations),
        "ajout": hasard.choice(toutes.ajouts),
    }
