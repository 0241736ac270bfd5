"""The three themes: ink, paper, contrast. The only place of the project where a colour is written."""

from __future__ import annotations

from textual.theme import Theme

DEFAUTS = {"discret": "#98a0aa", "filet": "#2b3647", "marque": "#26364d"}
"""Our own variables: quiet text, thin rules, the line under the cursor."""

ENCRE = Theme(
    name="encre",
    primary="#3d6fa5",
    accent="#d9a441",
    foreground="#e6e2d8",
    background="#12171f",
    surface="#171e29",
    panel="#1d2634",
    success="#7fa86b",
    warning="#d9a441",
    error="#d9786a",
    dark=True,
    variables={
        **DEFAUTS,
        "input-selection-background": "#3d6fa5 50%",
        "scrollbar": "#2b3647",
        "scrollbar-hover": "#3d6fa5",
        "scrollbar-background": "#12171f",
        "scrollbar-background-hover": "#12171f",
        "scrollbar-background-active": "#12171f",
    },
)

PAPIER = Theme(
    name="papier",
    primary="#1f4b7a",
    accent="#94540f",
    foreground="#22262c",
    background="#f6f2e9",
    surface="#fffdf7",
    panel="#ece6d8",
    success="#3f6b33",
    warning="#94540f",
    error="#a33a2a",
    dark=False,
    variables={
        "discret": "#635f55",
        "filet": "#d5ccb8",
        "marque": "#dfe5ea",
        "input-selection-background": "#1f4b7a 30%",
        "scrollbar": "#cdc3ad",
        "scrollbar-hover": "#1f4b7a",
        "scrollbar-background": "#f6f2e9",
        "scrollbar-background-hover": "#f6f2e9",
        "scrollbar-background-active": "#f6f2e9",
    },
)

CONTRASTE = Theme(
    name="contraste",
    primary="#ffffff",
    accent="#ffd60a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    success="#8cff8c",
    warning="#ffd60a",
    error="#ff9d8f",
    dark=True,
    variables={
        "discret": "#e0e0e0",
        "filet": "#ffffff",
        "marque": "#003a8c",
        "input-selection-background": "#0057d8",
        "scrollbar": "#ffffff",
        "scrollbar-hover": "#ffd60a",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
    },
)

THEMES = (ENCRE, PAPIER, CONTRASTE)
LIBELLES = {"encre": "Encre (sombre)", "papier": "Papier (clair)", "contraste": "Contraste"}
