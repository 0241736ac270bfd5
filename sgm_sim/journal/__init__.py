"""The append-only, chained record of an attempt."""
