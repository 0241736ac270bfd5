"""Read dates, hours, amounts and numbers as French people write them: typed alone, or anywhere in a text.

`lire_*` read a whole typed text and are lenient; `extraire` looks for values in running text and is careful. Neither
ever raises, whatever the text. Writing is `ecriture`; saying what is wrong is `taches.saisie`.
"""

from __future__ import annotations

import unicodedata
from datetime import date, time
from typing import Literal

from sgm_sim.core.francais.lecture_dates import DateEcrite, date_seule, dates_ecrites
from sgm_sim.core.francais.lecture_heures import heure_seule, heures_ecrites
from sgm_sim.core.francais.lecture_nombres import montant_seul, montants_ecrits, nombre_seul, nombres_ecrits
from sgm_sim.core.francais.pliage import plier, plier_en_place
from sgm_sim.core.francais.trouvaille import Trouvaille

__all__ = [
    "Trouvaille",
    "analyser_date",
    "extraire",
    "lire_date",
    "lire_heure",
    "lire_montant",
    "lire_nombre",
]

NatureExtraite = Literal["date", "heure", "nombre", "montant"]


def analyser_date(texte: str, autour: date | None) -> DateEcrite | None:
    """Return what `texte` writes as a date, existing or not; without a year, the one nearest to `autour`."""
    lue = date_seule(plier(texte))
    return lue.completee(autour) if lue else None


def lire_date(texte: str, autour: date | None) -> date | None:
    """Read « 11/02/2026 », « mercredi 11 fevrier », « le 1er mars », « onze février deux mille vingt-six »…

    None when it is no date, when it does not exist, when its weekday contradicts it, or when the year is missing and
    `autour` too.
    """
    lue = analyser_date(texte, autour)
    jour = lue.possible() if lue else None
    if lue is None or jour is None or lue.nom_du_jour not in (None, jour.weekday()):
        return None
    return jour


def lire_heure(texte: str) -> time | None:
    """Read « 20h30 », « 20 h 30 », « 20:30 », « 20H », « vingt heures trente », « midi »…; None otherwise."""
    return heure_seule(plier(texte))


def lire_montant(texte: str) -> int | None:
    """Read « 1 234,50 € », « 1234.5 », « mille deux cents euros et cinquante centimes »…, in cents; None otherwise."""
    return montant_seul(plier(texte))


def lire_nombre(texte: str) -> int | None:
    """Read « 1 234 », « quatre-vingt-onze », « septante »…; None otherwise."""
    return nombre_seul(plier(texte))


def extraire(texte: str, nature: NatureExtraite) -> tuple[Trouvaille, ...]:
    """Return every value of one nature written in `texte`, in order, with its place.

    A date without a year is `--02-11`; in a range or a list (« 9 et 11 février 2026 ») each day is given, and one year
    serves all. A weekday belongs to the place, and is not checked. Dates that do not exist are left out. An hour is no
    number, an amount neither; an amount names its unit.
    """
    gardes = [rang for rang, lettre in enumerate(texte) if not unicodedata.combining(lettre)]
    plie = plier_en_place("".join(texte[rang] for rang in gardes))
    # Accents written apart (NFD) were left out: the places found go back to the text as given.
    return tuple(Trouvaille(gardes[lue.debut], gardes[lue.fin - 1] + 1, lue.valeur) for lue in _extraire(plie, nature))


def _extraire(plie: str, nature: NatureExtraite) -> list[Trouvaille]:
    if nature == "heure":
        return heures_ecrites(plie)
    if nature == "montant":
        return montants_ecrits(plie)
    dates = dates_ecrites(plie)
    if nature == "date":
        lues = [(lue, lue.iso()) for lue in dates]
        return [Trouvaille(lue.debut, lue.fin, iso) for lue, iso in lues if iso]
    occupes = [(lue.debut, lue.fin) for lue in dates]
    occupes += [(lue.debut, lue.fin) for lue in (*heures_ecrites(plie), *montants_ecrits(plie))]
    return nombres_ecrits(plie, occupes)
