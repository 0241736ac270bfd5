"""The kind `dialogue`: talk with someone who has a mood and a purpose, until the last words are said.

State: `{"noeud": id, "ordre": {node: [reply, …]}, "dits": {"001": reply, …}, "fil": {"001": "noeud:x", …}}`, and
`"seuil": true` once the temper was lost; `fil` is read by `taches.dialogue_fil`. The mood is the engine's: it comes in
`ctx.humeur`, and changes by an effect. What is said is in the sujet, never in the state.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from random import Random

from sgm_sim.core.modele import NomFait
from sgm_sim.taches.champs import entete
from sgm_sim.taches.contrat import (
    Clot,
    Contexte,
    Devis,
    Effet,
    Etat,
    Genre,
    Geste,
    Humeur,
    Ouvre,
    Pose,
    Publie,
    Remet,
    TacheBase,
)
from sgm_sim.taches.dialogue_donnees import ReponseDeclaree, TacheDialogue
from sgm_sim.taches.dialogue_fil import NOEUD, REPONSE, cle, dites_ici, mots, raconter
from sgm_sim.taches.fiche import Action, BlocAlerte, BlocRepliques, Fiche, Option, VueFiche
from sgm_sim.taches.valeurs import NatureChamp

CONCLURE = "conclure"
COUT_CONGE = 5
"""Simulated seconds of a goodbye."""
TOURS = 2
"""How many times as much as it holds may be said in a conversation before it is taken to go round in circles."""


class GenreDialogue:
    """Implements `taches.contrat.Genre`."""

    type: str = "dialogue"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheDialogue

    def publie(self, tache: TacheDialogue) -> Mapping[NomFait, NatureChamp]:
        """Return every fact that some reply makes known."""
        return dict.fromkeys(self.options(tache), "choix")

    def options(self, tache: TacheDialogue) -> Mapping[NomFait, tuple[Option, ...]]:
        """Return the values of each fact, labelled by the words that give it."""
        options: dict[NomFait, dict[str, Option]] = {}
        for noeud in tache.noeuds:
            for reponse in noeud.reponses:
                for fait, valeur in reponse.publie.items():
                    options.setdefault(fait, {}).setdefault(valeur, Option(id=valeur, libelle=mots(reponse)))
        return {fait: tuple(valeurs.values()) for fait, valeurs in options.items()}

    def ouvre(self, tache: TacheDialogue) -> tuple[str, ...]:
        """Return the tasks that some reply opens."""
        return tuple(sorted({nom for noeud in tache.noeuds for un in noeud.reponses for nom in un.ouvre}))

    def etat_initial(self, tache: TacheDialogue, hasard: Random) -> Etat:
        """Return the beginning, and the order in which replies are offered at each node."""
        ordre = {}
        for noeud in tache.noeuds:
            idents = [reponse.id for reponse in noeud.reponses]
            ordre[noeud.id] = hasard.sample(idents, k=len(idents))
        debut = tache.noeuds[0].id
        return {"noeud": debut, "ordre": ordre, "dits": {}, "fil": {cle(1): NOEUD + debut}}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a `repondre`, or the goodbye once the last words are said."""
        tache: TacheDialogue = ctx.tache
        if geste.nom == CONCLURE and not geste.args and not geste.textes:
            fini = tache.noeud(etat["noeud"]).fin
            return Devis(cout=COUT_CONGE) if fini else Devis(refus="La conversation n’est pas finie.")
        reponse = tache.reponse(geste.args.get("reponse"))
        if geste.nom != "repondre" or reponse is None or geste.textes or len(geste.args) != 1:
            return Devis(refus="Cette conversation ne connaît pas ce geste.")
        if reponse not in _offertes(ctx, etat):
            return Devis(refus="Ce n’est plus le moment de dire cela.")
        return Devis(cout=tache.secondes if reponse.cout is None else reponse.cout)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Say something: the person answers, the mood changes, and what it causes is told."""
        if geste.nom == CONCLURE:
            return etat, (Clot(),)
        tache: TacheDialogue = ctx.tache
        reponse = tache.reponse(geste.args["reponse"])
        assert reponse is not None  # devis accepted it
        dits, fil = dict(etat["dits"]), dict(etat["fil"])
        dits[cle(len(dits) + 1)] = reponse.id
        fil[cle(len(fil) + 1)] = REPONSE + reponse.id
        suivant, seuil = _suite(ctx, etat, reponse)
        if seuil or suivant != etat["noeud"]:
            fil[cle(len(fil) + 1)] = NOEUD + suivant
        apres = {**etat, "noeud": suivant, "dits": dits, "fil": fil}
        return ({**apres, "seuil": True} if seuil else apres), _effets(reponse)

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the conversation so far, and what may be said now."""
        tache: TacheDialogue = ctx.tache
        fil = BlocRepliques(
            id="fil", personne=ctx.personne, humeur=ctx.humeur, repliques=raconter(tache, etat, ctx.personne)
        )
        blocs = [*entete(tache), fil]
        if ctx.close:
            return Fiche(tache.id, tache.titre, blocs=(*blocs, BlocAlerte("close", "Cette conversation est finie.")))
        return Fiche(tache.id, tache.titre, blocs=tuple(blocs), actions=self._actions(ctx, etat))

    def _actions(self, ctx: Contexte, etat: Etat) -> tuple[Action, ...]:
        tache: TacheDialogue = ctx.tache
        if tache.noeud(etat["noeud"]).fin:
            return (Action(CONCLURE, "Prendre congé", CONCLURE, cout=COUT_CONGE, definitif=False),)
        return tuple(
            Action(
                id=f"dire-{reponse.id}",
                libelle=mots(reponse),
                geste="repondre",
                cout=tache.secondes if reponse.cout is None else reponse.cout,
                args={"reponse": reponse.id},
                definitif=False,
            )
            for reponse in _offertes(ctx, etat)
        )


def _offertes(ctx: Contexte, etat: Etat) -> list[ReponseDeclaree]:
    """Return what may be said now, in the order drawn.

    Conditions give way when they would leave nothing to say, or when the conversation goes round in circles: whatever
    the mood and the facts, it can be brought to an end.
    """
    tache: TacheDialogue = ctx.tache
    noeud = tache.noeud(etat["noeud"])
    par_id = {reponse.id: reponse for reponse in noeud.reponses}
    ordonnees = [par_id[ident] for ident in etat["ordre"][noeud.id]]
    ici, dits = dites_ici(etat), etat["dits"].values()
    nouvelles = [reponse for reponse in ordonnees if reponse.repetable or reponse.id not in ici]
    if len(dits) >= TOURS * sum(len(un.reponses) for un in tache.noeuds):
        return nouvelles or ordonnees
    return [reponse for reponse in nouvelles if _permise(ctx, set(dits), reponse)] or nouvelles or ordonnees


def _permise(ctx: Contexte, dits: set[str], reponse: ReponseDeclaree) -> bool:
    si = reponse.si
    humeur = (si.humeur_min or 0) <= ctx.humeur <= (100 if si.humeur_max is None else si.humeur_max)
    paroles = dits.issuperset(si.dit) and dits.isdisjoint(si.pas_dit)
    return humeur and paroles and all(ctx.faits.get(fait) == valeur for fait, valeur in si.fait.items())


def _suite(ctx: Contexte, etat: Etat, reponse: ReponseDeclaree) -> tuple[str, bool]:
    """Return the node that follows, and whether it is the one of a lost temper."""
    tache: TacheDialogue = ctx.tache
    seuil, humeur = tache.seuil_humeur, ctx.humeur + reponse.humeur
    suivant = reponse.va or etat["noeud"]
    if seuil and not etat.get("seuil") and humeur < seuil.sous and not tache.noeud(suivant).fin:
        return seuil.va, True
    return suivant, False


def _effets(reponse: ReponseDeclaree) -> tuple[Effet, ...]:
    return (
        *((Humeur(reponse.humeur),) if reponse.humeur else ()),
        *(Publie(nom=fait, nature="choix", valeur=valeur) for fait, valeur in reponse.publie.items()),
        *(Pose(drapeau) for drapeau in reponse.pose),
        *(Remet(document) for document in reponse.remet),
        *(Ouvre(tache) for tache in reponse.ouvre),
    )


GENRE: Genre = GenreDialogue()
