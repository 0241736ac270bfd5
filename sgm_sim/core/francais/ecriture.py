"""Write dates, hours, amounts, numbers and durations as a French reader expects them.

Reading them back is `lecture`. Spaces inside a number, an hour or a duration never break at the end of a line (U+202F
between groups of thousands, U+00A0 elsewhere); those of a date are ordinary, so that a long date may wrap.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

INSECABLE = "\u00a0"
FINE = "\u202f"

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

_UNITES = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_DIZAINES = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")


def date_longue(jour: date) -> str:
    """Return « mardi 3 février 2026 », « dimanche 1er mars 2026 »."""
    quantieme = "1er" if jour.day == 1 else str(jour.day)
    return f"{JOURS[jour.weekday()]} {quantieme} {MOIS[jour.month - 1]} {jour.year}"


def date_courte(jour: date) -> str:
    """Return « mar. 03/02 »: always ten columns, for tables where the year is known."""
    return f"{JOURS[jour.weekday()][:3]}. {jour.day:02}/{jour.month:02}"


def heure_longue(heure: time | str) -> str:
    """Return « 20 h 30 », « 12 h », « 8 h 05 » for a time, or for its text `HH:MM`; seconds are left out.

    Raises:
        ValueError: when the text is not an ISO time.
    """
    moment = time.fromisoformat(heure) if isinstance(heure, str) else heure
    return _heures_minutes(moment.hour, moment.minute)


def duree(secondes: int) -> str:
    """Return « 40 s », « 3 min », « 1 min 30 » or « 1 h 05 »; from one hour on, seconds are left out.

    Args:
        secondes: zero or more.
    """
    minutes, reste = divmod(secondes, 60)
    if minutes >= 60:
        return _heures_minutes(*divmod(minutes, 60))
    if not minutes:
        return f"{reste}{INSECABLE}s"
    return f"{minutes}{INSECABLE}min" + (f"{INSECABLE}{reste:02}" if reste else "")


def _heures_minutes(heures: int, minutes: int) -> str:
    return f"{heures}{INSECABLE}h" + (f"{INSECABLE}{minutes:02}" if minutes else "")


def nombre(n: int) -> str:
    """Return « 1 234 », groups of thousands parted by U+202F."""
    return f"{n:,}".replace(",", FINE)


def decimale(n: int | Decimal) -> str:
    """Return « 11,77 », « 1 234,5 » or « 44 »: the digits that are written, none added."""
    entiere, _, decimales = str(abs(n)).partition(".")
    return ("-" if n < 0 else "") + nombre(int(entiere)) + (f",{decimales}" if decimales else "")


def montant(cents: int) -> str:
    """Return « 1 234,50 € » for 123450 cents; the sign of a debt is the hyphen of spreadsheets."""
    euros, centimes = divmod(abs(cents), 100)
    signe = "-" if cents < 0 else ""
    return f"{signe}{nombre(euros)},{centimes:02}{INSECABLE}€"


def accord(n: int, nom: str, pluriel: str | None = None) -> str:
    """Return « 1 point », « 0 point », « 2 points »: in French the plural begins at 2.

    Args:
        n: how many.
        nom: the noun in the singular.
        pluriel: its plural when it is not made with a plain -s (« journaux », « procès-verbaux »).
    """
    if abs(n) >= 2:
        nom = pluriel or (nom if nom.endswith(("s", "x", "z")) else f"{nom}s")
    return f"{nombre(n)} {nom}"


def enumeration(elements: Sequence[str], conjonction: str = "et") -> str:
    """Return « a, b et c »; an empty text for no element."""
    if len(elements) < 2:
        return "".join(elements)
    return f"{', '.join(elements[:-1])} {conjonction} {elements[-1]}"


def ordinal(n: int, *, feminin: bool = False) -> str:
    """Return « 1er », « 1re », « 2e »."""
    if n == 1:
        return "1re" if feminin else "1er"
    return f"{n}e"


def en_lettres(n: int) -> str:
    """Return `n` in words, below one thousand millions, in the spelling that acts still use.

    Hyphens only below one hundred and never around « et » (« deux cent vingt et un », « quatre-vingt-onze »), as before
    the rectifications of 1990; `lecture` accepts both spellings.

    Raises:
        ValueError: when `n` has more than nine digits.
    """
    if abs(n) >= 1_000_000_000:
        raise ValueError(n)
    if n < 0:
        return f"moins {en_lettres(-n)}"
    millions, reste = divmod(n, 1_000_000)
    mille, unites = divmod(reste, 1000)
    parts = []
    if millions:
        parts.append(f"{_sous_mille(millions)} million{'s' if millions > 1 else ''}")
    if mille:
        # « mille » is a numeral: « vingt » and « cent » before it take no -s.
        parts.append("mille" if mille == 1 else f"{_sous_mille(mille, pluriel=False)} mille")
    if unites or not n:
        parts.append(_sous_mille(unites))
    return " ".join(parts)


def _sous_mille(n: int, *, pluriel: bool = True) -> str:
    centaines, reste = divmod(n, 100)
    if not centaines:
        return _sous_cent(n, pluriel=pluriel)
    cent = "cent" if centaines == 1 else f"{_UNITES[centaines]} cent"
    if reste:
        return f"{cent} {_sous_cent(reste, pluriel=pluriel)}"
    return cent + ("s" if pluriel and centaines > 1 else "")


def _sous_cent(n: int, *, pluriel: bool) -> str:
    if n < 20:
        return _UNITES[n]
    dizaine = n // 10
    unite = n % 10 + (10 if dizaine in (7, 9) else 0)
    mot = _DIZAINES[dizaine]
    if not unite:
        return mot + ("s" if pluriel and n == 80 else "")
    liaison = " et " if unite in (1, 11) and dizaine < 8 else "-"
    return f"{mot}{liaison}{_UNITES[unite]}"
