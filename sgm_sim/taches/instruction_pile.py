"""Where each file of a pile stands, and which one comes next. Pure; nothing here says what is right."""

from __future__ import annotations

from collections.abc import Mapping

from sgm_sim.taches.contrat import Etat
from sgm_sim.taches.instruction_donnees import DECISION, SANS_DECISION, TacheInstruction


def decision_de(champs: Mapping[str, object], dossier: str) -> str:
    """Return the decision noted for a file; empty when there is none."""
    dite = champs.get(f"{dossier}-{DECISION}")
    return dite if isinstance(dite, str) and dite != SANS_DECISION else ""


def sans_decision(tache: TacheInstruction, etat: Etat) -> list[str]:
    """Return the files that nothing was decided on, in the order of the pile."""
    return [un.id for un in tache.dossiers if not decision_de(etat["champs"], un.id)]


def suivant(tache: TacheInstruction, etat: Etat) -> str:
    """Return the file to take after the one in hand; empty when there is no other.

    First those not decided and not put aside, then those put aside, then any, each time going on from the one in hand
    and round.
    """
    main, noms = etat["main"], [un.id for un in tache.dossiers]
    rang = noms.index(main) + 1 if main else 0
    autres = [nom for nom in [*noms[rang:], *noms[:rang]] if nom != main]
    restent = [nom for nom in autres if not decision_de(etat["champs"], nom)]
    ici = [nom for nom in restent if nom not in etat["cote"]]
    return next(iter(ici or restent or autres), "")
