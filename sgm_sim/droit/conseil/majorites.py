"""Parts of an assembly: the majority that is passed, the third or the quarter that is reached."""

from __future__ import annotations

from sgm_sim.droit.parametres import Valeur


def au_dessus(n: int, diviseur: Valeur) -> int:
    """Return the least whole number above that part of `n`: more than one in two of 15 or of 14 gives 8."""
    return n // diviseur.nombre + 1


def au_moins(n: int, diviseur: Valeur) -> int:
    """Return the least whole number that reaches that part of `n`: a third of 10 gives 4."""
    return -(-n // diviseur.nombre)
