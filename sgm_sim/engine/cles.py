"""The key of a gesture: under which what remains of it is kept when it is cut, and recognised when it comes again."""

from __future__ import annotations

from sgm_sim.engine.commandes import Commande, Confier, Consulter, Lire, Recevoir, Reporter
from sgm_sim.taches.contrat import Geste


def cle_de(commande: Commande) -> str:
    """Return `tache/nom/champ` for the gesture of a task, else `verbe/quoi`; empty for what is never kept."""
    match commande:
        case Geste(tache=tache, nom=nom, args=args):
            ou = [str(args[cle]) for cle in ("champ", "ligne", "colonne", "reponse") if cle in args]
            return "/".join([tache, nom, *ou])
        case Lire(document=quoi):
            return f"lire/{quoi}"
        case Consulter(fiche=quoi):
            return f"consulter/{quoi}"
        case Recevoir(passage=quoi):
            return f"recevoir/{quoi}"
        case Reporter(tache=quoi):
            return f"{quoi}/reporter"
        case Confier(tache=quoi):
            return f"{quoi}/confier"
    return ""


def cle_de_reponse(tache: str, *, attendue: bool = True) -> str:
    """Return the entry of the agenda by which the world answers a task, or comes to it unasked."""
    return f"rep-{tache}" if attendue else f"sur-{tache}"
