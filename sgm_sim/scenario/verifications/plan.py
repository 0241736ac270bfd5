def verifier_plan(*a): return []
