"""Rules on the conseil municipal, one module per subject. Each lists its rules in `REGLES`."""
