"""Prépare tout ce qu'il faut, puis ouvre sgm_sim. Python 3.11 ou plus suffit ; rien n'est installé hors de ce dossier.

python3 demarrer.py                     ouvre le premier scénario
python3 demarrer.py tests               passe les tests
python3 demarrer.py valider DOSSIER     toute autre commande de sgm-sim
"""

from __future__ import annotations

import hashlib
import os
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
    if not prepare("test" if tests else ""):
        return 1
    module = (
        ["pytest", "-n", "auto", *arguments[1:]] if tests else ["sgm_sim", *(arguments or ["jouer", "premiers-pas"])]
    )
    os.environ["SGM_SIM_COMMANDE"] = f"{'py' if os.name == 'nt' else 'python3'} {sys.argv[0]}"
    try:
        return subprocess.call([PYTHON, "-m", *module], cwd=RACINE if tests else None)
    except KeyboardInterrupt:
        return 130


def prepare(extra: str) -> bool:
    """Create the virtual environment and install the project; do nothing when it was done for the same pyproject."""
    empreinte = hashlib.sha256((RACINE / "pyproject.toml").read_bytes()).hexdigest()
    temoin = VENV / f"pret-{extra or 'jouer'}"
    if PYTHON.exists() and temoin.exists() and temoin.read_text(encoding="ascii") == empreinte:
        return True
    dire("Préparation de sgm_sim (une minute environ, la première fois)…")
    if not PYTHON.exists() and lance([sys.executable, "-m", "venv", str(VENV)]) != 0:
        dire("L'environnement n'a pas pu être créé. Sous Debian ou Ubuntu : sudo apt install python3-venv")
        return False
    cible = f"{RACINE}[{extra}]" if extra else str(RACINE)
    if lance([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", cible]) != 0:
        dire("Les bibliothèques n'ont pas pu être installées. Vérifiez la connexion, puis relancez la commande.")
        return False
    temoin.write_text(empreinte, encoding="ascii")
    return True


def lance(commande: list[str]) -> int:
    return subprocess.call(commande)


def dire(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
