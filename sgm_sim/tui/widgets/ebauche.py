"""The message of whoever writes: keep this draft."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

DELAI_BROUILLON = 1.0
"""Seconds between the first key typed and the draft being handed over: never more than two behind."""


@dataclass
class Ebauche(Message):
    """Something is being typed in a field and is not sent yet."""

    champ: str
    texte: str
    curseur: int
    """Offset in `texte`, in characters."""
