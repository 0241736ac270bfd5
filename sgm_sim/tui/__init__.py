"""The terminal face, drawn with Textual."""
