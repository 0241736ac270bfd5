def verifier_sujet(*a): return []
