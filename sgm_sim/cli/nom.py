"""How this program was started, so that what it asks to type can be typed."""

from __future__ import annotations

import os
import shlex

import click

VARIABLE = "SGM_SIM_COMMANDE"
"""Set by `demarrer.py` to its own words."""


def nom() -> str:
    """Return the words that start the program: `sgm-sim`, or those of the launcher."""
    return os.environ.get(VARIABLE, "sgm-sim")


def a_taper(texte: str) -> str:
    """Return a message whose commands can be typed as they stand."""
    return texte.replace("sgm-sim ", f"{nom()} ")


def commande(ctx: click.Context) -> str:
    """Return the beginning of a command on the same store of attempts."""
    base = ctx.obj["base"]
    return f"{nom()} --base {proteger(base)}" if base else nom()


def proteger(mot: str) -> str:
    """Return a word as the shell of this system wants it typed: Windows knows no single quote."""
    if os.name != "nt":
        return shlex.quote(mot)
    import subprocess

    return subprocess.list2cmdline([mot])
