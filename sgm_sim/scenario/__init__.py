"""Reading scenario folders: models, positions, diagnostics."""
