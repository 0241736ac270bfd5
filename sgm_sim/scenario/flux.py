"""Who will come: the people of a sujet, and those that its streams draw, each from a stream of its own.

Removing one person, one stream or one day moves no draw of the others. What was drawn is kept with the attempt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sgm_sim.commune.personnes import tirer_personne
from sgm_sim.core.hasard import flux as flux_de
from sgm_sim.core.instants import Instant, instant
from sgm_sim.scenario.calendrier import jours_de_travail
from sgm_sim.scenario.passages import Flux, Passage, PassageDeclare
from sgm_sim.scenario.sujet import Sujet


def cle_de(flux: str) -> str:
    """Return the name under which the draws of a stream are kept in a variant; no entry of `donnees` can bear it."""
    return f"flux:{flux}"


def passages_de(sujet: Sujet, graine: int, variante: Mapping[str, Any] | None) -> tuple[Passage, ...]:
    """Return everyone who may come, in order of the file, then of the streams.

    Args:
        sujet: the sujet, its `donnees` filled in.
        graine: seed of the draws.
        variante: what was drawn before; a stream that it does not know draws nobody.
    """
    noms = {un.id: un.nom for un in sujet.personnages}
    passages = [_declare(passage, sujet, noms) for passage in sujet.passages]
    for flux in sujet.flux:
        if variante is None:
            passages += _tirer(flux, sujet, graine)
        else:
            passages += msgspec.convert(variante.get(cle_de(flux.id), []), list[Passage])
    return tuple(passages)


def tires(sujet: Sujet, passages: Iterable[Passage]) -> dict[str, Any]:
    """Return what to keep of the streams in the variant of an attempt."""
    declares = {passage.id for passage in sujet.passages}
    par_flux: dict[str, list[Passage]] = {cle_de(flux.id): [] for flux in sujet.flux}
    for passage in passages:
        if passage.id not in declares:
            par_flux[cle_de(passage.id.rsplit("-", 4)[0])].append(passage)
    return {cle: msgspec.to_builtins(siens) for cle, siens in par_flux.items()}


def _declare(passage: PassageDeclare, sujet: Sujet, noms: Mapping[str, str]) -> Passage:
    jour = passage.jour or sujet.calendrier.jour
    return Passage(
        id=passage.id,
        canal=passage.canal,
        nom=passage.nom or noms.get(passage.qui or "", ""),
        objet=passage.objet,
        quand=instant(jour, passage.a) if passage.a else None,
        patience=passage.sonnerie if passage.canal == "telephone" else 60 * passage.patience,
        humeur=passage.humeur,
        duree=passage.duree,
        tache=passage.tache or "",
        rappels=passage.rappels,
        intervalle=60 * passage.intervalle,
    )


def _tirer(flux: Flux, sujet: Sujet, graine: int) -> list[Passage]:
    passages = []
    for jour in jours_de_travail(sujet.calendrier):
        if not flux.jours or jour in flux.jours:
            combien = flux_de(graine, jour.isoformat(), flux.id, "nombre").randint(flux.min, flux.max)
            passages += [_tirer_un(flux, jour, rang, graine) for rang in range(1, combien + 1)]
    return passages


def _tirer_un(flux: Flux, jour: dt.date, rang: int, graine: int) -> Passage:
    identifiant = f"{flux.id}-{jour.isoformat()}-{rang:03}"
    hasard = flux_de(graine, jour.isoformat(), flux.id, rang)
    debut, fin = instant(jour, flux.de), instant(jour, flux.a)
    minute = hasard.randrange((fin - debut) // 60)
    (demande,) = hasard.choices(flux.demandes, [une.poids for une in flux.demandes])
    personne = tirer_personne(hasard)
    return Passage(
        id=identifiant,
        canal=flux.canal,
        nom=f"{personne['civilite']} {personne['nom']}",
        objet=demande.objet,
        quand=Instant(debut + 60 * minute),
        patience=flux.sonnerie if flux.canal == "telephone" else 60 * demande.patience,
        humeur=max(0, min(100, demande.humeur + hasard.randint(-10, 10))),
        duree=demande.duree,
    )
