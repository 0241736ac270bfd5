"""What commands print: one line at a time, and nothing in it that a terminal obeys.

Exports do not come here: their bytes go out as they are.
"""

from __future__ import annotations

import sys

from sgm_sim.core.affichable import sur_une_ligne


def dire(ligne: str) -> None:
    """Print one line on the standard output."""
    print(sur_une_ligne(ligne))


def avertir(ligne: str) -> None:
    """Print one line beside it, on the standard error."""
    print(sur_une_ligne(ligne), file=sys.stderr)
