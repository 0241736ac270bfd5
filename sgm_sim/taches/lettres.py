"""The letter of each thing one can choose in a Fiche, the same on every face: a trainer may dictate « champ e »."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_letters

from sgm_sim.taches.fiche import BlocChamp, BlocRedaction, Fiche

RESERVEES = "dDtTvVfF"
"""Letters of commands (documents, tâches, valider, finir): no field takes them."""

LETTRES = [lettre for lettre in ascii_letters if lettre not in RESERVEES]


def lettres_de(fiche: Fiche) -> Mapping[str, str]:
    """Return the letter of each field, text and action, by id. The first action is always « v ».

    Small letters first, then capitals; beyond the 44 of them there is none left, and the text is empty.
    """
    blocs = [bloc.id for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    actions = [action.id for action in fiche.actions]
    suite = dict(zip([*blocs, *actions[1:]], [*LETTRES, *[""] * len(fiche.blocs)], strict=False))
    return {**suite, **dict.fromkeys(actions[:1], "v")}
