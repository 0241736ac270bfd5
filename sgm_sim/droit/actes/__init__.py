"""Acts of the commune: minutes, publicity, transmission, review, appeal, delegations, participation."""

from __future__ import annotations

from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = ()
