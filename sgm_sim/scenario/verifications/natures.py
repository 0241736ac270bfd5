"""Is a value, as a file writes it, one that a field of this nature could hold?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sgm_sim.core.messages import Texte, dire
from sgm_sim.core.suggestions import cite, ou_sinon

ATTENDUS: Mapping[str, str] = {
    "date": 'une date entre guillemets, comme "2026-02-11"',
    "heure": 'une heure entre guillemets, comme "20:30"',
    "montant": "un nombre entier de centimes : 125000 pour 1 250 €",
    "nombre": "un nombre entier",
    "texte": "un texte",
    "choix": "l’identifiant d’une option",
    "personne": "l’identifiant d’une option",
    "liste": "une liste d’identifiants d’options : [a, b]",
    "booleen": "true ou false",
    "table": "un nombre pour chaque clé : {a: 312, b: 208}",
}
"""Nature of a field or of an argument of a rule -> what a file writes for it."""


def ecart_de_nature(valeur: Any, nature: str, options: Sequence[str] = ()) -> Texte | None:
    """Return what is wrong, or None. `options`: ids that the value may name; empty when any would do."""
    if not _FORMES[nature](valeur):
        return Texte("S074", f"{dire(valeur)} n’est pas une valeur de nature {cite(nature)}", ATTENDUS[nature])
    if nature not in ("choix", "personne", "liste") or not options:
        return None
    noms = [valeur] if isinstance(valeur, str) else valeur
    inconnu = next((nom for nom in noms if nom not in options), None)
    if inconnu is not None:
        return Texte("S075", f"{cite(inconnu)} n’est pas une option de ce champ", "", ou_sinon(inconnu, options))
    double = next((nom for rang, nom in enumerate(noms) if nom in noms[:rang]), None)
    return Texte("S075", f"l’option {cite(double)} est écrite deux fois", "", "gardez-la une fois") if double else None


def _est_date(valeur: Any) -> bool:
    try:
        return isinstance(valeur, str) and dt.date.fromisoformat(valeur).isoformat() == valeur
    except ValueError:
        return False


def _est_heure(valeur: Any) -> bool:
    return isinstance(valeur, str) and bool(re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", valeur))


def _est_entier(valeur: Any) -> bool:
    return isinstance(valeur, int) and not isinstance(valeur, bool)


def _est_texte(valeur: Any) -> bool:
    return isinstance(valeur, str)


def _est_liste(valeur: Any) -> bool:
    return isinstance(valeur, (list, tuple)) and all(isinstance(element, str) for element in valeur)


def _est_booleen(valeur: Any) -> bool:
    return isinstance(valeur, bool) or valeur in ("oui", "non")


def _est_table(valeur: Any) -> bool:
    return isinstance(valeur, Mapping) and all(_est_entier(nombre) for nombre in valeur.values())


_FORMES: Mapping[str, Callable[[Any], bool]] = {
    "date": _est_date,
    "heure": _est_heure,
    "montant": _est_entier,
    "nombre": _est_entier,
    "texte": _est_texte,
    "choix": _est_texte,
    "personne": _est_texte,
    "liste": _est_liste,
    "booleen": _est_booleen,
    "table": _est_table,
}
