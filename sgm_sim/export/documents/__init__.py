"""The documents that trainees write, as files: a text, put into a template of `content/gabarits`, then written."""

from sgm_sim.export.documents.formats import FORMATS, FormatDocument, marque

__all__ = ["FORMATS", "FormatDocument", "marque"]
