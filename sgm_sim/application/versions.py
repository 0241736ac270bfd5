"""Which attempts the program of today can play again: those of the same minor version before 1.0, then major."""

from __future__ import annotations

from sgm_sim.version import __version__


def rejouable(moteur: str) -> bool:
    """Tell whether the gestures of an attempt opened by this version of the program can be played again."""
    return _serie(moteur) == _serie(__version__)


def _serie(version: str) -> tuple[str, ...]:
    parts = version.split(".")
    return tuple(parts[:2]) if parts[0] == "0" else tuple(parts[:1])
