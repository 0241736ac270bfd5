"""The typed values that tasks hold and facts carry, as plain JSON data.

Reading what is typed is `taches.saisie`; writing a value in French is `taches.affichage`.
"""

from __future__ import annotations

from typing import Literal

Valeur = str | int | bool | list[str]
"""A value as stored in journals and plans.

date: `2026-02-11`; heure: `20:30`; montant: int, in cents; nombre: int; choix, personne: id of an option;
liste: ids of options in the order given; texte: free text, private.
"""

NatureChamp = Literal["date", "heure", "montant", "nombre", "choix", "personne", "liste", "texte"]
"""Nature of a field and of the fact it publishes."""

NATURES_PRIVEES: frozenset[str] = frozenset({"texte"})
"""Natures whose value is the learner's own words: stored apart, erasable, never copied into a fact."""

NATURES_A_OPTIONS: frozenset[str] = frozenset({"choix", "personne", "liste"})
"""Natures whose value names one or several declared options."""
