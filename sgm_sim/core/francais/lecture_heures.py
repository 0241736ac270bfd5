"""Times of day as people write them: where they stand in a folded text and what they say.

A length of time (« dans un délai de 24 heures ») is not a time of day.
"""

from __future__ import annotations

import re
from datetime import time

from sgm_sim.core.francais.cardinaux import SOUS_CENT, valeur_en_lettres
from sgm_sim.core.francais.motif import compiler
from sgm_sim.core.francais.trouvaille import Trouvaille

_DEBUT = r"(?<!\w)(?<!\w[.,:/])"
_MINUTES = (
    r"(?:\s?(?P<minutes>[0-5][0-9](?![0-9]|[.,][0-9])|[0-9](?=\s?mi?n))"
    rf"|\s(?:et\s)?(?P<lettres>{SOUS_CENT})|\s(?P<part>et\s(?:quart|demie?)|moins\s(?:le\s)?(?:quart|{SOUS_CENT})))"
    r"(?:\s?(?:minutes?|min|mn)(?![a-z]))?"
)
_MOMENT = r"(?:\s(?P<moment>du\s(?:matin|soir)|de\sl'apres-midi))?"
_HEURE = rf"(?:(?P<chiffres>[0-9]{{1,2}})\s?h(?:eures?)?|(?P<mots>{SOUS_CENT})\sheures?)(?![a-z])"
_MIDI = r"(?<!apres-)(?<!apres )(?P<nom>midi|minuit)(?![\w-])"

_ECRITE = rf"{_DEBUT}(?:{_HEURE}|{_MIDI})(?:{_MINUTES})?(?!\w){_MOMENT}"
_HORLOGE = re.compile(rf"{_DEBUT}(?P<chiffres>[0-9]{{1,2}}):(?P<minutes>[0-5][0-9])(?::[0-5][0-9])?(?![\w:])")
_SAISIE = re.compile(
    r"(?P<chiffres>[0-9]{1,2}) ?(?:[:.h ]|heures?) ?(?P<minutes>[0-9]{1,2})(?: ?mi?n)?|(?P<chiffre>[0-9]{1,2}) ?h"
)

_A = re.compile(r"(?<![a-z])(?:a|vers|des)\s$")
_DUREE_AVANT = re.compile(
    r"(?<![a-z])(?:pendant|durant|sous|dans(?: les)?|toutes les|en|(?:delai|duree|forfait)s?(?: \w{1,12})? de)\s$"
)
_DUREE_APRES = re.compile(
    r"\s(?:supplementaires?|avant|apres|plus tard|a l'avance|par (?:an|mois|semaine|jour)|hebdomadaires?|annuelles?"
    r"|de (?:travail|formation|delai|retard|reunion))\b"
)


def heures_ecrites(plie: str) -> list[Trouvaille]:
    """Return the times of day of a text folded in place, in order."""
    matches = [
        match for motif in (compiler(_ECRITE), _HORLOGE) for match in motif.finditer(plie) if not _est_duree(match)
    ]
    lues = [(match, _heure(match)) for match in sorted(matches, key=re.Match.start)]
    return [Trouvaille(match.start(), match.end(), f"{lue:%H:%M}") for match, lue in lues if lue]


def heure_seule(plie: str) -> time | None:
    """Return the time of day that the whole folded text writes; None when it is something else."""
    nu = re.sub(r"^(?:a|vers|des) ", "", plie.strip(" ."))
    match = next(filter(None, (motif.fullmatch(nu) for motif in (compiler(_ECRITE), _HORLOGE, _SAISIE))), None)
    return _heure(match) if match else None


def _est_duree(match: re.Match[str]) -> bool:
    groupes = match.groupdict()
    if groupes.get("minutes") or groupes.get("lettres") or groupes.get("part") or groupes.get("nom"):
        return False
    avant = match.string[max(0, match.start() - 40) : match.start()]
    if _A.search(avant):
        return False
    # « une heure » alone is nearly always a length of time.
    return bool(
        groupes.get("mots") in ("un", "une")
        or _DUREE_AVANT.search(avant)
        or _DUREE_APRES.match(match.string, match.end())
    )


def _heure(match: re.Match[str]) -> time | None:
    groupes = match.groupdict()
    heure, minute = _heures(groupes), _minutes(groupes)
    if heure < 12 and groupes.get("moment") not in (None, "du matin"):
        heure += 12
    total = heure * 60 + minute
    return time(total // 60, total % 60) if 0 <= total < 24 * 60 and minute < 60 else None


def _heures(groupes: dict[str, str | None]) -> int:
    if nom := groupes.get("nom"):
        return 12 if nom == "midi" else 0
    if mots := groupes.get("mots"):
        return valeur_en_lettres(mots)
    return int(groupes.get("chiffres") or groupes["chiffre"] or 0)


def _minutes(groupes: dict[str, str | None]) -> int:
    """Return the minutes to add, below zero for « moins le quart »."""
    if lettres := groupes.get("lettres"):
        return valeur_en_lettres(lettres)
    part = groupes.get("part")
    if not part:
        return int(groupes.get("minutes") or 0)
    quantite = re.sub(r"^(?:et|moins)\s(?:le\s)?", "", part)
    minutes = {"quart": 15, "demi": 30, "demie": 30}.get(quantite) or valeur_en_lettres(quantite)
    return -minutes if part.startswith("moins") else minutes
