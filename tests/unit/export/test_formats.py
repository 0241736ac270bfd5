from __future__ import annotations

import subprocess
import sys

from sgm_sim.export import FORMATS


def test_formats_are_csv_and_json_with_their_extension() -> None:
    assert {nom: fmt.extension for nom, fmt in FORMATS.items()} == {"csv": ".csv", "json": ".json"}
    assert all(fmt.libelle for fmt in FORMATS.values())


def test_importing_the_formats_loads_none_of_what_they_need() -> None:
    script = "import sys, sgm_sim.export; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert "sgm_sim.export.formats" in loaded
    assert not {"pydantic", "yaml", "textual", "msgspec", "csv"} & set(loaded)
