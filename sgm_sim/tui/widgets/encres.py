"""What paper, ink and marks look like: variables of the theme, and a sign for what a hand drew.

Meaning is never in a colour or a sign alone: whoever uses them says the word too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sgm_sim.core.francais.ecriture import INSECABLE
from sgm_sim.tui.textes import une_ligne

PLUME = "✎"
_COULEURS: Mapping[str, tuple[str, ...]] = {
    "error": ("ros", "roug", "saumon"),
    "success": ("vert",),
    "warning": ("jaun", "orang", "beig", "kraft", "brun", "marron"),
    "primary": ("bleu", "viol", "mauv"),
}


def _teintes(forme: str, **autres: str) -> Mapping[str, str]:
    return {**{mot: forme % nom for nom, mots in _COULEURS.items() for mot in mots}, **autres}


def _nomme(choses: Mapping[str, str], texte: str) -> str:
    """Return the first thing that a word of the text names by its beginning; empty when none does."""
    mots = texte.lower()
    return next((chose for debut, chose in choses.items() if debut in mots and re.search(rf"\b{debut}", mots)), "")


@dataclass(frozen=True, eq=False)
class Encres:
    """The variables of a theme that make paper, ink and envelopes of it."""

    papier: str
    encre: str
    plume: str
    """What a hand wrote, on paper."""
    ombre: str
    """At the side of a sheet; empty where paper stands out by itself."""
    teintes: Mapping[str, str]
    """Coloured paper, by the beginning of its name."""
    enveloppe: str
    enveloppes: Mapping[str, str]

    def feuille(self, couleur: str) -> str:
        """Return the variable of a paper of this colour."""
        return _nomme(self.teintes, couleur) or self.papier

    def pli(self, mots: str) -> str:
        """Return the variable of the envelope that these words describe."""
        return _nomme(self.enveloppes, mots) or self.enveloppe


SOMBRE = Encres(
    papier="$foreground",
    encre="$background",
    plume="$marque",
    ombre="",
    teintes=_teintes("$%s-lighten-3", gris="$discret"),
    enveloppe="$panel-lighten-2",
    enveloppes=_teintes("$%s-muted", bleu="$marque"),
)
"""Light paper on a dark desk."""
CLAIR = Encres(
    papier="$surface",
    encre="$foreground",
    plume="$primary",
    ombre="$filet",
    teintes=_teintes("$%s-muted 55%%", gris="$filet"),
    enveloppe="$panel-darken-1",
    enveloppes=_teintes("$%s-muted"),
)

RAYE = " ─ rayé"
SIGNES: Mapping[str, str] = {
    "cœur": "♥",
    "coeur": "♥",
    "croix": "✕",
    "étoile": "★",
    "soleil": "☀",
    "fleur": "❀",
    "sourire": "☺",
    "visage": "☺",
    "flèche": "↕",
    "tache": "▒",
    "photo": "▣",
    "image": "▣",
    "portrait": "▣",
    "cachet": "◎",
    "tampon": "◎",
    "déchir": "▚",
    **dict.fromkeys(("à la main", "écrit", "encre", "crayon", "stylo", "feutre", "sign", "injur", "souligné"), PLUME),
}
"""What a mark looks like, by the beginning of a word that names it: the first one that is found."""


def signe(vu: str) -> str:
    """Return the sign that draws what is seen; empty when it is no drawing."""
    return _nomme(SIGNES, vu)


def net(texte: str) -> str:
    """Return a text on one line, its words one blank apart: a sheet of paper is cut to the cell."""
    return re.sub(" {2,}", " ", une_ligne(texte))


def ecrits(marque: str) -> list[str]:
    """Return the words between « » of a mark: they are read on the paper itself."""
    return re.findall("«[^«»]*»", marque)


def dire(vu: str) -> str:
    """Return what is seen after the sign that draws it."""
    return f"{signe(vu)}{INSECABLE}{vu}" if signe(vu) else vu
