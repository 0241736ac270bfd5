"""Days of the week, as a file names them."""

from __future__ import annotations

from typing import Literal

JourSemaine = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

SEMAINE: tuple[JourSemaine, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
OUVRES = SEMAINE[:5]
"""The days that most offices work."""
