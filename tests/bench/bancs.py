"""Measuring side by side: interleaved rounds, medians, one line per figure. It never fails a run because of a time.

A time says something about a machine; the ratio of two times of the same round says something about the program, even
on a machine busy with something else.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

import sgm_sim

Action = Callable[[], object]


class Tours:
    """The durations of several things, one of each per round."""

    def __init__(self) -> None:
        self._durees: defaultdict[str, list[float]] = defaultdict(list)

    def ajouter(self, nom: str, secondes: float) -> None:
        """Add the duration of `nom` in the present round."""
        self._durees[nom].append(secondes)

    def mediane(self, nom: str) -> float:
        """Return the median duration of `nom`, in ms."""
        return 1000 * median(self._durees[nom])

    def rapport(self, nom: str, reference: str) -> float:
        """Return the median, over the rounds, of `nom` divided by `reference`."""
        return median(a / b for a, b in zip(self._durees[nom], self._durees[reference], strict=True))

    def dire_rapport(self, titre: str, nom: str, reference: str, cible: float | None = None) -> None:
        """Write a ratio, its target if it has one, and the medians (ms) of its two parts."""
        rapport = self.rapport(nom, reference)
        but = "pour information" if cible is None else f"objectif {_nombre(cible)}"
        exces = "  AU-DESSUS" if cible is not None and rapport > cible else ""
        durees = f"{_nombre(self.mediane(nom))} et {_nombre(self.mediane(reference))} ms"
        dire(f"{titre:52} {_nombre(rapport):>7}  ({but} ; {durees}){exces}")

    def dire_duree(self, titre: str, nom: str) -> None:
        """Write a duration, for information."""
        dire(f"{titre:52} {_nombre(self.mediane(nom)):>7} ms")


def alterner(actions: Mapping[str, Action], tours: int) -> Tours:
    """Run each action once per round, in one order then in the other. A first round is not counted."""
    releve = Tours()
    for tour in range(tours + 1):
        for nom in sorted(actions, reverse=bool(tour % 2)):
            debut = perf_counter()
            actions[nom]()
            duree = perf_counter() - debut
            if tour:
                releve.ajouter(nom, duree)
    return releve


def lancer(*commande: str | Path) -> Action:
    """Return the action of running a command to its end; it must end well."""

    def courir() -> None:
        resultat = subprocess.run(commande, env=environnement(), capture_output=True, check=False, timeout=60)
        assert resultat.returncode == 0, resultat.stderr.decode()

    return courir


def environnement() -> dict[str, str]:
    """Return the environment of what is measured: no variable that changes how Python starts."""
    return {**{nom: valeur for nom, valeur in os.environ.items() if not nom.startswith("PYTHON")}, "COLUMNS": "100"}


def _nombre(valeur: float) -> str:
    return f"{valeur:.2f}".replace(".", ",")


def dire(ligne: str) -> None:
    """Write one line of figures."""
    sys.stdout.write(f"\n{ligne}")
    sys.stdout.flush()


def compiler() -> None:
    """Compile the package and the site-packages, or the compiler would be measured too."""
    dossiers = {str(Path(sgm_sim.__file__).parent), *(sysconfig.get_paths()[nom] for nom in ("purelib", "platlib"))}
    commande = [sys.executable, "-m", "compileall", "-qq", *sorted(dossiers)]
    # Its exit code says nothing here: some packages deliver templates that are no Python.
    subprocess.run(commande, env=environnement(), capture_output=True, check=False)
