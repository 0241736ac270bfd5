"""`python -m sgm_sim`: the same as the command `sgm-sim`."""

from __future__ import annotations

from sgm_sim.cli import main

main()
