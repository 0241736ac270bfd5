"""The kind `redaction`: write an act or a letter, free or from clauses, then send it.

State: `{"mots": n}`; the text itself is the private field `corps`. Writing costs time by words added, and less for a
paragraph taken from the library, so that the price is the same however the learner cuts the writing.
"""

from __future__ import annotations

import builtins
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Genre, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import Action, Bloc, BlocAlerte, BlocRedaction, BlocTexte, Clause, Fiche, Option, VueFiche
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.valeurs import NatureChamp

CORPS = "corps"
"""Name of the private field that holds the text."""

LONGUEUR_MAXIMALE = 20_000
"""Characters: about eight pages."""

_PART_DE_CLAUSE = 0.6
"""A paragraph that keeps this share of a clause's words was taken from it, blanks filled or not."""


class GenreRedaction:
    """Implements `taches.contrat.Genre`."""

    type: str = "redaction"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheRedaction

    def publie(self, tache: TacheRedaction) -> Mapping[NomFait, NatureChamp]:
        """Return the one fact: the text sent."""
        return {tache.publie: "texte"}

    def options(self, tache: TacheRedaction) -> Mapping[NomFait, tuple[Option, ...]]:
        """Return nothing: a text names no option."""
        return {}

    def ouvre(self, tache: TacheRedaction) -> tuple[str, ...]:
        """Return nothing: it opens no other task."""
        return ()

    def etat_initial(self, tache: TacheRedaction, hasard: Random) -> Etat:
        """Return a blank page."""
        return {"mots": 0}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price an `ecrire` by what it adds, or the final `envoyer`."""
        if geste.nom == "ecrire":
            texte = geste.textes.get(CORPS)
            if geste.args or len(geste.textes) != 1 or texte is None:
                return Devis(refus="Cette rédaction ne connaît pas ce geste.")
            if len(texte) > LONGUEUR_MAXIMALE:
                return Devis(refus=f"Un texte compte {LONGUEUR_MAXIMALE} signes au plus.")
            return Devis(cout=cout_d_ecriture(ctx.tache, ctx.textes.get(CORPS, ""), texte))
        if geste.nom != "envoyer":
            return Devis(refus="Cette rédaction ne connaît pas ce geste.")
        if etat["mots"] and not ctx.textes.get(CORPS):
            return Devis(refus="Ce texte a été effacé : il ne peut plus être envoyé.")
        minimum = ctx.tache.mots_minimum
        if etat["mots"] < minimum:
            compte = accord(etat["mots"], "mot")
            return Devis(refus=f"Votre texte compte {compte} : il en faut au moins {minimum} pour l’envoyer.")
        return Devis(cout=ctx.tache.cout_envoi)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Count the words kept, or publish the text."""
        if geste.nom == "envoyer":
            return etat, (Publie(nom=ctx.tache.publie, nature="texte", valeur=CORPS), Clot())
        return {**etat, "mots": len(_mots(geste.textes[CORPS]))}, ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the instruction and the sheet of paper."""
        tache: TacheRedaction = ctx.tache
        blocs: list[Bloc] = [BlocTexte(id="consigne", texte=tache.consigne, ton="consigne")]
        if tache.guide:
            blocs.append(BlocTexte(id="guide", texte=tache.guide, ton="guide"))
        clauses = tuple(Clause(id=c.id, titre=c.titre, texte=c.texte) for c in tache.clauses)
        aide = f"{tache.secondes_par_mot} s par mot ajouté, {tache.cout_clause} s par paragraphe de la bibliothèque"
        blocs.append(
            BlocRedaction(
                id=CORPS,
                libelle=tache.titre,
                texte=ctx.textes.get(CORPS, ""),
                mots=etat["mots"],
                aide=aide,
                clauses=clauses,
                modifiable=not ctx.close,
            )
        )
        if ctx.close:
            blocs.append(BlocAlerte(id="close", texte="Ce texte est parti : il ne change plus."))
        refus = "Ce texte est parti." if ctx.close else self.devis(ctx, etat, _ENVOYER).refus
        action = Action(id="envoyer", libelle=tache.action, geste="envoyer", cout=tache.cout_envoi, refus=refus)
        return Fiche(id=tache.id, titre=tache.titre, blocs=tuple(blocs), actions=(action,))


_ENVOYER = Geste(tache="", nom="envoyer")


def paragraphes(texte: str) -> list[str]:
    """Split a text at its blank lines."""
    return [part.strip() for part in re.split(r"\n\s*\n", texte) if part.strip()]


def cout_d_ecriture(tache: TacheRedaction, avant: str, apres: str) -> int:
    """Return the simulated seconds it takes to go from one text to the other.

    A clause newly taken costs `cout_clause`; every other word that was not there before costs `secondes_par_mot`.
    Taking words away is free.
    """
    deja, nouveaux = paragraphes(avant), paragraphes(apres)
    connus = Counter(_mots(avant))
    cout = 0
    prises = _clauses_prises(tache, nouveaux) - _clauses_prises(tache, deja)
    for clause in tache.clauses:
        if clause.id in prises:
            cout += tache.cout_clause
            connus += Counter(_mots(clause.texte))
    ajoutes = Counter(_mots(apres)) - connus
    return cout + tache.secondes_par_mot * ajoutes.total()


def _clauses_prises(tache: TacheRedaction, textes: Sequence[str]) -> set[str]:
    sacs = [Counter(_mots(texte)) for texte in textes]
    return {c.id for c in tache.clauses if any(_part(Counter(_mots(c.texte)), sac) >= _PART_DE_CLAUSE for sac in sacs)}


def _part(clause: Counter[str], sac: Counter[str]) -> float:
    total = clause.total()
    return (clause & sac).total() / total if total else 0.0


def _mots(texte: str) -> list[str]:
    return re.findall(r"\w+", texte.lower())


GENRE: Genre = GenreRedaction()
