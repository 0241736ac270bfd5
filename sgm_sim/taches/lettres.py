"""The sign of each thing one can choose in a Fiche, the same on every face: a trainer may dictate « champ e ».

A letter for what fills or closes a task, a figure for what one may say or do without closing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_letters

from sgm_sim.taches.fiche import BlocChamp, BlocRedaction, Fiche

RESERVEES = "dDtTvVfFgpblcxX"
"""Letters of commands (documents, tâches, valider, finir, guichet, téléphone, bannette, loi, continuer, attendre)."""

LETTRES = [lettre for lettre in ascii_letters if lettre not in RESERVEES]

CHIFFRES = "123456789"
CHIFFRES_SANS_MAJ = {
    "&": "1",
    "é": "2",
    '"': "3",
    "'": "4",
    "(": "5",
    "-": "6",
    "è": "7",
    "_": "8",
    "ç": "9",
    "§": "6",
    "!": "8",
}
"""What the keys of figures type on a French, Belgian or Swiss keyboard without the shift key."""


def lettres_de(fiche: Fiche) -> Mapping[str, str]:
    """Return the sign of each field, text and action, by id. The first action that closes the task is always « v ».

    Small letters first, then capitals; beyond them there is none left, and the text is empty. An action that closes
    nothing has a figure, from 1 to 9.
    """
    blocs = [bloc.id for bloc in fiche.blocs if isinstance(bloc, BlocChamp | BlocRedaction)]
    definitives = [action.id for action in fiche.actions if action.definitif]
    autres = [action.id for action in fiche.actions if not action.definitif]
    suite = dict(zip([*blocs, *definitives[1:]], [*LETTRES, *[""] * len(fiche.blocs)], strict=False))
    chiffres = dict(zip(autres, [*CHIFFRES, *[""] * len(autres)], strict=False))
    return {**suite, **chiffres, **dict.fromkeys(definitives[:1], "v")}


def chiffre(touche: str) -> str:
    """Return the figure that a key means, with or without the shift key; empty when it means none."""
    return touche if touche and touche in CHIFFRES else CHIFFRES_SANS_MAJ.get(touche, "")
