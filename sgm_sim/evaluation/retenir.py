"""What to remember first: the two or three constats that teach most, the same on every face."""

from __future__ import annotations

from collections.abc import Sequence

from sgm_sim.evaluation.notation import EN_ATTENTE, Constat

A_RETENIR = 3
"""How many constats a bilan begins with."""


def a_retenir(constats: Sequence[Constat]) -> tuple[Constat, ...]:
    """Return the misses that cost most, `redhibitoire` ones first; when nothing was missed, the finest successes.

    What was done and missed teaches more than what was never reached, which comes after. What only the jury rates is
    left out: it has said nothing yet, or says it in its own words.
    """
    juges = [constat for constat in constats if constat.issue not in EN_ATTENTE and constat.type != "jury"]
    manques = [constat for constat in juges if constat.issue != "reussi"]
    if manques:
        return tuple(sorted(manques, key=_cout)[:A_RETENIR])
    return tuple(sorted(juges, key=lambda c: -c.possible)[:A_RETENIR])


def _cout(constat: Constat) -> tuple[bool, bool, int]:
    return not constat.redhibitoire, constat.issue == "non_produit", constat.points - constat.possible
