"""The kind `plateforme`: fill, transmit, wait; what is sent can only be read, until the téléservice sends it back.

State: `{"champs": {…}, "etape": "brouillon" | "transmis" | "accuse" | "rejete", "envois": n, "motif": "…"}`. The answer
comes by itself after the delay; what makes it send back is declared in the sujet, and is only ever a matter of form.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from random import Random
from typing import Any

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.core.instants import Instant, civil, jour_de
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.champs import GenreDeChamps, faits_des_champs
from sgm_sim.taches.contrat import (
    REPONSE,
    Clot,
    Contexte,
    Devis,
    Effet,
    Etat,
    Genre,
    Geste,
    Publie,
    Repondra,
    TacheBase,
)
from sgm_sim.taches.fiche import Bloc, BlocAlerte, BlocChamp, BlocEtat, Fiche, VueFiche
from sgm_sim.taches.plateforme_donnees import Rejet, TachePlateforme
from sgm_sim.taches.valeurs import NatureChamp

ETAPES: Mapping[str, str] = {
    "brouillon": "Brouillon",
    "transmis": "Transmis, réponse attendue",
    "accuse": "Accusé de réception",
    "rejete": "Rejeté",
}
"""Each state, as the téléservice shows it."""

ENSUITE = "plus rien ne se modifie avant la réponse"
"""What follows a sending: it may come back to be mended."""

_FAITS: Mapping[str, NatureChamp] = {
    "transmis_le": "date",
    "envois": "nombre",
    "rejets": "nombre",
    "accuse_le": "date",
}
"""Facts of the téléservice itself, under the name of the task: last sending, how many, sent back, receipt."""


class GenrePlateforme(GenreDeChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "plateforme"
    modele: builtins.type[TacheBase] = TachePlateforme
    quoi: str = "Cet envoi"

    def publie(self, tache: Any) -> Mapping[NomFait, NatureChamp]:
        """Return the facts of the fields, and those of the sending."""
        return {**super().publie(tache), **{f"{tache.id}.{nom}": nature for nom, nature in _FAITS.items()}}

    def etat_initial(self, tache: Any, hasard: Random) -> Etat:
        """Return an empty draft."""
        return {"champs": {}, "etape": "brouillon", "envois": 0, "rejets": 0, "motif": ""}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Refuse everything while an answer is awaited, and once the receipt has come."""
        if etat["etape"] in ("transmis", "accuse"):
            return Devis(refus=self.empeche(ctx, etat))
        return super().devis(ctx, etat, geste)

    def empeche(self, ctx: Contexte, etat: Etat) -> str:
        """Return why nothing can be sent now."""
        if etat["etape"] == "transmis":
            return f"{self.quoi} est transmis : il ne se modifie plus avant la réponse."
        if etat["etape"] == "accuse":
            return f"{self.quoi} est reçu : il ne se modifie plus."
        return super().empeche(ctx, etat)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Fill the draft, send it, or take the answer."""
        if geste.nom == REPONSE:
            return self._repondre(ctx, etat)
        if geste.nom != "valider":
            return super().reduire(ctx, etat, geste)
        envois = etat["envois"] + 1
        apres = {**etat, "etape": "transmis", "envois": envois, "motif": "", "transmis_a": ctx.t}
        faits = (
            *faits_des_champs(ctx.tache, etat),
            _fait(ctx, "transmis_le", jour_de(ctx.t).isoformat()),
            _fait(ctx, "envois", envois),
        )
        return apres, (*faits, Repondra(dans=60 * ctx.tache.delai))

    def _repondre(self, ctx: Contexte, etat: Etat) -> tuple[Etat, tuple[Effet, ...]]:
        motif = next((rejet.motif for rejet in ctx.tache.rejets if _s_applique(rejet, etat["champs"])), "")
        if motif:
            rejets = etat["rejets"] + 1
            return {**etat, "etape": "rejete", "motif": motif, "rejets": rejets}, (_fait(ctx, "rejets", rejets),)
        recu = {**etat, "etape": "accuse", "accuse_a": ctx.t}
        faits = (_fait(ctx, "rejets", etat["rejets"]), _fait(ctx, "accuse_le", jour_de(ctx.t).isoformat()))
        return recu, (*faits, Clot())

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the téléservice: where the sending stands, why it came back, then the fields."""
        fiche = super().fiche(ctx, etat, vue)
        libre = etat["etape"] in ("brouillon", "rejete") and not ctx.close
        etape = [BlocEtat(id="etape", lignes=tuple(_lignes(ctx, etat)))]
        blocs: list[Bloc] = [_fige(bloc, libre) for bloc in fiche.blocs if bloc.id != "close"]
        rang = next(n for n, bloc in enumerate(blocs) if isinstance(bloc, BlocChamp))
        actions = tuple(replace(action, ensuite=ENSUITE) for action in fiche.actions)
        return replace(fiche, blocs=(*blocs[:rang], *etape, *_mots(ctx, etat), *blocs[rang:]), actions=actions)


def _fait(ctx: Contexte, nom: str, valeur: str | int) -> Publie:
    return Publie(nom=f"{ctx.tache.id}.{nom}", nature=_FAITS[nom], valeur=valeur)


def _s_applique(rejet: Rejet, champs: Mapping[str, Any]) -> bool:
    valeur = champs.get(rejet.champ)
    if rejet.vide:
        return valeur is None
    if rejet.est:
        return valeur in rejet.est
    return valeur not in rejet.sauf


def _lignes(ctx: Contexte, etat: Etat) -> list[tuple[str, str]]:
    lignes = [("Téléservice", ctx.tache.service), ("État", ETAPES[etat["etape"]])]
    if etat["envois"]:
        lignes.append(("Transmis", f"{_quand(etat['transmis_a'])} ({accord(etat['envois'], 'envoi')})"))
    if etat["etape"] == "accuse":
        lignes.append(("Reçu", _quand(etat["accuse_a"])))
    return lignes


def _quand(t: Instant) -> str:
    moment = civil(t)
    return f"{date_longue(moment.date())} à {moment:%H:%M}"


def _mots(ctx: Contexte, etat: Etat) -> list[Bloc]:
    """Return what the téléservice answers."""
    if etat["etape"] == "rejete":
        return [BlocAlerte(id="motif", texte=f"{etat['motif']} Corrigez, puis transmettez de nouveau.", ton="refus")]
    if etat["etape"] == "accuse":
        return [BlocAlerte(id="accuse", texte=ctx.tache.accuse)]
    return []


def _fige(bloc: Bloc, libre: bool) -> Bloc:
    return replace(bloc, modifiable=libre) if isinstance(bloc, BlocChamp) else bloc


GENRE: Genre = GenrePlateforme()
