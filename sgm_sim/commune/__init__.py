"""People and places of invented communes."""
