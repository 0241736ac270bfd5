"""Dates as people write them, in digits or in words: where they stand in a folded text and what they say.

It says what is written, possible or not; `lecture` and `taches.saisie` decide what to make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sgm_sim.core.francais.cardinaux import SOUS_CENT, valeur_en_lettres
from sgm_sim.core.francais.motif import compiler

_SEMAINE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MOIS = (
    *(r"janvier|janv?\.?", r"fevrier|fevr?\.?", "mars", r"avril|avr\.?", "mai", "juin", r"juillet|juil\.?", "aout"),
    # « vingt sept » is a number: without its full stop, « sept » is a month only after digits.
    *(r"septembre|sept\.|(?<=[0-9] )sept", r"octobre|oct\.?", r"novembre|nov\.?", r"decembre|dec\.?"),
)
_S = r"\s{1,3}"
_NOM_JOUR = rf"(?:(?P<semaine>{'|'.join(_SEMAINE)}|(?:{'|'.join(nom[:3] for nom in _SEMAINE)})\.),?{_S}(?:le{_S})?)?"
_QUANTIEME = rf"(?P<jour>[0-9]{{1,2}}(?![0-9])(?: ?er(?![a-z])|°)?|premier|{SOUS_CENT})"
_MILLESIME = (
    r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9])"
    rf"|(?:deux[ -]mil(?:le)?|mil(?:le)?[ -](?:sept|huit|neuf)[ -]cents?)(?:[ -]{SOUS_CENT})?(?![a-z])"
)
_NOM_MOIS = "|".join(f"(?P<mois{rang}>{mois})" for rang, mois in enumerate(_MOIS, start=1))
_DEBUT = r"(?<!\w)(?<!\w[./])(?<![0-9]{3}-)"
# The opening of acts: « L'an deux mille vingt-six, le onze février, … ».
_AN = rf"(?:l'an{_S}(?P<an>{_MILLESIME}),?{_S}(?:et{_S})?le{_S})?"

_ELEMENT = rf"(?<!h )(?<!heures ){_NOM_JOUR}{_QUANTIEME}"
_SANS_NOM = re.sub(r"\?P<\w+>", "?:", _ELEMENT)
# « 9, 10 et 11 février », « du 9 au 11 février »: days that share the month that follows.
# « le trente et un mars » is one day: « et un » after a ten joins nothing.
_DIZAINE_ET_UN = rf"(?!(?:(?<=vingt)|(?<=trente)){_S}et{_S}une?(?![a-z]))"
_JOINT = rf"{_DIZAINE_ET_UN}(?:{_S}(?:et|ou|au|puis){_S}(?:le{_S})?| ?- ?)"
_LISTE = rf"(?P<liste>(?:{_SANS_NOM},{_S}){{0,5}}{_SANS_NOM}{_JOINT})?"
_FIN_ECRITE = rf"(?:{_S}du mois de)?[\s-]{{0,3}}(?:{_NOM_MOIS})(?![a-z])(?:[\s-]{{1,3}}(?P<annee>{_MILLESIME}))?"

_ECRITE = rf"{_DEBUT}{_AN}{_LISTE}{_NOM_JOUR}{_QUANTIEME}{_FIN_ECRITE}"
_CHIFFRES = re.compile(
    rf"{_DEBUT}(?<!\w-){_NOM_JOUR}(?P<jour>[0-9]{{1,2}})(?P<sep>[./-])(?P<mois>[0-9]{{1,2}})(?P=sep)"
    r"(?P<annee>[0-9]{4}|[0-9]{2})(?![\w/]|[.-][0-9])"
)
_ISO = re.compile(r"(?<![\w/-])(?P<annee>[0-9]{4})([/-])(?P<mois>[0-9]{1,2})\2(?P<jour>[0-9]{1,2})(?![\w/-])")
_SANS_ANNEE = re.compile(r"(?:(?<=\ble )|(?<=\bdu )|(?<=\bau ))(?P<jour>[0-9]{1,2})/(?P<mois>0[1-9]|1[0-2])(?![\w/])")

_LIAISON = re.compile(rf",?{_S}(?:et|ou|au|puis){_S}(?:le{_S}|au{_S}|du{_S})?")

_SEP = " ?[ /.-] ?"
_SAISIE_CHIFFRES = re.compile(
    rf"{_NOM_JOUR}(?P<jour>[0-9]{{1,2}}){_SEP}(?P<mois>[0-9]{{1,2}})(?:{_SEP}(?P<annee>[0-9]{{4}}|[0-9]{{2}}))?"
)
_SAISIE_COLLEE = re.compile(r"(?P<jour>[0-9]{2})(?P<mois>[0-9]{2})(?P<annee>[0-9]{4})")
_SAISIE_ECRITE = rf"{_AN}{_NOM_JOUR}{_QUANTIEME}{_FIN_ECRITE.replace('(?P<annee>', '(?P<annee>[0-9]{2}(?![0-9])|')}"


@dataclass(frozen=True, slots=True)
class DateEcrite:
    """A date as written at `[debut:fin]`: it may not exist, and its year may be missing."""

    debut: int
    fin: int
    jour: int
    mois: int
    annee: int | None
    nom_du_jour: int | None = None
    """0 for « lundi »; None when it is not written."""

    def completee(self, autour: date | None) -> DateEcrite:
        """Give the missing year: the one that brings the date nearest to `autour`."""
        if self.annee is not None or autour is None or not 1 <= self.mois <= 12:
            return self
        annees = [an for an in (autour.year, autour.year + 1, autour.year - 1) if date.min.year <= an <= date.max.year]
        return replace(self, annee=min(annees, key=lambda an: abs(date(an, self.mois, 15) - autour)))

    def possible(self) -> date | None:
        """Return the date; None when it does not exist or when its year is missing."""
        return None if self.annee is None else _date(self.annee, self.mois, self.jour)

    def iso(self) -> str | None:
        """Return `2026-02-11`, or `--02-11` without a year; None when it does not exist."""
        if self.annee is None:
            # 2000 was a leap year: 29 February may be meant.
            return f"--{self.mois:02}-{self.jour:02}" if _date(2000, self.mois, self.jour) else None
        possible = self.possible()
        return possible.isoformat() if possible else None


def dates_ecrites(plie: str) -> list[DateEcrite]:
    """Return the dates of a text folded in place, in order. A year written once serves a range or a list."""
    trouvees = [
        *(lue for match in compiler(_ECRITE).finditer(plie) for lue in _dates_ecrites(match)),
        *(_lue(match) for motif in (_CHIFFRES, _ISO, _SANS_ANNEE) for match in motif.finditer(plie)),
    ]
    trouvees.sort(key=lambda lue: lue.debut)
    for rang in range(len(trouvees) - 1, 0, -1):
        avant, apres = trouvees[rang - 1], trouvees[rang]
        if avant.annee is None and apres.annee is not None and _LIAISON.fullmatch(plie, avant.fin, apres.debut):
            change_d_an = (avant.mois, avant.jour) > (apres.mois, apres.jour)
            trouvees[rang - 1] = replace(avant, annee=apres.annee - change_d_an)
    return trouvees


def date_seule(plie: str) -> DateEcrite | None:
    """Return the date that the whole folded text writes; None when it is something else."""
    nu = re.sub(r"^(?:le|du|au) ", "", plie.strip(" ."))
    for motif in (_ISO, _SAISIE_CHIFFRES, _SAISIE_COLLEE, compiler(_SAISIE_ECRITE)):
        if match := motif.fullmatch(nu):
            return _lue(match)
    return None


def _dates_ecrites(match: re.Match[str]) -> Iterator[DateEcrite]:
    derniere = _lue(match)
    if match["liste"]:
        for element in compiler(_ELEMENT).finditer(match.string, *match.span("liste")):
            jour, nom = _quantieme(element["jour"]), _rang_semaine(element["semaine"])
            yield replace(derniere, debut=element.start(), fin=element.end(), jour=jour, nom_du_jour=nom)
        derniere = replace(derniere, debut=match.end("liste"))
    yield derniere


def _lue(match: re.Match[str]) -> DateEcrite:
    groupes = match.groupdict()
    mois = groupes.get("mois") or next(rang for rang in range(1, 13) if groupes.get(f"mois{rang}"))
    annee, semaine = groupes.get("annee") or groupes.get("an"), groupes.get("semaine")
    return DateEcrite(
        match.start(), match.end(), _quantieme(match["jour"]), int(mois), _annee(annee), _rang_semaine(semaine)
    )


def _quantieme(texte: str) -> int:
    if texte == "premier":
        return 1
    chiffres = re.match("[0-9]+", texte)
    return int(chiffres[0]) if chiffres else valeur_en_lettres(texte)


def _annee(texte: str | None) -> int | None:
    if not texte:
        return None
    if not texte[0].isdigit():
        return valeur_en_lettres(texte)
    return int(texte) + (2000 if len(texte) == 2 else 0)


def _rang_semaine(nom: str | None) -> int | None:
    return next((rang for rang, jour in enumerate(_SEMAINE) if nom and nom[:3] == jour[:3]), None)


def _date(annee: int, mois: int, jour: int) -> date | None:
    try:
        return date(annee, mois, jour)
    except ValueError:
        return None
