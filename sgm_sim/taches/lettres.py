"""The letter of each thing one can choose in a Fiche, the same on every face: a trainer may dictate « champ e »."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase

from sgm_sim.taches.fiche import BlocChamp, BlocRedaction, Fiche

RESERVEES = "dtvf"
"""Letters of commands (documents, tâches, valider, finir): no field takes them."""

_LETTRES = [lettre for lettre in ascii_lowercase if lettre not in RESERVEES]


def lettres_de(fiche: Fiche) -> Mapping[str, str]:
    """Return the letter of each field, text and action, by id, in their order. The first action is always « v ».

    Beyond the alphabet letters are doubled: aa, ab…
    """
    blocs = [bloc.id for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    actions = [action.id for action in fiche.actions]
    suite = [*blocs, *actions[1:]]
    lettres = {identifiant: _lettre(rang) for rang, identifiant in enumerate(suite)}
    return {**{i: lettres[i] for i in blocs}, **dict.fromkeys(actions[:1], "v"), **{i: lettres[i] for i in actions[1:]}}


def _lettre(rang: int) -> str:
    tour, reste = divmod(rang, len(_LETTRES))
    return (_LETTRES[tour - 1] if tour else "") + _LETTRES[reste]
