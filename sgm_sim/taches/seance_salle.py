"""Who is in the room of the council, who votes and how, from what happened and what the learner noted. No law here.

`valeurs` are the notes taken so far, by id (`voirie-quorum`): what the learner retains or advises is done, right or
wrong, and counts follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from sgm_sim.taches.seance_donnees import Moment, Pouvoir, TacheSeance
from sgm_sim.taches.seance_notes import NON, SANS_VOTE

Notes = Mapping[str, Any]

Voix = Literal["pour", "contre", "abstention", "nul"] | str
"""How somebody votes; the id of a candidate for an appointment."""

BULLETINS = ("secret",)


def chemin(tache: TacheSeance, valeurs: Notes) -> Iterator[Moment]:
    """Yield the moments that come, in order."""
    return (moment for moment in tache.moments if moment.convient(valeurs))


def suivant(tache: TacheSeance, moment: str, valeurs: Notes) -> Moment | None:
    """Return the moment that follows one; None when the meeting is over."""
    rang = next(n for n, un in enumerate(tache.moments) if un.id == moment)
    return next((un for un in tache.moments[rang + 1 :] if un.convient(valeurs)), None)


def presents(tache: TacheSeance, moment: Moment, valeurs: Notes) -> frozenset[str]:
    """Return who is in the room at the end of a moment, once everybody came and went."""
    salle = {un.id for un in tache.conseil if not un.absent}
    for passe in chemin(tache, valeurs):
        for mouvement in passe.mouvements:
            (salle.add if mouvement.sens == "entre" else salle.discard)(mouvement.qui)
        if passe.id == moment.id:
            break
    return frozenset(salle)


def sans_suite(moment: Moment, valeurs: Notes) -> bool:
    """Tell whether the matter is not put to the vote, by what the learner noted."""
    dit = {note: valeurs.get(f"{moment.id}-{note}") for note in ("quorum", "deliberer", "scrutin")}
    return moment.vote is None or NON in (dit["quorum"], dit["deliberer"]) or dit["scrutin"] == SANS_VOTE


def scrutin(moment: Moment, valeurs: Notes) -> str:
    """Return how the matter is voted on."""
    assert moment.vote is not None
    return str(valeurs.get(f"{moment.id}-scrutin") or moment.vote.scrutin)


def ecarte(moment: Moment, valeurs: Notes) -> str:
    """Return the member who does not vote because of an interest; empty when there is none."""
    conseil = valeurs.get(f"{moment.id}-interet")
    return moment.interesse if moment.interesse and conseil not in (None, "vote") else ""


def retenus(tache: TacheSeance, moment: Moment, valeurs: Notes) -> Sequence[Pouvoir]:
    """Return the pouvoirs that the learner holds to be good at a moment; all of them when nobody was asked."""
    rang = tache.moments.index(moment)
    notes = [valeurs.get(f"{un.id}-pouvoirs") for un in tache.moments[: rang + 1]]
    dites = [note for note in notes if note is not None]
    connus = tache.papiers(moment.id)
    return [p for p in connus if p.id in dites[-1]] if dites else connus


def votants(tache: TacheSeance, moment: Moment, valeurs: Notes, salle: frozenset[str]) -> Mapping[str, Voix]:
    """Return how each one votes, those who are represented included, in the order of the tableau.

    Args:
        tache: the meeting.
        moment: one with a vote.
        valeurs: notes taken so far.
        salle: who is in the room.
    """
    dehors = ecarte(moment, valeurs)
    votent = {qui for qui in salle if qui != dehors}
    represente = {
        p.de
        for p in retenus(tache, moment, valeurs)
        if p.de not in salle and p.de != dehors and p.a in votent | {un.id for un in tache.agents}
        if not p.vaut_pour or moment.id in p.vaut_pour
    }
    return {un.id: _voix(moment, un.id) for un in tache.conseil if un.id in votent | represente}


def _voix(moment: Moment, qui: str) -> Voix:
    vote = moment.vote
    assert vote is not None
    if vote.candidats:
        choix = next((candidat for candidat, noms in vote.voix.items() if qui in noms), vote.candidats[0].id)
        return "nul" if qui in vote.nul else "abstention" if qui in vote.abstention else choix
    if qui in vote.contre:
        return "contre"
    return "nul" if qui in vote.nul else "abstention" if qui in vote.abstention else "pour"


def compter(voix: Mapping[str, Voix]) -> Mapping[str, int]:
    """Return how many votes of each sort; spoilt papers and abstentions are one sort."""
    sortes = ["abstentions" if une in ("abstention", "nul") else une for une in voix.values()]
    return {sorte: sortes.count(sorte) for sorte in ("pour", "contre", "abstentions", *sortes)}
