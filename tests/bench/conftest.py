"""Before anything is measured: bytecode for everything that runs, or the compiler would be measured too."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from bancs import environnement

import sgm_sim


@pytest.fixture(scope="session", autouse=True)
def bytecode() -> None:
    """Compile the package and the site-packages; files already compiled cost nothing."""
    dossiers = {str(Path(sgm_sim.__file__).parent), *(sysconfig.get_paths()[nom] for nom in ("purelib", "platlib"))}
    commande = [sys.executable, "-m", "compileall", "-qq", *sorted(dossiers)]
    # Its exit code says nothing here: some packages deliver templates that are no Python.
    subprocess.run(commande, env=environnement(), capture_output=True, check=False)
