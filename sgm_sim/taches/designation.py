"""Find which declared options a learner means: by letter, id, label, beginning of a label, or name of a person.

It names options; saying what is wrong is `saisie`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from sgm_sim.core.francais.pliage import plier
from sgm_sim.taches.fiche import Option

_LETTRE = re.compile(r"([a-z]) ?[).]?")
_TOUT = re.compile(r"tou(?:te?s?|s)(?: (?:les|la) \w+)?")
_CIVILITES = {"monsieur": "m", "mr": "m", "madame": "mme", "mademoiselle": "mlle"}
_ABREGES = frozenset(("m", "mme", "mlle"))


def designees(texte: str, options: Sequence[Option], *, personne: bool = False) -> list[Option]:
    """Return the options that `texte` may mean: one when it is clear, several when it is ambiguous, none otherwise."""
    plie = plier(texte)
    if not plie:
        return []
    if exactes := [option for option in options if plie in (plier(option.libelle), option.id)]:
        # A label is what is on screen: it comes before the id of another option.
        return [option for option in exactes if plie == plier(option.libelle)] or exactes
    lettre = _LETTRE.fullmatch(plie)
    if lettre and (rang := ascii_lowercase.index(lettre[1])) < len(options):
        return [options[rang]]
    nu = plie.strip(" .,;:)")
    debuts = [option for option in options if nu and plier(option.libelle).startswith(nu)]
    return debuts or (_par_nom(nu, options) if personne else [])


def parties(texte: str, options: Sequence[Option]) -> list[str]:
    """Cut a typed list into what should name one option each: at commas, semicolons and ends of lines.

    A label that holds a comma stays whole; letters and ids may be parted by spaces or « et » alone.
    """
    plie = ";".join(plier(ligne) for ligne in texte.splitlines())
    if _TOUT.fullmatch(plie.strip(" .;")) and not designees(plie, options):
        return [option.libelle for option in options]
    libelles = sorted((plier(option.libelle) for option in options), key=len, reverse=True)
    motif = "|".join(re.escape(libelle) for libelle in libelles if libelle)
    morceaux = re.findall(rf"(?:{motif or '(?!)'})(?= ?(?:[,;]|$))|[^,; ][^,;]*", plie)
    return [part for morceau in morceaux for part in _eclate(morceau.strip(), options)]


def _eclate(morceau: str, options: Sequence[Option]) -> list[str]:
    if designees(morceau, options):
        return [morceau]
    mots = [mot for mot in morceau.split() if mot != "et"]
    courts = {option.id for option in options}
    if mots and all(mot in courts or (_LETTRE.fullmatch(mot) and designees(mot, options)) for mot in mots):
        return mots
    return [morceau]


def _par_nom(plie: str, options: Sequence[Option]) -> list[Option]:
    """Return the people whose names hold every word typed, in any order; the title counts unless nobody fits."""
    mots = _mots(plie)
    noms = [mot for mot in mots if mot not in _ABREGES]
    if not noms:
        return []
    for cherches in (mots, noms):
        if trouvees := [option for option in options if _contient(_mots(plier(option.libelle)), cherches)]:
            return trouvees
    return []


def _mots(plie: str) -> list[str]:
    return [_CIVILITES.get(mot, mot) for mot in re.findall(r"[a-z0-9]+", plie)]


def _contient(mots: Sequence[str], cherches: Sequence[str]) -> bool:
    return all(any(_va_avec(mot, cherche) for mot in mots) for cherche in cherches)


def _va_avec(mot: str, cherche: str) -> bool:
    """A word typed may be the beginning of the word meant, from three letters on."""
    return mot == cherche or (len(cherche) > 2 and mot.startswith(cherche))
