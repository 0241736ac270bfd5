"""What a person would read on the screen, as plain text."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.pilot import Pilot


def lignes(app: App[Any]) -> list[str]:
    """Return the lines of the current screen, spaces at the end left out."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def texte(app: App[Any]) -> str:
    """Return the current screen, unbreakable spaces as ordinary ones."""
    return "\n".join(lignes(app)).replace("\u00a0", " ").replace("\u202f", " ")


async def pret(pilot: Pilot[Any]) -> None:
    """Wait until the catalogue is read and everything is drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
