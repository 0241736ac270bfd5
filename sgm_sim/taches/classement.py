"""The kind `classement`: fill a table, one line for each piece, then validate it.

State: `{"cases": {piece: {column: option}}}`; a line appears with its first cell. Facts are published when the table is
validated, which is refused while a cell is empty.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.champs import entete, options_de
from sgm_sim.taches.classement_donnees import ColonneDeclaree, TacheClassement
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Genre, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import (
    Action,
    BlocAlerte,
    BlocEtat,
    BlocTableau,
    Colonne,
    Fiche,
    LigneTableau,
    Option,
    VueFiche,
)
from sgm_sim.taches.valeurs import NatureChamp

LIGNES_PAR_PAGE = 10


class GenreClassement:
    """Implements `taches.contrat.Genre`."""

    type: str = "classement"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheClassement

    def publie(self, tache: TacheClassement) -> Mapping[NomFait, NatureChamp]:
        """Return one fact for each cell, when the task publishes any."""
        return {fait: "choix" for fait in self.options(tache)}

    def options(self, tache: TacheClassement) -> Mapping[NomFait, tuple[Option, ...]]:
        """Return the options of the column of each cell."""
        if not tache.publie:
            return {}
        return {tache.fait(piece, colonne.id): options_de(colonne.options) for piece, colonne in _cases(tache)}

    def ouvre(self, tache: TacheClassement) -> tuple[str, ...]:
        """Return nothing: it opens no other task."""
        return ()

    def etat_initial(self, tache: TacheClassement, hasard: Random) -> Etat:
        """Return a table whose cells are all empty."""
        return {"cases": {}}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a `remplir`, a `vider` or the final `valider`."""
        args = geste.args
        if geste.nom == "valider" and not args and not geste.textes:
            refus = _reste(ctx.tache, etat)
            return Devis(refus=refus) if refus else Devis(cout=ctx.tache.cout_validation)
        colonne = next((une for une in ctx.tache.colonnes if une.id == args.get("colonne")), None)
        ligne = any(piece.id == args.get("ligne") for piece in ctx.tache.pieces)
        propre = {"ligne", "colonne", "valeur"}.issuperset(args) and not geste.textes
        if geste.nom not in ("remplir", "vider") or colonne is None or not ligne or not propre:
            return Devis(refus="Ce classement ne connaît pas ce geste.")
        if geste.nom == "vider":
            return Devis()
        if all(option.id != args.get("valeur") for option in colonne.options):
            return Devis(refus=f"Cette réponse ne convient pas à la colonne « {colonne.libelle} ».")
        return Devis(cout=ctx.tache.cout)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Keep, empty or publish cells."""
        if geste.nom == "valider":
            return etat, (*_faits(ctx.tache, etat), Clot())
        piece, colonne = geste.args["ligne"], geste.args["colonne"]
        cases = dict(etat["cases"])
        ligne = dict(cases.pop(piece, {}))
        ligne.pop(colonne, None)
        if geste.nom == "remplir":
            ligne[colonne] = geste.args["valeur"]
        if ligne:
            cases[piece] = ligne
        return {**etat, "cases": cases}, ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the instruction, how far one is, and one page of the table."""
        tache: TacheClassement = ctx.tache
        total = len(tache.pieces) * len(tache.colonnes)
        remplies = f"{total - _vides(tache, etat)} sur {total}"
        blocs = [
            *entete(tache),
            BlocEtat(id="avancement", lignes=(("Cases remplies", remplies),)),
            _tableau(ctx, etat, vue),
        ]
        if ctx.close:
            blocs.append(BlocAlerte(id="close", texte="Ce classement est validé : il ne change plus."))
        refus = "Ce classement est validé." if ctx.close else _reste(tache, etat)
        action = Action(id="valider", libelle=tache.action, geste="valider", cout=tache.cout_validation, refus=refus)
        return Fiche(id=tache.id, titre=tache.titre, blocs=tuple(blocs), actions=(action,))


def _cases(tache: TacheClassement) -> Iterator[tuple[str, ColonneDeclaree]]:
    """Yield every cell, line by line."""
    return ((piece.id, colonne) for piece in tache.pieces for colonne in tache.colonnes)


def _vides(tache: TacheClassement, etat: Etat) -> int:
    return sum(colonne.id not in etat["cases"].get(piece, {}) for piece, colonne in _cases(tache))


def _reste(tache: TacheClassement, etat: Etat) -> str:
    vides = _vides(tache, etat)
    return f"Il reste {accord(vides, 'case')} à remplir." if vides else ""


def _faits(tache: TacheClassement, etat: Etat) -> Iterator[Publie]:
    for piece, colonne in _cases(tache) if tache.publie else ():
        yield Publie(nom=tache.fait(piece, colonne.id), nature="choix", valeur=etat["cases"][piece][colonne.id])


def _tableau(ctx: Contexte, etat: Etat, vue: VueFiche) -> BlocTableau:
    """Return the page looked at, or the nearest that there is."""
    tache: TacheClassement = ctx.tache
    colonnes = tuple(
        Colonne(id=une.id, libelle=une.libelle, nature="choix", options=options_de(une.options), cout=tache.cout)
        for une in tache.colonnes
    )
    pages = -(-len(tache.pieces) // LIGNES_PAR_PAGE)
    page = max(0, min(vue.page, pages - 1))
    debut = page * LIGNES_PAR_PAGE
    return BlocTableau(
        id="classement",
        colonnes=colonnes,
        lignes=tuple(
            _ligne(piece.id, piece.libelle, piece.detail or "", colonnes, etat["cases"].get(piece.id, {}))
            for piece in tache.pieces[debut : debut + LIGNES_PAR_PAGE]
        ),
        premiere=debut + 1,
        page=page,
        pages=pages,
        modifiable=not ctx.close,
    )


def _ligne(
    piece: str, libelle: str, detail: str, colonnes: tuple[Colonne, ...], cases: Mapping[str, Any]
) -> LigneTableau:
    valeurs = tuple(cases.get(colonne.id) for colonne in colonnes)
    return LigneTableau(
        id=piece,
        libelle=libelle,
        valeurs=valeurs,
        affiches=tuple(
            "" if valeur is None else afficher("choix", valeur, colonne.options)
            for colonne, valeur in zip(colonnes, valeurs, strict=True)
        ),
        detail=detail,
    )


GENRE: Genre = GenreClassement()
