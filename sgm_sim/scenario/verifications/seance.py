"""Does a meeting hold together: people, papers and notes that exist, comings and goings that can be?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.seance_donnees import Moment, TacheSeance, Vote


def verifier_seance(releve: Releve, chemin: Chemin, tache: TacheSeance) -> None:
    """Check a meeting; `chemin` is its place in the sujet."""
    releve.doublons((*chemin, "conseil"), tache.conseil, "un conseiller")
    releve.doublons((*chemin, "moments"), tache.moments, "un moment")
    releve.connu("S119", (*chemin, "preside"), "le conseiller", tache.preside, tache.membres)
    papiers: set[str] = set()
    for rang, moment in enumerate(tache.moments):
        ici = (*chemin, "moments", rang)
        for place, nom, connus in _noms(tache, moment):
            releve.connu("S119", (*ici, *place), "la personne", nom, connus)
        for numero, papier in enumerate(moment.pouvoirs):
            if papier.id in papiers:
                message = f"l’identifiant {cite(papier.id)} est déjà celui d’un pouvoir"
                releve.dire("S060", (*ici, "pouvoirs", numero, "id"), message, conseil="choisissez-en un autre")
            papiers.add(papier.id)
        _conditions(releve, ici, tache, rang)
        _premier(releve, ici, moment, rang)
    _allees_et_venues(releve, chemin, tache)


def _noms(tache: TacheSeance, moment: Moment) -> Iterator[tuple[Chemin, str, Collection[str]]]:
    """Yield every name of a person in a moment: its place, the name, those who exist."""
    membres = tache.membres
    tous = {*membres, *(agent.id for agent in tache.agents)}
    yield from ((("mouvements", n, "qui"), un.qui, membres) for n, un in enumerate(moment.mouvements))
    yield from ((("pouvoirs", n, "de"), un.de, membres) for n, un in enumerate(moment.pouvoirs))
    yield from ((("pouvoirs", n, "a"), un.a, tous) for n, un in enumerate(moment.pouvoirs))
    yield from ((("proposes", n), qui, tous) for n, qui in enumerate(moment.proposes))
    if moment.interesse:
        yield ("interesse",), moment.interesse, membres
    for cle in ("demande_secret", "demande_public"):
        yield from (((cle, n), qui, membres) for n, qui in enumerate(getattr(moment, cle)))
    if moment.huis_clos:
        yield from ((("huis_clos", "demandeurs", n), un, membres) for n, un in enumerate(moment.huis_clos.demandeurs))
    if moment.vote:
        yield from ((("vote", *place), nom, connus) for place, nom, connus in _voix(moment.vote, membres))


def _voix(vote: Vote, membres: Collection[str]) -> Iterator[tuple[Chemin, str, Collection[str]]]:
    for cle in ("contre", "abstention", "nul"):
        yield from (((cle, n), qui, membres) for n, qui in enumerate(getattr(vote, cle)))
    candidats = [candidat.id for candidat in vote.candidats]
    for candidat, noms in vote.voix.items():
        yield ("voix", candidat), candidat, candidats
        yield from ((("voix", candidat, n), qui, membres) for n, qui in enumerate(noms))
    if vote.plus_age:
        yield ("plus_age",), vote.plus_age, candidats


def _conditions(releve: Releve, ici: tuple[str | int, ...], tache: TacheSeance, rang: int) -> None:
    """Check that a moment waits for notes of earlier moments, and for values that they can have."""
    avant = [un for moment in tache.moments[:rang] for un in tache.champs_de(moment.id)]
    champs = {champ.id: champ for champ in avant}
    for note, voulu in tache.moments[rang].si.items():
        if releve.connu("S119", (*ici, "si", note), "la note", note, champs):
            options = [option.id for option in champs[note].options]
            for valeur in (voulu,) if isinstance(voulu, str) else voulu:
                releve.valeur((*ici, "si", note), valeur, champs[note].nature, options)


def _premier(releve: Releve, ici: tuple[str | int, ...], moment: Moment, rang: int) -> None:
    """Nobody comes or goes before anything began."""
    if rang == 0 and moment.mouvements:
        message = "le premier moment ne peut pas avoir de mouvements : rien ne le précède"
        conseil = "commencez par un moment « Avant l’ouverture », ou écrivez « absent: true » au conseil"
        releve.dire("S120", (*ici, "mouvements"), message, conseil=conseil)


def _allees_et_venues(releve: Releve, chemin: Chemin, tache: TacheSeance) -> None:
    """Say who comes in while being there, or goes out while being away, up to the first moment under a condition."""
    salle = {un.id for un in tache.conseil if not un.absent}
    for rang, moment in enumerate(tache.moments):
        if moment.si:
            return
        for numero, un in sorted(enumerate(moment.mouvements), key=lambda paire: paire[1].apres):
            if (un.qui in salle) == (un.sens == "entre") and un.qui in tache.membres:
                etat = "est déjà dans la salle" if un.sens == "entre" else "n’est pas dans la salle"
                message = f"{tache.nom(un.qui)} {etat} à ce moment"
                conseil = "corrigez ce mouvement, ou l’un de ceux qui précèdent"
                releve.dire("S120", (*chemin, "moments", rang, "mouvements", numero), message, conseil=conseil)
            (salle.add if un.sens == "entre" else salle.discard)(un.qui)
