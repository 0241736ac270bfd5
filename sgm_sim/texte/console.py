"""Reading and writing lines. Whatever a file or a person wrote, no control byte goes out."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

from sgm_sim.core.affichable import affichable, sur_une_ligne
from sgm_sim.core.francais.ecriture import heure_longue
from sgm_sim.core.instants import Instant, civil

LETTRES = "abcdefghijklmnopqrstuvwxyz"


class FinDeSaisie(Exception):
    """There is no more line to read: the person closed the input."""


class Console:
    """Lines in, lines out.

    Args:
        entree: lines typed, with or without their line end.
        ecrire: writes text as given.
        largeur: columns to wrap at; None leaves long lines whole, for a screen reader or a file.
    """

    def __init__(self, entree: Iterator[str], ecrire: Callable[[str], object], largeur: int | None = None) -> None:
        self._entree = entree
        self._ecrire = ecrire
        self._largeur = largeur
        self._remises: list[str] = []

    def dire(self, *lignes: str) -> None:
        """Write texts, each on its own lines, the empty ones left out; without any text, write a blank line."""
        for ligne in affichable("\n".join(filter(None, lignes))).split("\n"):
            self._ecrire("\n".join(self._couper(ligne)) + "\n")

    def dire_tout(self, lignes: Sequence[str]) -> None:
        """Write several texts; none at all writes nothing."""
        if lignes:
            self.dire(*lignes)

    def titre(self, texte: str) -> None:
        """Write a title, set off by a blank line and underlined so that it stands out without any code."""
        net = sur_une_ligne(texte)
        self._ecrire(f"\n{net}\n{'-' * len(net)}\n")

    def demander(self, invite: str = "") -> str:
        """Write a prompt and return the line typed, without its line end.

        Raises:
            FinDeSaisie: when the input is closed.
        """
        if self._remises:
            return self._remises.pop()
        self._ecrire(f"{sur_une_ligne(invite)}> ")
        try:
            ligne = next(self._entree)
        except (StopIteration, KeyboardInterrupt, UnicodeDecodeError):
            self._ecrire("\n")
            raise FinDeSaisie from None
        return ligne.rstrip("\r\n")

    def remettre(self, ligne: str) -> None:
        """Give a line back: whoever asks next gets it, without a prompt."""
        self._remises.append(ligne)

    def _couper(self, ligne: str) -> Iterable[str]:
        if self._largeur is None or len(ligne) <= self._largeur:
            return [ligne]
        retrait = " " * (len(ligne) - len(ligne.lstrip()))
        return textwrap.wrap(ligne, self._largeur, subsequent_indent=f"{retrait}  ", break_on_hyphens=False) or [ligne]


def lettre(rang: int) -> str:
    """Return the letter of the n-th choice, from 0: a … z, then aa, ab …"""
    tete, reste = divmod(rang, len(LETTRES))
    return (LETTRES[tete - 1] if tete else "") + LETTRES[reste]


def rang(texte: str) -> int | None:
    """Return the rank of a letter typed by a person, « a », « A », « a) », or None."""
    net = texte.strip().rstrip(").").lower()
    if not net or len(net) > 2 or any(caractere not in LETTRES for caractere in net):
        return None
    return LETTRES.index(net) if len(net) == 1 else (LETTRES.index(net[0]) + 1) * 26 + LETTRES.index(net[1])


def heure(t: Instant) -> str:
    """Return « 9 h 05 »."""
    return heure_longue(civil(t).time())


def choisir(console: Console, invite: str, libelles: Sequence[str]) -> int | None:
    """List choices by letters, ask for one and return its rank; None, said so, for any other answer.

    A command typed instead of an answer is carried out next.
    """
    console.dire_tout([f"{lettre(place)}) {libelle}" for place, libelle in enumerate(libelles)])
    ligne = console.demander(invite)
    choisi = rang(ligne)
    if choisi is None or choisi >= len(libelles):
        if ligne.startswith("/") or ligne in (".", "?"):
            console.remettre(ligne)
        else:
            console.dire("Rien n’est changé.")
        return None
    return choisi


def confirmer(console: Console, phrase: str) -> bool:
    """Say what cannot be undone and ask for a yes; any other answer is a no."""
    console.dire(phrase, "Tapez oui pour le faire.")
    return console.demander().strip().lower() in ("oui", "o")
