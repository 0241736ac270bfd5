"""Large patterns, compiled when they are first used: what reads no French never waits for them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiler(motif: str) -> re.Pattern[str]:
    """Return the compiled pattern. The cache of `re` would forget it when many others are compiled."""
    return re.compile(motif)
