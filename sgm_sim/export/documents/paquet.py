"""Make an office file reproducible: the same parts in the same order, at a fixed date, the same on every machine.

Parts are stored and not compressed: two versions of zlib do not give the same bytes, and a page takes 70 kB.
"""

from __future__ import annotations

import io
import zipfile

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can bear."""


def figer(octets: bytes) -> bytes:
    """Return the same zip without what depends on the clock, the system or the compressor."""
    fige = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(octets)) as avant, zipfile.ZipFile(fige, "w", zipfile.ZIP_STORED) as apres:
        for nom in avant.namelist():
            partie = zipfile.ZipInfo(nom, _DATE)
            partie.create_system = 0
            apres.writestr(partie, avant.read(nom))
    return fige.getvalue()
