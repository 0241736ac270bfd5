"""Do the parts of a scenario agree with each other? References, facts, rules, values: one module per file checked."""

from sgm_sim.scenario.verifications.corrige import verifier_corrige
from sgm_sim.scenario.verifications.plan import verifier_plan
from sgm_sim.scenario.verifications.sujet import verifier_sujet

__all__ = ["verifier_corrige", "verifier_plan", "verifier_sujet"]
