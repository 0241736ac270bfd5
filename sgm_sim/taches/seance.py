"""The kind `seance`: follow a meeting of the council moment by moment, and note what it will be known by.

State: `{"moment": id, "vote": bool, "depuis": t, "venues": n, "salle": {member: bool}, "champs": {note: value},
"passages": {"moment-member": t}, "tirage": {moment: [member, …]}}`. The learner counts, never the program: what is
noted is done (a pouvoir kept is used, a matter put off is not voted on), right or wrong, and what follows rests on it.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from random import Random

from sgm_sim.core.instants import Instant, civil
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.champs import GenreAChamps, est_bien_formee, est_propre, valeur_de
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
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.seance_donnees import Moment, Mouvement, TacheSeance
from sgm_sim.taches.seance_fiche import dessiner
from sgm_sim.taches.seance_salle import BULLETINS, sans_suite, scrutin, suivant
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp

PASSER, VOTER, SUIVRE = "passer", "voter", "suivre"
"""Go on to the next moment; put the matter to the vote; let the discussion go on until somebody moves."""

COUT_DU_VOTE = 60
"""Simulated seconds of a vote by raised hands."""
COUT_DES_BULLETINS = 300
"""Simulated seconds of a vote by ballot papers."""


class GenreSeance(GenreAChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "seance"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheSeance

    def publie(self, tache: TacheSeance) -> Mapping[NomFait, NatureChamp]:
        """Return the fact of each note, the hour of each moment and of each coming and going, and that of the end."""
        heures = [f"{moment.id}-heure" for moment in tache.moments[1:]]
        passages = [f"{moment.id}-{un.qui}" for moment in tache.moments for un in moment.mouvements]
        return {**super().publie(tache), **{tache.fait(nom): "heure" for nom in (*heures, *passages, "levee")}}

    def etat_initial(self, tache: TacheSeance, hasard: Random) -> Etat:
        """Return the room before the meeting; the order in which ballot papers come out is drawn."""
        noms = [un.id for un in tache.conseil]
        return {
            "moment": tache.moments[0].id,
            "vote": False,
            "depuis": 0,
            "venues": 0,
            "salle": {un.id: not un.absent for un in tache.conseil},
            "champs": {},
            "passages": {},
            "tirage": {moment.id: hasard.sample(noms, k=len(noms)) for moment in tache.moments if moment.vote},
        }

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a note, the vote, or what follows."""
        tache: TacheSeance = ctx.tache
        if geste.nom in (PASSER, VOTER, SUIVRE) and not geste.args and not geste.textes:
            refus = empeche(tache, etat, geste.nom)
            return Devis(refus=refus) if refus else Devis(cout=_duree(ctx, etat, geste.nom))
        champ = next((un for un in demandes(tache, etat) if un.id == geste.args.get("champ")), None)
        if geste.nom not in ("remplir", "vider") or champ is None or not est_propre(champ, geste):
            return Devis(refus="Ce n’est plus le moment de noter cela.")
        if geste.nom == "vider":
            return Devis()
        if not est_bien_formee(champ, valeur_de(champ, geste)):
            return Devis(refus=f"Cette réponse ne convient pas à « {champ.libelle} ».")
        return Devis(cout=champ.cout)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Keep a note, put to the vote, go on, or let somebody in or out."""
        tache: TacheSeance = ctx.tache
        match geste.nom:
            case "remplir" | "vider":
                return _noter(tache, etat, geste), ()
            case "voter":
                return {**etat, "vote": True}, ()
            case "suivre":
                return etat, ()
            case nom if nom == REPONSE:
                return _bouger(tache, etat, ctx.t)
        return _passer(tache, etat, ctx.t)

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the room, what happens, and what is to be noted."""
        gestes = [nom for nom in (SUIVRE, VOTER, PASSER) if not ctx.close and not _hors_de_propos(ctx.tache, etat, nom)]
        prix = {nom: Devis(cout=_duree(ctx, etat, nom), refus=empeche(ctx.tache, etat, nom)) for nom in gestes}
        return dessiner(ctx, etat, prix)


def demandes(tache: TacheSeance, etat: Etat) -> tuple[Champ, ...]:
    """Return what may be noted now."""
    de = tache.de_vote if etat["vote"] else tache.de_debat
    return de[etat["moment"]]


def attendus(tache: TacheSeance, etat: Etat) -> list[Mouvement]:
    """Return those who have still to come or to go during this moment, in order."""
    return _dates(tache.moment(etat["moment"]))[etat["venues"] :]


def empeche(tache: TacheSeance, etat: Etat, nom: str) -> str:
    """Return why one cannot go on, vote, or let the discussion run; empty when one can."""
    if refus := _hors_de_propos(tache, etat, nom):
        return refus
    if nom == SUIVRE:
        return ""
    if attendus(tache, etat):
        return "La discussion n’est pas finie : laissez-la se poursuivre."
    vides = [champ.libelle for champ in demandes(tache, etat) if champ.obligatoire and champ.id not in etat["champs"]]
    return f"Il reste à noter : {' ; '.join(vides)}." if vides else ""


def _hors_de_propos(tache: TacheSeance, etat: Etat, nom: str) -> str:
    """Return why a gesture has no meaning at this moment."""
    moment = tache.moment(etat["moment"])
    if nom == SUIVRE:
        return "" if attendus(tache, etat) else "Plus personne ne bouge : passez à la suite."
    a_voter = not etat["vote"] and not sans_suite(moment, etat["champs"])
    if nom == VOTER:
        return "" if a_voter else "Rien n’est à mettre aux voix maintenant."
    return "Ce point n’est pas encore mis aux voix." if a_voter else ""


def _duree(ctx: Contexte, etat: Etat, nom: str) -> int:
    tache: TacheSeance = ctx.tache
    moment = tache.moment(etat["moment"])
    if nom == SUIVRE:
        return max(1, int(etat["depuis"]) + 60 * attendus(tache, etat)[0].apres - ctx.t)
    if nom == VOTER:
        return COUT_DES_BULLETINS if scrutin(moment, etat["champs"]) in BULLETINS else COUT_DU_VOTE
    return 60 * moment.minutes


def _noter(tache: TacheSeance, etat: Etat, geste: Geste) -> Etat:
    champ = next(un for un in demandes(tache, etat) if un.id == geste.args["champ"])
    champs = {nom: valeur for nom, valeur in etat["champs"].items() if nom != champ.id}
    if geste.nom == "remplir":
        champs[champ.id] = True if champ.nature in NATURES_PRIVEES else valeur_de(champ, geste)
    return {**etat, "champs": champs}


def _passer(tache: TacheSeance, etat: Etat, t: Instant) -> tuple[Etat, tuple[Effet, ...]]:
    """Close a moment: what was noted in it is known, and the next one begins."""
    notes = tuple(_notes(tache, etat))
    moment = suivant(tache, etat["moment"], etat["champs"])
    if moment is None:
        return etat, (*notes, _heure(tache, "levee", t), Clot())
    arrive: Etat = {**etat, "moment": moment.id, "vote": False, "depuis": t, "venues": 0}
    faits = [_heure(tache, f"{moment.id}-heure", t)]
    for mouvement in (un for un in moment.mouvements if not un.apres):
        arrive, fait = _deplacer(tache, arrive, mouvement, t)
        faits.append(fait)
    return arrive, (*notes, *faits, *_prochain(arrive, tache, t))


def _bouger(tache: TacheSeance, etat: Etat, t: Instant) -> tuple[Etat, tuple[Effet, ...]]:
    """Let the next person in or out."""
    restent = attendus(tache, etat)
    if not restent:
        return etat, ()
    apres, fait = _deplacer(tache, {**etat, "venues": etat["venues"] + 1}, restent[0], t)
    return apres, (fait, *_prochain(apres, tache, t))


def _deplacer(tache: TacheSeance, etat: Etat, mouvement: Mouvement, t: Instant) -> tuple[Etat, Publie]:
    nom = f"{etat['moment']}-{mouvement.qui}"
    salle = {**etat["salle"], mouvement.qui: mouvement.sens == "entre"}
    return {**etat, "salle": salle, "passages": {**etat["passages"], nom: t}}, _heure(tache, nom, t)


def _prochain(etat: Etat, tache: TacheSeance, t: Instant) -> tuple[Effet, ...]:
    restent = attendus(tache, etat)
    return (Repondra(dans=max(1, etat["depuis"] + 60 * restent[0].apres - t), attendue=False),) if restent else ()


def _dates(moment: Moment) -> list[Mouvement]:
    return sorted((un for un in moment.mouvements if un.apres), key=lambda un: un.apres)


def _notes(tache: TacheSeance, etat: Etat) -> Iterator[Publie]:
    moment = etat["moment"]
    for champ in tache.champs_de(moment):
        if champ.publie and champ.id in etat["champs"]:
            valeur = champ.id if champ.nature in NATURES_PRIVEES else etat["champs"][champ.id]
            yield Publie(nom=champ.publie, nature=champ.nature, valeur=valeur)


def _heure(tache: TacheSeance, nom: str, t: Instant) -> Publie:
    return Publie(nom=tache.fait(nom), nature="heure", valeur=f"{civil(t):%H:%M}")


GENRE: Genre = GenreSeance()
