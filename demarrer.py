"""Prépare tout ce qu'il faut, puis ouvre sgm_sim. Python 3.11 ou plus suffit ; rien n'est installé hors de ce dossier.

python3 demarrer.py                     ouvre le premier scénario
python3 demarrer.py tests               passe les tests
python3 demarrer.py valider DOSSIER     toute autre commande de sgm-sim
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parent
VENV = RACINE / ".venv"
PROGRAMMES = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMMES / ("python.exe" if os.name == "nt" else "python")


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):
        version = ".".join(map(str, sys.version_info[:3]))
        return dire(f"Python {version} est trop ancien : il faut Python 3.11 ou plus (https://www.python.org).")
    tests = arguments[:1] == ["tests"]
    if not prepare("test" if tests else "documents" if "documents" in arguments[:3] else ""):
        return 1
    module = (
        ["pytest", "-n", "auto", *arguments[1:]] if tests else ["sgm_sim", *(arguments or ["jouer", "premiers-pas"])]
    )
    os.environ["SGM_SIM_COMMANDE"] = a_taper(sys.argv[0])
    try:
        return subprocess.call([PYTHON, "-m", *module], cwd=RACINE if tests else None)
    except KeyboardInterrupt:
        return 130


def prepare(extra: str) -> bool:
    """Create the virtual environment and install the project; do nothing when it was done, for the same versions."""
    python = f"{sys.version_info[0]}.{sys.version_info[1]}".encode()
    empreinte = hashlib.sha256((RACINE / "pyproject.toml").read_bytes() + python).hexdigest()
    temoin = VENV / f"pret-{extra or 'jouer'}"
    if PYTHON.exists() and temoin.exists() and temoin.read_text(encoding="ascii") == empreinte:
        return True
    dire("Préparation de sgm_sim (une minute environ, la première fois)…")
    if not a_pip() and not refait():
        dire("L'environnement n'a pas pu être créé. Sous Debian ou Ubuntu : sudo apt install python3-venv")
        return False
    cible = f"{RACINE}[{extra}]" if extra else str(RACINE)
    if lance([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", cible]) != 0:
        dire("Les bibliothèques n'ont pas pu être installées. Vérifiez la connexion, puis relancez la commande.")
        return False
    temoin.write_text(empreinte, encoding="ascii")
    return True


def a_pip() -> bool:
    """Tell whether the environment is whole: without python3-venv, Debian leaves an interpreter that has no pip."""
    muet = subprocess.DEVNULL
    return PYTHON.exists() and subprocess.call([PYTHON, "-m", "pip", "--version"], stdout=muet, stderr=muet) == 0


def refait() -> bool:
    """Make the environment anew, in place of what an earlier trial left of it."""
    shutil.rmtree(VENV, ignore_errors=True)
    return lance([sys.executable, "-m", "venv", str(VENV)]) == 0


def a_taper(lanceur: str) -> str:
    """Return what starts this launcher again, as the shell of this system wants it typed."""
    return f"py {subprocess.list2cmdline([lanceur])}" if os.name == "nt" else f"python3 {shlex.quote(lanceur)}"


def lance(commande: list[str]) -> int:
    return subprocess.call(commande)


def dire(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
