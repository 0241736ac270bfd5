"""What a person writes for an argument of a rule, read into the raw value that `regles.appliquer` takes.

« 11/02/2026 », « 1 250,50 », « oui », « a:312, b:208 »: one reader for the command line and for files of cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sgm_sim.core.francais.lecture import lire_date, lire_heure, lire_montant, lire_nombre
from sgm_sim.core.suggestions import cite, ou_sinon
from sgm_sim.droit.regle import NatureArgument, Regle

ATTENDUS: Mapping[str, str] = {
    "date": "une date : 2026-02-11 ou 11/02/2026",
    "heure": "une heure : 20:30 ou 20 h 30",
    "nombre": "un nombre entier : 912",
    "montant": "un montant en euros : 1250,50",
    "choix": "un mot",
    "liste": "des mots séparés par des virgules : a, b",
    "booleen": "oui ou non",
    "table": "un nombre par clé : a:312, b:208",
}
"""Nature of an argument -> what is written for it."""

_TRUE, _FALSE = ("oui", "vrai", "true", "o"), ("non", "faux", "false", "n")


class SaisieRefusee(ValueError):
    """A text is not what the argument expects; the message says it in French."""


def lire_faits(regle: Regle, textes: Mapping[str, str]) -> dict[str, Any]:
    """Return the raw values of facts written as texts, by name.

    Raises:
        SaisieRefusee: a name that the rule does not know, or a text that cannot be read.
    """
    for nom in textes:
        if nom not in regle.arguments:
            conseil = ou_sinon(nom, regle.arguments)
            raise SaisieRefusee(f"La règle {cite(regle.id)} n’utilise pas {cite(nom)} ({conseil}).")
    return {nom: _lire(nom, regle.arguments[nom], texte) for nom, texte in textes.items()}


def _lire(nom: str, argument: NatureArgument, texte: str) -> Any:
    valeur = _LECTEURS[argument.nature](texte.strip())
    if valeur is None:
        raise SaisieRefusee(f"{cite(texte)} ne convient pas à {cite(nom)} ({argument.libelle}) : {_voulu(argument)}.")
    return valeur


def _voulu(argument: NatureArgument) -> str:
    connus = f", par exemple {', '.join(argument.connus)}" if argument.connus else ""
    return f"il faut {ATTENDUS[argument.nature]}{connus}"


def _date(texte: str) -> str | None:
    jour = lire_date(texte, None)
    return jour.isoformat() if jour else None


def _heure(texte: str) -> str | None:
    heure = lire_heure(texte)
    return heure.isoformat("minutes") if heure else None


def _nombre(texte: str) -> int | None:
    return int(texte) if re.fullmatch(r"\d{1,12}", texte) else lire_nombre(texte)


def _montant(texte: str) -> int | None:
    moins = texte.startswith(("-", "−"))
    cents = lire_montant(texte.lstrip("-− "))
    return -cents if moins and cents is not None else cents


def _choix(texte: str) -> str | None:
    return texte or None


def _liste(texte: str) -> list[str]:
    return [mot.strip() for mot in texte.split(",") if mot.strip()]


def _booleen(texte: str) -> bool | None:
    bas = texte.casefold()
    return True if bas in _TRUE else False if bas in _FALSE else None


def _table(texte: str) -> dict[str, int] | None:
    paires = [morceau.rpartition(":") for morceau in texte.split(",") if morceau.strip()]
    lues = {cle.strip(): _entier(nombre.strip()) for cle, _, nombre in paires}
    if len(lues) < len(paires) or "" in lues or None in lues.values():
        return None
    return {cle: nombre for cle, nombre in lues.items() if nombre is not None}


def _entier(texte: str) -> int | None:
    return int(texte) if re.fullmatch(r"-?\d{1,15}", texte) else None


_LECTEURS: Mapping[str, Callable[[str], Any]] = {
    "date": _date,
    "heure": _heure,
    "nombre": _nombre,
    "montant": _montant,
    "choix": _choix,
    "liste": _liste,
    "booleen": _booleen,
    "table": _table,
}
