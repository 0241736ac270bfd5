"""Named random streams: one `Random` per purpose, so that removing one draw moves no other.

Global randomness is never used in this project.
"""

from __future__ import annotations

from random import Random


def flux(graine: int, *noms: str | int) -> Random:
    """Return the stream named `graine:nom:nom…`, the same on every machine and PYTHONHASHSEED."""
    return Random(":".join(str(part) for part in (graine, *noms)))
