"""Where the delivered `content/` and `scenarios/` are: inside the wheel, or at the root of a checkout.

It only names folders; reading them is the work of each loader.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_RACINE = _PACKAGE / "_livraison" if (_PACKAGE / "_livraison").is_dir() else _PACKAGE.parent

CONTENT = _RACINE / "content"
SCENARIOS = _RACINE / "scenarios"
