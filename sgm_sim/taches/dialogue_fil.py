"""The thread of a conversation: what was said, rebuilt from the state and the sujet for whoever reads it.

The thread is the `fil` of the state, `{"001": "noeud:debut", "002": "reponse:ecouter", …}`: each node reached and each
reply made, as it went.
"""

from __future__ import annotations

from sgm_sim.taches.contrat import Etat
from sgm_sim.taches.dialogue_donnees import ReponseDeclaree, TacheDialogue
from sgm_sim.taches.fiche import Replique

NOEUD, REPONSE = "noeud:", "reponse:"
SILENCE = "(Vous laissez un silence.)"


def cle(rang: int) -> str:
    """Return the key of what came at this rank, from 1."""
    return f"{rang:03}"


def mots(reponse: ReponseDeclaree) -> str:
    """Return the words of a reply on one line, or how its silence is told."""
    return " ".join((reponse.texte or SILENCE).split())


def dites_ici(etat: Etat) -> frozenset[str]:
    """Return the replies made since the node was reached."""
    etapes = _etapes(etat)
    arrivee = max(rang for rang, etape in enumerate(etapes) if etape.startswith(NOEUD))
    return frozenset(etape.removeprefix(REPONSE) for etape in etapes[arrivee + 1 :])


def raconter(tache: TacheDialogue, etat: Etat, personne: str) -> tuple[Replique, ...]:
    """Return the thread as it went."""
    repliques: list[Replique] = []
    for etape in _etapes(etat):
        if etape.startswith(NOEUD):
            repliques.append(Replique(qui=personne, texte=tache.noeud(etape.removeprefix(NOEUD)).dit))
            continue
        reponse = tache.reponse(etape.removeprefix(REPONSE))
        assert reponse is not None  # only replies of the sujet are made
        repliques.append(Replique(qui="" if reponse.silence else "Vous", texte=mots(reponse), moi=True))
        if reponse.dit:
            repliques.append(Replique(qui=personne, texte=reponse.dit))
    return tuple(repliques)


def _etapes(etat: Etat) -> list[str]:
    """Return the steps by number: as text, « 1000 » would come before « 999 »."""
    return [etat["fil"][nom] for nom in sorted(etat["fil"], key=int)]
