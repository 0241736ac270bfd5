"""Put a text into its template. What the text already says is kept in its own words, and is not said twice.

Only the two ends of the text are looked at. At the top: the header, the place and the day, the title. At the bottom:
the place and the day, the signatures. What is recognised there goes to its place on the page; all the rest is the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.core.francais.elision import a, de
from sgm_sim.core.francais.pliage import plier
from sgm_sim.export.documents.gabarit import Gabarit, Signataire
from sgm_sim.export.documents.lecture import assainir, lire
from sgm_sim.export.documents.modele import Document
from sgm_sim.export.documents.signatures import detacher, signatures_de


class Circonstances(NamedTuple):
    """What a document takes from the attempt beside its text."""

    reference: str
    commune: str
    jour: date
    personnages: Sequence[tuple[str, str]]
    """Name and role."""


def composer(gabarit: Gabarit, texte: str, circonstances: Circonstances) -> Document:
    """Return the document that a text makes in its template."""
    remplir = _remplisseur(circonstances)
    haut = _Haut(gabarit, remplir, circonstances.commune)
    lignes = haut.detacher(assainir(texte).split("\n"))
    lignes, signees = detacher(lignes, [q for s in gabarit.signatures for q in _qualites(s)])
    lignes, date_bas = _date_finale(lignes, circonstances.commune)
    date_haut = haut.date
    if gabarit.date and not (date_haut or date_bas):
        phrase = remplir(gabarit.date.phrase)
        date_haut, date_bas = (phrase, "") if gabarit.date.place == "haut" else ("", phrase)
    return Document(
        sujet=gabarit.titre,
        reference=circonstances.reference,
        jour=circonstances.jour,
        entete=tuple(haut.entete),
        date_haut=date_haut,
        intitule=haut.intitule,
        corps=lire(lignes),
        date_bas=date_bas,
        signatures=signees or signatures_de(gabarit, circonstances.personnages),
    )


def _qualites(signataire: Signataire) -> tuple[str, ...]:
    return tuple(filter(None, (signataire.qualite, signataire.feminin)))


class _Haut:
    """What stands above the body: the words of the template, until the text gives its own."""

    def __init__(self, gabarit: Gabarit, remplir: Callable[[str], str], commune: str) -> None:
        self.entete = [remplir(ligne) for ligne in gabarit.entete]
        self.intitule = remplir(gabarit.intitule or "")
        self.date = ""
        self._commune = commune

    def detacher(self, lignes: Sequence[str]) -> list[str]:
        """Take what is recognised at the top of a text, and return the rest of its lines."""
        reste = list(lignes)
        while reste and (not reste[0].strip() or self._prendre(_nu(reste[0]))):
            del reste[0]
        return reste

    def _prendre(self, ligne: str) -> bool:
        plie = _plie(ligne)
        for rang, sienne in enumerate(self.entete):
            if plie == _plie(sienne):
                self.entete[rang] = ligne
                return True
        if self.intitule and plie == _plie(self.intitule):
            self.intitule = ligne
            return True
        if not self.date and _est_date(ligne, self._commune):
            self.date = ligne
            return True
        return False


def _date_finale(lignes: Sequence[str], commune: str) -> tuple[list[str], str]:
    """Part the last line of a text from the others when it says the place and the day."""
    reste = list(lignes)
    while reste and not reste[-1].strip():
        del reste[-1]
    if reste and _est_date(_nu(reste[-1]), commune):
        return reste[:-1], _nu(reste[-1])
    return reste, ""


def _est_date(ligne: str, commune: str) -> bool:
    """Tell whether a line says a place and a day: « Fait à Bourg, le 3 mars 2026 », « Bourg, le 3 mars 2026 »."""
    lieu = re.escape(_plie(commune))
    jour = r"le (?:\w+ )?(?:[0-9]{1,2}(?:er)? \w+ [0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|\[[^\]]*\])"
    ou = rf"(?:fait )?(?:(?:a|au|aux) )?{lieu}|fait (?:a|au|aux) [\w' -]{{2,40}}"
    return re.fullmatch(rf"(?:{ou}),? {jour}", _plie(ligne)) is not None


def _remplisseur(circonstances: Circonstances) -> Callable[[str], str]:
    commune, jour = circonstances.commune, date_longue(circonstances.jour).partition(" ")[2]
    valeurs = {"commune": commune, "de_commune": de(commune), "a_commune": a(commune), "date": jour}
    return lambda phrase: re.sub(r"\{(\w+)\}", lambda trou: valeurs[trou[1]], phrase)


def _nu(ligne: str) -> str:
    """Return a line without its marks of heading, bold and italics, when they bear on the whole of it."""
    return re.sub(r"^(?:#{1,4} +)?(\*{0,2})(.*?)\1$", r"\2", ligne.strip())


def _plie(ligne: str) -> str:
    return plier(ligne).rstrip(" .,:")
