"""The kind `instruction`: open the files of a pile one by one, read their papers, decide, and hand the pile in.

State: `{"main": id or "", "lues": {dossier: {piece: true}}, "cote": {dossier: true}, "champs": {note: value}}`. One
goes from a file to another freely; nothing is published, nothing is judged before the pile is handed in.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from sgm_sim.core.instants import jour_de
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.champs import GenreAChamps, est_bien_formee, est_propre, valeur_de
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Genre, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.instruction_donnees import (
    DECISION,
    REMIS_LE,
    RESTES,
    SANS_DECISION,
    PieceDuDossier,
    TacheInstruction,
)
from sgm_sim.taches.instruction_fiche import CHAMP_DOSSIER, dessiner
from sgm_sim.taches.instruction_pile import sans_decision, suivant
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp

PRENDRE, REPOSER, ECARTER, OUVRIR = "prendre", "reposer", "ecarter", "ouvrir"
"""Take a file in hand; lay it back on the pile; put it aside and take the next; read one of its papers."""

_INCONNU = "Ces dossiers ne connaissent pas ce geste."


class GenreInstruction(GenreAChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "instruction"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheInstruction

    def publie(self, tache: TacheInstruction) -> Mapping[NomFait, NatureChamp]:
        """Return the fact of each note, how many files are left without a decision, and the day they are handed in."""
        return {**super().publie(tache), tache.fait(RESTES): "nombre", tache.fait(REMIS_LE): "date"}

    def etat_initial(self, tache: TacheInstruction, hasard: Random) -> Etat:
        """Return the pile on the table, nothing in hand."""
        return {"main": "", "lues": {}, "cote": {}, "champs": {}}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price what is read and written; going from one file to another is free."""
        tache: TacheInstruction = ctx.tache
        args = geste.args
        if geste.nom in ("remplir", "vider"):
            return _devis_de_note(tache, etat, geste)
        if geste.textes:
            return Devis(refus=_INCONNU)
        match geste.nom:
            case "prendre" if args.keys() == {"dossier"} and _existe(tache, args["dossier"]):
                return Devis()
            case "reposer" | "ecarter" if not args:
                return Devis() if etat["main"] else Devis(refus="Prenez d’abord un dossier.")
            case "ouvrir" if args.keys() == {"piece"} and (piece := _piece(tache, etat, args["piece"])):
                return Devis(cout=0 if piece.id in etat["lues"].get(etat["main"], {}) else piece.cout)
            case "valider" if not args:
                return Devis(cout=tache.cout_validation)
        return Devis(refus=_INCONNU)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Take, lay back, read, write; publish when the pile is handed in."""
        tache: TacheInstruction = ctx.tache
        match geste.nom:
            case "prendre":
                return {**etat, "main": geste.args["dossier"]}, ()
            case "reposer":
                return {**etat, "main": ""}, ()
            case "ecarter":
                cote = {**etat["cote"], etat["main"]: True}
                return {**etat, "cote": cote, "main": suivant(tache, {**etat, "cote": cote})}, ()
            case "ouvrir":
                lues = {**etat["lues"].get(etat["main"], {}), geste.args["piece"]: True}
                return {**etat, "lues": {**etat["lues"], etat["main"]: lues}}, ()
            case "valider":
                return {**etat, "main": ""}, (*_faits(ctx, etat), Clot())
        return _noter(tache, etat, geste), ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the pile, or the file in hand."""
        return dessiner(ctx, etat)


def _devis_de_note(tache: TacheInstruction, etat: Etat, geste: Geste) -> Devis:
    if geste.args.get("champ") == CHAMP_DOSSIER:
        pris = geste.nom == "vider" or _existe(tache, geste.args.get("valeur"))
        if pris and not geste.textes:
            return Devis()
        return Devis(refus="Ce dossier n’est pas dans la pile.")
    champ = _champ(tache, geste.args.get("champ"))
    if champ is None or not est_propre(champ, geste):
        return Devis(refus=_INCONNU)
    if geste.nom == "vider":
        return Devis()
    valeur = valeur_de(champ, geste)
    if valeur == SANS_DECISION or not est_bien_formee(champ, valeur):
        return Devis(refus=f"Cette réponse ne convient pas à « {champ.libelle} ».")
    return Devis(cout=champ.cout)


def _existe(tache: TacheInstruction, dossier: Any) -> bool:
    return any(un.id == dossier for un in tache.dossiers)


def _piece(tache: TacheInstruction, etat: Etat, piece: Any) -> PieceDuDossier | None:
    """Return a paper of the file in hand."""
    if not etat["main"]:
        return None
    return next((une for une in tache.dossier(etat["main"]).pieces if une.id == piece), None)


def _champ(tache: TacheInstruction, ident: Any) -> Champ | None:
    return next((champ for champ in tache.champs if champ.id == ident), None)


def _noter(tache: TacheInstruction, etat: Etat, geste: Geste) -> Etat:
    ident = geste.args["champ"]
    if ident == CHAMP_DOSSIER:
        return {**etat, "main": geste.args["valeur"] if geste.nom == "remplir" else ""}
    champ = _champ(tache, ident)
    assert champ is not None  # devis accepted it
    champs = {nom: valeur for nom, valeur in etat["champs"].items() if nom != ident}
    if geste.nom == "remplir":
        champs[ident] = True if champ.nature in NATURES_PRIVEES else valeur_de(champ, geste)
    return {**etat, "champs": champs}


def _faits(ctx: Contexte, etat: Etat) -> Iterator[Publie]:
    """Publish every note, « sans décision » where nothing was decided, then what is known of the whole pile."""
    tache: TacheInstruction = ctx.tache
    sans = {f"{dossier}-{DECISION}": SANS_DECISION for dossier in sans_decision(tache, etat)}
    champs = {**sans, **etat["champs"]}
    for champ in tache.champs:
        if champ.publie and champ.id in champs:
            valeur = champ.id if champ.nature in NATURES_PRIVEES else champs[champ.id]
            yield Publie(nom=champ.publie, nature=champ.nature, valeur=valeur)
    yield Publie(nom=tache.fait(RESTES), nature="nombre", valeur=len(sans))
    yield Publie(nom=tache.fait(REMIS_LE), nature="date", valeur=jour_de(ctx.t).isoformat())


GENRE: Genre = GenreInstruction()
