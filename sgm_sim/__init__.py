"""Training-simulation engine for the secretaries of small town halls."""
