"""What the gestures common to all scenarios cost, in simulated seconds. Tasks and documents declare their own."""

from __future__ import annotations

COUT_ACCUEIL = 10
"""Simulated seconds it takes to turn to someone, when a task holds the conversation."""
COUT_RAPPEL = 30
"""Simulated seconds it takes to find a number and call someone back."""
COUT_PATIENTER = 15
"""Simulated seconds of a word to someone who waits."""
COUT_REPORTER = 30
"""Simulated seconds it takes to say that a task is left for later."""
REPRISE = 20
"""Simulated seconds it takes to find again where one was."""
