"""The append-only text face: lines in, lines out, no escape byte. Every line makes sense read aloud."""
