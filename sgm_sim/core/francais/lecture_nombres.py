"""Whole numbers and amounts in euros as people write them: where they stand in a folded text and what they say.

It leaves alone what only looks like a number: telephone numbers, articles, fractions, marks of a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sgm_sim.core.francais.cardinaux import CARDINAL, SOUS_CENT, valeur_en_lettres
from sgm_sim.core.francais.motif import compiler
from sgm_sim.core.francais.trouvaille import Trouvaille

_ENTIER = r"(?P<entier>[0-9]{1,3}(?:[ .][0-9]{3}){1,4}(?![0-9])|[0-9]{1,15})(?![0-9])"
_SIGNE = r"(?:(?<![0-9€%] )(?P<signe>-))?"
_DEBUT = r"(?<!\w)(?<!\w[.,:/-])"
_CHIFFRES = rf"{_SIGNE}{_ENTIER}(?:[.,](?P<decimales>[0-9]{{1,6}})(?![0-9]))?"
_LETTRES = rf"(?:(?P<moins>moins)\s)?(?P<lettres>{CARDINAL})"
_DEVISE = r"\s?(?:(?P<echelle>k|m|millions?\sd')\s?)?(?:€|euros?|eur)(?![a-z])"
_CENTIMES = (
    rf"(?:\s?(?:et\s)?(?P<centimes>[0-9]{{2}}(?![0-9]|[.,][0-9]|\s?(?:€|euros?|%|h))|[0-9](?=\sc)|{SOUS_CENT}(?=\sc))"
    r"(?:\s?(?:centimes?|cts?|c)(?![a-z]))?(?![\w/]))?"
)
_MONTANT = rf"{_DEBUT}(?:{_CHIFFRES}|{_LETTRES}){_DEVISE}{_CENTIMES}"
_MONTANT_NU = rf"(?:{_CHIFFRES}|{_LETTRES})"
_ECHELLES = {"k": 1_000, "m": 1_000_000}

_NOMBRE = (
    rf"{_DEBUT}(?:{_ENTIER}(?![\w°/]|[.,:-][0-9]|-[a-z])|(?P<lettres>{CARDINAL})(?![\w']|-[a-z]))"
    r"(?!\s(?:tiers|quarts?)\b)"
)
_NOMBRE_NU = rf"(?P<signe>[+-])?{_ENTIER}|{_LETTRES}"
# What looks like a number and is none.
_FAUX_AMIS = re.compile(
    r"(?:\+33 ?|\b0)[1-9](?:[ .-]?[0-9]{2}){4}\b"  # telephone
    r"|\b[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{5}\b"  # SIRET
    r"|\b(?:articles?|art\.|alineas?)\s(?:[a-z]{1,2}\.?\s?)?[0-9]+"
    r"|\b[lrda]\.\s?\*?\s?[0-9]+(?:-[0-9]+)*"  # L. 2121-10
    r"|\bpour\scent\b"
    r"|^\s{0,9}[0-9]{1,2}\s?[.)°](?![0-9])",  # mark of a list
    re.MULTILINE,
)


def montants_ecrits(plie: str) -> list[Trouvaille]:
    """Return the amounts, in cents, of a text folded in place, in order. The euro must be named."""
    lus = [(match, _cents(match)) for match in compiler(_MONTANT).finditer(plie)]
    return [Trouvaille(match.start(), match.end(), cents) for match, cents in lus if cents is not None]


def montant_seul(plie: str) -> int | None:
    """Return the amount, in cents, that the whole folded text writes, with or without its unit."""
    nu = plie.strip(" .")
    match = compiler(_MONTANT).fullmatch(nu) or compiler(_MONTANT_NU).fullmatch(nu)
    return _cents(match) if match else None


def nombres_ecrits(plie: str, occupes: Sequence[tuple[int, int]]) -> list[Trouvaille]:
    """Return the whole numbers of a text folded in place, in order, outside the places already `occupes`.

    « un » alone is an article; « 12,5 » and « 1/3 » are no whole numbers.
    """
    masque = list(plie)
    for debut, fin in (*occupes, *(match.span() for match in _FAUX_AMIS.finditer(plie))):
        masque[debut:fin] = "_" * (fin - debut)
    matches = compiler(_NOMBRE).finditer("".join(masque))
    return [Trouvaille(m.start(), m.end(), _entier(m)) for m in matches if m["lettres"] not in ("un", "une")]


def nombre_seul(plie: str) -> int | None:
    """Return the whole number that the whole folded text writes."""
    match = compiler(_NOMBRE_NU).fullmatch(plie.strip(" ."))
    if not match:
        return None
    return -_entier(match) if match["signe"] == "-" or match["moins"] else _entier(match)


def _entier(match: re.Match[str]) -> int:
    if match["lettres"]:
        return valeur_en_lettres(match["lettres"])
    return int(re.sub("[ .]", "", match["entier"]))


def _cents(match: re.Match[str]) -> int | None:
    groupes = match.groupdict()
    euros = Decimal(f"{_entier(match)}.{groupes['decimales'] or 0}")
    total = euros * _ECHELLES.get((groupes.get("echelle") or "")[:1], 1) * 100
    if total % 1:
        return None
    centimes = groupes.get("centimes") or "0"
    cents = int(total) + (int(centimes) if centimes.isdigit() else valeur_en_lettres(centimes))
    return -cents if groupes["signe"] or groupes["moins"] else cents
