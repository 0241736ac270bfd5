"""The law of a small commune as pure, dated rules. Knows no scenario and no screen."""
