"""One module per format of exported scores."""

from sgm_sim.export.formats import FORMATS, Format, OptionsExport

__all__ = ["FORMATS", "Format", "OptionsExport"]
